import { requireOrganisation } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { consumeAll } from "../rate-limit.ts";
import { loadInvitation, refuseSettled } from "./load-invitation.ts";
import { mailInvitation } from "./new-invitation.ts";

/**
 * Reminds the candidate: of her invitation while it waits, of her form once she has begun. Throws AppError
 * "form-locked" when she has signed, "invitation-expired" when a new invitation is needed instead.
 */
export async function remindCandidate(ctx: MemberContext, input: { caseId: string }): Promise<void> {
  const { organisationId, personId } = ctx.actor;
  await consumeAll(ctx, [
    ["invitation:organisation", organisationId],
    ["candidate-invitation:account", `remind ${input.caseId}`],
  ]);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const { row, candidate, invitation } = await loadInvitation(ctx, tx, input.caseId);
    if (candidate.state === "signed" || candidate.state === "withdrawn") throw new AppError("form-locked");
    await recordAudit(ctx, tx, {
      organisationId,
      action: "candidate.reminded",
      subject: { kind: "candidate", id: candidate.id },
      caseId: row.id,
    });
    if (candidate.state === "invited") {
      refuseSettled(invitation);
      if (invitation.expiresAt <= ctx.now()) throw new AppError("invitation-expired");
      await mailInvitation(ctx, tx, { ...invitation, organisationId, row, candidate });
      return;
    }
    const { email, locale, personId: candidatePerson } = candidate;
    await sendEmail(tx, {
      organisationId,
      caseId: row.id,
      sentBy: personId,
      template: "candidate-reminder",
      props: {
        organisationName: organisationNameOf(await requireOrganisation(tx, organisationId), locale),
        jobTitle: row.title,
        link: { app: "portal", path: `/c/${row.id}` },
      },
      to: { email, locale, personId: candidatePerson },
    });
  });
}
