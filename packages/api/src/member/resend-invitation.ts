import { findInvitationBehindLink, renewMemberInvitation } from "@causeway/db/member-invitation";
import { requireOrganisation } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { daysLater } from "../clock.ts";
import { AppError } from "../errors.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { consumeAll } from "../rate-limit.ts";
import type { InvitingContext } from "./inviting-context.ts";
import { invitationDays, mailInvitation } from "./new-invitation.ts";

/**
 * Sends an open or expired invitation once more, for another fourteen days. The version goes up, so the older
 * link dies. Throws AppError "invitation-used" or "not-found".
 */
export async function resendInvitation(ctx: InvitingContext, input: { invitationId: string }): Promise<void> {
  const { organisationId } = ctx.actor;
  await consumeAll(ctx, [["invitation:organisation", organisationId]]);
  const expiresAt = daysLater(ctx.now(), invitationDays);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const organisation = await requireOrganisation(tx, organisationId);
    const place = { organisationId, id: input.invitationId };
    if (!(await findInvitationBehindLink(tx, place))) throw new AppError("not-found");
    const renewed = await renewMemberInvitation(tx, { ...place, expiresAt });
    if (!renewed) throw new AppError("invitation-used");
    await recordAudit(ctx, tx, {
      organisationId,
      action: "member.invitation-resent",
      subject: { kind: "member-invitation", id: renewed.id },
      details: { version: renewed.version },
    });
    await mailInvitation(ctx, tx, renewed, organisationNameOf(organisation, renewed.locale));
  });
}
