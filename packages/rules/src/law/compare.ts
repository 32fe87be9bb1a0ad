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

/** Two versions of the law side by side: which rules the change can reach, and by which dated values. */
export type Comparison = {
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
  readonly moved: (one: Case) => Moved[];
};

/**
 * Which verdicts of which cases differ between two versions of the law, and why. Only rules are evaluated
 * that the change can reach: those whose text, dated values or referred rules differ.
 */
export function compare(before: Law, after: Law, cases: Iterable<Case>): Moved[] {
  const { moved } = comparison(before, after);
  const all: Moved[] = [];
  for (const one of cases) all.push(...moved(one));
  return all;
}

/** As `compare`, worked out once for cases that come a few thousand at a time. */
export function comparison(before: Law, after: Law): Comparison {
  const reached = reachedRules(before, after);
  const rules = [...reached.keys()];
  return {
    reached,
    moved: ({ id, on, facts }) => {
      if (rules.length === 0) return [];
      const [old, fresh] = [before.context(facts, on), after.context(facts, on)];
      return rules.flatMap((rule) => {
        const [a, b] = [before.program.evaluate(rule, old), after.program.evaluate(rule, fresh)];
        if (a.verdict === b.verdict) return [];
        return [{ case: id, rule, before: a.verdict, after: b.verdict, because: reasons(a, b) }];
      });
    },
  };
}

function reachedRules(before: Law, after: Law): Map<string, ReadonlySet<string>> {
  const old = new Map(before.rules.map((rule) => [rule.id, JSON.stringify(rule.of)]));
  const turned = turnedSeries(before, after);
  const dated = new Map(computations.map((one) => [one.id, one.dated ?? []]));
  const found = new Map<string, ReadonlySet<string>>();
  const readBy = (id: string): ReadonlySet<string> => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const rule = after.rules.find((one) => one.id === id);
    const names = new Set<string>();
    if (rule !== undefined) {
      if (old.get(id) !== JSON.stringify(rule.of)) names.add(id);
      gather(rule.of, names);
    }
    found.set(id, names);
    return names;
  };
  const add = (name: string, names: Set<string>) => {
    if (turned.has(name)) names.add(name);
  };
  const gather = (node: Expression, names: Set<string>): void => {
    if (node.op === "rule") for (const name of readBy(node.rule)) names.add(name);
    if (node.op === "in-force") add(node.parameter, names);
    for (const term of [...("term" in node ? [node.term] : []), ...("among" in node ? [node.among] : [])]) {
      if ("parameter" in term) add(term.parameter, names);
      if ("derived" in term) for (const name of dated.get(term.derived) ?? []) add(name, names);
    }
    if ("where" in node && node.where !== null) gather(node.where, names);
    if ("of" in node) for (const child of node.of) gather(child, names);
  };
  const reached = after.rules
    .map((rule) => [rule.id, readBy(rule.id)] as const)
    .filter(([id, names]) => old.has(id) && !isAboutItem(id) && names.size > 0);
  return new Map(reached);
}

/** Dated values that differ. Another table of the Talent List is another version of it, whatever its days. */
function turnedSeries(before: Law, after: Law): Set<string> {
  const turned = new Set(
    Object.keys(after.series).filter(
      (name) => JSON.stringify(before.series[name]) !== JSON.stringify(after.series[name]),
    ),
  );
  if (before.talentList !== after.talentList) turned.add("talent-list.version");
  return turned;
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
