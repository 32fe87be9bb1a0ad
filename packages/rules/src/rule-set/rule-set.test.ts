import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar/day.ts";
import { resolve } from "../engine/dated.ts";
import { assessUnder } from "../law/assess.ts";
import { currentLaw } from "../law/law.ts";
import { replay } from "../law/replay.ts";
import { search } from "../talent-list/search.ts";
import { changesOf } from "./changes.ts";
import { impactOf } from "./impact.ts";
import { numberOn } from "./law-of.ts";
import type { RuleSetPayload } from "./payload.ts";
import { changeableSeries, readRuleFile, sampleOf, valuesFormat } from "./read-file.ts";
import { makeRuleSet } from "./rule-set.ts";
import { talentListFile } from "./write-file.ts";

const none = makeRuleSet(0, []);
const source = { id: "N", title: "Demo notice", address: "https://example.invalid/n", date: "2026-12-01" };
const policy = (value: number, from: string, series = "recruitment.advert-days-policy"): RuleSetPayload => ({
  ...{ title: "Demo policy", from, sources: [source], list: null },
  values: [{ series, value, confidence: "convention" }],
});
const overlay = (payload: RuleSetPayload, id = "v1") => ({ id, recordedOn: "2026-12-01", payload });
const newest = none.lists.at(-1);
if (!newest) throw new Error("There is a list");

/** The list of today as the file of a later one, changed as told. */
function listFile(change: (file: ListFile) => void): string {
  const file: ListFile = JSON.parse(talentListFile(newest as NonNullable<typeof newest>, "Demo list"));
  Object.assign(file, { versionId: "demo-2027", effectiveFrom: "2027-01-01" });
  for (const scheme of file.schemes) scheme.from = "2027-01-01";
  change(file);
  return JSON.stringify(file, null, 2);
}
type ListFile = {
  schemes: { scheme: string; from: string }[];
  publishedProfessionCount: number;
  professions: { id: string; nameEn: string; segment: string }[];
};

function payloadOf(text: string): RuleSetPayload {
  const read = readRuleFile(text, none);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.payload;
}

const claims = (professionId: string) => ({
  post: { talentList: { claimed: true, professionId } },
});
const without = payloadOf(
  listFile((file) => {
    file.professions = file.professions.filter((one) => one.id !== "fin-accountants");
    file.professions[0] = { ...(file.professions[0] as ListFile["professions"][0]), nameEn: "Another name" };
    file.publishedProfessionCount -= 1;
  }),
);

describe("a version laid over the law", () => {
  test("holds from its day and not the day before, whatever day that is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 400 }), (offset, value) => {
        const from = addDays("2024-01-01", offset);
        const { law } = makeRuleSet(1, [overlay(policy(value, from))]);
        expect(numberOn(law, "recruitment.advert-days-policy", from)).toBe(value);
        expect(numberOn(law, "recruitment.advert-days-policy", addDays(from, -1))).toBe(28);
      }),
      { numRuns: 40 },
    );
  });

  test("leaves every other dated value as it was, on every day on which one begins", () => {
    const { law } = makeRuleSet(1, [overlay(without), overlay(policy(35, "2027-01-01"), "v2")]);
    for (const [name, values] of Object.entries(currentLaw.series)) {
      for (const day of values.map((entry) => entry.from ?? entry.knownFrom ?? "")) {
        expect(resolve(law.series[name] ?? [], day), `${name} on ${day}`).toEqual(resolve(values, day));
      }
    }
  });

  test("published later wins over one of the same day, and a later day over both", () => {
    const { law } = makeRuleSet(3, [
      overlay(policy(35, "2027-06-01"), "a"),
      overlay(policy(30, "2027-01-01"), "b"),
      overlay(policy(42, "2027-01-01"), "c"),
    ]);
    const on = (day: string) => numberOn(law, "recruitment.advert-days-policy", day);
    expect([on("2026-12-31"), on("2027-01-01"), on("2027-06-01")]).toEqual([28, 42, 35]);
  });

  test("makes another law, and the same versions always the same", () => {
    const [one, same] = [makeRuleSet(1, [overlay(without)]), makeRuleSet(1, [overlay(without)])];
    expect(one.law.digest()).toBe(same.law.digest());
    expect(one.law.digest()).not.toBe(currentLaw.digest());
    expect(one.law.id).toBe("hk-asmtp-2026-11-22+1");
  });
});

