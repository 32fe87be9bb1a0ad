import { createHash } from "node:crypto";
import { newId } from "@causeway/db/ids";
import { createVersion } from "@causeway/db/rule-set";
import { askPreview } from "@causeway/db/rule-set-preview";
import { withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { canonicalJson } from "@causeway/rules/engine/canonical";
import { changesOf } from "@causeway/rules/rule-set/changes";
import { kindOf } from "@causeway/rules/rule-set/payload";
import { type RuleFileProblem, readRuleFile } from "@causeway/rules/rule-set/read-file";
import { readRuleTable, type TableHead } from "@causeway/rules/rule-set/read-table";
import type { ImportNote, ImportWarning } from "@causeway/rules/talent-list/import-problem";
import { recordAudit } from "../audit/record-audit.ts";
import { readTable } from "../case-import/read-table.ts";
import type { StaffContext } from "../context.ts";
import { lawInForce } from "./in-force.ts";

export type ImportedVersion =
  | { ok: true; id: string; warnings: readonly ImportNote<ImportWarning>[] }
  /** No problems and no id: the file says what is law already. */
  | { ok: false; problems: readonly ImportNote<RuleFileProblem>[] };

/** A file of our own form, or a list of professions as CSV or XLSX with what such a list does not say of itself. */
export type VersionSent = { text: string } | { list: Uint8Array; head: TableHead };

/**
 * Makes a draft of a file, and lets its impact on the open cases be worked out at once. Throws "import-unreadable",
 * "import-encoding" or "import-too-many-rows" on a list that is no table.
 */
export async function importVersion(ctx: StaffContext, input: VersionSent): Promise<ImportedVersion> {
  const table = "list" in input ? await readTable(new Uint8Array(input.list)) : [];
  const actor = { ...ctx.actor, organisationId: agencyOrganisationId };
  const at = ctx.now();
  return withActor(ctx.db, actor, async (tx) => {
    const inForce = await lawInForce(tx);
    const read =
      "list" in input ? readRuleTable(table, input.head, inForce) : readRuleFile(input.text, inForce);
    if (!read.ok) return read;
    if (changesOf(inForce, read.payload).length === 0) return { ok: false, problems: [] };
    const payload = canonicalJson(read.payload);
    const id = newId();
    const { title, from } = read.payload;
    const by = ctx.actor.personId;
    const sha256 = createHash("sha256").update(payload).digest("hex");
    await createVersion(tx, {
      ...{ id, kind: kindOf(read.payload), title, effectiveFrom: from, payload, sha256 },
      ...{ createdBy: by, createdAt: at },
    });
    await askPreview(tx, { versionId: id, by, at });
    await recordAudit(ctx, tx, {
      organisationId: agencyOrganisationId,
      action: "rule-set.drafted",
      subject: { kind: "rule-set", id },
      details: { sha256, from },
    });
    return { ok: true, id, warnings: read.warnings };
  });
}
