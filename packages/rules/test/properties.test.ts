import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { assess } from "../src/assess.ts";
import { canonicalJson } from "../src/engine/canonical.ts";
import type { Verdict } from "../src/engine/expression.ts";
import type { Trace } from "../src/engine/trace.ts";
import { answersOf } from "../src/law/answers-of.ts";
import { isAboutItem } from "../src/law/compare.ts";
import { currentLaw } from "../src/law/law.ts";
import { replay } from "../src/law/replay.ts";
import type { Facts } from "../src/sponsorship-facts/schema.ts";
import { governingDays, randomFacts } from "./generate.ts";
import { leavesOf, withAt } from "./paths.ts";
import { randomFrom } from "./random.ts";

// A busy machine is no fault of the rules.
vi.setConfig({ testTimeout: 60_000 });

const cases = fc.record({
  seed: fc.nat(),
  on: fc.constantFrom(...governingDays),
  presence: fc.constantFrom(0.3, 0.6, 0.9),
});
const rank: Record<Verdict, number> = { "not-met": 0, unknown: 1, reviewer: 2, met: 3 };

function draw({ seed, on, presence }: { seed: number; on: string; presence: number }): Facts {
  const facts = randomFacts(randomFrom(seed), presence);
  const hour = facts.application?.lodgedAt?.slice(10);
  // The hour of lodging is an hour of the governing day.
  return hour === undefined ? facts : withAt(facts, ["application", "lodgedAt"], on + hour);
}

test("a trace says what its verdict says, all the way down", () => {
  let nodes = 0;
  const check = (trace: Trace) => {
    nodes++;
    const children = trace.of ?? [];
    if (trace.of === undefined && trace.verdict !== "unknown") return;
    for (const child of children) check(child);
    const ranks = children.map((child) => rank[child.verdict]);
    if (trace.of !== undefined && (trace.op === "all" || trace.op === "every"))
      expect(rank[trace.verdict]).toBe(Math.min(3, ...ranks));
    if (trace.of !== undefined && (trace.op === "any" || trace.op === "some"))
      expect(rank[trace.verdict]).toBe(Math.max(0, ...ranks));
    if (trace.verdict === "unknown" && trace.of === undefined && trace.op !== "rule")
      expect(trace.missing).not.toEqual([]);
  };
  fc.assert(
    fc.property(cases, (one) => {
      for (const answer of answersOf(assess(draw(one), { on: one.on }))) {
        expect(answer.verdict).toBe(answer.trace.verdict);
        check(answer.trace);
      }
    }),
    { numRuns: 200 },
  );
  console.info(`properties: ${nodes} nodes of traces`);
});

test("forgetting a fact never turns met into not met, nor not met into met", () => {
  fc.assert(
    fc.property(cases, fc.nat(), (one, which) => {
      const facts = draw(one);
      // An absent id says that no profession matched, and the limit of stay follows from the grant: both are told by absence.
      const leaves = leavesOf(facts).filter(
        ({ path }) => !/professionId|grantedOn|grantedMonths|currentLimit/.test(path.join(".")),
      );
      const leaf = leaves[which % Math.max(1, leaves.length)];
      if (leaf === undefined) return;
      const [full, thin] = [
        currentLaw.context(facts, one.on),
        currentLaw.context(withAt(facts, leaf.path, undefined), one.on),
      ];
      for (const { id } of currentLaw.rules) {
        if (isAboutItem(id)) continue;
        const [before, after] = [
          currentLaw.program.evaluate(id, full).verdict,
          currentLaw.program.evaluate(id, thin).verdict,
        ];
        if (before === "met") expect(after, `${id} without ${leaf.path.join(".")}`).not.toBe("not-met");
        if (before === "not-met") expect(after, `${id} without ${leaf.path.join(".")}`).not.toBe("met");
      }
    }),
    { numRuns: 2000 },
  );
});

test("facts that no rule speaks of change nothing", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const facts = draw(one);
      const more = {
        ...facts,
        candidate: { ...facts.candidate, degree: { ...facts.candidate?.degree, field: "Music" } },
        goal: "E2",
      };
      const less = {
        ...facts,
        candidate: { ...facts.candidate, degree: { ...facts.candidate?.degree, field: undefined } },
      };
      expect(canonicalJson(assess(more, { on: one.on }))).toBe(canonicalJson(assess(less, { on: one.on })));
    }),
    { numRuns: 200 },
  );
});

test("raising fixed pay never loses a pass", () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 1, max: 3_000_000 }), (one, more) => {
      const facts = draw(one);
      const at =
        facts.pay?.components?.findIndex((part) => part.amount !== undefined && part.kind === "base") ?? -1;
      const part = facts.pay?.components?.[at];
      if (part?.amount === undefined) return;
      const raised = withAt(facts, ["pay", "components", at, "amount"], part.amount + more);
      for (const rule of [
        "exemption.pay",
        "exemption.well-established-company",
        "exemption.any",
        "criteria.market-pay",
      ]) {
        const before = currentLaw.program.evaluate(rule, currentLaw.context(facts, one.on)).verdict;
        const after = currentLaw.program.evaluate(rule, currentLaw.context(raised, one.on)).verdict;
        if (before === "met") expect(after, rule).toBe("met");
      }
    }),
    { numRuns: 1000 },
  );
});

test("the order of a list does not matter to any verdict", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const facts = draw(one);
      const turned = {
        ...facts,
        pay: { ...facts.pay, components: facts.pay?.components?.toReversed() },
        recruitment: {
          ...facts.recruitment,
          adverts: facts.recruitment?.adverts
            ?.filter((advert, at, all) => all.findIndex((other) => other.id === advert.id) === at)
            .toReversed(),
          localApplicants: facts.recruitment?.localApplicants?.toReversed(),
        },
        documents: facts.documents?.toReversed(),
      };
      const straight = withAt(facts, ["recruitment", "adverts"], turned.recruitment.adverts?.toReversed());
      const [a, b] = [currentLaw.context(straight, one.on), currentLaw.context(turned, one.on)];
      for (const { id } of currentLaw.rules) {
        if (isAboutItem(id)) continue;
        expect(currentLaw.program.evaluate(id, b).verdict, id).toBe(
          currentLaw.program.evaluate(id, a).verdict,
        );
      }
    }),
    // A part without its currency before one in another currency, and the other way round, once differed.
    { numRuns: 1000, examples: [[{ seed: 1648100316, on: "2026-11-22", presence: 0.9 }]] },
  );
});

test("a stored assessment comes out again byte for byte", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const facts = draw(one);
      const stored = { facts, on: one.on, assessment: assess(facts, { on: one.on }) };
      expect(replay(JSON.parse(canonicalJson(stored)))).toEqual({ same: true, diff: [] });
    }),
    { numRuns: 50 },
  );
});
