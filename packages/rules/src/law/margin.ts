import { daysBetween } from "../calendar/day.ts";
import type { Verdict } from "../engine/expression.ts";
import { type Measure, measures } from "../engine/margin.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import { ruleOfGoal } from "./goal.ts";
import { currentLaw, type Law } from "./law.ts";

export type Margin = {
  readonly goal: string;
  readonly verdict: Verdict;
  readonly measures: readonly Measure[];
};

/** How near a verdict is to turning: every line it is measured against, nearest first. Throws on an unknown goal. */
export function margin(
  facts: Facts,
  { goal, on }: { goal: string; on: string },
  law: Law = currentLaw,
): Margin {
  const rule = ruleOfGoal(goal);
  if (rule === undefined) throw new RangeError(`No goal ${goal}`);
  const context = law.context(facts, on);
  const trace = law.program.evaluate(rule, context);
  return {
    goal: rule,
    verdict: trace.verdict,
    measures: measures(trace, (id) => law.program.evaluate(id, context), daysBetween),
  };
}
