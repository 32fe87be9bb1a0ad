import { pageOf } from "@causeway/web/page";
import { EnrolPage } from "@causeway/web/second-factor/enrol-page.tsx";
import { RecoveryCodes } from "@causeway/web/second-factor/recovery-codes.tsx";
import { addLoader, enrolAction } from "@causeway/web/second-factor/steps";
import { redirect } from "react-router";
import type { Route } from "./+types/add.ts";

export function loader(args: Route.LoaderArgs) {
  return addLoader(args);
}

export async function action(args: Route.ActionArgs) {
  const answer = await enrolAction(args);
  const done = "refused" in answer && answer.refused === null && answer.codes === null;
  if (!done) return answer;
  const { flash, t } = pageOf(args.context);
  flash("success", t("second-factor")("security.totpOn"));
  return redirect("/account/security", 303);
}

/** A further passkey, or another authenticator app. */
export default function Add({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData?.codes)
    return <RecoveryCodes {...actionData} codes={actionData.codes} goOn="/account/security" />;
  return (
    <EnrolPage
      first={false}
      offered={actionData?.offered ?? loaderData.offered}
      refused={actionData?.refused}
    />
  );
}
