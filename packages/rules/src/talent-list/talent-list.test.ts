import fc from "fast-check";
import { describe, expect, it } from "vitest";
import source from "../../data/talent-list.json" with { type: "json" };
import { addDays } from "../calendar/day.ts";
import { aliases } from "./aliases.ts";
import { foldText, toSimplified } from "./fold.ts";
import { matchReasons, matchStatus } from "./match.ts";
import { generalCondition } from "./profession-table.ts";
import { listOn, search } from "./search.ts";
import { appliesTo, sourcesOf, versionOn, withVersion } from "./version.ts";
import { talentListVersions } from "./version-table.ts";

const today = "2026-11-22";
const ids = (query: string, on = today) => search(query, { on }).map((hit) => hit.profession.id);
const confidences: Record<string, string> = {
  "inferred-verify": "inferred",
  "official (2018 wording)": "official",
};

describe("the four versions", () => {
  it("say what the sourced data say", () => {
    expect(talentListVersions.map((version) => version.id)).toEqual(
      source.versions.map((entry) => entry.versionId),
    );
    for (const [index, version] of talentListVersions.entries()) {
      const taken = source.versions[index];
      if (!taken) return expect.fail(version.id);
      expect(version.from).toBe(taken.effectiveFrom);
      // The data give the last day in force, the code the day after it.
      expect(version.to).toBe(taken.effectiveTo === null ? null : addDays(taken.effectiveTo, 1));
      expect(version.publishedCount).toBe(taken.publishedProfessionCount);
      expect(version.complete).toBe(taken.complete);
      expect(version.professions).toHaveLength(taken.identifiedProfessionCount);
      expect(version.schemes).toEqual(taken.appliesTo.map(({ scheme, from }) => ({ scheme, from })));
      expect(version.segments).toEqual(
        taken.sectors.map(({ id, nameEn, nameZhHant, nameZhHans }) => ({
          id,
          en: nameEn,
          zhHant: nameZhHant,
          zhHans: nameZhHans,
        })),
      );
      expect(
        version.professions.map(({ added, conditions, localLicenceLikely, ...rest }) => ({
          ...rest,
          conditions: conditions.map(({ text, confidence, sources }) => ({ text, confidence, sources })),
          licence: localLicenceLikely,
          added: added?.slice(0, 7),
        })),
      ).toEqual(
        taken.sectors.flatMap((sector) =>
          sector.professions.map((entry) => ({
            id: entry.id,
            segment: sector.id,
            en: entry.nameEn,
            zhHant: entry.nameZhHant,
            zhHans: entry.nameZhHans,
            confidence: confidences[entry.confidence] ?? entry.confidence,
            sources: entry.sources,
            conditions: (entry.conditions as { text: string; confidence: string; sources: string[] }[]).map(
              (condition) => ({
                text: condition.text,
                confidence: confidences[condition.confidence] ?? condition.confidence,
                sources: condition.sources,
              }),
            ),
            licence:
              "localRegistrationLikelyRequired" in entry && entry.localRegistrationLikelyRequired === true,
            added: entry.addedInVersion.slice(0, 7),
          })),
        ),
      );
    }
    expect(generalCondition.text).toBe(source.conditionsGeneral.text);
  });

  it("follow one another without gap or overlap, and every citation is in the source list", () => {
    for (const [index, version] of talentListVersions.entries()) {
      expect(version.to).toBe(talentListVersions[index + 1]?.from ?? null);
      for (const profession of version.professions) {
        expect(sourcesOf(version, profession), profession.id).toHaveLength(profession.sources.length);
        for (const condition of profession.conditions) {
          expect(sourcesOf(version, condition)).toHaveLength(condition.sources.length);
        }
      }
    }
  });

  it.each([
    ["2018-08-27", undefined],
    ["2018-08-28", "2018"],
    ["2021-10-05", "2018"],
    ["2021-10-06", "2021"],
    ["2023-05-15", "2021"],
    ["2023-05-16", "2023"],
    ["2025-02-28", "2023"],
    ["2025-03-01", "2025"],
    ["2031-01-01", "2025"],
  ])("on %s the version of %s is in force", (day, id) => {
    expect(versionOn(day)?.id).toBe(id);
  });

  it("count for ASMTP from 28 December 2022 only", () => {
    const version = versionOn("2022-12-27");
    if (!version) return expect.fail("no version");
    expect(appliesTo(version, "ASMTP", "2022-12-27")).toBe(false);
    expect(appliesTo(version, "ASMTP", "2022-12-28")).toBe(true);
    expect(appliesTo(version, "QMAS", "2022-12-27")).toBe(true);
  });
});

