import { expect, test } from "vitest";
import { compile } from "../src/engine/evaluate.ts";
import type { Expression, Rule, Verdict } from "../src/engine/expression.ts";
import { allRules } from "../src/law/law.ts";

/** Kleene's three values as 0, ½ and 1, written apart from the engine. */
type Third = 0 | 0.5 | 1;

const told: Record<string, boolean | undefined> = { "0": false, "0.5": undefined, "1": true };
const thirds: readonly Third[] = [0, 0.5, 1];
const verdictOf: Record<string, Verdict> = { "0": "not-met", "0.5": "unknown", "1": "met" };

test("every rule follows strong Kleene on every combination of its leaves", () => {
  let rows = 0;
  for (const rule of allRules) {
    const leaves: string[] = [];
    const plain: Rule = { ...rule, of: withLeaves(rule.of, leaves) };
    const program = compile([plain], []);
    const values = new Map<string, Third>(leaves.map((leaf) => [leaf, 0]));
    for (let row = 0; row < 3 ** leaves.length; row++) {
      let rest = row;
      const facts: Record<string, boolean> = {};
      for (const leaf of leaves) {
        const third = thirds[rest % 3] ?? 0;
        rest = Math.floor(rest / 3);
        values.set(leaf, third);
        const known = told[String(third)];
        if (known !== undefined) facts[leaf] = known;
      }
      const context = program.context(facts, "2026-11-22", () => ({
        state: "not-yet",
        value: undefined,
        entry: null,
      }));
      const trace = program.evaluate(rule.id, context);
      const expected = verdictOf[String(reference(plain.of, values))];
      if (trace.verdict !== expected)
        expect(`${rule.id} ${JSON.stringify(facts)}: ${trace.verdict}`).toBe(expected);
      rows++;
    }
  }
  console.info(`truth tables: ${allRules.length} rules, ${rows} rows`);
  expect(rows).toBeGreaterThan(10_000);
}, 60_000);

/** The rule with each distinct leaf turned into a fact of its own, so that every combination can be told. */
function withLeaves(node: Expression, leaves: string[]): Expression {
  if (node.op === "all" || node.op === "any")
    return { ...node, of: node.of.map((child) => withLeaves(child, leaves)) };
  if (node.op === "not") return { ...node, of: [withLeaves(node.of[0], leaves)] };
  if (node.op === "every" || node.op === "some") {
    // Over a list of one item a quantifier is its condition, chosen or not.
    const of = withLeaves(node.of[0], leaves);
    if (node.where === null) return of;
    const where = withLeaves(node.where, leaves);
    const cited = { cites: node.cites, confidence: node.confidence };
    if (node.op === "some") return { ...cited, op: "all", of: [where, of] };
    return { ...cited, op: "any", of: [{ ...cited, op: "not", of: [where] }, of] };
  }
  const name = JSON.stringify(node).replaceAll(".", "·");
  let at = leaves.indexOf(name);
  if (at < 0) at = leaves.push(name) - 1;

  return { cites: node.cites, confidence: node.confidence, op: "holds", term: { fact: name } };
}

function reference(node: Expression, values: ReadonlyMap<string, Third>): Third {
  if (node.op === "all") return Math.min(1, ...node.of.map((child) => reference(child, values))) as Third;
  if (node.op === "any") return Math.max(0, ...node.of.map((child) => reference(child, values))) as Third;
  if (node.op === "not") return (1 - reference(node.of[0], values)) as Third;
  if (node.op === "holds" && "fact" in node.term) return values.get(node.term.fact) ?? 0.5;
  throw new Error(node.op);
}
