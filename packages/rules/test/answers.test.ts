import { expect, test } from "vitest";
import { type Assessment, assess, type Facts } from "../src/assess.ts";
import { explain } from "../src/explain/explain.ts";
import { en } from "../src/explain/wording/en.ts";
import { ask } from "../src/law/ask.ts";
import { compare } from "../src/law/compare.ts";
import { allRules, currentLaw, makeLaw } from "../src/law/law.ts";
import { margin } from "../src/law/margin.ts";
import { series } from "../src/law/series.ts";

const today = "2026-11-22";
const family = [
  { ref: "s", relation: "spouse" as const },
  { ref: "c", relation: "child" as const },
];

test.each<[string, string, Facts, Partial<Record<"application" | "issuance" | "days", number>>]>([
  [
    "before the change",
    "2025-02-26",
    {
      application: { lodgedAt: "2025-02-26T10:59:59+08:00" },
      dependants: [],
      permit: { kind: "fixed-stay", months: 36 },
    },
    { application: 0, issuance: 230 },
  ],
  [
    "on the stroke of eleven",
    "2025-02-26",
    {
      application: { lodgedAt: "2025-02-26T11:00:00+08:00" },
      dependants: [],
      permit: { kind: "fixed-stay", months: 36 },
    },
    { application: 600, issuance: 1300 },
  ],
  [
    "three people, half a year",
    today,
    { dependants: family, permit: { kind: "fixed-stay", months: 6 } },
    { application: 1800, issuance: 3900 },
  ],
  [
    "three people, five months",
    today,
    { dependants: family, permit: { kind: "fixed-stay", months: 5 } },
    { application: 1800, issuance: 1800 },
  ],
  [
    "the example on the page",
    today,
    { dependants: [], permit: { kind: "last-date", paidOn: "2025-03-01", lastDate: "2025-03-31" } },
    { issuance: 600, days: 30 },
  ],
  [
    "180 days",
    today,
    { dependants: [], permit: { kind: "last-date", paidOn: "2026-01-01", lastDate: "2026-06-30" } },
    { issuance: 600, days: 180 },
  ],
  [
    "181 days",
    today,
    {
      dependants: [],
      permit: { kind: "extension-only", oldLastDate: "2026-01-01", newLastDate: "2026-07-01" },
    },
    { issuance: 1300, days: 181 },
  ],
  [
    "paid on the last day",
    today,
    { dependants: [], permit: { kind: "last-date", paidOn: "2026-01-01", lastDate: "2026-01-01" } },
    { issuance: 600, days: 1 },
  ],
])("fees: %s", (_, on, facts, expected) => {
  const { fees } = assess(facts, { on });
  if (expected.application !== undefined) expect(fees.application).toBe(expected.application);
  if (expected.issuance !== undefined) expect(fees.issuance?.exact).toBe(expected.issuance);
  if (expected.days !== undefined) expect(fees.relevantDays).toBe(expected.days);
});

test("without the hour, the day on which the fees turned stays open", () => {
  expect(assess({ dependants: [] }, { on: "2025-02-26" }).fees.application).toBeNull();
});

test.each<
  [string, string, Facts, Assessment["stay"]["grant"]["months"], Assessment["stay"]["grant"]["verdict"]]
>([
  [
    "36 months by the pattern",
    today,
    { application: { kind: "entry" }, offer: { contractMonths: 60 } },
    36,
    "met",
  ],
  [
    "the contract, if shorter",
    today,
    { application: { kind: "entry" }, offer: { contractMonths: 18 } },
    18,
    "met",
  ],
  [
    "24 months the day before the change",
    "2022-12-27",
    { application: { kind: "entry" }, offer: { contractMonths: 60 } },
    24,
    "met",
  ],
  [
    "36 months on the day of the change",
    "2022-12-28",
    { application: { kind: "entry" }, offer: { contractMonths: 60 } },
    36,
    "met",
  ],
  [
    "12 months before May 2015",
    "2015-05-03",
    { application: { kind: "entry" }, offer: { contractMonths: 60 } },
    12,
    "met",
  ],
  [
    "24 months from May 2015",
    "2015-05-04",
    { application: { kind: "entry" }, offer: { contractMonths: 60 } },
    24,
    "met",
  ],
  [
    "the third step of 3+3+2",
    today,
    {
      application: { kind: "extension" },
      stay: { nextStep: 3, firstGrantLodgedOn: "2023-01-01" },
      offer: { contractMonthsRemaining: 60 },
    },
    24,
    "met",
  ],
  [
    "a fourth step goes to a reviewer",
    today,
    {
      application: { kind: "extension" },
      stay: { nextStep: 4, firstGrantLodgedOn: "2023-01-01" },
      offer: { contractMonthsRemaining: 60 },
    },
    null,
    "reviewer",
  ],
  ["the length of the contract is missing", today, { application: { kind: "entry" } }, null, "unknown"],
])("stay: %s", (_, on, facts, months, verdict) => {
  const { grant } = assess(facts, { on }).stay;
  expect([grant.months, grant.verdict]).toEqual([months, verdict]);
});