describe("folding", () => {
  it("takes traditional and simplified alike for every name of the list", () => {
    for (const version of talentListVersions) {
      for (const { zhHant, zhHans } of [...version.professions, ...version.segments]) {
        expect(foldText(zhHant)).toBe(foldText(zhHans));
        expect(toSimplified(zhHans), zhHans).toBe(zhHans);
      }
    }
  });

  it("takes width, case, accents and punctuation alike, and folds once for all", () => {
    expect(foldText("ＥＳＧ（金融）專才")).toBe("esg 金融 专才");
    expect(foldText("Résumé—Écologie")).toBe("resume ecologie");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});

describe("searching", () => {
  it.each([
    ["acc", "fin-accountants"],
    ["AI", "it-ai"],
    ["data scientst", "it-data-cyber"],
    ["chineese medicine", "hea-cmp"],
    ["aircarft", "avs-aircraft-maintenance"],
    ["occupatonal", "hea-ot"],
    ["actuary", "fin-actuaries"],
    ["software architect", "it-systems-architects"],
    ["Senior Data Scientist", "it-data-cyber"],
    ["cvil enginer", "dev-civil"],
    ["精算", "fin-actuaries"],
    ["护士", "hea-nurses"],
    ["護士", "hea-nurses"],
    ["數科", "it-data-cyber"],
    ["网络安全工程师", "it-data-cyber"],
    ["會計師", "fin-accountants"],
    ["会计师", "fin-accountants"],
    ["大律師", "law-dispute-resolution-transactional"],
    ["飞机维修", "avs-aircraft-maintenance"],
    ["AI專家", "it-ai"],
    ["伊斯蘭", "fin-islamic"],
    ["ｅｓｇ", "fin-esg"],
  ])("%s finds %s first", (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it("finds nothing for an empty query, for a stranger's trade, or before there was a list", () => {
    expect(ids("")).toEqual([]);
    expect(ids(" ，。 ")).toEqual([]);
    expect(ids("unicorn wrangler")).toEqual([]);
    expect(ids("廚師")).toEqual([]);
    expect(ids("nurse", "2018-01-01")).toEqual([]);
  });

  it("finds every profession first, or level with another, by its name in any script", () => {
    for (const version of talentListVersions) {
      for (const profession of version.professions) {
        for (const name of [profession.en, profession.zhHant, profession.zhHans]) {
          expect(ids(name, version.from)[0], name).toBe(profession.id);
        }
      }
    }
  });

  it("finds a name with one letter wrong", () => {
    const listed = listOn(today).map((hit) => hit.profession);
    const slip = fc.record({
      profession: fc.constantFrom(...listed),
      at: fc.nat(),
      kind: fc.constantFrom("drop", "double", "swap", "replace"),
    });
    fc.assert(
      fc.property(slip, ({ profession, at, kind }) => {
        const words = profession.en.split(" ").filter((word) => /^[a-z]{6,}$/i.test(word));
        const word = words[at % Math.max(1, words.length)];
        if (!word) return;
        const place = 1 + (at % (word.length - 2));
        const wrong = {
          drop: word.slice(0, place) + word.slice(place + 1),
          double: word.slice(0, place) + word.charAt(place) + word.slice(place),
          swap: word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
          replace: `${word.slice(0, place)}q${word.slice(place + 1)}`,
        }[kind];
        const found = search(profession.en.replace(word, wrong), { on: today, limit: 5 }).map(
          (hit) => hit.profession.id,
        );
        expect(found, `${profession.en.replace(word, wrong)}`).toContain(profession.id);
      }),
      { numRuns: 500 },
    );
  });

  it("never fails, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const hit of search(text, { on: today })) expect(hit.score).toBeGreaterThan(0);
      }),
    );
  });

  it("carries standing, conditions and sources with each hit", () => {
    const [hit] = search("dental hygienist", { on: today });
    expect(hit?.status).toMatchObject({
      verdict: "unknown",
      reason: "inferred-entry",
      confidence: "inferred",
    });
    expect(hit?.conditions.map((condition) => condition.code)).toContain("local-registration");
    expect(hit?.sources[0]?.id).toBe("S51");
    expect(hit?.segment?.zhHant).toBe("醫療服務");
  });

  it("says of a profession listed later that it is, when every version is asked", () => {
    expect(ids("accountant", "2024-06-01")).not.toContain("fin-accountants");
    const [hit] = search("accountant", { on: "2024-06-01", everyVersion: true });
    expect(hit?.profession.id).toBe("fin-accountants");
    expect(hit?.status).toMatchObject({ verdict: "not-met", reason: "officially-added-later" });
  });

  it("knows other words for professions of the list only", () => {
    const listed = new Set(
      talentListVersions.flatMap((version) => version.professions.map((entry) => entry.id)),
    );
    expect(Object.keys(aliases).filter((id) => !listed.has(id))).toEqual([]);
    expect([...listed].filter((id) => !(id in aliases))).toEqual([]);
  });
});

