import { listAssignments, takeAssignment } from "@causeway/db/case-assignment";
import { found } from "@causeway/db/refusal";
import { withActor } from "@causeway/db/with-actor";
import { findQueuedLook, findWorkItem } from "@causeway/db/work-item";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/**
 * Somebody who had no part in the case enters it to look at its decision again, or an approver to settle a disagreement
 * over it. The database refuses everybody else with "four-eyes"; "already-claimed" when a colleague is in already.
 */
export async function openSecondLook(
  ctx: StaffContext,
  key: { organisationId: string; caseId: string },
): Promise<void> {
  const { personId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    found(await findWorkItem(tx, key), "case");
    if (!(await findQueuedLook(tx, key))) throw new AppError("status-changed");
    const open = (await listAssignments(tx, key)).filter((one) => one.endedAt === null);
    if (open.some((one) => one.staffId === personId && one.duty === "second-look")) return;
    if (!(await takeAssignment(tx, key, { staffId: personId, duty: "second-look", at: ctx.now() })))
      throw new AppError("already-claimed");
    await recordAudit(ctx, tx, {
      ...key,
      action: "second-look.opened",
      subject: { kind: "case", id: key.caseId },
    });
  });
}
