import { addDays } from "../src/calendar/day.ts";
import type { DatedValue, Series } from "../src/engine/dated.ts";
import type { Expression, Rule, Term } from "../src/engine/expression.ts";

export type Mutant = { readonly name: string; readonly of: Expression };

const swapped: Readonly<Record<string, Expression["op"]>> = {
  all: "any",
  any: "all",
  every: "some",
  some: "every",
  "at-least": "more-than",
  "more-than": "at-least",
  "at-most": "less-than",
  "less-than": "at-most",
  equals: "at-least",
};

/** The rule with one thing wrong, in every way that this list knows. */
export function mutantsOf(rule: Rule): Mutant[] {
  return mutate(rule.of, rule.id);
}

function mutate(node: Expression, at: string): Mutant[] {
  const made: Mutant[] = [];
  const add = (name: string, of: Expression) => made.push({ name: `${at}: ${name}`, of });
  const cited = { cites: node.cites, confidence: node.confidence };
  const not = (of: Expression): Expression => ({ ...cited, op: "not", of: [of] });
  const other = swapped[node.op];
  if (
    other !== undefined &&
    !("of" in node && node.of.length < 2 && (node.op === "all" || node.op === "any"))
  ) {
    add(`${node.op} becomes ${other}`, { ...node, op: other } as Expression);
  }
  if (node.op === "not") add("not is dropped", node.of[0]);
  else if (!("of" in node)) add(`${node.op} is negated`, not(node));
  if (node.op === "judgement") add("judgement is taken for granted", { ...cited, op: "all", of: [] });
  if (node.op === "all" || node.op === "any") {
    for (const [index, child] of node.of.entries()) {
      if (node.of.length > 1) add(`branch ${index} is dropped`, { ...node, of: node.of.toSpliced(index, 1) });
      for (const inner of mutate(child, `${at}/${index}`)) {
        made.push({ name: inner.name, of: { ...node, of: node.of.with(index, inner.of) } });
      }
    }
  }
  if (node.op === "not" || node.op === "every" || node.op === "some") {
    for (const inner of mutate(node.of[0], `${at}/0`))
      made.push({ name: inner.name, of: { ...node, of: [inner.of] } });
  }
  if ((node.op === "every" || node.op === "some") && node.where !== null) {
    add("where is dropped", { ...node, where: null });
    for (const inner of mutate(node.where, `${at}/where`))
      made.push({ name: inner.name, of: { ...node, where: inner.of } });
  }
  if ("among" in node) {
    for (const [name, among] of terms(node.among)) add(name, { ...node, among } as Expression);
  }
  return made;
}

function terms(term: Term): [string, Term][] {
  if (!("is" in term)) return [];
  const { is } = term;
  if (typeof is === "number")
    return [
      ["one more", { is: is + 1 }],
      ["one less", { is: is - 1 }],
    ];
  if (!Array.isArray(is) || is.length < 2) return [];
  return is.map((member, at) => [`${member} is left out`, { is: is.toSpliced(at, 1) }]);
}

/** A series with one value or one date wrong. */
export function seriesMutants(name: string, series: Series): { name: string; series: Series }[] {
  return series.flatMap((entry, at) =>
    changes(entry).map(([what, changed]) => ({
      name: `${name}, ${entry.id}: ${what}`,
      series: series.with(at, changed),
    })),
  );
}

function changes(entry: DatedValue): [string, DatedValue][] {
  const made: [string, DatedValue][] = [];
  const { value } = entry;
  if (typeof value === "number") {
    made.push(["one more", { ...entry, value: value + 1 }], ["one less", { ...entry, value: value - 1 }]);
  }
  if (Array.isArray(value) && value.every((one) => typeof one === "string" && !/^\d/.test(one))) {
    for (const [at, one] of value.entries())
      made.push([`${one} is left out`, { ...entry, value: value.toSpliced(at, 1) }]);
  }
  for (const end of ["from", "knownFrom"] as const) {
    const day = entry[end];
    if (day === null || day.length > 10) continue;
    made.push(
      [`${end} a day later`, { ...entry, [end]: addDays(day, 1) }],
      [`${end} a day earlier`, { ...entry, [end]: addDays(day, -1) }],
    );
  }
  return made;
}
