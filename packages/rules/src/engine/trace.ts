import type { Basis, Cites, Confidence, Op, Verdict } from "./expression.ts";
import type { Value } from "./value.ts";

/** Why a verdict is what it is: one node for every node of the rule, in its order, none skipped. */
export type Trace = {
  readonly op: Op;
  readonly verdict: Verdict;
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly cites: Cites;
  readonly of?: readonly Trace[];
  /** The rule, dated value, fact or question that the node speaks of. */
  readonly about?: string;
  readonly value?: Value;
  readonly against?: Value;
  /** Facts that are absent and would be needed. */
  readonly missing?: readonly string[];
};

/** Strong Kleene: `all` takes the weakest verdict, `any` the strongest. Nothing is skipped. */
export function gather(
  op: "all" | "any" | "every" | "some",
  own: Confidence,
  cites: Cites,
  of: readonly Trace[],
  about: string | undefined,
): Trace {
  const only = of[0];
  if (of.length === 1 && only !== undefined && about === undefined) {
    const { verdict, basis } = only;
    return { op, verdict, basis, confidence: weaker(own, only.confidence), cites, of };
  }
  const weakest = op === "all" || op === "every";
  const verdict = weakest ? weakestOf(of) : strongestOf(of);
  // A verdict that one child alone settles rests on the best of those that settle it; else on all that agree.
  const oneSettles = weakest ? verdict === "not-met" : verdict === "met";
  let basis: Basis | null = null;
  let confidence: Confidence | null = null;
  for (const child of of) {
    if (child.verdict !== verdict) continue;
    if (child.basis !== basis) basis = pick(basis, child.basis, basisRank, oneSettles);
    if (child.confidence !== confidence)
      confidence = pick(confidence, child.confidence, confidenceRank, oneSettles);
  }
  const sure = confidence === null ? own : weaker(own, confidence);
  const settled: Trace = { op, verdict, basis: basis ?? "reviewed", confidence: sure, cites, of };
  return about === undefined ? settled : { ...settled, about };
}

function weakestOf(of: readonly Trace[]): Verdict {
  let verdict: Verdict = "met";
  for (const child of of) {
    if (child.verdict === "not-met") return "not-met";
    if (child.verdict === "unknown") verdict = "unknown";
    else if (child.verdict === "reviewer" && verdict === "met") verdict = "reviewer";
  }
  return verdict;
}

function strongestOf(of: readonly Trace[]): Verdict {
  let verdict: Verdict = "not-met";
  for (const child of of) {
    if (child.verdict === "met") return "met";
    if (child.verdict === "reviewer") verdict = "reviewer";
    else if (child.verdict === "unknown" && verdict === "not-met") verdict = "unknown";
  }
  return verdict;
}

function pick<T extends string>(one: T | null, other: T, rank: Record<T, number>, stronger: boolean): T {
  if (one === null || one === other) return other;
  return rank[other] > rank[one] === stronger ? other : one;
}

/** The confidence that carries less. */
export function weaker(one: Confidence, other: Confidence): Confidence {
  return one === other || confidenceRank[one] < confidenceRank[other] ? one : other;
}

const basisRank: Record<Basis, number> = { declared: 0, documented: 1, reviewed: 2 };
const confidenceRank: Record<Confidence, number> = {
  background: 0,
  inferred: 1,
  convention: 2,
  secondary: 3,
  official: 4,
};
