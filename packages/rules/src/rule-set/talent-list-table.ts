import type { Day } from "../calendar/day.ts";
import type { ProfessionRow, TalentListTable } from "../law/table-row.ts";
import type { TalentListVersion } from "../talent-list/version.ts";

/** From when a version of the list counts for ASMTP; undefined when it never does. */
export function asmtpDay(list: TalentListVersion): Day | undefined {
  return list.schemes.find((one) => one.scheme === "ASMTP")?.from;
}

/**
 * The law's table with another version of the list. What earlier versions say of a profession stays as it was, so that
 * an earlier day is judged as before: the new name and confidence stand under the new version alone.
 */
export function withList(table: TalentListTable, list: TalentListVersion): TalentListTable {
  const fresh = new Map(list.professions.map((one) => [one.id, one]));
  const known = table.professions.map((row): ProfessionRow => {
    const without = { ...row, versions: row.versions.filter((id) => id !== list.id) };
    const said = fresh.get(row.id);
    if (said === undefined) return without;
    fresh.delete(row.id);
    const same = said.en === row.name && said.confidence === row.confidence;
    const as = { ...row.as, [list.id]: { name: said.en, confidence: said.confidence } };
    return { ...without, versions: [...without.versions, list.id], ...(!same && { as }) };
  });
  const added = [...fresh.values()].map(
    (one): ProfessionRow => ({
      ...{ id: one.id, name: one.en, added: one.added ?? list.from },
      ...{ confidence: one.confidence, versions: [list.id] },
    }),
  );
  const version = {
    ...{ id: list.id, from: asmtpDay(list) ?? list.from, to: null, complete: list.complete },
    ...{ published: list.publishedCount, identified: list.professions.length, cites: ["C"] },
  };
  return {
    versions: [...table.versions.filter((one) => one.id !== list.id), version],
    professions: [...known, ...added],
  };
}
