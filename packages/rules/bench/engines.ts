import { ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";
import { compile } from "../src/engine/evaluate.ts";
import { citing, type Rule } from "../src/engine/expression.ts";
import { type Sample, tests } from "./decision.ts";

export type Contestant = {
  readonly name: string;
  readonly decide: (sample: Sample) => boolean | Promise<boolean>;
};

/** Ours, with its full trace: fifteen rules and one that needs them all. */
export function ours(): Contestant {
  const by = citing("official", "S01");
  const rules: Rule[] = tests.map(({ fact, op, value }) => ({
    id: fact,
    group: "bench",
    of:
      op === "at-least"
        ? by.atLeast({ fact }, value as number)
        : by.oneOf(fact, ...(op === "in" ? (value as string[]) : [value as string])),
  }));
  rules.push({ id: "decision", group: "bench", of: by.all(...tests.map(({ fact }) => by.rule(fact))) });
  const program = compile(rules, []);
  const none = () => ({ state: "not-yet" as const, value: undefined, entry: null });
  return {
    name: "causeway",
    decide: (sample) =>
      program.evaluate("decision", program.context(sample, "2026-11-22", none)).verdict === "met",
  };
}

const operators = { equal: "equal", in: "in", "at-least": "greaterThanInclusive" } as const;

export function jsonRulesEngine(): Contestant {
  const engine = new Engine();
  engine.addRule({
    conditions: { all: tests.map(({ fact, op, value }) => ({ fact, operator: operators[op], value })) },
    event: { type: "eligible" },
  });
  return {
    name: "json-rules-engine",
    decide: async (sample) => (await engine.run(sample)).events.length > 0,
  };
}

export function zenEngine(): Contestant {
  const written = tests.map(({ fact, op, value }) => {
    if (op === "at-least") return `${fact} >= ${value}`;
    return op === "in" ? `${fact} in ${JSON.stringify(value)}` : `${fact} == ${JSON.stringify(value)}`;
  });
  const expressions = written.map((value, at) => ({ id: `r${at}`, key: `r${at}`, value }));
  expressions.push({ id: "decision", key: "decision", value: written.join(" and ") });
  const content = {
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      { id: "ex", name: "ex", type: "expressionNode", position: { x: 1, y: 0 }, content: { expressions } },
      { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "e1", sourceId: "in", targetId: "ex", type: "edge" },
      { id: "e2", sourceId: "ex", targetId: "out", type: "edge" },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  return {
    name: "zen-engine, trace on",
    decide: async (sample) => (await decision.evaluate(sample, { trace: true })).result.decision === true,
  };
}
