import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Facts } from "../src/sponsorship-facts/schema.ts";
import { randomFacts } from "../test/generate.ts";
import { randomFrom } from "../test/random.ts";
import { expected } from "./decision.ts";
import type { Contestant } from "./engines.ts";
import { type Timing, timed } from "./measure.ts";
import type * as Work from "./work.ts";

// One run: the same decision side by side, then whole assessments, flips and a re-assessment. Prints a table,
// writes bench/rules.json, and ends with 1 when a bar is missed.
const here = new URL("./", import.meta.url);
const examples = readdirSync(new URL("../examples/", here))
  .filter((file) => file.endsWith(".json") && !file.startsWith("talent-list-import"))
  .map(
    (file) =>
      JSON.parse(readFileSync(new URL(`../examples/${file}`, here), "utf8")) as Facts & { on: string },
  )
  .map(({ on, ...facts }) => ({ on, facts }));

const folder = mkdtempSync(new URL("../.bench-", here).pathname);
const outfile = `${folder}/work.mjs`;
await build({
  entryPoints: [new URL("work.ts", here).pathname],
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  outfile,
});
const work = (await import(outfile)) as typeof Work;

const random = randomFrom(1);
const decisions = work.samples(5000, random.next);
const rows: { what: string; timing: Timing }[] = [];
const rates: Record<string, number> = {};
for (const [contestant, count] of [
  [work.ours(), 100_000],
  [work.jsonRulesEngine(), 4000],
  [work.zenEngine(), 4000],
] satisfies [Contestant, number][]) {
  for (const sample of decisions.slice(0, 200)) {
    if ((await contestant.decide(sample)) !== expected(sample))
      throw new Error(`${contestant.name} decides otherwise`);
  }
  const timing = await timed(count, (at) => contestant.decide(decisions[at % decisions.length] as never));
  rows.push({ what: `one decision of 15 rules: ${contestant.name}`, timing });
  rates[contestant.name] = timing.perSecond;
}

const one = (at: number) => examples[at % examples.length] as (typeof examples)[number];
const group = await timed(100_000, (at) => work.criteria(one(at).facts, one(at).on));
rows.push({ what: "one criterion group", timing: group });
const whole = await timed(20_000, (at) => work.assess(one(at).facts, { on: one(at).on }));
rows.push({ what: "whole assessment", timing: whole });
const goals = [
  "exemption.pay",
  "exemption.any",
  "criteria.education",
  "recruitment.test",
  "criteria.market-pay",
];
const flips = await timed(3000, (at) =>
  work.flip(one(at).facts, { goal: goals[at % goals.length] as string, on: one(at).on }),
);
rows.push({ what: "flip", timing: flips });

const stored = Array.from({ length: 100_000 }, (_, at) => ({
  id: String(at),
  on: "2026-11-22",
  facts: randomFacts(random, 0.6),
}));
const changed = work.raisedLine();
const before = process.cpuUsage();
const moved = work.compare(work.currentLaw, changed, stored);
const { user, system } = process.cpuUsage(before);
// Seconds of processor time, so that a neighbour on the machine does not count.
const seconds = Math.round((user + system) / 10_000) / 100;

const engine = await gzipped([
  "../src/engine/evaluate.ts",
  "../src/engine/expression.ts",
  "../src/engine/dated.ts",
  "../src/engine/ask.ts",
  "../src/engine/flip.ts",
  "../src/engine/margin.ts",
  "../src/engine/replay.ts",
  "../src/engine/canonical.ts",
  "../src/engine/sha256.ts",
]);
const everything = await gzipped([
  "../src/assess.ts",
  "../src/explain/explain.ts",
  "../src/explain/wording/en.ts",
]);
rmSync(folder, { recursive: true });

const toJsonRules = ratio("causeway", "json-rules-engine");
const toZen = ratio("causeway", "zen-engine, trace on");
const bars: [what: string, is: number, holds: boolean, bar: string][] = [
  ["explained criterion groups a second", group.perSecond, group.perSecond >= 300_000, ">= 300,000"],
  ["whole assessments a second", whole.perSecond, whole.perSecond >= 20_000, ">= 20,000"],
  ["whole assessment p99, microseconds", whole.p99, whole.p99 <= 200, "<= 200"],
  ["flip p99, microseconds", flips.p99, flips.p99 <= 2000, "<= 2,000"],
  ["100,000 stored cases against a changed rule set, seconds", seconds, seconds <= 10, "<= 10"],
  ["engine, bytes gzipped", engine, engine <= 6144, "<= 6,144"],
  ["engine, rules and English wording, bytes gzipped", everything, everything <= 40_960, "<= 40,960"],
  ["times json-rules-engine", toJsonRules, toJsonRules >= 20, ">= 20"],
  ["times zen-engine with trace", toZen, toZen >= 50, ">= 50"],
];

const lines = rows.map(
  ({ what, timing }) =>
    `${what.padEnd(48)} ${String(timing.perSecond).padStart(9)}/s  p50 ${timing.p50} µs  p99 ${timing.p99} µs`,
);
lines.push(
  "",
  ...bars.map(
    ([what, is, holds, bar]) => `${holds ? "holds " : "MISSED"}  ${what.padEnd(56)} ${is}  (${bar})`,
  ),
  "",
  `${moved.length} verdicts moved`,
);
process.stdout.write(`${lines.join("\n")}\n`);

const report = {
  measuredOn: `${platform()} ${arch()}, ${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`,
  timings: rows.map(({ what, timing }) => ({ what, ...timing })),
  bars: bars.map(([what, is, holds, bar]) => ({ what, is, bar, holds })),
  moved: moved.length,
};
mkdirSync(new URL("../../../bench/", here), { recursive: true });
writeFileSync(new URL("../../../bench/rules.json", here), `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = bars.every(([, , holds]) => holds) ? 0 : 1;

function ratio(one: string, other: string): number {
  return Math.round(((rates[one] ?? 0) / (rates[other] ?? 1)) * 10) / 10;
}

async function gzipped(files: readonly string[]): Promise<number> {
  const contents = files
    .map((file, at) => `export * as m${at} from ${JSON.stringify(new URL(file, here).pathname)};`)
    .join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL(".", here).pathname },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    treeShaking: true,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
