import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { bounded, typedWords } from "../packages/api/bench/bounded.ts";
import { printTable, writeReport } from "../packages/api/bench/report.ts";
import { makeDice } from "../packages/api/chaos/dice.ts";
import { aTown, type Desk } from "./bench/day/town.ts";
import { dayHours, type Kind, workingDay, workOf } from "./bench/day/work.ts";
import { openBenchStack } from "./lib/bench-stack.ts";

// `pnpm load`: a working day of an agency at 32 times its pace, as it comes and whether or not earlier requests have been
// answered. In the second half one employer alone works at fifty times its own share; what the others then wait tells
// whether a neighbour can be felt.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    minutes: { type: "string", default: "5" },
    times: { type: "string", default: "32" },
    employers: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
  },
});
const times = Number(values.times);
const halfMs = Number(values.minutes) * 30_000;
const employers = Number(values.employers);
const bars = { errors: 0, neighbour: 0.2 };
const dice = makeDice(Number(values.seed));

type Sample = { kind: Kind; ms: number; ok: boolean; status: number; noisy: boolean; loud: boolean };
const samples: Sample[] = [];

// Beside the minutes asked for: a database, three builds, a town of cases.
const { after, end } = bounded(Number(values.minutes) + 10);
const stack = await openBenchStack("load", { after });
try {
  const perSecond = Object.values(workingDay).reduce((sum, one) => sum + one, 0) / (dayHours * 3600);
  const submissions = Math.ceil((workingDay.submission / (dayHours * 3600)) * times * (halfMs / 500));
  const casesEach = Math.max(4, Math.ceil((4 * submissions) / employers));
  const town = await aTown(stack, { employers, casesEach });
  await Promise.all([stack.start("portal"), stack.start("admin"), stack.start("worker")]);
  const work = workOf({ portal: stack.portal.origin, admin: stack.admin.origin }, town, stack);
  const loudest = town.desks[0]?.organisationId;
  const loudDesks = town.desks.filter(({ organisationId }) => organisationId === loudest);
  const others = town.desks.filter(({ organisationId }) => organisationId !== loudest);

  process.stdout.write(
    `${(perSecond * times).toFixed(1)} requests a second over ${employers} employers, ${values.minutes} minutes\n`,
  );
  // What is compiled at first use is no part of a working day.
  await arrivals(perSecond * times, 10_000, () => one(pick(others), false, false));
  samples.length = 0;
  await arrivals(perSecond * times, halfMs, () => one(pick(town.desks), false, false));
  const share = (perSecond * times) / employers;
  await Promise.all([
    arrivals(perSecond * times - share, halfMs, () => one(pick(others), true, false)),
    arrivals(share * 50, halfMs, () => one(pick(loudDesks), true, true)),
  ]);

  async function one(desk: Desk, noisy: boolean, loud: boolean): Promise<void> {
    const kind = aKind(loud);
    const began = performance.now();
    const { status } = await work[kind](dice, desk).catch(() => ({ status: 0 }));
    const ok = status > 0 && status < 400;
    samples.push({ kind, ms: performance.now() - began, ok, status, noisy, loud });
  }
} finally {
  await end();
}

const told = samples.filter(({ loud }) => !loud);
const kinds = Object.keys(workingDay) as Kind[];
const byKind = kinds.map((kind) => {
  const mine = told.filter((sample) => sample.kind === kind && !sample.noisy);
  return { kind, count: mine.length, errors: mine.filter(({ ok }) => !ok).length, ...percentiles(mine) };
});
const pages = (noisy: boolean) =>
  told.filter((sample) => sample.noisy === noisy && sample.kind !== "sign-in");
const quiet = percentiles(pages(false)).p95;
const noisy = percentiles(pages(true)).p95;
const change = noisy / quiet - 1;
const errors = told.filter(({ ok }) => !ok);
const refused = samples.filter(({ loud, ok }) => loud && !ok).length;
printTable([
  [`a working day, ${times} times as fast`, "done", "errors", "p50", "p95", "p99"],
  ...byKind.map(({ kind, count, errors: wrong, p50, p95, p99 }) => [
    ...[kind, String(count), String(wrong), ...[p50, p95, p99].map((ms) => `${Math.round(ms)} ms`)],
  ]),
]);
printTable([
  ["one employer at fifty times its share", "figure", "bar"],
  ["the others' p95 before", `${Math.round(quiet)} ms`, ""],
  ["the others' p95 meanwhile", `${Math.round(noisy)} ms`, ""],
  ["change", `${(change * 100).toFixed(0)} %`, `≤ ${bars.neighbour * 100} %`],
  [
    "its own requests, and how many were put off",
    `${samples.filter(({ loud }) => loud).length}, ${refused}`,
    "",
  ],
  ["errors of the others", String(errors.length), `${bars.errors}`],
]);
writeReport("load", {
  ...{
    times,
    employers,
    minutes: Number(values.minutes),
    seed: Number(values.seed),
    day: workingDay,
    kinds: byKind,
  },
  neighbour: { p95Before: quiet, p95Meanwhile: noisy, change, bar: bars.neighbour, putOff: refused },
  errors: errors.length,
  statuses: countOf(errors),
});
process.exit(change <= bars.neighbour && errors.length <= bars.errors ? 0 : 1);

/** Starts work at random moments, so many a second on average, for a while; resolves when the last is answered. */
async function arrivals(perSecond: number, forMs: number, start: () => Promise<void>): Promise<void> {
  const open = new Set<Promise<void>>();
  const until = performance.now() + forMs;
  for (let next = performance.now(); next < until; ) {
    next += (-Math.log(1 - dice()) / perSecond) * 1000;
    await delay(Math.max(0, next - performance.now()));
    const done: Promise<void> = start().finally(() => open.delete(done));
    open.add(done);
  }
  await Promise.all(open);
}

function aKind(loud: boolean): Kind {
  const all = Object.entries(workingDay).filter(
    // The loud one is an employer: it neither reviews nor signs in again and again, and it hands in no more than others.
    ([kind]) => !loud || ["case list", "case overview", "form page", "autosave", "upload"].includes(kind),
  );
  let left = dice() * all.reduce((sum, [, count]) => sum + count, 0);
  for (const [kind, count] of all) {
    left -= count;
    if (left <= 0) return kind as Kind;
  }
  return "case list";
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(dice() * list.length)] as T;
}

function percentiles(list: readonly Sample[]) {
  const sorted = list.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function countOf(list: readonly Sample[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, status } of list) counts[`${kind} ${status}`] = (counts[`${kind} ${status}`] ?? 0) + 1;
  return counts;
}
