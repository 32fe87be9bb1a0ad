import { changeMemberRole, countOwners, requireMemberForUpdate } from "@causeway/db/membership";
import { withActor } from "@causeway/db/with-actor";
import type { MemberRole } from "@causeway/rules/actor";
import { refusalOfRoleChange } from "@causeway/rules/member/decide";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** Gives a member another role. Throws AppError "last-owner" or "own-role". */
export async function changeRole(
  ctx: MemberContext,
  input: { membershipId: string; role: MemberRole },
): Promise<void> {
  const { organisationId, personId: actorPersonId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const owners = await countOwners(tx, organisationId);
    const member = await requireMemberForUpdate(tx, { organisationId, id: input.membershipId });
    const refusal = refusalOfRoleChange({ ...member, actorPersonId, owners }, input.role);
    if (refusal) throw new AppError(refusal);
    if (member.role === input.role) return;
    await changeMemberRole(tx, { organisationId, id: input.membershipId, role: input.role });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "member.role-changed",
      subject: { kind: "membership", id: input.membershipId },
      details: { from: member.role, to: input.role },
    });
  });
}
