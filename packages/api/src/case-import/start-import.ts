import {
  chooseImportRows,
  emptyImportRows,
  requireCaseImportForUpdate,
  saveCaseImport,
} from "@causeway/db/case-import";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** Marks the lines that are to become cases; `openNextRows` opens them. Throws AppError "status-changed" or "input-invalid". */
export async function startImport(
  ctx: MemberContext,
  { importId, rows, invites }: { importId: string; rows: readonly number[] | "all"; invites: boolean },
): Promise<void> {
  const key = { organisationId: ctx.actor.organisationId, importId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const { state } = await requireCaseImportForUpdate(tx, key);
    if (state === "discarded" || state === "finished") throw new AppError("status-changed");
    const chosen = await chooseImportRows(tx, key, rows);
    if (chosen === 0) throw new AppError("input-invalid");
    await saveCaseImport(tx, key, { state: "started", invites });
    await tell(ctx, tx, importId, { action: "case-import.started", details: { lines: chosen, invites } });
  });
}

/** Opens the rest without inviting anybody. */
export async function stopInviting(ctx: MemberContext, { importId }: { importId: string }): Promise<void> {
  const key = { organisationId: ctx.actor.organisationId, importId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const { state } = await requireCaseImportForUpdate(tx, key);
    if (state !== "started") throw new AppError("status-changed");
    await saveCaseImport(tx, key, { invites: false });
  });
}

/** Forgets what the lines without a case say; cases that were opened stay. Throws AppError "status-changed". */
export async function discardImport(ctx: MemberContext, { importId }: { importId: string }): Promise<void> {
  const key = { organisationId: ctx.actor.organisationId, importId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const { state } = await requireCaseImportForUpdate(tx, key);
    if (state === "finished") throw new AppError("status-changed");
    await emptyImportRows(tx, key);
    await saveCaseImport(tx, key, { state: "discarded", finishedAt: ctx.now() });
    await tell(ctx, tx, importId, { action: "case-import.discarded", details: {} });
  });
}

function tell(
  ctx: MemberContext,
  tx: Parameters<typeof recordAudit>[1],
  importId: string,
  told: Pick<Parameters<typeof recordAudit>[2], "action" | "details">,
) {
  const subject = { kind: "case-import", id: importId };
  return recordAudit(ctx, tx, { organisationId: ctx.actor.organisationId, subject, ...told });
}
