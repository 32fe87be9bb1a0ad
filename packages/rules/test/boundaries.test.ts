import { expect, test } from "vitest";
import { addDays, isDay } from "../src/calendar/day.ts";
import { compile } from "../src/engine/evaluate.ts";
import type { Expression, Scalar, Verdict } from "../src/engine/expression.ts";
import { allRules } from "../src/law/law.ts";
import { series } from "../src/law/series.ts";

const holdsAt: Readonly<Record<string, readonly [below: boolean, at: boolean, above: boolean]>> = {
  "at-least": [false, true, true],
  "more-than": [false, false, true],
  "at-most": [true, true, false],
  "less-than": [true, false, false],
  equals: [false, true, false],
};

test("every threshold turns at its value, every list at its members", () => {
  let checked = 0;
  for (const leaf of leaves()) {
    if (leaf.op === "one-of") {
      for (const list of listsOf(leaf)) {
        for (const member of list) checked += check(leaf, member, list, true);
        checked += check(leaf, "none-of-these", list, false);
      }
    }
    const turns = holdsAt[leaf.op];
    if (turns === undefined || !("among" in leaf)) continue;
    for (const line of linesOf(leaf)) {
      for (const [at, step] of [-1, 0, 1].entries())
        checked += check(leaf, stepped(line, step), line, turns[at] === true);
    }
  }
  console.info(`boundaries: ${checked} values on and beside their lines`);
  expect(checked).toBeGreaterThan(200);
});

/** The leaf with its left side told outright: what is tested is where it turns. */
function check(leaf: Expression, value: unknown, line: unknown, holds: boolean): number {
  const plain = { ...leaf, term: { fact: "value" }, among: { is: line as Scalar } } as Expression;
  const program = compile([{ id: "leaf", group: "test", of: plain }], []);
  const context = program.context({ value: value as object }, "2026-11-22", () => ({
    state: "not-yet",
    value: undefined,
    entry: null,
  }));
  const expected: Verdict = holds ? "met" : "not-met";
  expect(program.evaluate("leaf", context).verdict, `${JSON.stringify(leaf)} at ${value}`).toBe(expected);
  return 1;
}

function stepped(line: unknown, step: number): unknown {
  return isDay(line) ? addDays(line, step) : Number(line) + step;
}

function linesOf(leaf: Expression): unknown[] {
  if (!("among" in leaf)) return [];
  if ("is" in leaf.among) return typeof leaf.among.is === "number" ? [leaf.among.is] : [];
  if ("parameter" in leaf.among) return (series[leaf.among.parameter] ?? []).map((one) => one.value);
  // A line that the facts draw: any day and any sum will do.
  return leaf.op === "equals" ? [75_000] : [1_000_000, "2026-11-22"];
}

function listsOf(leaf: Expression): Scalar[][] {
  if (!("among" in leaf)) return [];
  if ("is" in leaf.among) return [leaf.among.is as Scalar[]];
  return "parameter" in leaf.among
    ? (series[leaf.among.parameter] ?? []).map((one) => one.value as Scalar[])
    : [];
}

function leaves(): Expression[] {
  const found = new Map<string, Expression>();
  const visit = (node: Expression) => {
    if ("where" in node && node.where !== null) visit(node.where);
    if ("of" in node) for (const child of node.of) visit(child);
    else found.set(JSON.stringify(node), node);
  };
  for (const rule of allRules) visit(rule.of);
  return [...found.values()];
}
