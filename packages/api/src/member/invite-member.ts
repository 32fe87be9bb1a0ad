import { createMemberInvitation, findOpenInvitationTo } from "@causeway/db/member-invitation";
import { findMemberByEmail } from "@causeway/db/membership";
import { requireOrganisation } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import type { Locale, MemberRole } from "@causeway/rules/actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { consumeAll } from "../rate-limit.ts";
import { normaliseEmail } from "./email-address.ts";
import { mailInvitation, newInvitation } from "./new-invitation.ts";

/**
 * Invites somebody to the organisation. Throws AppError "email-invalid", "already-member" or
 * "invitation-already-pending". Whether an address belongs to the agency's staff shows only when it is used.
 */
export async function inviteMember(
  ctx: MemberContext,
  input: { email: string; role: MemberRole; locale: Locale },
) {
  const email = normaliseEmail(input.email);
  const { organisationId } = ctx.actor;
  await consumeAll(ctx, [["invitation:organisation", organisationId]]);
  const invitation = newInvitation(ctx, { organisationId, email, role: input.role, locale: input.locale });
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const organisation = await requireOrganisation(tx, organisationId);
    if (await findMemberByEmail(tx, { organisationId, email })) throw new AppError("already-member");
    if (await findOpenInvitationTo(tx, { organisationId, email, now: ctx.now() })) {
      throw new AppError("invitation-already-pending");
    }
    await createMemberInvitation(tx, invitation);
    await recordAudit(ctx, tx, {
      organisationId,
      action: "member.invited",
      subject: { kind: "member-invitation", id: invitation.id },
      details: { role: input.role },
    });
    await mailInvitation(ctx, tx, invitation, organisationNameOf(organisation, input.locale));
  });
  return { invitationId: invitation.id };
}
