import { writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { type Base, bases } from "../corpus/bases.ts";
import { datedPaperCases, paperCases } from "../corpus/papers.ts";
import type { Verdict } from "../src/engine/expression.ts";
import type { Trace } from "../src/engine/trace.ts";
import { isAboutItem } from "../src/law/compare.ts";
import { currentLaw } from "../src/law/law.ts";
import { documents } from "../src/law/tables/documents.ts";
import { leavesOf, type Path, withAt } from "../test/paths.ts";
import { nodeAt, representatives } from "../test/schema-walk.ts";
import { verdictOf } from "../test/verdict-of.ts";

// `node --import tsx packages/rules/tools/write-corpus.ts`: the authored cases and their neighbours as YAML.
// An authored case that does not come out as authored stops the writing.
const authored = [...bases, ...datedPaperCases, ...paperCases(documents)];
const seen = new Set<string>();
const files = new Map<string, Base[]>();
const wrong: string[] = [];

for (const base of authored) {
  const found = verdicts(base.facts, base);
  if (JSON.stringify(found) !== JSON.stringify(base.verdicts))
    wrong.push(`${base.name}: ${JSON.stringify(found)}, authored ${JSON.stringify(base.verdicts)}`);
  add(base);
  for (const near of neighbours(base)) if (moved(base, near)) add(near);
  for (const one of judged(base)) add(one);
}
if (wrong.length > 0) throw new Error(wrong.join("\n"));
for (const [group, cases] of files) {
  writeFileSync(
    new URL(`../corpus/${group}.yaml`, import.meta.url),
    stringify(cases, { aliasDuplicateObjects: false, lineWidth: 110 }),
  );
}
process.stdout.write(
  `${[...files.values()].flat().length} cases in ${files.size} files, ${authored.length} of them authored\n`,
);

function add(one: Base) {
  const key = JSON.stringify([one.on, one.facts, Object.keys(one.verdicts)]);
  if (seen.has(key)) return;
  seen.add(key);
  const group = (Object.keys(one.verdicts)[0] ?? "").split(".")[0] ?? "";
  files.set(group, [...(files.get(group) ?? []), one]);
}

/** A neighbour is worth naming when a verdict moves. */
function moved(base: Base, near: Base): boolean {
  return JSON.stringify(base.verdicts) !== JSON.stringify(near.verdicts);
}

/** The case with one fact taken away, and with one fact changed to each value that moves a verdict. */
function* neighbours(base: Base): Generator<Base> {
  const before = JSON.stringify(base.verdicts);
  for (const { path, value } of leavesOf(base.facts)) {
    if (path[0] === "review") continue;
    const place = placeOf(path);
    const thin = withAt(base.facts, path, undefined);
    yield near(base, thin, `${base.name}; without ${place}`, `Not known: ${place}. ${base.because}`);
    const last = path.filter((key) => typeof key === "string").at(-1) ?? "";
    const node = nodeAt(path);
    const seenVerdicts = new Set([before]);
    for (const other of node === undefined ? [] : representatives(node, last)) {
      if (typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value)) continue;
      const changed = withAt(base.facts, path, other);
      const made = near(
        base,
        changed,
        `${base.name}; ${place} is ${JSON.stringify(other)}`,
        `Another value of ${place}. ${base.because}`,
      );
      const key = JSON.stringify(made.verdicts);
      if (seenVerdicts.has(key)) continue;
      seenVerdicts.add(key);
      yield made;
    }
  }
}

/** The case after a reviewer has found on every question that it puts. */
function* judged(base: Base): Generator<Base> {
  if (!Object.values(base.verdicts).includes("reviewer")) return;
  const context = currentLaw.context(base.facts, base.on);
  const questions = new Set<string>();
  const visit = (trace: Trace) => {
    if (trace.op === "judgement" && trace.about !== undefined && trace.verdict === "reviewer")
      questions.add(trace.about);
    if (trace.op === "rule" && trace.about !== undefined)
      visit(currentLaw.program.evaluate(trace.about, context));
    for (const child of trace.of ?? []) visit(child);
  };
  for (const rule of Object.keys(base.verdicts))
    if (!isAboutItem(rule)) visit(currentLaw.program.evaluate(rule, context));
  if (questions.size === 0) return;
  for (const finding of ["met", "not-met"] as const) {
    const review = Object.fromEntries([...questions].map((question) => [question, { finding }]));
    const facts = { ...base.facts, review: { ...(base.facts.review as object | undefined), ...review } };
    yield near(
      base,
      facts,
      `${base.name}; a reviewer finds ${finding}`,
      `A reviewer's finding stands. ${base.because}`,
    );
  }
}

function near(base: Base, facts: Base["facts"], name: string, because: string): Base {
  return { ...base, name, facts, because, verdicts: verdicts(facts, base) };
}

function verdicts(facts: object, base: Base): Record<string, Verdict> {
  const context = currentLaw.context(facts, base.on);
  return Object.fromEntries(
    Object.keys(base.verdicts).map((rule) => [rule, verdictOf(currentLaw.program, rule, context)]),
  );
}

function placeOf(path: Path): string {
  return path.reduce<string>(
    (at, key) => (typeof key === "number" ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`),
    "",
  );
}
