import { describe, expect, test } from "vitest";
import { assess, type Facts } from "../assess.ts";
import { factValue, groundsOf, openQuestions, reviewedFacts } from "./reviewed.ts";

const on = "2026-11-22";
const facts: Facts = {
  application: { kind: "entry", lodgedBy: "employer" },
  employer: { registeredInHongKong: true },
  post: { title: "Battery engineer", talentList: { claimed: false }, localLicenceNeeded: false },
  offer: { confirmed: true, relatedToQualificationsOrExperience: true },
  candidate: { degree: { held: true, level: "master" }, convictions: { declared: "no" } },
};
const none = { raised: [], findings: [] };

describe("a raised fact", () => {
  test("shows in the verdict that it alone decides", () => {
    const raised = [{ path: "post.localLicenceNeeded", basis: "documented" }] as const;
    expect(assess(facts, { on }).criteria.localLicence.basis).toBe("declared");
    expect(assess(reviewedFacts(facts, { ...none, raised }), { on }).criteria.localLicence).toMatchObject({
      verdict: "met",
      basis: "documented",
    });
  });
});

describe("a question of judgement", () => {
  test("is asked while its answer turns a verdict, and only then", () => {
    expect(openQuestions(facts, on)).toContain("criteria.vacancy-genuine");
    expect(openQuestions(facts, on)).toContain("candidate.degree.relevantToPost");
    expect(openQuestions(facts, on)).not.toContain("criteria.gravity-of-conviction");
    const convicted = {
      ...facts,
      candidate: { ...facts.candidate, convictions: { declared: "yes" as const } },
    };
    const cleared = reviewedFacts(convicted, {
      ...none,
      findings: [{ question: "candidate.securityObjectionKnown", finding: "met" }],
    });
    expect(openQuestions(cleared, on)).toContain("criteria.gravity-of-conviction");
  });

  test("turns its verdict by what was found; what cannot be told turns nothing", () => {
    const found = (finding: "met" | "not-met" | "cannot-tell") =>
      assess(
        reviewedFacts(facts, { ...none, findings: [{ question: "criteria.vacancy-genuine", finding }] }),
        { on },
      ).criteria.vacancy.verdict;
    expect(found("met")).toBe("met");
    expect(found("not-met")).toBe("not-met");
    expect(found("cannot-tell")).toBe("reviewer");
  });

  test("about a fact that no form asks for gives the fact, resting on the review", () => {
    const findings = [{ question: "candidate.degree.relevantToPost", finding: "met" }] as const;
    const told = reviewedFacts(facts, { ...none, findings });
    expect(told.candidate?.degree).toEqual({ held: true, level: "master", relevantToPost: true });
    expect(assess(told, { on }).criteria.degree.verdict).toBe("met");
    expect(facts.candidate?.degree).not.toHaveProperty("relevantToPost");
  });

  test("that no security objection is known is said the other way round", () => {
    const findings = [{ question: "candidate.securityObjectionKnown", finding: "met" }] as const;
    expect(assess(reviewedFacts(facts, { ...none, findings }), { on }).criteria.character.verdict).toBe(
      "met",
    );
  });
});

describe("what a reviewer's word rested on", () => {
  test("changes with the fact itself, and not with others", () => {
    const other = { ...facts, post: { ...facts.post, title: "Cell engineer" } };
    expect(groundsOf(other, "offer.confirmed")).toBe(groundsOf(facts, "offer.confirmed"));
    expect(groundsOf(other, "post.title")).not.toBe(groundsOf(facts, "post.title"));
    expect(groundsOf(other, "criteria.vacancy-genuine")).not.toBe(
      groundsOf(facts, "criteria.vacancy-genuine"),
    );
    expect(groundsOf(other, "criteria.gravity-of-conviction")).toBe(
      groundsOf(facts, "criteria.gravity-of-conviction"),
    );
  });

  test("the pay that counts is the sum that the rules make", () => {
    const parts = {
      kind: "base" as const,
      amount: 100_000,
      currency: "HKD",
      per: "month" as const,
      monthsPaid: 12,
    };
    const paid = {
      ...facts,
      pay: { components: [{ ...parts, fixedInContract: true }], componentsComplete: true },
    };
    expect(factValue(paid, "pay.counted-yearly")).toBe(1_200_000);
    expect(factValue(facts, "pay.counted-yearly")).toBeUndefined();
  });
});
