import type { Expression, Verdict } from "../engine/expression.ts";
import type { Trace } from "../engine/trace.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import { computations, type Law } from "./law.ts";

export type Case = { readonly id: string; readonly on: string; readonly facts: Facts };

/** A verdict that a new version of the rules moves, and the nodes that moved it. */
export type Moved = {
  readonly case: string;
  readonly rule: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly because: readonly string[];
};

/**
 * Which verdicts of which cases differ between two versions of the law, and why. Only rules are evaluated
 * that the change can reach: those whose text, dated values or referred rules differ.
 */
export function compare(before: Law, after: Law, cases: Iterable<Case>): Moved[] {
  const moved: Moved[] = [];
  const rules = reached(before, after);
  for (const { id, on, facts } of cases) {
    const [old, fresh] = [before.context(facts, on), after.context(facts, on)];
    for (const rule of rules) {
      const [a, b] = [before.program.evaluate(rule, old), after.program.evaluate(rule, fresh)];
      if (a.verdict === b.verdict) continue;
      moved.push({ case: id, rule, before: a.verdict, after: b.verdict, because: reasons(a, b) });
    }
  }
  return moved;
}

function reached(before: Law, after: Law): string[] {
  const old = new Map(before.rules.map((rule) => [rule.id, JSON.stringify(rule.of)]));
  const turned = new Set(
    Object.keys(after.series).filter(
      (name) => JSON.stringify(before.series[name]) !== JSON.stringify(after.series[name]),
    ),
  );
  const dated = new Map(computations.map((one) => [one.id, one.dated ?? []]));
  const changed = new Map<string, boolean>();
  const differs = (id: string): boolean => {
    const known = changed.get(id);
    if (known !== undefined) return known;
    const rule = after.rules.find((one) => one.id === id);
    const found = rule !== undefined && (old.get(id) !== JSON.stringify(rule.of) || speaksOf(rule.of));
    changed.set(id, found);
    return found;
  };
  const speaksOf = (node: Expression): boolean => {
    if (node.op === "rule" && differs(node.rule)) return true;
    if (node.op === "in-force" && turned.has(node.parameter)) return true;
    for (const term of [...("term" in node ? [node.term] : []), ...("among" in node ? [node.among] : [])]) {
      if ("parameter" in term && turned.has(term.parameter)) return true;
      if ("derived" in term && dated.get(term.derived)?.some((name) => turned.has(name))) return true;
    }
    if ("where" in node && node.where !== null && speaksOf(node.where)) return true;
    return "of" in node && node.of.some(speaksOf);
  };
  return after.rules.map((rule) => rule.id).filter((id) => old.has(id) && !isAboutItem(id) && differs(id));
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
