import { countOwners, endMembership, requireMemberForUpdate } from "@causeway/db/membership";
import { revokeSessionsOf } from "@causeway/db/session";
import { withActor } from "@causeway/db/with-actor";
import { refusalOfRemoval } from "@causeway/rules/member/decide";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** Ends a membership, and the person's sessions with it. Throws AppError "last-owner". */
export async function removeMember(ctx: MemberContext, input: { membershipId: string }): Promise<void> {
  const { organisationId, personId: actorPersonId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const owners = await countOwners(tx, organisationId);
    const member = await requireMemberForUpdate(tx, { organisationId, id: input.membershipId });
    const refusal = refusalOfRemoval({ ...member, actorPersonId, owners });
    if (refusal) throw new AppError(refusal);
    const now = ctx.now();
    await endMembership(tx, { organisationId, id: input.membershipId, now });
    await revokeSessionsOf(tx, { personId: member.personId, app: "portal", reason: "membership-ended", now });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "member.removed",
      subject: { kind: "membership", id: input.membershipId },
      details: { role: member.role },
    });
  });
}
