import { canonicalJson } from "../engine/canonical.ts";
import { type Resolved, resolve, type Series } from "../engine/dated.ts";
import { type Context, compile, type Derived, type Program } from "../engine/evaluate.ts";
import type { Expression, Rule } from "../engine/expression.ts";
import { sha256 } from "../engine/sha256.ts";
import type { Trace } from "../engine/trace.ts";
import type { Answer } from "./assessment.ts";
import { type Citation, citationOf } from "./citation.ts";
import { feeComputations } from "./derived/fees.ts";
import { payComputations } from "./derived/pay.ts";
import { peopleComputations } from "./derived/people.ts";
import { recruitmentComputations } from "./derived/recruitment.ts";
import { stayComputations } from "./derived/stay.ts";
import { talentListComputations } from "./derived/talent-list.ts";
import { criteriaRules } from "./rules/criteria.ts";
import { dependantRules } from "./rules/dependants.ts";
import { documentRules } from "./rules/documents.ts";
import { exemptionRules } from "./rules/exemption.ts";
import { recruitmentRules } from "./rules/recruitment.ts";
import { routeRules } from "./rules/route.ts";
import { stayRules } from "./rules/stay.ts";
import { series } from "./series.ts";
import type { TalentListTable } from "./table-row.ts";
import { documents } from "./tables/documents.ts";
import { talentList } from "./tables/professions.ts";

/** A version of the rules: its data, and the program made of it. */
export type Law = {
  readonly id: string;
  readonly rules: readonly Rule[];
  readonly series: Readonly<Record<string, Series>>;
  readonly talentList: TalentListTable;
  readonly program: Program;
  readonly digest: () => string;
  readonly context: (facts: object, on: string) => Context;
  readonly answer: (rule: string, context: Context) => Answer;
  /** The answer of a rule about one item; the context is inside that item. */
  readonly answerFor: (rule: string, inside: Context) => Answer;
};

/** Every named computation; those of the Talent List read this table of it. */
export function computationsOn(table: TalentListTable): readonly Derived[] {
  return [
    ...payComputations,
    ...talentListComputations(table),
    ...recruitmentComputations,
    ...peopleComputations,
    ...stayComputations,
    ...feeComputations,
  ];
}

export const computations = computationsOn(talentList);

export const allRules: readonly Rule[] = [
  ...routeRules,
  ...exemptionRules,
  ...recruitmentRules,
  ...criteriaRules,
  ...stayRules,
  ...dependantRules,
  ...documentRules,
];

/** Makes a version of the law of rules and dated values; without arguments, the one in this package. */
export function makeLaw(
  id = "hk-asmtp-2026-11-22",
  rules: readonly Rule[] = allRules,
  dated: Readonly<Record<string, Series>> = series,
  table: TalentListTable = talentList,
): Law {
  const program = compile(rules, computationsOn(table));
  const about = new Map(rules.map((rule, at) => [rule.id, { at, ...describe(rule, rules) }]));
  const resolved = new Map<string, Map<string, Resolved>>();
  let digest: string | null = null;

  function dayOf(moment: string): Map<string, Resolved> {
    const known = resolved.get(moment);
    if (known !== undefined) return known;
    // Days are few; a caller that invents millions must not fill the memory.
    if (resolved.size > 2000) resolved.clear();
    const day = new Map<string, Resolved>();
    resolved.set(moment, day);
    return day;
  }

  /** Dated values as one case sees them; those of its governing day lie at hand. */
  function datedOn(on: string) {
    const today = dayOf(on);
    return (name: string, moment: string): Resolved => {
      const day = moment === on ? today : dayOf(moment);
      const known = day.get(name);
      if (known !== undefined) return known;
      const values = dated[name];
      if (values === undefined) throw new Error(`No dated value ${name}`);
      const found = resolve(values, moment);
      day.set(name, found);
      return found;
    };
  }

  function answer(rule: string, context: Context): Answer {
    const { at, discretionary, citations } = known(rule);
    return answerOf(rule, program.evaluateAt(at, context), discretionary, citations);
  }

  function answerFor(rule: string, inside: Context): Answer {
    const { discretionary, citations } = known(rule);
    return answerOf(rule, program.evaluateItem(rule, inside), discretionary, citations);
  }

  function known(rule: string) {
    const found = about.get(rule);
    if (found === undefined) throw new Error(`No rule ${rule}`);
    return found;
  }

  return {
    id,
    rules,
    series: dated,
    talentList: table,
    program,
    digest: () => {
      digest ??= sha256(
        canonicalJson({
          id,
          rules,
          series: dated,
          documents,
          talentList: table,
          computations: computations.map((one) => `${one.id}@${one.revision}`),
        }),
      );
      return digest;
    },
    context: (facts, on) => program.context(facts, on, datedOn(on)),
    answer,
    answerFor,
  };
}

/** The law as this package has it. */
export const currentLaw = makeLaw();

function answerOf(id: string, trace: Trace, discretionary: boolean, citations: readonly Citation[]): Answer {
  const { verdict, basis, confidence } = trace;
  return { id, verdict, basis, confidence, discretionary, citations, trace };
}

function describe(rule: Rule, rules: readonly Rule[]): { citations: Citation[]; discretionary: boolean } {
  const cites = new Set<string>();
  let discretionary = false;
  const seen = new Set<string>();
  const visit = (node: Expression) => {
    for (const source of node.cites) cites.add(source);
    if (node.op === "judgement") discretionary = true;
    if (node.op === "rule" && !seen.has(node.rule)) {
      seen.add(node.rule);
      const next = rules.find((one) => one.id === node.rule);
      if (next !== undefined) visit(next.of);
    }
    if ("where" in node && node.where !== null) visit(node.where);
    if ("of" in node) for (const child of node.of) visit(child);
  };
  visit(rule.of);
  return { citations: [...cites].map(citationOf), discretionary };
}
