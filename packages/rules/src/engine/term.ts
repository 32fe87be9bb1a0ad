import { type Context, deriveAt, type Scope } from "./evaluate.ts";
import type { Term, Verdict } from "./expression.ts";
import { silent, type Value } from "./value.ts";

/** A term made ready: how to read it, and which facts it lacks. */
export type Read = {
  read: (context: Context) => Value;
  missing: (context: Context) => readonly string[];
  name: string;
};

/** Makes a term ready. Throws on a computation that does not exist. */
export function compileTerm(term: Term, scope: Scope): Read {
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
    const at = scope.derivedIndex.get(term.derived) ?? -1;
    const one = scope.computations[at];
    if (one === undefined) throw new Error(`No computation ${term.derived}`);
    const { needs } = one;
    const missing =
      typeof needs === "function"
        ? needs
        : (context: Context) => needs.filter((path) => readPath(context.facts, path) === undefined);
    return { read: (context) => deriveAt(scope, at, context), missing, name: one.id };
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
  for (let at = 0; at < keys.length; at++) {
    if (value === undefined || value === null) return undefined;
    value = (value as Record<string, unknown>)[keys[at] as string];
  }
  return value as Value;
}

/** The full path of a fact, places in lists included. */
export function pathOf(path: string, context: Context): string {
  return path.startsWith("@.") ? `${context.at}.${path.slice(2)}` : path;
}

export function holds(value: Value): Verdict {
  if (value === undefined) return "unknown";
  if (value === silent) return "reviewer";
  return value === true ? "met" : "not-met";
}

export function isKnown(value: Value): Verdict {
  return value === undefined ? "unknown" : "met";
}

export function isAmong(value: Value, among: Value): Verdict {
  // Nothing is among nothing, known or not.
  if (Array.isArray(among) && among.length === 0) return "not-met";
  if (value === undefined || among === undefined) return "unknown";
  if (value === silent || among === silent) return "reviewer";
  if (!Array.isArray(among)) return "not-met";
  const found = among.length === 1 ? among[0] === value : among.includes(value as string);
  return found ? "met" : "not-met";
}

export function isSameSet(left: Value, right: Value): Verdict {
  if (left === undefined || right === undefined) return "unknown";
  const [a, b] = [new Set(left as string[]), new Set(right as string[])];
  return a.size === b.size && [...a].every((one) => b.has(one)) ? "met" : "not-met";
}

function none(): readonly string[] {
  return [];
}