describe("a profession that the new list no longer has", () => {
  const after = makeRuleSet(1, [overlay(without)]);
  test("exempts the day before, and no more from the day of the list", () => {
    const on = (day: string) =>
      assessUnder(after.law, claims("fin-accountants"), day).exemption.talentList.verdict;
    expect([on("2026-12-31"), on("2027-01-01")]).toEqual(["met", "not-met"]);
  });

  test("is not found by the search of that day", () => {
    const found = (on: string) =>
      search("accountants", { on, versions: after.lists }).map((hit) => hit.profession.id);
    expect(found("2026-12-31")).toContain("fin-accountants");
    expect(found("2027-01-01")).not.toContain("fin-accountants");
  });

  test("turns the verdicts of whoever claims it, with the profession as the reason", () => {
    const changes = changesOf(none, without);
    const { turned } = impactOf(none, after, changes);
    const moved = turned({ id: "c", on: "2027-01-01", facts: claims("fin-accountants") });
    expect(moved.find((one) => one.rule === "exemption.talent-list")).toMatchObject({
      ...{ before: "met", after: "not-met" },
      because: { changes: ["removed:fin-accountants"] },
    });
    expect(turned({ id: "d", on: "2027-01-01", facts: claims("fin-actuaries") })).toEqual([]);
    expect(turned({ id: "e", on: "2026-12-31", facts: claims("fin-accountants") })).toEqual([]);
  });
});

test("a stored assessment says the same under the versions it names, whatever is published afterwards", () => {
  const then = makeRuleSet(1, [overlay(policy(35, "2026-01-01"))]);
  const facts = claims("fin-accountants");
  const assessment = assessUnder(then.law, facts, "2027-02-01");
  const stored = { facts, on: "2027-02-01", assessment };
  const now = makeRuleSet(2, [overlay(policy(35, "2026-01-01")), overlay(without, "v2")]);
  expect(replay(stored, makeRuleSet(1, [overlay(policy(35, "2026-01-01"))]).law)).toEqual({
    same: true,
    diff: [],
  });
  expect(replay(stored, now.law).same).toBe(false);
});

describe("what a version changes", () => {
  test("is said entry by entry, and nothing that it repeats", () => {
    expect(changesOf(none, without).map((one) => one.id)).toEqual([
      ...["list:version", "list:publishedCount", "removed:fin-accountants"],
      `renamed:${newest.professions[0]?.id}`,
    ]);
    expect(changesOf(none, policy(28, "2027-01-01"))).toEqual([]);
    expect(changesOf(none, policy(42, "2027-01-01"))).toEqual([
      {
        ...{ id: "value:recruitment.advert-days-policy", kind: "value" },
        ...{ series: "recruitment.advert-days-policy", before: 28, after: 42 },
      },
    ]);
  });

  test("of a value that no verdict reads reaches none", () => {
    const payload = policy(8, "2027-01-01", "agency.review-working-days");
    const after = makeRuleSet(1, [overlay(payload)]);
    expect(impactOf(none, after, changesOf(none, payload)).reaches).toEqual([]);
  });
});

describe("a file", () => {
  const values = (changes: object) =>
    JSON.stringify(
      {
        ...{ format: valuesFormat, title: "Demo", effectiveFrom: "2027-01-01", sources: [source] },
        values: [{ series: "recruitment.advert-days-policy", value: 42, confidence: "convention" }],
        ...changes,
      },
      null,
      1,
    );
  test("of the list in force is read back as the very same list", () => {
    const read = readRuleFile(
      listFile(() => {}),
      none,
    );
    expect(read.ok && changesOf(none, read.payload).map((one) => one.id)).toEqual(["list:version"]);
  });

  test("of values is read for every series with a value of its own kind", () => {
    for (const series of changeableSeries(none)) {
      const read = readRuleFile(values({ values: [{ series, value: sampleOf(none, series) }] }), none);
      expect(read, series).toMatchObject({ ok: true, payload: { values: [{ series }] } });
      const wrong = readRuleFile(values({ values: [{ series, value: "soon" }] }), none);
      expect(wrong, series).toMatchObject({ ok: false, problems: [{ code: "value-does-not-fit" }] });
    }
  });

  test.each([
    [
      "a mistyped series",
      { values: [{ series: "recruitment.advert-day-policy", value: 1 }] },
      "unknown-series",
    ],
    ["a negative value", { values: [{ series: "exemption.pay-line", value: -1 }] }, "value-does-not-fit"],
    ["no source", { sources: [] }, "empty"],
    ["a day that is none", { effectiveFrom: "2027-02-30" }, "not-a-day"],
    ["a field too many", { note: "x" }, "unknown-field"],
    [
      "another confidence",
      { values: [{ series: "exemption.pay-line", value: 1, confidence: "rumour" }] },
      "unknown-confidence",
    ],
  ])("with %s is refused with the line", (_what, change, code) => {
    const read = readRuleFile(values(change), none);
    expect(read).toMatchObject({ ok: false, problems: [{ code }] });
    if (!read.ok) expect(read.problems[0]?.line).toBeGreaterThan(1);
  });

  test("whose list is not one of ASMTP is refused", () => {
    const text = listFile((file) => {
      file.schemes = file.schemes.filter((one) => one.scheme !== "ASMTP");
    });
    expect(readRuleFile(text, none)).toMatchObject({ ok: false, problems: [{ code: "not-for-asmtp" }] });
  });

  test("of any text never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void readRuleFile(text, none)));
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) => void readRuleFile(JSON.stringify({ format: valuesFormat, values: value }), none),
      ),
    );
    expect(
      readRuleFile(
        readFileSync(new URL("../../examples/talent-list-import.example.json", import.meta.url), "utf8"),
        none,
      ).ok,
    ).toBe(true);
  });
});
