import { describe, expect, test } from "vitest";
import type { Row } from "../form/section.ts";
import { caseStatuses, isClosed } from "../sponsorship-case/status.ts";
import { candidateStates } from "../vocabulary.ts";
import { agesOn } from "./ages.ts";
import { candidateProblems, incompleteSections } from "./check.ts";
import { openCandidateFields } from "./editing.ts";
import type { CandidateAnswers } from "./facts.ts";
import { gapBefore, gapUntil } from "./gaps.ts";
import {
  identityFields,
  maskedNumbers,
  withMaskedNumbers,
  withoutNumbers,
  withoutUntyped,
} from "./identity.ts";
import { progressOf, stepAfter, stepBefore } from "./progress.ts";
import { candidateSectionIds, candidateSections, candidateSteps } from "./schema.ts";
import { sharedFactsOf } from "./shared.ts";

const particulars = candidateSections[0];
const travelDocument = candidateSections[1];

describe("identity numbers", () => {
  test("are the cards' and the travel document's, and no other answer", () => {
    const names = candidateSections.flatMap((section) => identityFields(section).map((field) => field.name));
    expect(names).toEqual(["mainlandId", "hkid", "tdNumber"]);
  });

  test("are masked for reading and absent for editing", () => {
    const answers = { mainlandId: "11010519491231002X", hkid: "", phone: "+86 138" };
    expect(maskedNumbers(particulars, answers)).toEqual({ mainlandId: "11••••••••••••••2X" });
    expect(withoutNumbers(particulars, answers)).toEqual({ phone: "+86 138" });
    expect(withMaskedNumbers(particulars, answers).phone).toBe("+86 138");
    expect(maskedNumbers(travelDocument, { tdNumber: "C12345678" })).toEqual({ tdNumber: "C•••••678" });
    expect(maskedNumbers(travelDocument, { tdNumber: "12345" })).toEqual({ tdNumber: "••••••••" });
    expect(maskedNumbers(particulars, { mainlandId: "not one" })).toEqual({ mainlandId: "••••••••" });
  });

  test("stay when they are not typed again, and change when they are", () => {
    const kept = { mainlandId: "11010519491231002X" };
    expect(withoutUntyped(particulars, kept, { mainlandId: "", alias: "" })).toEqual({ alias: "" });
    expect(withoutUntyped(particulars, kept, { mainlandId: "  " })).toEqual({});
    expect(withoutUntyped(particulars, kept, { mainlandId: "1" })).toEqual({ mainlandId: "1" });
    expect(withoutUntyped(particulars, {}, { mainlandId: "" })).toEqual({ mainlandId: "" });
  });

  test("must fit the birth date, the sex and the kind of document", () => {
    const of = (answers: CandidateAnswers["particulars"]) =>
      candidateProblems("particulars", answers ?? {}).find((one) => one.field === "mainlandId")?.params
        ?.problem;
    const mainlandId = "11010519491231002X";
    expect(of({ mainlandId, dateOfBirth: "1949-12-31", sex: "F" })).toBeUndefined();
    expect(of({ mainlandId, dateOfBirth: "1949-12-30" })).toBe("birth-date-differs");
    expect(of({ mainlandId, sex: "M" })).toBe("sex-differs");
    expect(of({ mainlandId, dateOfBirth: "not a day" })).toBeUndefined();
    const document = (tdKind: string, tdNumber: string) =>
      candidateProblems("travel-document", { hasTravelDocument: "yes", tdKind, tdNumber }).some(
        (one) => one.field === "tdNumber",
      );
    expect(document("eep", "C12345678")).toBe(false);
    expect(document("prc-passport", "C12345678")).toBe(true);
    expect(document("other", "anything")).toBe(false);
  });
});

