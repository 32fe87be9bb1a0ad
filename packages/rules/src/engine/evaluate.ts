import type { Resolved } from "./dated.ts";
import type { Basis, Cites, Confidence, Expression, Op, Rule, Term, Verdict } from "./expression.ts";
import { compareValues, negate, rankOf, silent, type Value } from "./value.ts";

/** Why a verdict is what it is: one node for every node of the rule, none skipped. */
export type Trace = {
  readonly id: string;
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

/** A named computation. `needs` names the facts to ask for while it is undecided. */
export type Derived = {
  readonly id: string;
  /** Counted up when the computation changes, so that the digest of the rule set changes too. */
  readonly revision: number;
  readonly perItem?: true;
  readonly needs: readonly string[] | ((context: Context) => readonly string[]);
  readonly of: (context: Context) => Value;
};

/** One evaluation: the facts, the governing day, what has been worked out so far. */
export type Context = {
  readonly facts: object;
  readonly on: string;
  readonly parameter: (name: string) => Resolved;
  readonly derive: (name: string) => Value;
  readonly basis: Readonly<Record<string, Basis>> | null;
  readonly review: Readonly<Record<string, { readonly finding: "met" | "not-met" }>> | null;
  readonly traces: (Trace | undefined)[];
  readonly values: (Value | null)[];
  readonly item: object | null;
  readonly at: string;
};

export type Program = {
  readonly evaluate: (rule: string, context: Context) => Trace;
  /** Evaluates a rule that speaks of one item of a list (`@.x`). */
  readonly evaluateItem: (rule: string, context: Context, item: object, at: string) => Trace;
  readonly derive: (name: string, context: Context) => Value;
  readonly context: (facts: object, on: string, parameter: (name: string) => Resolved) => Context;
};

type Step = (context: Context) => Trace;
type Read = {
  read: (context: Context) => Value;
  missing: (context: Context) => readonly string[];
  name: string;
};

const basisRank: Record<Basis, number> = { declared: 0, documented: 1, reviewed: 2 };
const confidenceRank: Record<Confidence, number> = {
  background: 0,
  inferred: 1,
  convention: 2,
  secondary: 3,
  official: 4,
};

/** Compiles rules to closures once; each evaluation then only walks them. Throws on an unknown name. */
export function compile(rules: readonly Rule[], computations: readonly Derived[]): Program {
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  const derivedIndex = new Map(computations.map((one, at) => [one.id, at]));
  const scope = { evaluate, inside, derivedIndex, computations, index };
  const steps = rules.map((rule) => compileNode(rule.of, rule.id, scope));

  function evaluate(rule: string, context: Context): Trace {
    const at = index.get(rule);
    if (at === undefined) throw new Error(`No rule ${rule}`);
    const known = context.traces[at];
    if (known !== undefined) return known;
    const trace = (steps[at] as Step)(context);
    context.traces[at] = trace;
    return trace;
  }

  function evaluateItem(rule: string, context: Context, item: object, at: string): Trace {
    const step = steps[index.get(rule) ?? -1];
    if (step === undefined) throw new Error(`No rule ${rule}`);
    return step(inside(context, item, at));
  }

  function inside(outer: Context, item: object, at: string): Context {
    const made: Context = {
      ...outer,
      item,
      at,
      derive(name) {
        const one = computations[derivedIndex.get(name) ?? -1];
        return one?.perItem ? one.of(made) : outer.derive(name);
      },
    };
    return made;
  }

  function derive(name: string, context: Context): Value {
    const at = derivedIndex.get(name);
    const one = at === undefined ? undefined : computations[at];
    if (at === undefined || one === undefined) throw new Error(`No computation ${name}`);
    if (one.perItem) return one.of(context);
    const known = context.values[at];
    if (known !== null) return known;
    const value = one.of(context);
    context.values[at] = value;
    return value;
  }

  function context(facts: object, on: string, parameter: (name: string) => Resolved): Context {
    const told = facts as { basis?: Context["basis"]; review?: Context["review"] };
    const made: Context = {
      facts,
      on,
      parameter,
      derive: (name) => derive(name, made),
      basis: told.basis ?? null,
      review: told.review ?? null,
      traces: new Array(rules.length),
      values: new Array(computations.length).fill(null),
      item: null,
      at: "",
    };
    return made;
  }
  return { evaluate, evaluateItem, derive, context };
}

type Scope = {
  evaluate: Program["evaluate"];
  inside: (outer: Context, item: object, at: string) => Context;
  derivedIndex: Map<string, number>;
  computations: readonly Derived[];
  index: Map<string, number>;
};

function compileNode(node: Expression, id: string, scope: Scope): Step {
  const { cites, confidence, op } = node;
  switch (op) {
    case "all":
    case "any": {
      const steps = node.of.map((child, at) => compileNode(child, `${id}/${at}`, scope));
      return (context) =>
        gather(
          id,
          op,
          confidence,
          cites,
          steps.map((step) => step(context)),
        );
    }
    case "not": {
      const step = compileNode(node.of[0], `${id}/0`, scope);
      return (context) => {
        const child = step(context);
        return {
          id,
          op,
          verdict: negate(child.verdict),
          basis: child.basis,
          confidence: weaker(confidence, child.confidence),
          cites,
          of: [child],
        };
      };
    }
    case "every":
    case "some":
      return compileQuantifier(node, id, scope);
    case "judgement": {
      const { question } = node;
      return (context) => {
        const verdict = context.review?.[question]?.finding ?? "reviewer";
        return { id, op, verdict, basis: "reviewed", confidence, cites, about: question };
      };
    }
    case "in-force": {
      const { parameter } = node;
      return (context) => {
        const { state, entry } = context.parameter(parameter);
        const verdict = state === "known" ? "met" : state === "silent" ? "reviewer" : "not-met";
        const sure = entry === null ? confidence : weaker(confidence, entry.confidence);
        return { id, op, verdict, basis: "reviewed", confidence: sure, cites, about: parameter };
      };
    }
    case "rule": {
      const { rule } = node;
      if (!scope.index.has(rule)) throw new Error(`${id}: no rule ${rule}`);
      return (context) => {
        const trace = scope.evaluate(rule, context);
        const sure = weaker(confidence, trace.confidence);
        return { id, op, verdict: trace.verdict, basis: trace.basis, confidence: sure, cites, about: rule };
      };
    }
    case "holds":
    case "known": {
      const term = compileTerm(node.term, scope);
      const test = op === "holds" ? holds : isKnown;
      return (context) => leaf(id, op, cites, confidence, context, term, null, test(term.read(context)));
    }
    case "one-of":
    case "same-set":
      return compilePair(node, id, scope, op === "one-of" ? isAmong : isSameSet);
    default:
      return compilePair(node, id, scope, (left, right) => compareValues(op, left, right));
  }
}

function compilePair(
  node: Extract<Expression, { among: Term }>,
  id: string,
  scope: Scope,
  test: (left: Value, right: Value) => Verdict,
): Step {
  const { cites, confidence, op } = node;
  const term = compileTerm(node.term, scope);
  const among = compileTerm(node.among, scope);
  const parameter = "parameter" in node.among ? node.among.parameter : null;
  return (context) => {
    const value = term.read(context);
    const against = among.read(context);
    const entry = parameter === null ? null : context.parameter(parameter).entry;
    const sure = entry === null ? confidence : weaker(confidence, entry.confidence);
    return leaf(id, op, cites, sure, context, term, among, test(value, against), value, against);
  };
}

function compileQuantifier(node: Extract<Expression, { list: Term }>, id: string, scope: Scope): Step {
  const { cites, confidence, op } = node;
  const list = compileTerm(node.list, scope);
  const where = node.where === null ? null : compileNode(node.where, `${id}/where`, scope);
  const of = compileNode(node.of[0], `${id}/of`, scope);
  const inner = op === "every" ? "any" : "all";
  return (context) => {
    const items = list.read(context);
    if (!Array.isArray(items)) return leaf(id, op, cites, confidence, context, list, null, "unknown");
    const traces = (items as object[]).map((item, at) => {
      const inside = scope.inside(context, item, `${list.name}[${at}]`);
      const tested = of(inside);
      if (where === null) return tested;
      const chosen = where(inside);
      // Every: not chosen, or it holds. Some: chosen, and it holds.
      const gate = op === "every" ? { ...chosen, verdict: negate(chosen.verdict) } : chosen;
      return gather(`${id}[${at}]`, inner, confidence, cites, [gate, tested]);
    });
    return gather(id, op, confidence, cites, traces, list.name);
  };
}

/** Strong Kleene: `all` takes the weakest verdict, `any` the strongest. Nothing is skipped. */
function gather(
  id: string,
  op: "all" | "any" | "every" | "some",
  own: Confidence,
  cites: Cites,
  of: readonly Trace[],
  about?: string,
): Trace {
  const weakest = op === "all" || op === "every";
  let verdict: Verdict = weakest ? "met" : "not-met";
  for (const child of of) {
    const stronger = rankOf[child.verdict] > rankOf[verdict];
    if (child.verdict !== verdict && stronger !== weakest) verdict = child.verdict;
  }
  // A verdict that one child alone settles rests on the best of those that settle it; else on all that agree.
  const oneSettles = weakest ? verdict === "not-met" : verdict === "met";
  let basis: Basis | null = null;
  let confidence: Confidence | null = null;
  for (const child of of) {
    if (child.verdict !== verdict) continue;
    basis = pick(basis, child.basis, basisRank, oneSettles);
    confidence = pick(confidence, child.confidence, confidenceRank, oneSettles);
  }
  const sure = confidence === null ? own : weaker(own, confidence);
  const trace: Trace = { id, op, verdict, basis: basis ?? "reviewed", confidence: sure, cites, of };
  return about === undefined ? trace : { ...trace, about };
}

function leaf(
  id: string,
  op: Op,
  cites: Cites,
  confidence: Confidence,
  context: Context,
  term: Read,
  among: Read | null,
  verdict: Verdict,
  value: Value = term.read(context),
  against?: Value,
): Trace {
  const about = term.name;
  const basis = context.basis === null ? "declared" : (context.basis[pathOf(about, context)] ?? "declared");
  if (verdict === "unknown") {
    const missing =
      among === null ? term.missing(context) : [...term.missing(context), ...among.missing(context)];
    return { id, op, verdict, basis, confidence, cites, about, value, against, missing };
  }
  return { id, op, verdict, basis, confidence, cites, about, value, against };
}

function compileTerm(term: Term, scope: Scope): Read {
  if ("is" in term) return { read: () => term.is, missing: none, name: "" };
  if ("parameter" in term) {
    const name = term.parameter;
    const read = (context: Context) => {
      const found = context.parameter(name);
      return found.state === "known" ? (found.value as Value) : silent;
    };
    return { read, missing: none, name };
  }
  if ("derived" in term) {
    const one = scope.computations[scope.derivedIndex.get(term.derived) ?? -1];
    if (one === undefined) throw new Error(`No computation ${term.derived}`);
    const { needs } = one;
    const missing =
      typeof needs === "function"
        ? needs
        : (context: Context) => needs.filter((path) => readPath(context.facts, path) === undefined);
    return { read: (context) => context.derive(one.id), missing, name: one.id };
  }
  const path = term.fact;
  const read = reader(path);
  const missing = (context: Context) => (read(context) === undefined ? [pathOf(path, context)] : []);
  return { read, missing, name: path };
}

function reader(path: string): (context: Context) => Value {
  if (path.startsWith("@.")) {
    const keys = path.slice(2).split(".");
    return (context) => walk(context.item, keys);
  }
  const keys = path.split(".");
  return (context) => walk(context.facts, keys);
}

/** Reads a dotted path; undefined when any step is absent. */
export function readPath(from: object, path: string): Value {
  return walk(from, path.split("."));
}

function walk(from: object | null, keys: readonly string[]): Value {
  let value: unknown = from;
  for (const key of keys) {
    if (value === undefined || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value as Value;
}

function pathOf(path: string, context: Context): string {
  return path.startsWith("@.") ? `${context.at}.${path.slice(2)}` : path;
}

function holds(value: Value): Verdict {
  if (value === undefined) return "unknown";
  if (value === silent) return "reviewer";
  return value === true ? "met" : "not-met";
}

function isKnown(value: Value): Verdict {
  return value === undefined ? "unknown" : "met";
}

function isAmong(value: Value, among: Value): Verdict {
  if (value === undefined || among === undefined) return "unknown";
  if (value === silent || among === silent) return "reviewer";
  return Array.isArray(among) && among.includes(value as string) ? "met" : "not-met";
}

function isSameSet(left: Value, right: Value): Verdict {
  if (left === undefined || right === undefined) return "unknown";
  const [a, b] = [new Set(left as string[]), new Set(right as string[])];
  return a.size === b.size && [...a].every((one) => b.has(one)) ? "met" : "not-met";
}

function pick<T extends string>(one: T | null, other: T, rank: Record<T, number>, stronger: boolean): T {
  if (one === null || one === other) return other;
  return rank[other] > rank[one] === stronger ? other : one;
}

function weaker(one: Confidence, other: Confidence): Confidence {
  return one === other || confidenceRank[one] < confidenceRank[other] ? one : other;
}

function none(): readonly string[] {
  return [];
}
