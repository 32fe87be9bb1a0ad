import { useT } from "@causeway/messages/react";
import { Button, ButtonLink } from "@causeway/ui/button";
import { Column, PageHeader } from "@causeway/ui/page";
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
    <Column>
      <title>{t("link.title")}</title>
      <PageHeader
        title={t("link.title")}
        lede={t.rich("link.ready", {
          email,
          strong: (chunks) => <strong className="break-all">{chunks}</strong>,
        })}
      />
      {error && (
        <p role="alert" className="mb-6 font-semibold text-not-met">
          {error}
        </p>
      )}
      <Form method="post">
        <Button kind="primary" size="large">
          {t("link.finish")}
        </Button>
      </Form>
    </Column>
  );
}

function OtherBrowser({ code }: { code: string }) {
  const t = useT("auth");
  return (
    <Column>
      <title>{t("link.otherTitle")}</title>
      <PageHeader title={t("link.otherTitle")} lede={t("link.otherBody")} />
      <p className="mb-8 font-mono text-3xl font-bold tracking-widest">{code}</p>
      <p className="mb-4 text-ink-soft">{t("link.otherStart")}</p>
      <ButtonLink href="/sign-in">{t("link.again")}</ButtonLink>
    </Column>
  );
}

function Dead({ state }: { state: Exclude<LinkPage["state"], "ready"> }) {
  const t = useT("auth");
  const errors = useT("errors");
  return (
    <Column>
      <title>{errors(`${state}.title`)}</title>
      <PageHeader title={errors(`${state}.title`)} lede={errors(`${state}.body`)} />
      <ButtonLink href="/sign-in" kind="primary">
        {t("link.again")}
      </ButtonLink>
    </Column>
  );
}
