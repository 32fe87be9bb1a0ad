import type { Expression, Term, Verdict } from "../engine/expression.ts";
import { cheapestSets } from "../engine/flip.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import { ruleOfGoal } from "./goal.ts";
import { currentLaw, type Law } from "./law.ts";
import { type LawMove, type MoveKind, movesFor, type Situation } from "./moves.ts";

/** One step of a way to the goal. */
export type Change = { readonly kind: MoveKind; readonly params: LawMove["params"]; readonly cost: number };

export type Flip = {
  readonly goal: string;
  readonly verdict: Verdict;
  /** Whether some set of moves turns the goal to met. */
  readonly reachable: boolean;
  /** The best the sets below reach: met, or at least a reviewer. Null when nothing helps. */
  readonly reaches: "met" | "reviewer" | null;
  /** Cheapest first; none contains another; each was verified by assessing the changed case. */
  readonly sets: readonly { readonly cost: number; readonly changes: readonly Change[] }[];
};

/**
 * The k cheapest sets of changes, of at most four, that turn a goal. Where no set reaches met, the sets that
 * bring the case before a reviewer. Throws on an unknown goal.
 */
export function flip(
  facts: Facts,
  { goal, on, k = 3 }: { goal: string; on: string; k?: number },
  law: Law = currentLaw,
): Flip {
  const rule = ruleOfGoal(goal);
  if (rule === undefined) throw new RangeError(`No goal ${goal}`);
  const start: Situation = { facts, on };
  const verdictOf = (at: Situation) => law.program.evaluate(rule, law.context(at.facts, at.on)).verdict;
  const verdict = verdictOf(start);
  const nothing = { goal: rule, verdict, sets: [] };
  if (verdict === "met") return { ...nothing, reachable: true, reaches: "met" };
  const moves = movesFor(law, start).filter((move) => touches(law, rule, move.kind));
  for (const reaches of ["met", "reviewer"] as const) {
    if (reaches === "reviewer" && verdict === "reviewer") break;
    const sets = cheapestSets<Situation>(start, moves, (at) => verdictOf(at) === reaches, { k, most: 4 });
    if (sets.length === 0) continue;
    return { ...nothing, reachable: reaches === "met", reaches, sets: sets.map(asChanges) };
  }
  return { ...nothing, reachable: false, reaches: null };
}

function asChanges(set: readonly { id: string }[]) {
  const moves = set as readonly LawMove[];
  return {
    cost: moves.reduce((sum, one) => sum + one.cost, 0),
    changes: moves.map(({ kind, params, cost }) => ({ kind, params, cost })),
  };
}

const speaksOf: Readonly<Record<MoveKind, readonly string[]>> = {
  "raise-fixed-pay": ["pay."],
  "fix-part-of-bonus": ["pay."],
  "fix-in-contract": ["pay."],
  "lodge-later": ["@day"],
  "special-circumstances-with-documents": ["candidate.special"],
  "new-advert": ["recruitment."],
  "merits-with-explanation": ["recruitment."],
  "offer-pay-equal-to-advert": ["pay."],
  "supply-summary": ["recruitment.summary"],
  "blank-cvs": ["recruitment.localApplicants"],
};

/** Whether a rule speaks of anything that a kind of move changes. */
function touches(law: Law, rule: string, kind: MoveKind): boolean {
  const names = namesUnder(law, rule);
  return speaksOf[kind].some((start) => names.some((name) => name.startsWith(start)));
}

/** Computations that move with the governing day. */
const dayBound = [
  "stay.",
  "application.governing",
  "talent-list.",
  "employer.a-year",
  "dependant.",
  "candidate.year",
];

function termsOf(node: Expression): Term[] {
  const terms: Term[] = [];
  if ("term" in node) terms.push(node.term);
  if ("among" in node) terms.push(node.among);
  if ("list" in node) terms.push(node.list);
  return terms;
}

const remembered = new WeakMap<Law, Map<string, string[]>>();

function namesUnder(law: Law, rule: string): string[] {
  const held = remembered.get(law) ?? new Map<string, string[]>();
  remembered.set(law, held);
  const known = held.get(rule);
  if (known !== undefined) return known;
  const names = new Set<string>();
  const visit = (node: Expression) => {
    for (const term of termsOf(node)) {
      const name = "fact" in term ? term.fact : "derived" in term ? term.derived : undefined;
      if (name !== undefined) names.add(name);
      if ("parameter" in term || dayBound.some((start) => name?.startsWith(start))) names.add("@day");
    }
    if (node.op === "in-force") names.add("@day");
    if (node.op === "rule") {
      const inner = law.rules.find((one) => one.id === node.rule);
      if (inner !== undefined) visit(inner.of);
    }
    if ("where" in node && node.where !== null) visit(node.where);
    if ("of" in node) for (const child of node.of) visit(child);
  };
  visit(
    law.rules.find((one) => one.id === rule)?.of ?? {
      op: "all",
      of: [],
      cites: ["C"],
      confidence: "convention",
    },
  );
  const list = [...names];
  held.set(rule, list);
  return list;
}
