import { type CaseKey, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

/**
 * Takes finished or withdrawn cases off the list, or back onto it. Their state stays what it is, and so do reminders of a
 * stay that ends. Returns how many were moved; AppError "case-not-closed" when one of them still runs, and none is moved.
 */
export async function archiveCases(
  ctx: MemberContext,
  input: { caseIds: readonly string[]; archived: boolean },
): Promise<number> {
  const { organisationId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    let moved = 0;
    // Always in one order, so that two who choose the same cases do not wait for each other for ever.
    for (const caseId of [...new Set(input.caseIds)].sort()) {
      if (await archive(ctx, tx, { organisationId, caseId }, input.archived)) moved += 1;
    }
    return moved;
  });
}

async function archive(ctx: MemberContext, tx: Tx, key: CaseKey, archived: boolean): Promise<boolean> {
  const row = await requireCaseForUpdate(tx, key);
  if (archived && !isClosed(row.status)) throw new AppError("case-not-closed");
  if ((row.archivedAt !== null) === archived) return false;
  const at = ctx.now();
  await saveCase(tx, key, { archivedAt: archived ? at : null }, at);
  await recordAudit(ctx, tx, {
    ...key,
    action: archived ? "case.archived" : "case.unarchived",
    subject: { kind: "case", id: key.caseId },
  });
  return true;
}
