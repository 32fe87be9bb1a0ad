import { expect, test, vi } from "vitest";
import { citationOf } from "../src/law/citation.ts";
import { currentLaw } from "../src/law/law.ts";
import { factsSchema } from "../src/sponsorship-facts/schema.ts";
import { corpus } from "./corpus.ts";
import { verdictOf } from "./verdict-of.ts";

// A busy machine is no fault of the rules.
vi.setConfig({ testTimeout: 60_000 });

const cases = corpus();

test("every named case comes out as written", () => {
  const wrong: string[] = [];
  for (const { name, on, facts, verdicts } of cases) {
    const context = currentLaw.context(facts, on);
    for (const [rule, expected] of Object.entries(verdicts)) {
      const verdict = verdictOf(currentLaw.program, rule, context);
      if (verdict !== expected) wrong.push(`${name}: ${rule} is ${verdict}, not ${expected}`);
    }
  }
  console.info(
    `corpus: ${cases.length} named cases, ${cases.flatMap((one) => Object.keys(one.verdicts)).length} verdicts`,
  );
  expect(wrong).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(300);
});

test("every case has its own name, facts that may be told, and a source", () => {
  expect(new Set(cases.map((one) => `${one.name} ${Object.keys(one.verdicts)[0]}`)).size).toBe(cases.length);
  for (const { name, facts, source } of cases) {
    expect(factsSchema.safeParse(facts).error?.issues ?? [], name).toEqual([]);
    for (const id of source.split(" ")) expect(() => citationOf(id), `${name}: ${id}`).not.toThrow();
  }
});

test("every rule is seen to answer, and each verdict of judgement goes to a reviewer", () => {
  const seen = new Map<string, Set<string>>();
  for (const { verdicts } of cases) {
    for (const [rule, verdict] of Object.entries(verdicts))
      seen.set(rule, (seen.get(rule) ?? new Set()).add(verdict));
  }
  const unseen = currentLaw.rules.map((rule) => rule.id).filter((id) => !seen.has(id));
  expect(unseen).toEqual([]);
});
