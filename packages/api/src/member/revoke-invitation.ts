import { revokeMemberInvitation } from "@causeway/db/member-invitation";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import type { InvitingContext } from "./inviting-context.ts";

/** Withdraws an invitation that has not been accepted. Throws AppError "invitation-used" otherwise. */
export async function revokeInvitation(ctx: InvitingContext, input: { invitationId: string }): Promise<void> {
  const { organisationId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const revoked = await revokeMemberInvitation(tx, {
      organisationId,
      id: input.invitationId,
      now: ctx.now(),
    });
    if (!revoked) throw new AppError("invitation-used");
    await recordAudit(ctx, tx, {
      organisationId,
      action: "member.invitation-revoked",
      subject: { kind: "member-invitation", id: input.invitationId },
    });
  });
}
