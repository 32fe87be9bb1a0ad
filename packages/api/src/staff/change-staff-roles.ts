import { revokeSessionsOf } from "@causeway/db/session";
import { countAdministrators, endStaff, requireStaffForUpdate, saveStaffRoles } from "@causeway/db/staff";
import { withActor } from "@causeway/db/with-actor";
import type { StaffRole } from "@causeway/rules/actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { refusalOfStaffRoles } from "@causeway/rules/member/decide";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { moveCases } from "./pass-on-cases.ts";

/**
 * Gives a colleague other roles; with none her service ends. Her sessions end either way, so that nothing goes on
 * under the former rights. Her cases go to the colleague named, where that one may have them, and otherwise back to the
 * queue. Throws AppError "own-role" or "last-administrator".
 */
export async function changeStaffRoles(
  ctx: StaffContext,
  input: { personId: string; roles: readonly StaffRole[]; handTo?: string | null },
): Promise<void> {
  const { personId, roles } = input;
  const now = ctx.now();
  const actor = { ...ctx.actor, organisationId: agencyOrganisationId };
  await withActor(ctx.db, actor, async (tx) => {
    const administrators = await countAdministrators(tx);
    const kept = await requireStaffForUpdate(tx, personId);
    if (kept.endedAt) throw new AppError("not-found");
    const refusal = refusalOfStaffRoles(
      { roles: kept.roles, personId, actorPersonId: ctx.actor.personId, administrators },
      roles,
    );
    if (refusal) throw new AppError(refusal);
    const leaves = roles.length === 0;
    if (leaves) {
      await moveCases(ctx, tx, { from: personId, to: input.handTo ?? null, at: now });
      await endStaff(tx, { personId, now });
    } else await saveStaffRoles(tx, { personId, roles });
    const reason = leaves ? "service-ended" : "roles-changed";
    await revokeSessionsOf(tx, { personId, app: "admin", reason, now });
    await recordAudit(ctx, tx, {
      organisationId: agencyOrganisationId,
      action: leaves ? "staff.ended" : "staff.roles-changed",
      subject: { kind: "staff", id: personId },
      details: { from: kept.roles, to: roles },
    });
  });
}