describe("gaps", () => {
  const row = (from: string, to: string, current = "no"): Row => ({ id: from, from, to, current });

  test("are the months between an entry and the end of what came before it, one month being a move", () => {
    const rows = [row("2020-03", "2024-01"), row("2015-01", "2019-06"), row("2010-01", "2014-11")];
    expect(gapBefore(rows, 0)).toEqual({ from: "2019-07", to: "2020-02" });
    expect(gapBefore(rows, 1)).toBeNull();
    expect(gapBefore(rows, 2)).toBeNull();
  });

  test("hide behind an overlapping entry and cross years rightly", () => {
    expect(
      gapBefore([row("2020-02", ""), row("2018-01", "2019-10"), row("2017-01", "2020-01")], 0),
    ).toBeNull();
    expect(gapBefore([row("2021-02", ""), row("2018-01", "2019-10")], 0)).toEqual({
      from: "2019-11",
      to: "2021-01",
    });
  });

  test("are not guessed at while a date cannot be read", () => {
    expect(gapBefore([row("soon", ""), row("2018-01", "2019-10")], 0)).toBeNull();
    expect(gapBefore([row("2021-01", ""), row("2018-01", "")], 0)).toBeNull();
    expect(gapBefore([], 0)).toBeNull();
  });

  test("run until today unless an entry goes on", () => {
    expect(gapUntil([row("2018-01", "2026-06")], "2026-11-22")).toEqual({ from: "2026-07", to: "2026-10" });
    expect(gapUntil([row("2018-01", "", "yes")], "2026-11-22")).toBeNull();
    expect(gapUntil([row("2018-01", "2026-10")], "2026-11-22")).toBeNull();
    expect(gapUntil([], "2026-11-22")).toBeNull();
  });
});

describe("her fields", () => {
  const pins = [{ section: "residence", field: "city", subjectId: null }];

  test("are open until she signs, then only where a request is pinned, in every state and status", () => {
    for (const status of caseStatuses)
      for (const state of candidateStates) {
        const open = openCandidateFields({ state, status, pins }, "residence");
        const none = state === "withdrawn" || isClosed(status);
        const pinned = status === "changes-requested" ? ["city"] : [];
        expect(open).toEqual(none ? [] : state === "signed" ? pinned : "all");
      }
  });

  test("pinned in one section open nothing in another", () => {
    const moment = { state: "signed", status: "changes-requested", pins } as const;
    expect(openCandidateFields(moment, "work")).toEqual([]);
  });
});

describe("what the employer is told", () => {
  test("leaves out numbers, birth dates and convictions", () => {
    const facts = sharedFactsOf({
      particulars: { mainlandId: "11010519491231002X", nationality: "中国", hasHkid: "no" },
      history: { convictions: "yes", convictionsDetails: "secret" },
      education: { education: [{ id: "e", level: "doctorate", major: "Physics" }] },
      dependants: {
        hasDependants: "yes",
        dependants: [{ id: "d", relation: "child", dateOfBirth: "2015-05-05", married: "no" }],
      },
    });
    expect(facts).toEqual({
      candidate: {
        nationality: "CHN",
        mainlandIdentityCard: { held: true },
        hongKongIdentityCard: { held: false },
        degree: { held: true, level: "doctorate", field: "Physics" },
      },
      dependants: [{ ref: "d", relation: "child", married: false }],
    });
  });

  test("is nothing before she has answered", () => {
    expect(sharedFactsOf({})).toEqual({});
  });
});

describe("progress", () => {
  test("counts down to nothing and walks every step once", () => {
    expect(progressOf("particulars", ["consent"])).toMatchObject({ current: 2, all: 11, done: 1 });
    expect(progressOf(null, candidateSteps).minutesLeft).toBe(0);
    const walked = [candidateSteps[0] as string];
    for (let step = stepAfter(candidateSteps[0]); step; step = stepAfter(step)) walked.push(step);
    expect(walked).toEqual([...candidateSteps]);
    expect(stepBefore("consent")).toBeNull();
    expect(incompleteSections({})).toEqual(candidateSectionIds);
  });

  test("the whole form takes about the half hour that the invitation and its mail speak of", () => {
    const { minutesLeft } = progressOf("consent", []);
    expect(minutesLeft).toBeGreaterThan(25);
    expect(minutesLeft).toBeLessThan(35);
  });
});

test("dependants are as old as they are on the day, and nobody is before the birth", () => {
  const born = (id: string, dateOfBirth: string) => ({ id, dateOfBirth });
  const rows = [born("a", "2012-11-23"), born("b", "2012-11-22"), born("c", "2027-01-01"), born("d", "soon")];
  expect(agesOn(rows, "2026-11-22")).toEqual({ a: 13, b: 14 });
});
