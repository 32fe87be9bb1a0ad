import type { Verdict } from "../engine/expression.ts";
import type { Trace } from "../engine/trace.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import type { Law } from "./law.ts";

export type Case = { readonly id: string; readonly on: string; readonly facts: Facts };

/** A verdict that a new version of the rules moves, and the nodes that moved it. */
export type Moved = {
  readonly case: string;
  readonly rule: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly because: readonly string[];
};

/** Which verdicts of which cases differ between two versions of the law, and why. */
export function compare(before: Law, after: Law, cases: Iterable<Case>): Moved[] {
  const moved: Moved[] = [];
  const rules = after.rules.filter((rule) => !isAboutItem(rule.id)).map((rule) => rule.id);
  const known = new Set(before.rules.map((rule) => rule.id));
  for (const { id, on, facts } of cases) {
    const [old, fresh] = [before.context(facts, on), after.context(facts, on)];
    for (const rule of rules) {
      if (!known.has(rule)) continue;
      const [a, b] = [before.program.evaluate(rule, old), after.program.evaluate(rule, fresh)];
      if (a.verdict === b.verdict) continue;
      moved.push({ case: id, rule, before: a.verdict, after: b.verdict, because: reasons(a, b) });
    }
  }
  return moved;
}

/** Rules about one dependant are answered inside a list, not by themselves. */
export function isAboutItem(rule: string): boolean {
  return rule === "dependant.eligible" || /^document\.(D-(?!FORM|S-)|X-D-(?!SPTD))/.test(rule);
}

function reasons(a: Trace, b: Trace): string[] {
  if (a.verdict === b.verdict) return [];
  if (a.of === undefined || b.of === undefined || a.of.length !== b.of.length) return [b.about ?? b.op];
  const inner = a.of.flatMap((child, at) => {
    const other = b.of?.[at];
    return other === undefined ? [] : reasons(child, other);
  });
  return inner.length > 0 ? inner : [b.about ?? b.op];
}
