import {
  createCaseImport,
  emptyImportRows,
  listStaleImports,
  saveCaseImport,
} from "@causeway/db/case-import";
import { newId } from "@causeway/db/ids";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { type CheckedRow, checkRows } from "@causeway/rules/case-import/check-rows";
import { mostImportBytes } from "@causeway/rules/case-import/schema";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sign } from "../keys.ts";
import { languageNames } from "./language-names.ts";

/**
 * Reads a list of candidates, finds what is wrong with each line and keeps both for the preview. Nothing is opened and
 * the file itself is not kept. Throws AppError "import-too-large" and what `readList` throws.
 */
export async function checkList(
  ctx: MemberContext,
  input: { fileName: string; bytes: AsyncIterable<Uint8Array> },
): Promise<{ importId: string }> {
  const { organisationId, personId } = ctx.actor;
  const at = ctx.now();
  const { readList } = await import("./read-list.ts");
  const rows = checkRows(await readList(await gather(input.bytes)), hongKongDay(at), languageNames);
  const importId = newId();
  const fileName = input.fileName.slice(-160);
  return withActor(ctx.db, ctx.actor, async (tx) => {
    await forgetStale(tx, organisationId, at);
    await createCaseImport(
      tx,
      { organisationId, importId },
      {
        ...{ fileName, createdBy: personId, createdAt: at },
        rows: rows.map((row) => ({ ...row, key: hashedKey(ctx, row) })),
      },
    );
    await recordAudit(ctx, tx, {
      organisationId,
      action: "case-import.checked",
      subject: { kind: "case-import", id: importId },
      details: { lines: rows.length, faulty: rows.filter(({ faults }) => faults.length > 0).length },
    });
    return { importId };
  });
}

/** The key outlives what the line says, so it must not give away who was meant. */
function hashedKey(ctx: MemberContext, { key }: CheckedRow): string {
  return sign(ctx.keys, "blind-index", "case-import", ctx.actor.organisationId, key).toString("base64url");
}

async function forgetStale(tx: Tx, organisationId: string, at: Date): Promise<void> {
  const before = new Date(at.getTime() - daysKept * 86_400_000);
  for (const importId of await listStaleImports(tx, organisationId, before)) {
    await emptyImportRows(tx, { organisationId, importId });
    await saveCaseImport(tx, { organisationId, importId }, { state: "discarded", finishedAt: at });
  }
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > mostImportBytes) throw new AppError("import-too-large");
    // It is there until the next is asked for.
    pieces.push(Buffer.from(piece));
  }
  return new Uint8Array(Buffer.concat(pieces));
}

const daysKept = 30;
