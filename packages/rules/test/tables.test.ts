import { expect, test, vi } from "vitest";
import { addDays } from "../src/calendar/day.ts";
import { faultsOf, resolve } from "../src/engine/dated.ts";
import type { Expression } from "../src/engine/expression.ts";
import { documents as en } from "../src/explain/wording/documents-en.ts";
import { documents as zhHans } from "../src/explain/wording/documents-zh-hans.ts";
import { documents as zhHant } from "../src/explain/wording/documents-zh-hant.ts";
import { factNames } from "../src/explain/wording/wording.ts";
import { citationOf } from "../src/law/citation.ts";
import { questionIds, ruleIds } from "../src/law/ids.ts";
import { allRules, computations, currentLaw } from "../src/law/law.ts";
import { recordedAt, series } from "../src/law/series.ts";
import { documents } from "../src/law/tables/documents.ts";
import { parameters } from "../src/law/tables/parameters.ts";
import { talentList } from "../src/law/tables/professions.ts";
import { sources } from "../src/law/tables/sources.ts";
import {
  documentNames,
  documentTable,
  parameterTable,
  sourceTable,
  talentListTable,
} from "../tools/tables.ts";
import { randomFacts } from "./generate.ts";
import { randomFrom } from "./random.ts";

// A busy machine is no fault of the rules.
vi.setConfig({ testTimeout: 60_000 });

test("the tables the law reads are those of the data files", () => {
  expect(sources).toEqual(sourceTable());
  expect(parameters).toEqual(parameterTable());
  expect(documents).toEqual(documentTable());
  expect(talentList).toEqual(talentListTable());
  expect([en, zhHant, zhHans]).toEqual([
    documentNames("nameEn"),
    documentNames("nameZhHant"),
    documentNames("nameZhHans"),
  ]);
});

test("no dated table has a gap, an empty interval, or two values that begin together", () => {
  const faults = Object.entries(series).flatMap(([name, values]) =>
    faultsOf(values).map((fault) => `${name}: ${fault}`),
  );
  console.info(
    `tables: ${Object.keys(series).length} series, ${Object.values(series).flat().length} dated values`,
  );
  expect(faults).toEqual([]);
});

test("each dated value begins on its day and not the day before", () => {
  let turns = 0;
  for (const [name, values] of Object.entries(series)) {
    for (const entry of values) {
      const start = entry.from ?? entry.knownFrom ?? "";
      const before = start.length > 10 ? start.replace("T11:00:00", "T10:59:59") : addDays(start, -1);
      expect(resolve(values, start).entry?.id, `${name} on ${start}`).toBe(entry.id);
      expect(resolve(values, before).entry?.id, `${name} before ${start}`).not.toBe(entry.id);
      turns++;
    }
  }
  expect(turns).toBeGreaterThan(30);
});

test("every node and every dated value cites a source that exists, and says when it was recorded", () => {
  const visit = (node: Expression) => {
    for (const source of node.cites) expect(() => citationOf(source)).not.toThrow();
    if ("where" in node && node.where !== null) visit(node.where);
    if ("of" in node) for (const child of node.of) visit(child);
  };
  for (const rule of allRules) visit(rule.of);
  for (const entry of Object.values(series).flat()) {
    expect(entry.recordedAt).toBe(recordedAt);
    expect(entry.cites.length, entry.id).toBeGreaterThan(0);
  }
});

test("rules, questions and facts that can be missing all have words", () => {
  expect(allRules.map((rule) => rule.id).filter((id) => !id.startsWith("document."))).toEqual([...ruleIds]);
  const questions = new Set<string>();
  const facts = new Set<string>();
  const visit = (node: Expression, list: string) => {
    if (node.op === "judgement") questions.add(node.question);
    for (const term of [...("term" in node ? [node.term] : []), ...("among" in node ? [node.among] : [])]) {
      if ("fact" in term) facts.add(term.fact.replace("@", `${list}[]`));
    }
    const inner = "list" in node && "fact" in node.list ? node.list.fact : list;
    if ("where" in node && node.where !== null) visit(node.where, inner);
    if ("of" in node) for (const child of node.of) visit(child, inner);
  };
  for (const rule of allRules) visit(rule.of, "dependants");
  expect([...questions].sort()).toEqual([...questionIds].sort());
  expect([...facts].filter((name) => !(factNames as readonly string[]).includes(name))).toEqual([]);
});

test("a computation reads only the dated values that it declares", () => {
  const random = randomFrom(3);
  for (let turn = 0; turn < 500; turn++) {
    const facts = randomFacts(random, 0.9);
    for (const one of computations) {
      const read = new Set<string>();
      const context = currentLaw.program.context(facts, "2026-11-22", (name, at) => {
        read.add(name);
        return resolve(series[name] ?? [], at);
      });
      const inside = one.perItem ? context.inside(facts.recruitment?.adverts?.[0] ?? {}, "") : context;
      inside.derive(one.id);
      for (const name of read) expect(one.dated ?? [], one.id).toContain(name);
    }
  }
});
