import { listAssignments, takeAssignment } from "@causeway/db/case-assignment";
import { listPeople } from "@causeway/db/person";
import { found } from "@causeway/db/refusal";
import { requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { findWorkItem, saveWorkItem } from "@causeway/db/work-item";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/**
 * An approver enters a case that waits for approval. Throws AppError "four-eyes" for whoever reviewed it and
 * "already-claimed" when another approver holds it.
 */
export async function openForApproval(
  ctx: StaffContext,
  key: { organisationId: string; caseId: string },
): Promise<void> {
  const { personId } = ctx.actor;
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const item = found(await findWorkItem(tx, key), "case");
    const assignments = await listAssignments(tx, key);
    const holder = assignments.find((one) => one.duty === "approve" && one.endedAt === null);
    if (assignments.some((one) => one.staffId === personId && one.duty === "review"))
      throw new AppError("four-eyes");
    if (holder?.staffId === personId) return;
    if (item.status !== "recommended") throw new AppError("status-changed");
    if (holder || !(await takeAssignment(tx, key, { staffId: personId, duty: "approve", at }))) {
      const [person] = await listPeople(tx, holder ? [holder.staffId] : []);
      throw new AppError("already-claimed", { details: { by: person ? person.name || person.email : "" } });
    }
    const row = await requireCaseForUpdate(tx, key);
    if (row.status !== "recommended") throw new AppError("status-changed");
    await saveWorkItem(tx, key, { approverId: personId }, at);
    await recordAudit(ctx, tx, {
      ...key,
      action: "review.opened",
      subject: { kind: "case", id: key.caseId },
    });
  });
}
