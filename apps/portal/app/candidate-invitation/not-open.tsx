import { useT } from "@causeway/messages/react";
import { Button, ButtonLink } from "@causeway/ui/button";
import { PageHeader } from "@causeway/ui/page";
import type { Reason } from "@causeway/web/reason";
import type { ReactNode } from "react";
import { Form } from "react-router";

export type NotOpenProps = {
  reason: Reason;
  /** A later mail holds a link that works. */
  newer: boolean;
  invitation: { email: string; caseId: string; yours: boolean } | null;
};

/** Why the link does not open, and the one thing to do about it. */
export function NotOpen({ reason, newer, invitation }: NotOpenProps) {
  const t = useT("candidate-arrival");
  const errors = useT("errors");
  const common = useT("common");
  const title = newer ? t("arrival.newer") : errors(`${reason}.title`);
  return (
    <>
      <title>{title}</title>
      <PageHeader title={title} lede={newer ? t("arrival.newerBody") : errors(`${reason}.body`)} />
      {wayOut()}
    </>
  );

  function wayOut(): ReactNode {
    const email = invitation?.email ?? "";
    if (newer || reason === "invitation-expired")
      return <AskAgain lede={t("arrival.askAgainLede", { email })} label={t("arrival.askAgain")} />;
    switch (reason) {
      case "invitation-used":
        return invitation?.yours ? (
          <ButtonLink kind="primary" href={`/c/${invitation.caseId}`}>
            {t("arrival.toForm")}
          </ButtonLink>
        ) : (
          <AskAgain lede={t("arrival.signInLede", { email })} label={t("arrival.signIn")} />
        );
      case "invitation-other-address":
        return (
          <form method="post" action="/sign-out">
            <p className="mb-4">{t("arrival.notYou")}</p>
            <Button kind="primary">{common("actions.signOut")}</Button>
          </form>
        );
      case "invitation-revoked":
        return <p>{t("arrival.askEmployer")}</p>;
      default:
        return (
          <div className="grid gap-4">
            <p>{t("arrival.invalid")}</p>
            <ButtonLink kind="primary" href="/invitation/code" className="justify-self-start">
              {t("arrival.useCode")}
            </ButtonLink>
          </div>
        );
    }
  }
}

function AskAgain({ lede, label }: { lede: string; label: string }) {
  return (
    <Form method="post" className="grid gap-4">
      <p>{lede}</p>
      <Button kind="primary" name="intent" value="ask-again" className="justify-self-start">
        {label}
      </Button>
    </Form>
  );
}
