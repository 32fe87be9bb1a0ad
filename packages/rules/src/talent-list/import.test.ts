import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTalentListImport } from "./import.ts";
import { describeImportNote, importProblems, importWarnings } from "./import-problem.ts";
import { matchStatus } from "./match.ts";
import { readJson } from "./read-json.ts";
import { search } from "./search.ts";
import { withVersion } from "./version.ts";
import { talentListVersions } from "./version-table.ts";

const exampleText = readFileSync(
  new URL("../../examples/talent-list-import.example.json", import.meta.url),
  "utf8",
);
const seen = new Set<string>();

// The example with one piece of its text exchanged for another.
function exampleWith(from: string, to: string): string {
  expect(exampleText).toContain(from);
  return exampleText.replace(from, () => to);
}

function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split("\n").length;
}

function problemsOf(text: string) {
  const result = parseTalentListImport(text);
  if (result.ok) return expect.fail("accepted");
  for (const note of result.problems) {
    seen.add(note.code);
    expect(describeImportNote(note)).not.toMatch(/undefined|“”/);
  }
  return result.problems;
}

function warningsOf(text: string) {
  const result = parseTalentListImport(text);
  if (!result.ok) return expect.fail(result.problems.map(describeImportNote).join("\n"));
  for (const note of result.warnings) {
    seen.add(note.code);
    expect(describeImportNote(note)).not.toMatch(/undefined|“”/);
  }
  return result.warnings;
}

describe("the example file", () => {
  it("is accepted without a word", () => {
    expect(warningsOf(exampleText)).toEqual([]);
  });

  it("becomes a version that is searched and matched like the others", () => {
    const result = parseTalentListImport(exampleText);
    if (!result.ok) return expect.fail("refused");
    const versions = withVersion(talentListVersions, result.version);
    const on = "2099-06-01";
    expect(search("云朵", { on, versions })[0]?.profession.id).toBe("sky-cloud-gardeners");
    expect(search("rainbw", { on, versions })[0]?.profession.id).toBe("sky-rainbow-surveyors");
    expect(matchStatus({ professionId: "tea-dumpling-geometers" }, { on, versions })).toMatchObject({
      verdict: "met",
      sources: [{ id: "ANNEX" }, { id: "NOTE" }],
    });
    expect(matchStatus({ professionId: "tea-steam-conductors" }, { on, versions }).verdict).toBe("unknown");
    expect(matchStatus({ professionId: "fin-accountants" }, { on, versions }).verdict).toBe("not-met");
    expect(matchStatus({ professionId: "sky-cloud-gardeners" }, { on: "2098-12-31", versions }).verdict).toBe(
      "not-met",
    );
  });
});

