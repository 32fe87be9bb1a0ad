import { describe, expect, test } from "vitest";
import { assess } from "../assess.ts";
import { factsSchema } from "../sponsorship-facts/schema.ts";
import { type CaseAnswers, factsOf } from "./facts.ts";

const advert = {
  id: "uuid-of-advert",
  answers: {
    channel: "job-board",
    publishedFrom: "2026-09-01",
    publishedTo: "2026-09-30",
    payShown: "yes",
    payShownMonthly: "98,000",
    requirements: ["r-degree"],
    applicationsReceived: "1",
    capturedFrom: "2026-09-01",
    capturedTo: "2026-09-30",
  },
};
const answers: CaseAnswers = {
  organisation: { registeredInHongKong: "yes", establishedOn: "2014-03-18" },
  position: {
    title: "Data engineer",
    requirements: [{ id: "r-degree", kind: "degree", text: "Degree" }],
    talentListClaimed: "no",
    contractMonths: "36",
  },
  remuneration: {
    currency: "HKD",
    basePay: "98,000",
    basePer: "month",
    monthsPaid: "12",
    componentsComplete: "yes",
  },
  recruitment: { path: "evidence", whyNotLocal: "Nobody met it.", resultsSummary: "One application." },
  adverts: [advert],
  applicants: [
    {
      id: "uuid-of-applicant",
      answers: {
        advertId: advert.id,
        outcome: "not-selected",
        reason: "requirement",
        requirementId: "r-degree",
        cvBlanked: "yes",
      },
    },
  ],
};

const parts = ["guaranteedBonus", "housing", "medical", "otherBenefits", "discretionaryBonus", "equity"];
const everyPartAsked = {
  ...answers.remuneration,
  ...Object.fromEntries(parts.map((part) => [`${part}Has`, "no"])),
};

describe("facts of a case", () => {
  test("days that are only stated prove nothing: a capture must be on file", () => {
    const captures = (captured?: boolean) =>
      factsOf({ ...answers, adverts: [{ ...advert, ...(captured !== undefined && { captured }) }] })
        .recruitment?.adverts?.[0]?.captures;
    const stated = [{ from: "2026-09-01", to: "2026-09-30" }];
    expect([captures(true), captures(false), captures()]).toEqual([stated, [], stated]);
  });

  test("fit the schema that the command line publishes, whatever is left out", () => {
    expect(factsSchema.safeParse(factsOf(answers)).error).toBeUndefined();
    for (const part of Object.keys(answers) as (keyof CaseAnswers)[]) {
      const { [part]: _, ...without } = answers;
      expect(factsSchema.safeParse(factsOf(without)).error, `without ${part}`).toBeUndefined();
    }
    expect(factsSchema.safeParse(factsOf({})).error).toBeUndefined();
  });

  test("name adverts, applicants and requirements by their number, as a person would", () => {
    const { recruitment, post } = factsOf(answers);
    expect(post?.requirements).toEqual(["1"]);
    expect(recruitment?.adverts?.[0]).toMatchObject({ id: "1", requirements: ["1"] });
    expect(recruitment?.localApplicants?.[0]).toMatchObject({
      ref: "1",
      advertId: "1",
      reason: { requirement: "1" },
    });
  });

  test("a blank stays absent: an unanswered question is unknown, not no", () => {
    expect(factsOf({ position: { talentListClaimed: "" } }).post?.talentList).toBeUndefined();
    expect(assess(factsOf({}), { on: "2026-11-22" }).exemption.official.verdict).toBe("unknown");
  });

  test("the package is complete only when every part was asked about", () => {
    expect(factsOf(answers).pay?.componentsComplete).toBeUndefined();
    expect(factsOf({ ...answers, remuneration: everyPartAsked }).pay?.componentsComplete).toBe(true);
  });

  test("blanked CVs are asked for once somebody was turned away, and not of whoever heard from nobody", () => {
    const asked = (applicants: NonNullable<typeof answers.applicants>) =>
      assess(factsOf({ ...answers, remuneration: everyPartAsked, applicants }), {
        on: "2026-11-22",
      }).checklist.find((item) => item.document === "E-LRD-CV")?.state;
    const one = (outcome: string) => [{ id: "a", answers: { outcome } }];
    expect([[], one("withdrew"), one("not-selected")].map(asked)).toEqual([
      "not-required",
      "not-required",
      "required",
    ]);
  });

  test("money typed with a comma, a sign or full-width digits is the same money", () => {
    const pay = (basePay: string) =>
      factsOf({ remuneration: { currency: "HKD", basePay, basePer: "year" } }).pay?.components?.[0]?.amount;
    expect([pay("2,000,000"), pay("HK$2000000"), pay("２０００００0")]).toEqual([
      2_000_000, 2_000_000, 2_000_000,
    ]);
  });
});