test("a stay of so many months ends on the same day, clamped", () => {
  const facts: Facts = {
    application: { kind: "entry" },
    offer: { contractMonths: 1 },
    stay: { grantedOn: "2027-01-31" },
  };
  expect(assess(facts, { on: today }).stay.grant.endsOn).toBe("2027-02-28");
});

test("an announced window opens on its first day when it then reaches far enough back", () => {
  const { window } = assess({ stay: { currentLimit: "2026-04-15" } }, { on: "2026-02-15" }).stay;
  expect([window.opensOn, window.state]).toEqual(["2026-03-01", "not-yet"]);
});

test("the identity card is not asked for before the offer is accepted", () => {
  const facts: Facts = {
    application: { kind: "entry" },
    candidate: { hongKongIdentityCard: { held: true } },
  };
  const state = (told: Facts) =>
    assess(told, { on: today }).checklist.find((item) => item.document === "A-HKID")?.state;
  expect([
    state(facts),
    state({ ...facts, offer: { acceptedByCandidate: false } }),
    state({ ...facts, offer: { acceptedByCandidate: true } }),
  ]).toEqual(["held-back", "held-back", "required"]);
});

test("degree and experience share five files", () => {
  const facts: Facts = {
    documents: [
      { id: "A-QUAL", files: 3 },
      { id: "A-EXP", files: 3 },
    ],
  };
  expect(
    assess(facts, { on: today })
      .checklist.filter((item) => item.overLimit)
      .map((item) => item.document),
  ).toEqual(["A-QUAL", "A-EXP"]);
});

test("papers of dependants are asked for once for each", () => {
  const { checklist } = assess({ application: { kind: "entry" }, dependants: family }, { on: today });
  expect(
    checklist.filter((item) => item.document === "D-REL").map((item) => [item.dependant, item.state]),
  ).toEqual([
    ["s", "required"],
    ["c", "required"],
  ]);
});

test("before the scheme nothing is guessed", () => {
  const { findings } = assess({}, { on: "2003-07-14" });
  expect(findings.map((one) => one.code)).toContain("before-the-scheme");
});

test("the margin to the pay line is a sum of money", () => {
  const facts: Facts = {
    pay: {
      componentsComplete: true,
      components: [{ kind: "base", amount: 1_960_000, currency: "HKD", per: "year", fixedInContract: true }],
    },
  };
  expect(margin(facts, { goal: "X2", on: today }).measures[0]?.by).toBe(-40_000);
});

test("only facts that can still change a verdict are asked for", () => {
  const facts: Facts = { candidate: { securityObjectionKnown: true } };
  expect(ask(assess(facts, { on: today }), { goal: "E1" })).toEqual([]);
  expect(ask(assess({}, { on: today }), { goal: "E1" }).map((one) => one.fact)).toEqual([
    "candidate.convictions.declared",
    "candidate.securityObjectionKnown",
  ]);
});

test("a new version of the rules says which verdicts it moves, and why", () => {
  const line = series["exemption.pay-line"] ?? [];
  const raised = makeLaw("raised", allRules, {
    ...series,
    "exemption.pay-line": line.map((one) => ({ ...one, value: 2_500_000 })),
  });
  const facts: Facts = {
    pay: {
      componentsComplete: true,
      components: [{ kind: "base", amount: 2_200_000, currency: "HKD", per: "year", fixedInContract: true }],
    },
  };
  const moved = compare(currentLaw, raised, [{ id: "one", on: today, facts }]);
  expect(moved.find((one) => one.rule === "exemption.pay")).toMatchObject({
    before: "met",
    after: "not-met",
  });
  expect(moved.find((one) => one.rule === "exemption.pay")?.because).toContain("pay.counted-yearly");
  expect(raised.digest()).not.toBe(currentLaw.digest());
});

test("a verdict carries the weakest basis it rests on", () => {
  const facts: Facts = {
    candidate: { degree: { held: true, level: "master", relevantToPost: true } },
    basis: {
      "candidate.degree.held": "documented",
      "candidate.degree.level": "reviewed",
      "candidate.degree.relevantToPost": "documented",
    },
  };
  expect(assess(facts, { on: today }).criteria.degree.basis).toBe("documented");
});

test("an explanation for the candidate leaves the employer's recruitment out", () => {
  const blocks = explain(assess({ recruitment: { adverts: [] } }, { on: today }), {
    audience: "candidate",
    wording: en,
  });
  expect(blocks.some((block) => block.kind === "verdict" && block.rule.startsWith("recruitment"))).toBe(
    false,
  );
});
