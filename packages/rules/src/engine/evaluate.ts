import type { Resolved } from "./dated.ts";
import type { Basis, Cites, Confidence, Expression, Op, Rule, Term, Verdict } from "./expression.ts";
import { compileTerm, holds, isAmong, isKnown, isSameSet, pathOf, type Read } from "./term.ts";
import { gather, type Trace, weaker } from "./trace.ts";
import { compareValues, negate, type Value } from "./value.ts";

/** A named computation. `needs` names the facts to ask for while it is undecided. */
export type Derived = {
  readonly id: string;
  /** Counted up when the computation changes, so that the digest of the rule set changes too. */
  readonly revision: number;
  readonly perItem?: true;
  /** The dated values it reads; a new value of these, and of no others, can change what it comes to. */
  readonly dated?: readonly string[];
  readonly needs: readonly string[] | ((context: Context) => readonly string[]);
  readonly of: (context: Context) => Value;
};

/** One evaluation: the facts, the governing day, what has been worked out so far. */
export class Context {
  readonly facts: object;
  readonly on: string;
  /** The item a rule about `@` speaks of, and its place. */
  readonly item: object | null;
  readonly at: string;
  readonly basis: Readonly<Record<string, Basis>> | null;
  readonly review: Readonly<Record<string, { readonly finding: "met" | "not-met" }>> | null;
  readonly traces: (Trace | undefined)[];
  readonly values: (Value | null)[];
  readonly scope: Scope;
  readonly dated: Dated;

  constructor(
    scope: Scope,
    facts: object,
    on: string,
    dated: Dated,
    outer: Context | null,
    item: object | null,
    at: string,
  ) {
    const told = facts as { basis?: Context["basis"]; review?: Context["review"] };
    this.facts = facts;
    this.on = on;
    this.item = item;
    this.at = at;
    this.basis = told.basis ?? null;
    this.review = told.review ?? null;
    this.traces = outer === null ? new Array(scope.slots.count) : outer.traces;
    this.values = outer === null ? new Array(scope.computations.length).fill(null) : outer.values;
    this.scope = scope;
    this.dated = dated;
  }

  /** The dated value in force on the governing day, or on a moment of one's own. */
  parameter(name: string, at: string = this.on): Resolved {
    return this.dated(name, at);
  }

  /** The value of a computation; worked out once unless it speaks of an item. */
  derive(name: string): Value {
    const at = this.scope.derivedIndex.get(name);
    if (at === undefined) throw new Error(`No computation ${name}`);
    return deriveAt(this.scope, at, this);
  }

  inside(item: object, at: string): Context {
    return new Context(this.scope, this.facts, this.on, this.dated, this, item, at);
  }
}

/** Where dated values come from. */
export type Dated = (name: string, at: string) => Resolved;

export type Program = {
  readonly evaluate: (rule: string, context: Context) => Trace;
  /** As evaluate, by the place of the rule in the list. */
  readonly evaluateAt: (at: number, context: Context) => Trace;
  /** Evaluates a rule that speaks of one item of a list (`@.x`). */
  readonly evaluateItem: (rule: string, inside: Context) => Trace;
  readonly derive: (name: string, context: Context) => Value;
  readonly context: (facts: object, on: string, dated: Dated) => Context;
};

type Step = (context: Context) => Trace;

/** Compiles rules to closures once; each evaluation then only walks them. Throws on an unknown name. */
export function compile(rules: readonly Rule[], computations: readonly Derived[]): Program {
  const scope: Scope = {
    rules,
    computations,
    index: new Map(rules.map((rule, at) => [rule.id, at])),
    derivedIndex: new Map(computations.map((one, at) => [one.id, at])),
    steps: [],
    shared: findShared(rules, computations),
    slots: { count: rules.length },
  };
  for (const rule of rules) scope.steps.push(compileNode(rule.of, scope));
  return {
    evaluate: (rule, context) => evaluateAt(scope, indexOf(scope, rule), context),
    evaluateAt: (at, context) => evaluateAt(scope, at, context),
    evaluateItem: (rule, inside) => (scope.steps[indexOf(scope, rule)] as Step)(inside),
    derive: (name, context) => context.derive(name),
    context: (facts, on, dated) => new Context(scope, facts, on, dated, null, null, ""),
  };
}

export type Scope = {
  readonly rules: readonly Rule[];
  readonly computations: readonly Derived[];
  readonly index: ReadonlyMap<string, number>;
  readonly derivedIndex: ReadonlyMap<string, number>;
  readonly steps: Step[];
  readonly shared: Map<string, Step | null>;
  /** Places for traces: one for each rule, then one for each shared node. */
  readonly slots: { count: number };
};

function indexOf(scope: Scope, rule: string): number {
  const at = scope.index.get(rule);
  if (at === undefined) throw new Error(`No rule ${rule}`);
  return at;
}

function evaluateAt(scope: Scope, at: number, context: Context): Trace {
  const known = context.traces[at];
  if (known !== undefined) return known;
  const trace = (scope.steps[at] as Step)(context);
  context.traces[at] = trace;
  return trace;
}

/** The value of a computation by its place. */
export function deriveAt(scope: Scope, at: number, context: Context): Value {
  const one = scope.computations[at] as Derived;
  if (one.perItem) return one.of(context);
  const known = context.values[at];
  if (known !== null) return known;
  const value = one.of(context);
  context.values[at] = value;
  return value;
}

