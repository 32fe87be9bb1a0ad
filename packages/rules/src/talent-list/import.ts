import { foldText, toSimplified } from "./fold.ts";
import type { ImportNote, ImportProblem, ImportWarning } from "./import-problem.ts";
import { type Fields, type ImportReader, importReader, join, nearest } from "./import-reader.ts";
import { warningsOf } from "./import-warnings.ts";
import { readJson } from "./read-json.ts";
import type {
  EntryCondition,
  EntryConfidence,
  ListedScheme,
  Profession,
  Segment,
  TalentListSource,
  TalentListVersion,
} from "./version.ts";
import { talentListVersions } from "./version-table.ts";

/** The value of `format` in a file of this form. */
export const importFormat = "causeway-talent-list/1";

export type TalentListImport =
  | { ok: true; version: TalentListVersion; warnings: readonly ImportNote<ImportWarning>[] }
  | { ok: false; problems: readonly ImportNote<ImportProblem>[] };

/**
 * Reads a version of the Talent List from the text of a file, such as the official annex typed out. Either a
 * version ready for `withVersion`, or every problem with its line. Never throws on a file.
 */
export function parseTalentListImport(
  text: string,
  versions: readonly TalentListVersion[] = talentListVersions,
): TalentListImport {
  const json = readJson(text);
  if (!json.ok) {
    const { line, column, problem, found } = json;
    const note =
      problem === "duplicate-key"
        ? { line, path: "", code: problem, found }
        : {
            line,
            path: "",
            code: "not-json" as const,
            found,
            expected: `${problem.replaceAll("-", " ")}, column ${column}`,
          };
    return { ok: false, problems: [note] };
  }
  return readTalentList(json.value, json.lineOf, versions);
}

/** The same of a value that was read before, with the line of each of its places. */
export function readTalentList(
  value: unknown,
  lineOf: (path: string) => number,
  versions: readonly TalentListVersion[],
): TalentListImport {
  const reader = importReader(lineOf);
  const version = readVersion(reader, value, versions);
  if (!version || reader.problems.length > 0) {
    return { ok: false, problems: [...reader.problems].sort((a, b) => a.line - b.line) };
  }
  return { ok: true, version, warnings: warningsOf(version, versions, lineOf) };
}

const required = [
  "format",
  "versionId",
  "effectiveFrom",
  "publishedProfessionCount",
  "schemes",
  "sources",
  "segments",
  "professions",
];
const schemes = ["QMAS", "GEP", "ASMTP"] as const satisfies readonly ListedScheme[];
const confidences = ["official", "secondary", "inferred"] as const satisfies readonly EntryConfidence[];

function readVersion(
  reader: ImportReader,
  value: unknown,
  versions: readonly TalentListVersion[],
): TalentListVersion | undefined {
  const file = reader.object("", value, required, ["title", "complete"]);
  if (!file) return undefined;
  if (file.format !== undefined && file.format !== importFormat) {
    return reader.refuse("format", "wrong-format", String(file.format), importFormat);
  }
  reader.text("title", file.title);
  const id = reader.id("versionId", file.versionId) ?? "";
  const from = reader.day("effectiveFrom", file.effectiveFrom) ?? "";
  const first = versions[0]?.from ?? "";
  if (from !== "" && from < first) reader.refuse("effectiveFrom", "before-first-version", from, first);
  const publishedCount = reader.count("publishedProfessionCount", file.publishedProfessionCount) ?? 0;
  const sources = entries(reader, "sources", file.sources, 100).map(({ path, value: item }) =>
    readSource(reader, path, item),
  );
  const segments = entries(reader, "segments", file.segments, 50).map(({ path, value: item }) =>
    readSegment(reader, path, item),
  );
  const known = {
    segments: segments.map((segment) => segment.id),
    sources: sources.map((source) => source.id),
  };
  const professions = entries(reader, "professions", file.professions, 1000).map(({ path, value: item }) =>
    readProfession(reader, path, item, known),
  );
  unique(reader, "sources", sources, (source) => source.id, "duplicate-id");
  unique(reader, "segments", segments, (segment) => segment.id, "duplicate-id");
  unique(reader, "professions", professions, (profession) => profession.id, "duplicate-id");
  unique(reader, "professions", professions, (profession) => foldText(profession.en), "duplicate-name");
  const complete = reader.flag("complete", file.complete) ?? true;
  compareCounts(reader, professions.length, publishedCount, complete);
  return {
    id,
    from,
    to: null,
    publishedCount,
    complete,
    schemes: readSchemes(reader, file, from),
    sources,
    segments,
    professions,
  };
}

function entries(reader: ImportReader, path: string, value: unknown, maximum: number) {
  const list = reader.list(path, value, maximum);
  if (Array.isArray(value) && list.length === 0) reader.refuse(path, "empty");
  return list.map((item, index) => ({ path: `${path}[${index}]`, value: item }));
}

function readSchemes(reader: ImportReader, file: Fields, from: string): TalentListVersion["schemes"] {
  return entries(reader, "schemes", file.schemes, 3).flatMap(({ path, value }) => {
    const item = reader.object(path, value, ["scheme", "from"]);
    const scheme = reader.oneOf(join(path, "scheme"), item?.scheme, schemes, "unknown-scheme");
    const day = reader.day(join(path, "from"), item?.from);
    if (day !== undefined && day < from)
      reader.refuse(join(path, "from"), "starts-before-version", day, from);
    return scheme && day ? [{ scheme, from: day }] : [];
  });
}