describe("a file that is refused", () => {
  const cases: [string, string, string, string, string][] = [
    ["a trailing comma", '"conditions": [\n', '"conditions": [,\n', "not-json", ""],
    ["a field twice", '"complete": true', '"complete": true, "complete": true', "duplicate-key", ""],
    ["another format", "causeway-talent-list/1", "causeway-talent-list/9", "wrong-format", "format"],
    [
      "a mistyped field",
      '"nameEn": "Rainbow',
      '"nameEng": "Rainbow',
      "unknown-field",
      "professions[1].nameEng",
    ],
    [
      "a missing field",
      '"segment": "tea",\n      "nameEn": "Steam',
      '"nameEn": "Steam',
      "missing",
      "professions[3]",
    ],
    ["a number for a name", '"Steam conductors"', "7", "wrong-type", "professions[3].nameEn"],
    ["an empty name", '"Steam conductors"', '" "', "empty", "professions[3].nameEn"],
    [
      "an endless name",
      '"Steam conductors"',
      `"${"steam ".repeat(200)}"`,
      "too-long",
      "professions[3].nameEn",
    ],
    ["a broken id", '"tea-steam-conductors"', '"Tea Steam"', "bad-id", "professions[3].id"],
    [
      "no such day",
      '"effectiveFrom": "2099-01-01"',
      '"effectiveFrom": "2099-02-29"',
      "not-a-day",
      "effectiveFrom",
    ],
    [
      "a day too early",
      '"effectiveFrom": "2099-01-01"',
      '"effectiveFrom": "2017-01-01"',
      "before-first-version",
      "effectiveFrom",
    ],
    [
      "a scheme too early",
      '"QMAS", "from": "2099-01-01"',
      '"QMAS", "from": "2098-01-01"',
      "starts-before-version",
      "schemes[0].from",
    ],
    [
      "no count",
      '"publishedProfessionCount": 4',
      '"publishedProfessionCount": 4.5',
      "not-a-count",
      "publishedProfessionCount",
    ],
    ["a strange scheme", '"scheme": "GEP"', '"scheme": "GPE"', "unknown-scheme", "schemes[1].scheme"],
    [
      "a strange confidence",
      '"confidence": "secondary"',
      '"confidence": "sure"',
      "unknown-confidence",
      "professions[3].confidence",
    ],
    [
      "a segment that is not there",
      '"segment": "tea"',
      '"segment": "tee"',
      "unknown-segment",
      "professions[2].segment",
    ],
    [
      "a source that is not there",
      '"sources": ["ANNEX", "NOTE"]',
      '"sources": ["ANEX"]',
      "unknown-source",
      "professions[2].sources[0]",
    ],
    ["an id twice", '"tea-steam-conductors"', '"tea-dumpling-geometers"', "duplicate-id", "professions[3]"],
    ["a name twice", '"Steam conductors"', '"dumpling  Geometers"', "duplicate-name", "professions[3]"],
    [
      "traditional where simplified belongs",
      '"nameZhHans": "彩虹测量师"',
      '"nameZhHans": "彩虹測量師"',
      "wrong-script",
      "professions[1].nameZhHans",
    ],
    [
      "English where Chinese belongs",
      '"nameZhHant": "彩虹測量師"',
      '"nameZhHant": "Rainbow"',
      "wrong-script",
      "professions[1].nameZhHant",
    ],
    [
      "more than published",
      '"publishedProfessionCount": 4',
      '"publishedProfessionCount": 3',
      "more-than-published",
      "publishedProfessionCount",
    ],
    [
      "fewer than published",
      '"publishedProfessionCount": 4',
      '"publishedProfessionCount": 60',
      "fewer-than-published",
      "publishedProfessionCount",
    ],
  ];

  it.each(cases)("for %s", (_, from, to, code, path) => {
    const text = exampleWith(from, to);
    const found = problemsOf(text).find((note) => note.code === code);
    expect(found).toMatchObject({ code, path });
    if (!/^(?:missing|duplicate-id|duplicate-name)$/.test(code))
      expect(found?.line).toBe(lineOf(text, to.trim().split("\n")[0] ?? ""));
  });

  it("names every problem with its line, in the order of the file, and the nearest right word", () => {
    const text = exampleWith('"segment": "tea"', '"segment": "tee"').replace(
      '"nameEn": "Rainbow',
      '"nameEm": "Rainbow',
    );
    expect(problemsOf(text).map((note) => `${note.line} ${note.code} ${note.expected ?? ""}`)).toEqual([
      `${lineOf(text, '"id": "sky-rainbow') - 1} missing nameEn`,
      `${lineOf(text, "nameEm")} unknown-field nameEn`,
      `${lineOf(text, '"tee"')} unknown-segment tea`,
    ]);
  });

  it.each([
    "",
    "[]",
    "null",
    "7",
    '"text"',
    "{}",
    "{",
    "\u0000",
    '{"format":"causeway-talent-list/1","professions":{}}',
  ])("for %j", (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0);
  });

  it("whatever stands in any place of it, without ever raising an error", () => {
    const values = fc.constantFrom(
      "null",
      "[]",
      "{}",
      '""',
      "7",
      "-1",
      "true",
      '"x"',
      "[null]",
      "[[]]",
      "1e400",
    );
    const places = [...exampleText.matchAll(/: ("[^"]*"|\d+|true|\[|\{)/g)];
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (place, value) => {
        const at = place.index + 2;
        const old = /^[[{]/.test(place[1] ?? "") ? "" : (place[1] ?? "");
        const text =
          exampleText.slice(0, at) + value + (old === "" ? ", " : "") + exampleText.slice(at + old.length);
        const result = parseTalentListImport(text);
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a file that is accepted with a warning", () => {
  it.each([
    [
      "incomplete",
      '"publishedProfessionCount": 4,\n  "complete": true',
      '"publishedProfessionCount": 60, "complete": false',
    ],
    ["replaces-version", '"effectiveFrom": "2099-01-01"', '"effectiveFrom": "2025-03-01"'],
    ["scripts-differ", '"nameZhHans": "彩虹测量师"', '"nameZhHans": "虹光勘定人员"'],
    ["name-known-under-other-id", '"nameEn": "Rainbow surveyors"', '"nameEn": "Ship surveyors"'],
    ["id-known-with-other-name", '"id": "sky-rainbow-surveyors"', '"id": "avs-ship-surveyors"'],
    [
      "empty-segment",
      '"id": "sky-rainbow-surveyors",\n      "segment": "sky"',
      '"id": "sky-rainbow-surveyors",\n      "segment": "tea"',
    ],
  ])("%s", (code, from, to) => {
    const text = exampleWith(from, to).replace(
      code === "empty-segment" ? '"id": "sky-cloud-gardeners",\n      "segment": "sky"' : "never",
      '"id": "sky-cloud-gardeners",\n      "segment": "tea"',
    );
    expect(warningsOf(text).map((note) => note.code)).toContain(code);
  });

  it("without-recruitment-exemption", () => {
    const text = exampleText.replace(/,\s*\{ "scheme": "GEP"[^\]]*\]/, "]");
    expect(warningsOf(text).map((note) => note.code)).toEqual(["without-recruitment-exemption"]);
  });
});

describe("the findings", () => {
  it("have each been seen above", () => {
    expect([...importProblems, ...importWarnings].filter((code) => !seen.has(code))).toEqual([]);
  });
});

describe("JSON with lines", () => {
  it("reads what the platform reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 4), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        const read = readJson(spaced);
        if (read.ok) expect(read.value).toEqual(JSON.parse(spaced));
        else expect(read.problem).toBe("too-deep");
      }),
    );
  });

  it("refuses what the platform refuses", () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom("", ",", "{", "]", '"', "x", "\n"),
        (text, at, put) => {
          const place = at % (text.length + 1);
          const broken = text.slice(0, place) + put + text.slice(place + 1);
          const platformReads = attempt(() => JSON.parse(broken));
          const read = readJson(broken);
          if (read.ok || read.problem !== "duplicate-key") expect(read.ok, broken).toBe(platformReads);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("gives the line of a value, or of what should hold it", () => {
    const read = readJson('\ufeff{\n"a": [\n1,\n{"b":\n2}]}');
    if (!read.ok) return expect.fail(read.problem);
    expect(["a", "a[0]", "a[1]", "a[1].b", "a[1].c", "a[7].d", "z"].map(read.lineOf)).toEqual([
      2, 3, 4, 5, 4, 2, 1,
    ]);
  });
});

function attempt(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
