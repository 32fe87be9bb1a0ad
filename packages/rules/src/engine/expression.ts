/**
 * Rules as data. An expression is a tree of plain objects, so one source gives the verdict, the trace, the
 * open questions, the counterfactuals, the tests, the mutants and the book of rules.
 *
 * Every node carries the sources it rests on: nodes are made only by the builders that {@link citing}
 * returns, and those ask for at least one source. A rule without a citation does not compile.
 */

/** Met, not met, not known because a fact is missing, or left to a reviewer's judgement. */
export type Verdict = "met" | "not-met" | "unknown" | "reviewer";

/** How far a source carries. `convention` is our own reading where the sources are silent, shown as such. */
export type Confidence = "official" | "secondary" | "convention" | "inferred" | "background";

/** What a fact rests on: somebody says so, a document shows it, a reviewer has found it. */
export type Basis = "declared" | "documented" | "reviewed";

/** Ids of sources; never empty. */
export type Cites = readonly [string, ...string[]];

export type Scalar = string | number | boolean;

/** A value an expression speaks of: a fact by path (`@.x` inside a list), a constant, a dated value, a sum. */
export type Term =
  | { readonly fact: string }
  | { readonly is: Scalar | readonly Scalar[] }
  | { readonly parameter: string }
  | { readonly derived: string };

export type Comparison = "at-least" | "more-than" | "at-most" | "less-than" | "equals";

type Cited = { readonly cites: Cites; readonly confidence: Confidence };

export type Expression = Cited &
  (
    | { readonly op: "all" | "any"; readonly of: readonly Expression[] }
    | { readonly op: "not"; readonly of: readonly [Expression] }
    | { readonly op: "holds"; readonly term: Term }
    | { readonly op: "known"; readonly term: Term }
    | { readonly op: "one-of"; readonly term: Term; readonly among: Term }
    | { readonly op: "same-set"; readonly term: Term; readonly among: Term }
    | { readonly op: Comparison; readonly term: Term; readonly among: Term }
    | {
        readonly op: "every" | "some";
        readonly list: Term;
        readonly where: Expression | null;
        readonly of: readonly [Expression];
      }
    | { readonly op: "judgement"; readonly question: string }
    | { readonly op: "in-force"; readonly parameter: string }
    | { readonly op: "rule"; readonly rule: string }
  );

export type Op = Expression["op"];

/** A named rule. `of` may be judged by a reviewer as a whole through its id. */
export type Rule = {
  readonly id: string;
  readonly group: string;
  readonly of: Expression;
};

/** Builders of expressions that all rest on the given sources. */
export function citing(confidence: Confidence, ...cites: Cites) {
  const cited = { cites, confidence };
  const compare = (op: Comparison, term: Term, among: Term | Scalar): Expression => ({
    ...cited,
    op,
    term,
    among: toTerm(among),
  });
  return {
    all: (...of: Expression[]): Expression => ({ ...cited, op: "all", of }),
    any: (...of: Expression[]): Expression => ({ ...cited, op: "any", of }),
    not: (of: Expression): Expression => ({ ...cited, op: "not", of: [of] }),
    /** The term is true. A derived term may itself answer that the sources do not say. */
    holds: (term: Term | string): Expression => ({ ...cited, op: "holds", term: toFact(term) }),
    /** The term is known, whatever it is. A missing fact leaves it unknown, never false. */
    known: (term: Term | string): Expression => ({ ...cited, op: "known", term: toFact(term) }),
    oneOf: (term: Term | string, ...values: [Term] | Scalar[]): Expression => ({
      ...cited,
      op: "one-of",
      term: toFact(term),
      among: typeof values[0] === "object" ? values[0] : { is: values as Scalar[] },
    }),
    sameSet: (term: Term | string, among: Term): Expression => ({
      ...cited,
      op: "same-set",
      term: toFact(term),
      among,
    }),
    atLeast: (term: Term, among: Term | Scalar) => compare("at-least", term, among),
    moreThan: (term: Term, among: Term | Scalar) => compare("more-than", term, among),
    atMost: (term: Term, among: Term | Scalar) => compare("at-most", term, among),
    lessThan: (term: Term, among: Term | Scalar) => compare("less-than", term, among),
    equals: (term: Term, among: Term | Scalar) => compare("equals", term, among),
    every: (list: string, of: Expression, where: Expression | null = null): Expression => ({
      ...cited,
      op: "every",
      list: { fact: list },
      where,
      of: [of],
    }),
    some: (list: string, of: Expression, where: Expression | null = null): Expression => ({
      ...cited,
      op: "some",
      list: { fact: list },
      where,
      of: [of],
    }),
    /** At most put to a reviewer, whose finding then stands under this name. */
    judgement: (question: string): Expression => ({ ...cited, op: "judgement", question }),
    inForce: (parameter: string): Expression => ({ ...cited, op: "in-force", parameter }),
    rule: (rule: string): Expression => ({ ...cited, op: "rule", rule }),
  };
}

/** A fact by its path. */
export function fact(path: string): Term {
  return { fact: path };
}

/** A dated value by the name of its series. */
export function parameter(name: string): Term {
  return { parameter: name };
}

/** A named computation over the facts. */
export function derived(name: string): Term {
  return { derived: name };
}

function toFact(term: Term | string): Term {
  return typeof term === "string" ? { fact: term } : term;
}

function toTerm(term: Term | Scalar): Term {
  return typeof term === "object" ? term : { is: term };
}