/**
 * The step of a node. A node that stands in several places and speaks of no item is worked out once for each
 * case and shown in all of them.
 */
function compileNode(node: Expression, scope: Scope): Step {
  const key = JSON.stringify(node);
  const step = scope.shared.get(key);
  if (step === undefined) return compileFresh(node, scope);
  if (step !== null) return step;
  const fresh = compileFresh(node, scope);
  const slot = scope.slots.count++;
  const remembered: Step = (context) => {
    const held = context.traces[slot];
    if (held !== undefined) return held;
    const trace = fresh(context);
    context.traces[slot] = trace;
    return trace;
  };
  scope.shared.set(key, remembered);
  return remembered;
}

/** Nodes that stand in more than one place and speak of no item, each still without its step. */
function findShared(rules: readonly Rule[], computations: readonly Derived[]): Map<string, Step | null> {
  const items = computations.filter((one) => one.perItem).map((one) => `"${one.id}"`);
  const seen = new Set<string>();
  const shared = new Map<string, Step | null>();
  const visit = (node: Expression) => {
    const key = JSON.stringify(node);
    if (seen.has(key) && !key.includes('"@.') && !items.some((name) => key.includes(name)))
      shared.set(key, null);
    seen.add(key);
    if ("where" in node && node.where !== null) visit(node.where);
    if ("of" in node) for (const child of node.of) visit(child);
  };
  for (const rule of rules) visit(rule.of);
  return shared;
}

function compileFresh(node: Expression, scope: Scope): Step {
  const { cites, confidence, op } = node;
  switch (op) {
    case "all":
    case "any": {
      const steps = node.of.map((child) => compileNode(child, scope));
      return (context) => {
        const of: Trace[] = new Array(steps.length);
        for (let at = 0; at < steps.length; at++) of[at] = (steps[at] as Step)(context);
        return gather(op, confidence, cites, of, undefined);
      };
    }
    case "not": {
      const step = compileNode(node.of[0], scope);
      return (context) => {
        const child = step(context);
        return {
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
      return compileQuantifier(node, scope);
    case "judgement": {
      const { question } = node;
      return (context) => {
        const verdict = context.review?.[question]?.finding ?? "reviewer";
        return { op, verdict, basis: "reviewed", confidence, cites, about: question };
      };
    }
    case "in-force": {
      const { parameter } = node;
      return (context) => {
        const { state, entry } = context.parameter(parameter);
        const verdict = state === "known" ? "met" : state === "silent" ? "reviewer" : "not-met";
        const sure = entry === null ? confidence : weaker(confidence, entry.confidence);
        return { op, verdict, basis: "reviewed", confidence: sure, cites, about: parameter };
      };
    }
    case "rule": {
      const { rule } = node;
      const at = indexOf(scope, rule);
      return (context) => {
        const trace = evaluateAt(scope, at, context);
        const sure = weaker(confidence, trace.confidence);
        return { op, verdict: trace.verdict, basis: trace.basis, confidence: sure, cites, about: rule };
      };
    }
    case "holds":
    case "known": {
      const term = compileTerm(node.term, scope);
      const test = op === "holds" ? holds : isKnown;
      return (context) => {
        const value = term.read(context);
        return leaf(op, cites, confidence, context, term, null, test(value), value);
      };
    }
    case "one-of":
    case "same-set":
      return compilePair(node, scope, op === "one-of" ? isAmong : isSameSet);
    default:
      return compilePair(node, scope, (left, right) => compareValues(op, left, right));
  }
}

function compilePair(
  node: Extract<Expression, { among: Term }>,
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
    return leaf(op, cites, sure, context, term, among, test(value, against), value, against);
  };
}

function compileQuantifier(node: Extract<Expression, { list: Term }>, scope: Scope): Step {
  const { cites, confidence, op } = node;
  const list = compileTerm(node.list, scope);
  const where = node.where === null ? null : compileNode(node.where, scope);
  const of = compileNode(node.of[0], scope);
  const inner = op === "every" ? "any" : "all";
  return (context) => {
    const items = list.read(context);
    if (!Array.isArray(items)) return leaf(op, cites, confidence, context, list, null, "unknown", undefined);
    const traces = (items as object[]).map((item, at) => {
      const inside = context.inside(item, `${list.name}[${at}]`);
      const tested = of(inside);
      if (where === null) return tested;
      const chosen = where(inside);
      // Every: not chosen, or it holds. Some: chosen, and it holds.
      const gate = op === "every" ? { ...chosen, verdict: negate(chosen.verdict) } : chosen;
      return gather(inner, confidence, cites, [gate, tested], undefined);
    });
    return gather(op, confidence, cites, traces, list.name);
  };
}

function leaf(
  op: Op,
  cites: Cites,
  confidence: Confidence,
  context: Context,
  term: Read,
  among: Read | null,
  verdict: Verdict,
  value: Value,
  against?: Value,
): Trace {
  const about = term.name;
  const basis = context.basis === null ? "declared" : (context.basis[pathOf(about, context)] ?? "declared");
  if (verdict === "unknown") {
    const missing =
      among === null ? term.missing(context) : [...term.missing(context), ...among.missing(context)];
    return { op, verdict, basis, confidence, cites, about, value, against, missing };
  }
  return { op, verdict, basis, confidence, cites, about, value, against };
}
