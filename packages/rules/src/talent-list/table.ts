import { isDay } from "../calendar/day.ts";
import { importFormat, readTalentList, type TalentListImport } from "./import.ts";
import type { ImportNote, ImportProblem } from "./import-problem.ts";
import { nearest } from "./import-reader.ts";
import { conditionsCell, readConditions, readDay, readFlag, readSources, sourcesCell } from "./table-cell.ts";
import type { Profession, TalentListVersion } from "./version.ts";

/** The columns of a list of professions in a spreadsheet, by the names that the file of the other form has for them. */
export const listColumns = [
  "id",
  "segment",
  "nameEn",
  "nameZhHant",
  "nameZhHans",
  "confidence",
  "sources",
  "addedOn",
  "localLicenceLikely",
  "conditions",
] as const;
export type ListColumn = (typeof listColumns)[number];
const needed: readonly ListColumn[] = ["id", "segment", "nameEn", "nameZhHant", "nameZhHans"];

/** What a list of professions does not say of itself, as typed. Nothing of it is ever supplied. */
export type ListHead = {
  effectiveFrom: string;
  publishedProfessionCount: string;
  source: { title: string; address: string; date: string };
};

/** The professions of a version as a table with a line of headings: to begin the next version from. */
export function talentListTable({ professions }: TalentListVersion): string[][] {
  return [[...listColumns], ...professions.map((one) => listColumns.map((column) => cellOf(one, column)))];
}

function cellOf(one: Profession, column: ListColumn): string {
  switch (column) {
    case "id":
    case "segment":
    case "confidence":
      return one[column];
    case "nameEn":
      return one.en;
    case "nameZhHant":
      return one.zhHant;
    case "nameZhHans":
      return one.zhHans;
    case "sources":
      return sourcesCell(one.sources);
    case "addedOn":
      return one.added ?? "";
    case "localLicenceLikely":
      return one.localLicenceLikely ? "yes" : "no";
    case "conditions":
      return conditionsCell(one);
  }
}

/**
 * Reads the professions of a new version from such a table, with segments, schemes and earlier sources from the version that
 * it follows. A profession that names no source rests on the new one. A line of a problem is a row of the table, 0 where
 * the head is meant. Never throws on a table.
 */
export function readTalentListTable(
  table: readonly (readonly string[])[],
  head: ListHead,
  { before, versions }: { before: TalentListVersion; versions: readonly TalentListVersion[] },
): TalentListImport {
  const columns = (table[0] ?? []).map((heading) => heading.replace(/^\uFEFF/u, "").trim());
  const faults = faultsOfColumns(columns);
  if (faults.length > 0) return { ok: false, problems: faults };
  const known = new Map(before.professions.map((one) => [one.id, one]));
  const rows = table
    .map((cells, index) => ({ row: index + 1, said: saidIn(cells, columns) }))
    .filter(({ row, said }) => row > 1 && said.size > 0);
  const professions = rows.map(({ said }) => professionOf(said, known.get(said.get("id") ?? "")));
  const fresh = freeId(before, `notice-${head.effectiveFrom}`);
  const cited = new Set(professions.flatMap((one) => citedIn(one)));
  const { effectiveFrom, publishedProfessionCount: count } = head;
  const published = /^\s*\d+\s*$/.test(count) ? Number(count) : count;
  const value = {
    format: importFormat,
    versionId: effectiveFrom,
    effectiveFrom,
    publishedProfessionCount: published,
    // Fewer rows than were published: what is missing was not read, and is not said to be off the list.
    complete: typeof published === "number" && professions.length >= published,
    schemes: before.schemes.map(({ scheme }) => ({ scheme, from: effectiveFrom })),
    sources: [{ id: fresh, ...head.source }, ...before.sources.filter(({ id }) => cited.has(id))],
    segments: before.segments.map(({ id, en, zhHant, zhHans }) => ({
      ...{ id, nameEn: en, nameZhHant: zhHant, nameZhHans: zhHans },
    })),
    professions: professions.map((one) => ({ sources: [fresh], ...one })),
  };
  const lineOf = (path: string) => rows[Number(/^professions\[(\d+)\]/.exec(path)?.[1] ?? -1)]?.row ?? 0;
  return withDatedSource(readTalentList(value, lineOf, versions), head);
}

function faultsOfColumns(columns: readonly string[]): ImportNote<ImportProblem>[] {
  const fault = (path: string, code: ImportProblem, found: string, expected = "") => ({
    ...{ line: 1, path, code, found, expected },
  });
  return [
    ...columns.flatMap((name, index) => {
      if (name === "") return [];
      if (!isColumn(name)) return [fault(name, "unknown-field", name, nearest(name, listColumns) ?? "")];
      return columns.indexOf(name) < index ? [fault(name, "duplicate-key", name)] : [];
    }),
    ...needed.filter((name) => !columns.includes(name)).map((name) => fault("", "missing", "", name)),
  ];
}

function isColumn(name: string): name is ListColumn {
  return (listColumns as readonly string[]).includes(name);
}

type Said = ReadonlyMap<ListColumn, string>;

/** What a row says. An apostrophe that keeps a spreadsheet from calculating is none of it. */
function saidIn(cells: readonly string[], columns: readonly string[]): Said {
  const said = new Map<ListColumn, string>();
  for (const [index, column] of columns.entries()) {
    const text = (cells[index] ?? "").replace(/^'(?=\s*[=+\-@＝＋－＠|%\t\r\n])/u, "").trim();
    if (isColumn(column) && text !== "") said.set(column, text);
  }
  return said;
}

/** As the file of the other form has it; what a cell leaves open is left out, and asked for where it is needed. */
function professionOf(said: Said, known: Profession | undefined): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  const take = (column: ListColumn, as: (text: string) => unknown = (text) => text) => {
    const text = said.get(column);
    if (text !== undefined) read[column] = as(text);
  };
  for (const column of needed) take(column);
  take("confidence", (text) => text.toLowerCase());
  take("sources", readSources);
  take("addedOn", (text) => readDay(text, known?.added ?? null));
  take("localLicenceLikely", readFlag);
  take("conditions", readConditions);
  return read;
}

function citedIn({ sources, conditions }: Record<string, unknown>): string[] {
  const own = Array.isArray(sources) ? sources : [];
  const theirs = Array.isArray(conditions) ? conditions.flatMap((one) => one.sources ?? []) : [];
  return [...own, ...theirs];
}

function freeId({ sources }: TalentListVersion, wanted: string): string {
  const taken = sources.map((one) => one.id);
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

/**
 * The notice of a list is of a day; the sources that earlier versions rest on may be dated more roughly. What the head leaves
 * open is said once, and not again for the version's id and schemes, which take their day from it.
 */
function withDatedSource(
  read: TalentListImport,
  { source, publishedProfessionCount }: ListHead,
): TalentListImport {
  const date = source.date.trim();
  const undated = { line: 0, path: "sources[0].date", code: "not-a-day" as const, found: date };
  const own = date === "" || isDay(date) ? [] : [undated];
  if (read.ok) return own.length > 0 ? { ok: false, problems: own } : read;
  const said = read.problems.filter(({ path }) => path !== "versionId" && !path.startsWith("schemes"));
  const problems = said.map((note) =>
    note.path === "publishedProfessionCount" && publishedProfessionCount.trim() === ""
      ? { line: 0, path: note.path, code: "empty" as const }
      : note,
  );
  return { ok: false, problems: [...own, ...problems] };
}
