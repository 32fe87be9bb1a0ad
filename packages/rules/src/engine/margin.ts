import type { Verdict } from "./expression.ts";
import type { Trace } from "./trace.ts";
import { isInterval, type Value } from "./value.ts";

/** How far one comparison is from turning: above zero when the value lies over the line. */
export type Measure = {
  readonly about: string;
  readonly op: string;
  readonly verdict: Verdict;
  readonly value: number | string;
  readonly line: number | string;
  /** The value less the line, in the unit of the fact; days where both are days. */
  readonly by: number;
};

const comparisons = new Set(["at-least", "more-than", "at-most", "less-than", "equals"]);

/** Every comparison under a verdict whose two sides are known, nearest to its line first. */
export function measures(
  trace: Trace,
  ruleTrace: (rule: string) => Trace | undefined,
  daysBetween: (from: string, to: string) => number,
): Measure[] {
  const found: Measure[] = [];
  const visit = (node: Trace) => {
    if (comparisons.has(node.op) && node.about !== undefined) {
      const by = difference(node.value, node.against, daysBetween);
      const value = known(node.value);
      const line = known(node.against);
      if (by !== undefined && value !== undefined && line !== undefined) {
        found.push({ about: node.about, op: node.op, verdict: node.verdict, value, line, by });
      }
    }
    if (node.op === "rule" && node.about !== undefined) {
      const inner = ruleTrace(node.about);
      if (inner !== undefined) visit(inner);
    }
    for (const child of node.of ?? []) visit(child);
  };
  visit(trace);
  return found.sort((a, b) => Math.abs(a.by) - Math.abs(b.by));
}

function difference(
  value: Value,
  line: Value,
  daysBetween: (from: string, to: string) => number,
): number | undefined {
  const [a, b] = [known(value), known(line)];
  if (typeof a === "number" && typeof b === "number") return Math.round((a - b) * 100) / 100;
  if (typeof a === "string" && typeof b === "string") return daysBetween(b, a);
  return undefined;
}

/** The known end of a value: its lower bound where only that is known. */
function known(value: Value): number | string | undefined {
  if (typeof value === "number" || typeof value === "string") return value;
  return value !== undefined && isInterval(value) ? value.low : undefined;
}
