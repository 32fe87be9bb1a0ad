import type { Confidence } from "../engine/expression.ts";
import { importFormat, parseTalentListImport, readSource } from "../talent-list/import.ts";
import type { ImportNote, ImportProblem, ImportWarning } from "../talent-list/import-problem.ts";
import { type ImportReader, importReader, join, nearest } from "../talent-list/import-reader.ts";
import { readJson } from "../talent-list/read-json.ts";
import type { NewValue, RuleSetPayload, SeriesValue } from "./payload.ts";
import type { RuleSet } from "./rule-set.ts";
import { asmtpDay } from "./talent-list-table.ts";

/** The value of `format` in a file of other values of the law or of the agency's policy. */
export const valuesFormat = "causeway-rule-values/1";

/** What can be wrong in a file besides what can be wrong in any Talent List. */
export const ruleFileProblems = ["unknown-series", "value-does-not-fit", "not-for-asmtp"] as const;
export type RuleFileProblem = ImportProblem | (typeof ruleFileProblems)[number];

export type RuleFileRead =
  | { ok: true; payload: RuleSetPayload; warnings: readonly ImportNote<ImportWarning>[] }
  | { ok: false; problems: readonly ImportNote<RuleFileProblem>[] };

const confidences = ["official", "secondary", "convention"] as const satisfies readonly Confidence[];

/**
 * Reads a version from the text of a file: a Talent List, or other dated values. Either what it says, or every problem
 * with its line. Never throws on a file.
 */
export function readRuleFile(text: string, inForce: RuleSet): RuleFileRead {
  const json = readJson(text);
  const file = json.ok && isRecord(json.value) ? json.value : {};
  if (file.format === valuesFormat && json.ok) return readValues(file, json.lineOf, inForce);
  const read = parseTalentListImport(text, inForce.lists);
  if (!read.ok) return read;
  const { version: list, warnings } = read;
  if (asmtpDay(list) === undefined && json.ok)
    return {
      ok: false,
      problems: [{ line: json.lineOf("schemes"), path: "schemes", code: "not-for-asmtp" }],
    };
  const title = typeof file.title === "string" ? file.title.trim() : `Talent List ${list.id}`;
  return { ok: true, warnings, payload: { title, from: list.from, sources: list.sources, list, values: [] } };
}

export { importFormat as talentListFormat };

function readValues(
  value: Record<string, unknown>,
  lineOf: (path: string) => number,
  inForce: RuleSet,
): RuleFileRead {
  const reader = importReader(lineOf);
  const own: ImportNote<RuleFileProblem>[] = [];
  const file = reader.object("", value, ["format", "title", "effectiveFrom", "sources", "values"]);
  const title = reader.text("title", file?.title, 200) ?? "";
  const from = reader.day("effectiveFrom", file?.effectiveFrom) ?? "";
  const sources = entries(reader, "sources", file?.sources, 20).map(([path, item]) =>
    readSource(reader, path, item, "day"),
  );
  const values = entries(reader, "values", file?.values, 100).flatMap(([path, item]) =>
    readValue(reader, own, { path, value: item, inForce }),
  );
  const problems = [...reader.problems, ...own].sort((a, b) => a.line - b.line);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, warnings: [], payload: { title, from, sources, list: null, values } };
}

function entries(reader: ImportReader, path: string, value: unknown, most: number): [string, unknown][] {
  const list = reader.list(path, value, most);
  if (Array.isArray(value) && list.length === 0) reader.refuse(path, "empty");
  return list.map((item, index) => [`${path}[${index}]`, item]);
}

type Item = { path: string; value: unknown; inForce: RuleSet };

function readValue(
  reader: ImportReader,
  own: ImportNote<RuleFileProblem>[],
  { path, value, inForce }: Item,
): NewValue[] {
  const item = reader.object(path, value, ["series", "value"], ["confidence"]);
  const name = reader.text(join(path, "series"), item?.series, 80);
  const confidence =
    reader.oneOf(join(path, "confidence"), item?.confidence, confidences, "unknown-confidence") ?? "official";
  if (!item || name === undefined) return [];
  const refuse = (at: string, code: RuleFileProblem, found: string, expected: string) => {
    own.push({ line: reader.lineOf(join(path, at)), path: join(path, at), code, found, expected });
    return [];
  };
  const names = changeableSeries(inForce);
  if (!names.includes(name)) return refuse("series", "unknown-series", name, nearest(name, names) ?? "");
  const sample = sampleOf(inForce, name);
  if (!fits(item.value, sample))
    return refuse("value", "value-does-not-fit", JSON.stringify(item.value) ?? "", JSON.stringify(sample));
  return [{ series: name, value: item.value, confidence }];
}

/** The dated values that a file may change. Versions of the Talent List come as lists, and the scheme began once. */
export function changeableSeries({ law }: RuleSet): string[] {
  return Object.keys(law.series).filter((name) => name !== "talent-list.version" && name !== "scheme.launch");
}

/** The newest value of a series: what a new one has to be of a kind with. */
export function sampleOf({ law }: RuleSet, name: string): unknown {
  return law.series[name]?.findLast((entry) => entry.value !== null)?.value ?? null;
}

function fits(value: unknown, sample: unknown): value is SeriesValue {
  if (typeof sample === "number")
    return typeof value === "number" && Number.isFinite(value) && value >= 0 && value <= 1_000_000_000;
  if (typeof sample === "boolean") return typeof value === "boolean";
  if (Array.isArray(sample))
    return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === typeof sample[0]);
  if (isRecord(sample))
    return (
      isRecord(value) &&
      Object.keys(value).sort().join() === Object.keys(sample).sort().join() &&
      Object.entries(sample).every(([key, part]) => typeof value[key] === typeof part)
    );
  return false;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
