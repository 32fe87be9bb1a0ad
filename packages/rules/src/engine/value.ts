import type { Verdict } from "./expression.ts";

/** A number known only to lie between two bounds, both included; `high` may be Infinity. */
export type Interval = { readonly low: number; readonly high: number };

/** The sources do not say: nothing a user could add would decide it, so it goes to a reviewer. */
export const silent = Object.freeze({ silent: true as const });

/** What a term can come to. `undefined`: a fact is missing. */
export type Value =
  | undefined
  | typeof silent
  | Interval
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | readonly object[];

export function negate(verdict: Verdict): Verdict {
  if (verdict === "met") return "not-met";
  return verdict === "not-met" ? "met" : verdict;
}

export function isInterval(value: Value): value is Interval {
  return typeof value === "object" && "low" in value;
}

/** An interval that has shrunk to one number is that number. */
export function interval(low: number, high: number): Interval | number {
  return low === high ? low : { low, high };
}

/** Compares numbers, intervals, ISO days; anything else is a fault in the rules, answered as unknown. */
export function compareValues(op: string, left: Value, right: Value): Verdict {
  if (left === undefined || right === undefined) return "unknown";
  if (left === silent || right === silent) return "reviewer";
  if (op === "equals") return equals(left, right);
  if (typeof left !== "object" && typeof right !== "object") return comparePlain(op, left, right);
  const [a, b] = [bounds(left), bounds(right)];
  switch (op) {
    case "at-least":
      return decide(a[0] >= b[1], a[1] < b[0]);
    case "more-than":
      return decide(a[0] > b[1], a[1] <= b[0]);
    case "at-most":
      return decide(a[1] <= b[0], a[0] > b[1]);
    default:
      return decide(a[1] < b[0], a[0] >= b[1]);
  }
}

function comparePlain(
  op: string,
  left: string | number | boolean,
  right: string | number | boolean,
): Verdict {
  const holds =
    op === "at-least"
      ? left >= right
      : op === "more-than"
        ? left > right
        : op === "at-most"
          ? left <= right
          : left < right;
  return holds ? "met" : "not-met";
}

function equals(left: Value, right: Value): Verdict {
  if (!isInterval(left) && !isInterval(right)) return left === right ? "met" : "not-met";
  const [a, b] = [bounds(left), bounds(right)];
  return a[1] < b[0] || a[0] > b[1] ? "not-met" : "unknown";
}

function decide(yes: boolean, no: boolean): Verdict {
  if (yes) return "met";
  return no ? "not-met" : "unknown";
}

function bounds(value: Value): readonly [number | string, number | string] {
  if (isInterval(value)) return [value.low, value.high];
  return [value as number | string, value as number | string];
}
