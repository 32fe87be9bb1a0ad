import { useT } from "@causeway/messages/react";
import { Button, ButtonLink } from "@causeway/ui/button";
import { SignInCard } from "@causeway/ui/sign-in-card";
import { Form } from "react-router";
import type { Refused } from "./steps.ts";
import { useRefusal } from "./use-refusal.ts";

export type LinkPage = {
  state:
    | "ready"
    | "sign-in-link-invalid"
    | "sign-in-link-expired"
    | "sign-in-link-used"
    | "sign-in-link-other-browser";
  email: string | null;
  code: string | null;
};

/** The page behind a sign-in link: one button in the starting browser, the code to carry there in any other. */
export function ConfirmLink(props: { page: LinkPage; refused?: Refused | undefined }) {
  const { state, email, code } = props.page;
  if (state === "ready" && email) return <Ready email={email} refused={props.refused} />;
  if (state === "sign-in-link-other-browser" && code) return <OtherBrowser code={code} />;
  return <Dead state={state === "ready" ? "sign-in-link-invalid" : state} />;
}

function Ready({ email, refused }: { email: string; refused: Refused | undefined }) {
  const t = useT("auth");
  const error = useRefusal(refused);
  return (
    <SignInCard
      title={t("link.title")}
      lede={t.rich("link.ready", {
        email,
        strong: (chunks) => <strong className="break-all">{chunks}</strong>,
      })}
    >
      <title>{t("link.title")}</title>
      {error && (
        <p role="alert" className="font-semibold text-not-met">
          {error}
        </p>
      )}
      <Form method="post">
        <Button kind="primary" size="large">
          {t("link.finish")}
        </Button>
      </Form>
    </SignInCard>
  );
}

function OtherBrowser({ code }: { code: string }) {
  const t = useT("auth");
  return (
    <SignInCard
      title={t("link.otherTitle")}
      lede={t("link.otherBody")}
      aside={
        <>
          <p className="mb-3">{t("link.otherStart")}</p>
          <ButtonLink href="/sign-in">{t("link.again")}</ButtonLink>
        </>
      }
    >
      <title>{t("link.otherTitle")}</title>
      <p className="font-mono text-3xl font-bold tracking-widest">{code}</p>
    </SignInCard>
  );
}

function Dead({ state }: { state: Exclude<LinkPage["state"], "ready"> }) {
  const t = useT("auth");
  const errors = useT("errors");
  return (
    <SignInCard title={errors(`${state}.title`)} lede={errors(`${state}.body`)}>
      <title>{errors(`${state}.title`)}</title>
      <ButtonLink href="/sign-in" kind="primary">
        {t("link.again")}
      </ButtonLink>
    </SignInCard>
  );
}
