import { useT } from "@causeway/messages/react";
import { ButtonLink } from "@causeway/ui/button";
import { SignInCard } from "@causeway/ui/sign-in-card";
import { EnrolPage } from "@causeway/web/second-factor/enrol-page.tsx";
import { RecoveryCodes } from "@causeway/web/second-factor/recovery-codes.tsx";
import { enrolAction, enrolLoader } from "@causeway/web/second-factor/steps";
import { useSearchParams } from "react-router";
import type { Route } from "./+types/enrol.ts";

export function loader(args: Route.LoaderArgs) {
  return enrolLoader(args);
}

export function action(args: Route.ActionArgs) {
  return enrolAction(args);
}

/** The first sign-in of staff: nothing else of the app opens before a second factor is set up. */
export default function Enrol({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("second-factor");
  const [query] = useSearchParams();
  const back = query.get("return_to") ?? "/";
  const goOn = /^\/(?![/\\])/.test(back) ? back : "/";
  if (actionData?.codes) return <RecoveryCodes {...actionData} codes={actionData.codes} goOn={goOn} />;
  const offered = actionData?.offered ?? loaderData.offered;
  if (offered) return <EnrolPage first offered={offered} refused={actionData?.refused} />;
  return (
    <SignInCard title={t("security.totpOn")}>
      <title>{t("security.totpOn")}</title>
      <ButtonLink href={goOn} kind="primary">
        {t("pass.submit")}
      </ButtonLink>
    </SignInCard>
  );
}