/** Where a version comes from, as a file names it. Its date is a day where one is asked for, else as rough as a month. */
export function readSource(
  reader: ImportReader,
  path: string,
  value: unknown,
  dated: "day" | "roughly" = "roughly",
): TalentListSource {
  const item = reader.object(path, value, ["id", "title", "address", "date"]);
  const at = join(path, "date");
  return {
    id: reader.text(join(path, "id"), item?.id, 80) ?? "",
    title: reader.text(join(path, "title"), item?.title) ?? "",
    address: reader.text(join(path, "address"), item?.address) ?? "",
    date: (dated === "day" ? reader.day(at, item?.date) : reader.text(at, item?.date, 80)) ?? "",
  };
}

function readSegment(reader: ImportReader, path: string, value: unknown): Segment {
  const item = reader.object(path, value, ["id", ...nameFields]);
  return { id: reader.id(join(path, "id"), item?.id) ?? "", ...readNames(reader, path, item) };
}

function readProfession(
  reader: ImportReader,
  path: string,
  value: unknown,
  known: { segments: readonly string[]; sources: readonly string[] },
): Profession {
  const optional = ["confidence", "sources", "addedOn", "localLicenceLikely", "conditions"];
  const item = reader.object(path, value, ["id", "segment", ...nameFields], optional);
  const segment = reader.text(join(path, "segment"), item?.segment, 80);
  if (segment !== undefined && !known.segments.includes(segment)) {
    reader.refuse(join(path, "segment"), "unknown-segment", segment, nearest(segment, known.segments) ?? "");
  }
  const cited = readCited(reader, path, item?.sources, known.sources);
  const confidence =
    reader.oneOf(join(path, "confidence"), item?.confidence, confidences, "unknown-confidence") ?? "official";
  return {
    id: reader.id(join(path, "id"), item?.id) ?? "",
    segment: segment ?? "",
    ...readNames(reader, path, item),
    confidence,
    sources: cited,
    added: reader.day(join(path, "addedOn"), item?.addedOn) ?? null,
    localLicenceLikely: reader.flag(join(path, "localLicenceLikely"), item?.localLicenceLikely) ?? false,
    conditions: reader
      .list(join(path, "conditions"), item?.conditions, 20)
      .map((entry, index): EntryCondition => {
        const at = `${join(path, "conditions")}[${index}]`;
        const condition = reader.object(at, entry, ["text"], ["code", "sources"]);
        return {
          code: reader.id(join(at, "code"), condition?.code) ?? "as-stated",
          text: reader.text(join(at, "text"), condition?.text, 2000) ?? "",
          confidence,
          sources:
            condition?.sources === undefined
              ? cited
              : readCited(reader, at, condition.sources, known.sources),
        };
      }),
  };
}

// An entry that cites nothing rests on the first source, which is the list itself.
function readCited(
  reader: ImportReader,
  path: string,
  value: unknown,
  known: readonly string[],
): readonly string[] {
  if (value === undefined) return known.slice(0, 1);
  return reader.list(join(path, "sources"), value, 20).flatMap((entry, index) => {
    const at = `${join(path, "sources")}[${index}]`;
    const id = reader.text(at, entry, 80);
    if (id !== undefined && !known.includes(id)) reader.refuse(at, "unknown-source", id);
    return id ?? [];
  });
}

const nameFields = ["nameEn", "nameZhHant", "nameZhHans"];

function readNames(reader: ImportReader, path: string, item: Fields | undefined) {
  const en = reader.text(join(path, "nameEn"), item?.nameEn) ?? "";
  const zhHant = reader.text(join(path, "nameZhHant"), item?.nameZhHant) ?? "";
  const zhHans = reader.text(join(path, "nameZhHans"), item?.nameZhHans) ?? "";
  if (en !== "" && !/[A-Za-z]/.test(en)) reader.refuse(join(path, "nameEn"), "wrong-script", en, "English");
  if (zhHant !== "" && !/\p{Script=Han}/u.test(zhHant)) {
    reader.refuse(join(path, "nameZhHant"), "wrong-script", zhHant, "traditional Chinese");
  }
  if (zhHans !== "" && (!/\p{Script=Han}/u.test(zhHans) || toSimplified(zhHans) !== zhHans)) {
    reader.refuse(join(path, "nameZhHans"), "wrong-script", zhHans, "simplified Chinese");
  }
  return { en, zhHant, zhHans };
}

function unique<T>(
  reader: ImportReader,
  path: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  code: ImportProblem,
) {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const before = seen.get(key);
    const at = `${path}[${index}]`;
    if (key !== "" && before !== undefined)
      reader.refuse(at, code, key, String(reader.lineOf(`${path}[${before}]`)));
    else seen.set(key, index);
  }
}

function compareCounts(reader: ImportReader, listed: number, published: number, complete: boolean) {
  if (published === 0 || listed === 0) return;
  const path = "publishedProfessionCount";
  if (listed > published) reader.refuse(path, "more-than-published", String(listed), String(published));
  if (listed < published && complete)
    reader.refuse(path, "fewer-than-published", String(listed), String(published));
}
