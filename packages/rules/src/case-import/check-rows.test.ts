import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Locale } from "../actor.ts";
import { checkRows, readRow } from "./check-rows.ts";
import type { ImportRow } from "./schema.ts";

const languages = new Map<string, Locale>([
  ["english", "en"],
  ["简体中文", "zh-Hans"],
]);
const good: ImportRow = {
  title: "Settlement analyst",
  candidateName: "陳靜 CHEN Jing",
  email: "jing@example.test",
  language: "English",
  startOn: "2027-02-01",
  months: "24",
};
const faultsOf = (...rows: ImportRow[]) =>
  checkRows(
    rows.map((typed, index) => ({ row: index + 2, typed })),
    "2026-11-22",
    languages,
  ).flatMap(({ row, faults }) => faults.map((fault) => `${row} ${fault.column} ${fault.code}`));

describe("a line of a list of candidates", () => {
  test("is good with a post and a name alone", () => {
    expect(faultsOf({ title: "Analyst", candidateName: "LI Wei" }, good)).toEqual([]);
  });

  test.each([
    ["title", "  ", "missing"],
    ["candidateName", "", "missing"],
    ["title", "x".repeat(161), "too-long"],
    ["title", "=HYPERLINK(1)", "formula"],
    ["candidateName", "@sum", "formula"],
    ["candidateName", "A123456(3)", "identity-number"],
    ["email", "jing@example", "not-an-email"],
    ["language", "Klingon", "language-unknown"],
    ["startOn", "01/02/2027", "not-a-date"],
    ["startOn", "2027-02-30", "not-a-date"],
    ["startOn", "2026-11-21", "date-passed"],
    ["months", "0", "not-months"],
    ["months", "2.5", "not-months"],
  ] as const)("with %s %j is faulty: %s", (column, text, code) => {
    expect(faultsOf({ ...good, [column]: text })).toEqual([`2 ${column} ${code}`]);
  });

  test("says everything that is wrong with it at once", () => {
    expect(faultsOf({ email: "no", months: "many" })).toEqual([
      "2 title missing",
      "2 candidateName missing",
      "2 email not-an-email",
      "2 months not-months",
    ]);
  });

  test("names the line that it repeats, however it is cased and spaced", () => {
    const again = { ...good, title: " settlement  ANALYST", email: "JING@example.test" };
    expect(faultsOf(good, { ...good, email: "other@example.test" }, again)).toEqual([
      "4 candidateName repeated",
    ]);
    expect(faultsOf(good, { ...good, candidateName: "WANG Fang" })).toEqual(["3 email repeated"]);
  });

  test("is read with dates year first in any usual spelling", () => {
    for (const startOn of ["2027-02-01", "2027/2/1", "2027年2月1日"])
      expect(readRow({ ...good, startOn }, languages)).toMatchObject({ startOn: "2027-02-01", months: 24 });
  });

  test("never ends the check, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string(), startOn: fc.string(), email: fc.string() })),
        (rows) => {
          expect(() => faultsOf(...rows)).not.toThrow();
        },
      ),
      { numRuns: 50 },
    );
  });
});
