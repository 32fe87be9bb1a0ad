import { revokeCandidateInvitation } from "@causeway/db/candidate-invitation";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { loadInvitation } from "./load-invitation.ts";

/** Withdraws an invitation that nobody has taken up. Throws AppError "invitation-used" otherwise. */
export async function revokeInvitation(ctx: MemberContext, input: { caseId: string }): Promise<void> {
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const { row, candidate, invitation } = await loadInvitation(ctx, tx, input.caseId);
    if (!(await revokeCandidateInvitation(tx, { id: invitation.id, now: ctx.now() }))) {
      throw new AppError("invitation-used");
    }
    await recordAudit(ctx, tx, {
      organisationId: candidate.organisationId,
      action: "candidate.invitation-revoked",
      subject: { kind: "candidate", id: candidate.id },
      caseId: row.id,
    });
  });
}
