import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { governingDays, randomFacts } from "../../test/generate.ts";
import { randomFrom } from "../../test/random.ts";
import { assess, type Facts } from "../assess.ts";
import { employersCriteria, verdictsByGravity, worstVerdict } from "./worst-verdict.ts";

const cases = fc
  .record({ seed: fc.nat(), presence: fc.constantFrom(0.3, 0.6, 0.9) })
  .map(({ seed, presence }) => randomFacts(randomFrom(seed), presence));
const days = fc.constantFrom(...governingDays);

describe("the gravest verdict of a case", () => {
  test("is given by one of the criteria, and none of them is graver", () => {
    fc.assert(
      fc.property(cases, days, (facts, on) => {
        const assessment = assess(facts, { on });
        const said = employersCriteria.map((one) => verdictsByGravity.indexOf(one.read(assessment)));
        expect(verdictsByGravity.indexOf(worstVerdict(assessment))).toBe(Math.min(...said));
      }),
      { numRuns: 60 },
    );
  });

  test("tells nothing of what is known against a person: it is the same whatever she declares", () => {
    const declared = fc.constantFrom("yes", "no", undefined);
    const known = fc.constantFrom(true, false, undefined);
    fc.assert(
      fc.property(cases, days, declared, known, (facts, on, declares, objected) => {
        const { convictions: _, securityObjectionKnown: __, ...candidate } = facts.candidate ?? {};
        const other: Facts = {
          ...facts,
          candidate: {
            ...candidate,
            ...(declares && { convictions: { declared: declares } }),
            ...(objected !== undefined && { securityObjectionKnown: objected }),
          },
        };
        expect(worstVerdict(assess(other, { on }))).toBe(worstVerdict(assess(facts, { on })));
      }),
      { numRuns: 60 },
    );
  });

  test("is unknown where nothing is said", () => {
    expect(worstVerdict(assess({}, { on: "2026-11-22" }))).toBe("unknown");
  });
});
