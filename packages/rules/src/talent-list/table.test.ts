import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listColumns, readTalentListTable, talentListTable } from "./table.ts";
import { readConditions, readDay } from "./table-cell.ts";
import type { Profession, TalentListVersion } from "./version.ts";
import { talentListVersions } from "./version-table.ts";

const head = {
  effectiveFrom: "2027-04-01",
  publishedProfessionCount: "60",
  source: { title: "Gazette notice", address: "https://example.invalid/notice", date: "2027-03-20" },
};
const newest = talentListVersions.at(-1) as TalentListVersion;
const read = (table: string[][], before = newest, said = head) =>
  readTalentListTable(table, said, { before, versions: talentListVersions });

describe("a list of professions as a table", () => {
  it.each(talentListVersions.map((one) => [one.id, one] as const))(
    "says of every profession of %s what the list says",
    (_id, list) => {
      const said = { ...head, publishedProfessionCount: String(list.publishedCount) };
      const again = read(talentListTable(list), list, said);
      if (!again.ok) throw new Error(JSON.stringify(again.problems));
      const plain = (one: Profession) => ({ ...one, conditions: one.conditions.map(withoutConfidence) });
      expect(again.version.professions.map(plain)).toEqual(list.professions.map(plain));
      expect(again.version.sources[0]).toEqual({ id: "notice-2027-04-01", ...head.source });
      expect(again.version).toMatchObject({ complete: list.complete, from: "2027-04-01" });
    },
  );

  it("comes back from any list that can be written", () => {
    fc.assert(
      fc.property(aList, (list) => {
        const said = { ...head, publishedProfessionCount: String(list.professions.length) };
        const again = read(talentListTable(list), list, said);
        expect(again).toMatchObject({ ok: true, version: { professions: list.professions } });
      }),
      { numRuns: 300 },
    );
  });

  it("lets an entry that names no source rest on the new one, and keeps the others where they were", () => {
    const table = talentListTable(newest).slice(0, 3);
    const place = listColumns.indexOf("sources");
    const [, first = []] = table;
    first[place] = "";
    const again = read(table);
    expect(again).toMatchObject({
      version: {
        complete: false,
        professions: [{ sources: ["notice-2027-04-01"] }, { sources: newest.professions[1]?.sources }],
      },
    });
  });

  it("names the row and the column of every fault", () => {
    const table = talentListTable(newest).slice(0, 5);
    const put = (row: number, column: (typeof listColumns)[number], text: string) => {
      (table[row - 1] as string[])[listColumns.indexOf(column)] = text;
    };
    put(2, "nameZhHant", "");
    put(3, "segment", "finn");
    put(4, "addedOn", "3/4/2025");
    put(5, "localLicenceLikely", "perhaps");
    table.splice(2, 0, ["", ""]);
    const again = read(table);
    expect(again.ok || again.problems.map(({ line, path, code }) => `${line} ${path} ${code}`)).toEqual([
      "2 professions[0] missing",
      "4 professions[1].segment unknown-segment",
      "5 professions[2].addedOn not-a-day",
      "6 professions[3].localLicenceLikely wrong-type",
    ]);
  });

  it("asks for the columns it needs, and takes no other", () => {
    expect(read([["id", "segment", "nameEN", "nameZhHans", "id"]])).toEqual({
      ok: false,
      problems: [
        { line: 1, path: "nameEN", code: "unknown-field", found: "nameEN", expected: "nameEn" },
        { line: 1, path: "id", code: "duplicate-key", found: "id", expected: "" },
        { line: 1, path: "", code: "missing", found: "", expected: "nameEn" },
        { line: 1, path: "", code: "missing", found: "", expected: "nameZhHant" },
      ],
    });
  });

  it.each([
    ["first day", { ...head, effectiveFrom: "" }, /^0 effectiveFrom empty$/],
    [
      "number of professions",
      { ...head, publishedProfessionCount: "" },
      /^0 publishedProfessionCount empty$/,
    ],
    [
      "title of the source",
      { ...head, source: { ...head.source, title: "" } },
      /^0 sources\[0\].title empty/,
    ],
    ["day of the source", { ...head, source: { ...head.source, date: "" } }, /^0 sources\[0\].date empty/],
    ["day in the source's date", { ...head, source: { ...head.source, date: "March" } }, /date not-a-day/],
  ])("is refused without a %s", (_what, said, fault) => {
    const again = read(talentListTable(newest), newest, said);
    const faults = again.ok ? [] : again.problems.map(({ line, path, code }) => `${line} ${path} ${code}`);
    expect(faults.join("\n")).toMatch(fault);
  });
});

describe("a day that a spreadsheet has rewritten", () => {
  it.each([
    ["2025-03-01", null, "2025-03-01"],
    ["2025/3/1", null, "2025-03-01"],
    ["31/3/2025", null, "2025-03-31"],
    ["3/31/2025", null, "2025-03-31"],
    ["1/3/2025", "2025-03-01", "2025-03-01"],
    ["1/3/2025", null, "1/3/2025"],
    ["5/5/2025", null, "2025-05-05"],
    ["March", null, "March"],
  ])("%s is read where it can only be one, or the known one: %s", (text, known, day) => {
    expect(readDay(text, known)).toBe(day);
  });
});

it("a condition typed by hand needs no code and no sources", () => {
  expect(readConditions("Five years of practice")).toEqual([{ text: "Five years of practice" }]);
});

function withoutConfidence({ confidence: _, ...rest }: Profession["conditions"][number]) {
  return rest;
}

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const aText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  // Led by an apostrophe before a sign, it is what a spreadsheet leads a sign by.
  .filter((text) => text !== "" && !/^'|[\r\n\u2028\u2029\uFEFF]|\{|\}$/u.test(text));
const aSource = fc.record({
  id: word.map((id) => `s-${id}`),
  ...{ title: aText, address: aText, date: fc.constant("2025-03-01") },
});
const aList: fc.Arbitrary<TalentListVersion> = fc
  .record({
    sources: fc.uniqueArray(aSource, { minLength: 2, maxLength: 4, selector: (one) => one.id }),
    ids: fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
    text: aText,
    brace: fc.boolean(),
    code: word,
    added: fc.constantFrom(null, "2025-03-01", "2018-12-31"),
    licence: fc.boolean(),
    confidence: fc.constantFrom("official", "secondary", "inferred"),
    cites: fc.nat(2),
  })
  .map(({ sources, ids, text, brace, code, added, licence, confidence, cites }) => ({
    ...newest,
    ...{ id: "x", sources, complete: true, publishedCount: ids.length },
    professions: ids.map((id, index) => {
      const cited = sources.slice(0, cites).map((one) => one.id);
      const condition = { code, text: brace ? `${text}\\n {x}` : text, confidence };
      return {
        ...{
          id,
          segment: newest.segments[0]?.id ?? "",
          en: `${text} post ${"abcdef"[index]}`,
          zhHant: "數據",
          zhHans: "数据",
        },
        ...{ confidence, sources: cited, added, localLicenceLikely: licence },
        conditions: index % 2 === 0 ? [] : [{ ...condition, sources: sources.slice(1).map((one) => one.id) }],
      };
    }),
  }));
