import { findInvitationBehindLink, revokeMemberInvitation } from "@causeway/db/member-invitation";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import type { InvitingContext } from "./inviting-context.ts";

/** Withdraws an invitation that has not been accepted. Throws AppError "invitation-used" or "not-found" otherwise. */
export async function revokeInvitation(ctx: InvitingContext, input: { invitationId: string }): Promise<void> {
  const { organisationId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const place = { organisationId, id: input.invitationId };
    if (!(await findInvitationBehindLink(tx, place))) throw new AppError("not-found");
    const revoked = await revokeMemberInvitation(tx, { ...place, now: ctx.now() });
    if (!revoked) throw new AppError("invitation-used");
    await recordAudit(ctx, tx, {
      organisationId,
      action: "member.invitation-revoked",
      subject: { kind: "member-invitation", id: input.invitationId },
    });
  });
}