describe("a claim on the list", () => {
  const cases = [
    ["fin-actuaries", "2019-01-01", "met", "official-entry"],
    ["fin-accountants", "2025-03-01", "met", "official-entry"],
    ["fin-accountants", "2025-02-28", "not-met", "officially-added-later"],
    ["fin-accountants", "2022-01-01", "not-met", "not-in-complete-version"],
    ["hea-nurses", today, "unknown", "press-named-entry"],
    ["hea-mlt", today, "unknown", "inferred-entry"],
    ["hea-nurses", "2023-05-15", "not-met", "not-in-complete-version"],
    ["fin-esg", "2021-10-05", "not-met", "not-in-complete-version"],
    ["fin-esg", "2021-10-06", "met", "official-entry"],
    ["fin-actuaries", "2018-08-27", "not-met", "no-version-yet"],
    ["no-such-id", today, "unknown", "unknown-profession"],
  ] as const;

  it.each(cases)("of %s on %s is %s: %s", (professionId, on, verdict, reason) => {
    expect(matchStatus({ professionId }, { on })).toMatchObject({
      verdict,
      reason,
      reviewer: verdict !== "not-met",
    });
  });

  it("of each of the nine of 2025 turns on 1 March", () => {
    const nine = talentListVersions[3]?.professions.filter((entry) => entry.added === "2025-03-01") ?? [];
    expect(nine).toHaveLength(9);
    for (const { id } of nine) {
      expect(matchStatus({ professionId: id }, { on: "2025-02-28" }).verdict).toBe("not-met");
      expect(matchStatus({ professionId: id }, { on: "2025-03-01" }).verdict).toBe("met");
    }
  });

  it("by name is a claim of the entry; by a mere job title it is unmatched", () => {
    expect(matchStatus({ professionText: "ACTUARIES" }, { on: today }).verdict).toBe("met");
    expect(matchStatus({ professionText: "精算师" }, { on: today }).verdict).toBe("met");
    expect(matchStatus({ professionText: "Life actuary" }, { on: today })).toMatchObject({
      verdict: "unknown",
      reason: "unmatched-in-incomplete-version",
    });
    expect(matchStatus({ professionText: "Life actuary" }, { on: "2022-01-01" })).toMatchObject({
      verdict: "not-met",
      reason: "not-in-complete-version",
    });
    expect(matchStatus({}, { on: today })).toMatchObject({ verdict: "unknown", reason: "nothing-claimed" });
  });

  it("has a known reason on every day", () => {
    const claims = [
      ...new Set(talentListVersions.flatMap((version) => version.professions.map((entry) => entry.id))),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...claims), fc.integer({ min: 0, max: 4_000 }), (professionId, days) => {
        const status = matchStatus({ professionId }, { on: addDays("2018-01-01", days) });
        expect(matchReasons).toContain(status.reason);
        if (status.verdict === "met") expect(status.confidence).toBe("official");
      }),
    );
  });
});

describe("a version that an agency loads", () => {
  it("ends the one before it and lets a complete list say no", () => {
    const current = talentListVersions[3];
    if (!current) return expect.fail("no version");
    const next = {
      ...current,
      id: "2027",
      from: "2027-01-01",
      complete: true,
      professions: current.professions.slice(0, 2),
    };
    const versions = withVersion(talentListVersions, next);
    expect(versions.map((version) => version.to)).toEqual([
      "2021-10-06",
      "2023-05-16",
      "2025-03-01",
      "2027-01-01",
      null,
    ]);
    const claim = { professionId: "fin-accountants" };
    expect(matchStatus(claim, { on: "2026-12-31", versions }).verdict).toBe("met");
    expect(matchStatus(claim, { on: "2027-01-01", versions }).reason).toBe("not-in-complete-version");
  });

  it("replaces the version of the same day and keeps what was known of its entries", () => {
    const current = talentListVersions[3];
    if (!current) return expect.fail("no version");
    const annex = {
      ...current,
      id: "annex",
      professions: current.professions.map((entry) => ({ ...entry, added: null })),
    };
    const versions = withVersion(talentListVersions, annex);
    expect(versions).toHaveLength(4);
    expect(matchStatus({ professionId: "it-patent" }, { on: "2025-02-28", versions }).reason).toBe(
      "officially-added-later",
    );
  });
});
