import { openFacts } from "../engine/ask.ts";
import { answersOf } from "./answers-of.ts";
import type { Assessment } from "./assessment.ts";
import { ruleOfGoal } from "./goal.ts";

/** A fact worth asking for: the verdicts it can still change, and whether it is all that one of them lacks. */
export type Question = {
  readonly fact: string;
  readonly changes: readonly string[];
  readonly settles: boolean;
};

/**
 * The facts that can still change a verdict, best first: those that are all a verdict lacks, then those on
 * which most verdicts wait. With a goal, only what can change that verdict.
 */
export function ask(assessment: Assessment, { goal }: { goal?: string } = {}): Question[] {
  const answers = answersOf(assessment);
  const traces = new Map(answers.map((one) => [one.id, one.trace]));
  const only = goal === undefined ? undefined : ruleOfGoal(goal);
  const questions = new Map<string, { changes: Set<string>; settles: boolean; score: number }>();
  for (const answer of answers) {
    if (goal !== undefined ? answer.id !== only : !matters(answer.id, assessment)) continue;
    const open = openFacts(answer.trace, (rule) => traces.get(rule));
    for (const fact of open) {
      const question = questions.get(fact) ?? { changes: new Set<string>(), settles: false, score: 0 };
      question.changes.add(answer.id);
      question.score += weightOf(answer.id) / open.length;
      if (open.length === 1 && answer.verdict === "unknown") question.settles = true;
      questions.set(fact, question);
    }
  }
  return [...questions]
    .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .map(([fact, { changes, settles }]) => ({ fact, changes: [...changes], settles }));
}

/** Parts of a verdict ask through the whole; the stay of somebody who has not come yet does not ask. */
function matters(rule: string, { kind }: Assessment): boolean {
  if (rule.startsWith("stay.") || rule.startsWith("right-of-abode.")) return kind !== "entry";
  if (rule.startsWith("recruitment.")) return rule === "recruitment.test";
  return true;
}

function weightOf(rule: string): number {
  if (rule.startsWith("document.")) return 1;
  return rule.startsWith("criteria.") || rule.startsWith("route.") || rule.startsWith("exemption.") ? 6 : 3;
}
