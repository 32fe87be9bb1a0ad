import { assess } from "../src/assess.ts";
import { compare } from "../src/law/compare.ts";
import { flip } from "../src/law/flip.ts";
import { allRules, currentLaw, makeLaw } from "../src/law/law.ts";
import { series } from "../src/law/series.ts";
import type { Facts } from "../src/sponsorship-facts/schema.ts";
import { samples } from "./decision.ts";
import { jsonRulesEngine, ours, zenEngine } from "./engines.ts";

/** Everything that is timed, in one module, so that it is measured as it ships: bundled. */
export { assess, compare, currentLaw, flip, jsonRulesEngine, ours, samples, zenEngine };

/** One criterion group: the five criteria and what they rest on, each with its trace. */
export function criteria(facts: Facts, on: string): number {
  const context = currentLaw.context(facts, on);
  let met = 0;
  for (const rule of ["criteria.character", "criteria.education", "criteria.local-licence"]) {
    if (currentLaw.program.evaluate(rule, context).verdict === "met") met++;
  }
  return met;
}

/** The rules with the pay line raised, as a new version would. */
export function raisedLine() {
  const line = series["exemption.pay-line"] ?? [];
  return makeLaw("raised", allRules, {
    ...series,
    "exemption.pay-line": line.map((one) => ({ ...one, value: 2_200_000 })),
  });
}
