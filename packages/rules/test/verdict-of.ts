import type { Context, Program } from "../src/engine/evaluate.ts";
import type { Verdict } from "../src/engine/expression.ts";
import { isAboutItem } from "../src/law/compare.ts";
import type { Facts } from "../src/sponsorship-facts/schema.ts";

/** The verdict of a rule; of a rule about a dependant, the verdict on the first. */
export function verdictOf(program: Program, rule: string, context: Context): Verdict {
  if (!isAboutItem(rule)) return program.evaluate(rule, context).verdict;
  const [dependant = {}] = (context.facts as Facts).dependants ?? [];
  return program.evaluateItem(rule, context.inside(dependant, "dependants[0]")).verdict;
}
