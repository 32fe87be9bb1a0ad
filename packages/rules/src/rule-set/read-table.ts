import type { ImportNote } from "../talent-list/import-problem.ts";
import { type ListHead, readTalentListTable } from "../talent-list/table.ts";
import { versionOn } from "../talent-list/version.ts";
import type { RuleFileRead } from "./read-file.ts";
import type { RuleSet } from "./rule-set.ts";
import { asmtpDay } from "./talent-list-table.ts";

export type TableHead = ListHead & { title: string };

/**
 * Reads a version of the Talent List from a table of its professions and what was typed beside it. It counts for the same
 * schemes as the list that is in force the day before, from its first day on. Never throws on a table.
 */
export function readRuleTable(
  table: readonly (readonly string[])[],
  head: TableHead,
  inForce: RuleSet,
): RuleFileRead {
  const last = inForce.lists.at(-1);
  const before = versionOn(head.effectiveFrom, inForce.lists) ?? last;
  if (!before) throw new Error("The law has no Talent List");
  const read = readTalentListTable(table, head, { before, versions: inForce.lists });
  const title = head.title.trim();
  const own: ImportNote<"empty" | "not-for-asmtp">[] = [
    ...(title === "" ? [{ line: 0, path: "title", code: "empty" as const }] : []),
    ...(asmtpDay(before) === undefined ? [{ line: 0, path: "schemes", code: "not-for-asmtp" as const }] : []),
  ];
  if (!read.ok || own.length > 0)
    return {
      ok: false,
      problems: [...own, ...(read.ok ? [] : read.problems)].sort((a, b) => a.line - b.line),
    };
  const { version: list, warnings } = read;
  return { ok: true, warnings, payload: { title, from: list.from, sources: list.sources, list, values: [] } };
}
