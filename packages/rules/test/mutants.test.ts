import { expect, test } from "vitest";
import { resolve } from "../src/engine/dated.ts";
import { compile, type Program } from "../src/engine/evaluate.ts";
import type { Expression, Rule } from "../src/engine/expression.ts";
import { allRules, computations } from "../src/law/law.ts";
import { series } from "../src/law/series.ts";
import { type CorpusCase, corpus } from "./corpus.ts";
import { mutantsOf, seriesMutants } from "./mutants.ts";
import { verdictOf } from "./verdict-of.ts";

const cases = corpus();
const byRule = new Map<string, CorpusCase[]>();
for (const one of cases)
  for (const rule of Object.keys(one.verdicts)) byRule.set(rule, [...(byRule.get(rule) ?? []), one]);

/** Dated values that a verdict rests on; sums and dates of answers have tables of their own. */
const figures = new Set([
  "scheme.launch",
  "stay.pattern",
  "stay.top-tier-pattern",
  "stay.top-tier-grant",
  "fees.application",
  "fees.issuance-short",
  "fees.issuance-long",
  "clock.entry-weeks",
  "clock.extension-weeks",
  "talent-list.version",
  "agency.review-working-days",
]);

/** Mutants that change no verdict on any facts, with the reason. */
const equivalent: readonly (readonly [RegExp, string])[] = [
  [/^right-of-abode\.years, ROA_YEARS: from/, "it begins years before the scheme, and no case is that old"],
  [
    /^route\.asmtp\/[34]\/1: branch 0 is dropped/,
    "the branch before asks for the same status, which the rule needs known in any case",
  ],
  [/^document\.P-FEE-APP\/0: one more/, "no fee is a dollar"],
  [
    /^(route\.(overseas-years|tp-oldest|tp-youngest)|dependants\.child-age), .* a day earlier/,
    "another value of the same page is not known or not in force before that day either",
  ],
];

test("every mutant of every rule is killed by a named case", () => {
  let killed = 0;
  const survivors: string[] = [];
  for (const rule of allRules) {
    for (const mutant of mutantsOf(rule)) {
      const changed = allRules.map((one) => (one.id === rule.id ? { ...one, of: mutant.of } : one));
      if (isKilled(compile(closure(rule.id, changed), computations), [rule.id], at)) killed++;
      else if (!equivalent.some(([pattern]) => pattern.test(mutant.name))) survivors.push(mutant.name);
    }
  }
  console.info(`mutants of rules: ${killed} killed, ${survivors.length} survive`);
  expect(survivors).toEqual([]);
}, 60_000);

test("every mutant of a dated value that a verdict rests on is killed by a named case", () => {
  let killed = 0;
  const survivors: string[] = [];
  const program = compile(allRules, computations);
  const rules = [...byRule.keys()];
  for (const [name, values] of Object.entries(series)) {
    if (figures.has(name)) continue;
    for (const mutant of seriesMutants(name, values)) {
      const dated = (asked: string, day: string) =>
        resolve(asked === name ? mutant.series : (series[asked] ?? []), day);
      if (isKilled(program, rules, dated)) killed++;
      else if (!equivalent.some(([pattern]) => pattern.test(mutant.name))) survivors.push(mutant.name);
    }
  }
  console.info(`mutants of dated values: ${killed} killed, ${survivors.length} survive`);
  expect(survivors).toEqual([]);
}, 60_000);

function at(name: string, day: string) {
  return resolve(series[name] ?? [], day);
}

function isKilled(program: Program, rules: readonly string[], dated: typeof at): boolean {
  for (const rule of rules) {
    for (const { facts, on, verdicts } of byRule.get(rule) ?? []) {
      if (verdictOf(program, rule, program.context(facts, on, dated)) !== verdicts[rule]) return true;
    }
  }
  return false;
}

/** A rule and those it refers to: all that evaluating it needs. */
function closure(id: string, rules: readonly Rule[]): Rule[] {
  const needed = new Set<string>();
  const visit = (node: Expression) => {
    if (node.op === "rule") need(node.rule);
    if ("where" in node && node.where !== null) visit(node.where);
    if ("of" in node) for (const child of node.of) visit(child);
  };
  const need = (rule: string) => {
    if (needed.has(rule)) return;
    needed.add(rule);
    const found = rules.find((one) => one.id === rule);
    if (found !== undefined) visit(found.of);
  };
  need(id);
  return rules.filter((rule) => needed.has(rule.id));
}
