import { useT } from "@causeway/messages/react";
import { locales } from "@causeway/rules/actor";
import { Banner } from "@causeway/ui/banner";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Column, Stack } from "@causeway/ui/page";
import { choiceField, textField } from "@causeway/web/form-text";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import type { Reason } from "@causeway/web/reason";
import { refusedForm, useRefusedText } from "@causeway/web/refused";
import { redirect } from "react-router";
import { CaseHeader, caseHref } from "../sponsorship-case/case-frame.tsx";
import type { Route } from "./+types/manage";
import { CandidateProgress } from "./candidate-progress.tsx";
import { InvitationActions } from "./invitation-actions.tsx";
import { InviteForm } from "./invite-form.tsx";
import { KnownFacts } from "./known-facts.tsx";

const explained = [
  "email-invalid",
  "candidate-exists",
  "case-not-open",
  "candidate-not-invited",
  "invitation-used",
  "invitation-revoked",
  "invitation-expired",
  "form-locked",
  "too-many-tries",
] as const satisfies readonly Reason[];

export function loader({ context, params }: Route.LoaderArgs) {
  return portal(context).caller.candidateInvitation.show({ caseId: params.caseId });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const { caseId, organisationId } = params;
  const form = await request.formData();
  const say = t("sponsorship-case");
  const { candidateInvitation } = caller;
  const email = textField(form, "email");
  const name = textField(form, "name");
  const done = async (call: Promise<unknown>, sentence: string) => {
    const result = await attempt(call, ...explained);
    if (!result.ok) return refusedForm(result, form);
    flash("success", sentence);
    return redirect(caseHref({ organisationId, id: caseId }, "candidate"), 303);
  };
  switch (form.get("intent")) {
    case "invite": {
      const locale = choiceField(form, "locale", locales) ?? "zh-Hans";
      if (!name) return refusedForm({ reason: "input-invalid", details: {} }, form);
      return done(
        candidateInvitation.create({ caseId, email, name, locale }),
        say("candidate.sent", { email }),
      );
    }
    case "resend":
      return done(candidateInvitation.resend({ caseId }), say("candidate.sent", { email }));
    case "remind":
      return done(candidateInvitation.remind({ caseId }), say("candidate.reminded"));
    case "revoke":
      return done(candidateInvitation.revoke({ caseId }), say("candidate.revoked"));
    case "correct":
      return done(
        candidateInvitation.correctAddress({ caseId, email }),
        t("candidate")("manage.corrected", { email }),
      );
    default:
      return refusedForm({ reason: "input-invalid", details: {} }, form);
  }
}

/** The employer's page about the candidate: how far she is, and what may be done about it. */
export default function ManageCandidate({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const own = useT("candidate");
  const common = useT("common");
  const text = useRefusedText(actionData);
  const { head, candidate, mayInvite, known } = loaderData;
  return (
    <Column>
      <title>{`${t("candidate.title")} · ${head.reference}`}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={text ? [{ message: text }] : []} />
      <CaseHeader head={head} title={t("candidate.title")} lede={t("candidate.lede")} />
      <Stack>
        {candidate && <CandidateProgress candidate={candidate} />}
        {candidate?.invitation?.state === "revoked" && <Banner>{own("manage.revokedLede")}</Banner>}
        {mayInvite && (
          <InviteForm
            refused={actionData}
            again={candidate !== null}
            name={candidate?.name ?? head.candidateName}
            known={known}
          />
        )}
        {candidate && <InvitationActions candidate={candidate} refused={actionData} />}
        {candidate && candidate.state !== "invited" && <KnownFacts shared={candidate.shared} />}
      </Stack>
    </Column>
  );
}

export type ShownCandidate = NonNullable<Route.ComponentProps["loaderData"]["candidate"]>;
