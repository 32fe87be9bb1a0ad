import { takeAssignment } from "@causeway/db/case-assignment";
import { found } from "@causeway/db/refusal";
import { withActor } from "@causeway/db/with-actor";
import { findWorkItem, saveWorkItem } from "@causeway/db/work-item";
import { mayTakeOver } from "@causeway/rules/sponsorship-case/queue";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** A reviewer goes on with a case that a colleague has given back. Its state stays as it is. */
export async function takeOverCase(
  ctx: StaffContext,
  key: { organisationId: string; caseId: string },
): Promise<void> {
  const { personId, roles } = ctx.actor;
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const item = found(await findWorkItem(tx, key), "case");
    if (!roles.includes("reviewer")) throw new AppError("not-allowed");
    if (!mayTakeOver(item.status)) throw new AppError("status-changed");
    if (item.approverId === personId) throw new AppError("four-eyes");
    if (!(await takeAssignment(tx, key, { staffId: personId, duty: "review", at })))
      throw new AppError("already-claimed");
    await saveWorkItem(tx, key, { reviewerId: personId }, at);
    await recordAudit(ctx, tx, {
      ...key,
      action: "review.taken-over",
      subject: { kind: "case", id: key.caseId },
    });
  });
}
