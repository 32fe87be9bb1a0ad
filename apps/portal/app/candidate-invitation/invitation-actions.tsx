import { useT } from "@causeway/messages/react";
import { isUndelivered } from "@causeway/rules/vocabulary";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { CopyField } from "@causeway/ui/copy-field";
import { Field } from "@causeway/ui/field";
import { Disclosure, Section } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import type { Refused } from "@causeway/web/refused";
import { Form } from "react-router";
import type { ShownCandidate } from "./manage.tsx";

/** Remind, send anew, correct the address, hand over in person, revoke: whatever the invitation's state allows. */
export function InvitationActions({
  candidate,
  refused,
}: {
  candidate: ShownCandidate;
  refused: Refused | undefined;
}) {
  const t = useT("sponsorship-case");
  const own = useT("candidate");
  const errors = useT("errors");
  const { invitation, state } = candidate;
  const waits = invitation && (invitation.state === "open" || invitation.state === "expired");
  const mayRemind = invitation?.state === "open" || state === "accepted" || state === "in-progress";
  if (candidate.closed || (!waits && !mayRemind)) return null;
  const typed = refused?.values.intent === "correct" ? refused : undefined;
  return (
    <Section heading={own("manage.actions")}>
      <div className="grid gap-6">
        {invitation?.state === "expired" && <Banner tone="warning">{own("manage.expiredLede")}</Banner>}
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="email" value={candidate.email} />
          {mayRemind && (
            <Button kind="secondary" name="intent" value="remind">
              {t("candidate.remind")}
            </Button>
          )}
          {waits && (
            <>
              <Button kind="secondary" name="intent" value="resend">
                {t("candidate.resend")}
              </Button>
              <span className="text-sm text-ink-soft">{t("candidate.resendHint")}</span>
            </>
          )}
        </Form>
        {invitation?.handOver && <HandOver handOver={invitation.handOver} />}
        {waits && (
          <>
            <Disclosure
              summary={t("candidate.change")}
              open={typed !== undefined || isUndelivered(invitation.mail)}
            >
              <Form method="post" className="grid gap-4" noValidate>
                <Field
                  id="correct-email"
                  label={t("candidate.email")}
                  hint={own("manage.correctLede")}
                  error={typed?.reason === "email-invalid" ? errors("email-invalid.body") : undefined}
                >
                  <TextInput
                    name="email"
                    type="email"
                    width="lg"
                    autoComplete="off"
                    defaultValue={typed?.values.email ?? candidate.email}
                  />
                </Field>
                <Button kind="secondary" name="intent" value="correct" className="justify-self-start">
                  {t("candidate.send")}
                </Button>
              </Form>
            </Disclosure>
            <Disclosure summary={t("candidate.revoke")}>
              <Form method="post" className="grid gap-4">
                <p>{own("manage.revokeLede")}</p>
                <Button kind="danger" name="intent" value="revoke" className="justify-self-start">
                  {t("candidate.revoke")}
                </Button>
              </Form>
            </Disclosure>
          </>
        )}
      </div>
    </Section>
  );
}

type Shown = NonNullable<NonNullable<ShownCandidate["invitation"]>["handOver"]>;

function HandOver({ handOver }: { handOver: Shown }) {
  const t = useT("sponsorship-case");
  const own = useT("candidate");
  return (
    <CopyField
      label={t("candidate.handOver")}
      value={handOver.code}
      display={`${handOver.code.slice(0, 3)} ${handOver.code.slice(3)}`}
      copyLabel={own("manage.copy")}
      copiedLabel={own("manage.copied")}
      note={
        <>
          {t("candidate.handOverText")} <span className="break-all">{handOver.address}</span>
        </>
      }
      qr={
        <svg viewBox={`0 0 ${handOver.qr.size} ${handOver.qr.size}`} role="img" aria-label={handOver.address}>
          <path d={handOver.qr.path} fill="currentColor" shapeRendering="crispEdges" />
        </svg>
      }
    />
  );
}
