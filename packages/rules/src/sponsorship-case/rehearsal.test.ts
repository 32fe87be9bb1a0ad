import { describe, expect, test } from "vitest";
import { assess } from "../assess.ts";
import { checklistSlots } from "../evidence/slots.ts";
import { type CaseAnswers, factsOf } from "./facts.ts";
import { type Rehearsal, rehearse } from "./rehearsal.ts";

function rehearsalOf(answers: CaseAnswers, candidate: Rehearsal["candidate"] = null) {
  const assessment = assess(factsOf(answers), { on: "2026-11-22" });
  return rehearse({
    answers,
    assessment,
    candidate,
    slots: checklistSlots(assessment.checklist, [], "employer"),
  });
}
const codes = (found: ReturnType<typeof rehearse>) => new Set(found.map((finding) => finding.code));

describe("a rehearsal", () => {
  test("names what is missing and puts what blocks first", () => {
    const found = rehearsalOf({});
    expect(codes(found)).toEqual(new Set(["section", "candidate-not-invited", "evidence-missing"]));
    const lastBlocking = found.findLastIndex((finding) => finding.blocking);
    const firstAdvice = found.findIndex((finding) => !finding.blocking);
    expect(firstAdvice).toBeGreaterThan(lastBlocking);
  });

  test("waits for the candidate until she has signed and consents", () => {
    const of = (candidate: Rehearsal["candidate"]) => codes(rehearsalOf({}, candidate));
    expect(of({ state: "in-progress", consented: true })).toContain("candidate-not-signed");
    expect(of({ state: "signed", consented: false })).toContain("consent-withdrawn");
    const done = of({ state: "signed", consented: true });
    expect([...done].filter((code) => code.startsWith("candidate") || code.startsWith("consent"))).toEqual(
      [],
    );
  });

  test("does not let the exempt path pass where no exemption is met", () => {
    const pay = {
      currency: "HKD",
      basePay: "500,000",
      basePer: "year",
      componentsComplete: "yes",
      guaranteedBonusHas: "no",
      housingHas: "no",
      medicalHas: "no",
      otherBenefitsHas: "no",
      discretionaryBonusHas: "no",
      equityHas: "no",
    };
    const found = rehearsalOf({
      remuneration: pay,
      position: { talentListClaimed: "no" },
      recruitment: { path: "exempt" },
    });
    expect(codes(found)).toContain("path-exempt-unproven");
    const rich = rehearsalOf({
      remuneration: { ...pay, basePay: "2,000,000" },
      recruitment: { path: "exempt" },
    });
    expect(codes(rich)).not.toContain("path-exempt-unproven");
  });

  test("each finding leads to the page where it is mended", () => {
    for (const finding of rehearsalOf({
      recruitment: { path: "evidence" },
      adverts: [{ id: "a", answers: {} }],
    })) {
      if (finding.code === "section" && finding.problem.section === "advert")
        expect(finding.place).toEqual({ page: "advert", id: "a" });
      expect(finding.place.page).toBeTruthy();
    }
  });
});
