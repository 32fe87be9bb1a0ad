import {
  type ImportKey,
  listCaseImportRows,
  listCaseImports,
  listOpenedKeys,
  requireCaseImport,
} from "@causeway/db/case-import";
import { withActor } from "@causeway/db/with-actor";
import type { MemberContext } from "../context.ts";

/** A list with every line: what it says, what is wrong with it, which case it opened. */
export async function showImport(ctx: MemberContext, { importId }: { importId: string }) {
  const key: ImportKey = { organisationId: ctx.actor.organisationId, importId };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const list = await requireCaseImport(tx, key);
    const rows = await listCaseImportRows(tx, key);
    const before = new Map((await listOpenedKeys(tx, key)).map((one) => [one.key, one]));
    const shown = rows.map(({ key: rowKey, sponsorshipCase, ...row }) => {
      const known = before.get(rowKey);
      return {
        ...row,
        opened: sponsorshipCase,
        known: known && { id: known.id, reference: known.reference },
      };
    });
    const chosen = shown.filter((row) => row.chosen || row.opened);
    return {
      ...list,
      faulty: shown.filter((row) => row.faults.length > 0),
      good: shown.filter((row) => row.faults.length === 0 && !row.known && !row.opened),
      known: shown.filter((row) => row.known && row.faults.length === 0),
      opened: shown.filter((row) => row.opened),
      lines: shown.length,
      all: chosen.length,
      left: chosen.filter((row) => !row.opened).length,
    };
  });
}

/** The organisation's newest lists. */
export function listImports(ctx: MemberContext) {
  return withActor(ctx.db, ctx.actor, (tx) => listCaseImports(tx, ctx.actor.organisationId));
}
