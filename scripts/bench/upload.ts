import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bounded, typedWords } from "../../packages/api/bench/bounded.ts";
import { printTable, writeReport } from "../../packages/api/bench/report.ts";
import { aCase, anEmployer, aSession } from "../../packages/db/test/factories.ts";
import { openBenchStack } from "../lib/bench-stack.ts";
import { node, root } from "../lib/bootstrap.mjs";
import type { Sending, Sent, Way } from "./upload/sender.ts";

// `pnpm bench:upload`: one file and twenty side by side through the whole path of the built portal (limits, content,
// SHA-256, encryption, sync, row, audit), by the tus protocol and by the plain form, beside a bare `node:http` server
// that writes, hashes and syncs the same bytes. Exits 1 when a bar is missed.
const { values } = parseArgs({
  args: typedWords(),
  options: {
    parallel: { type: "string", default: "20" },
    megabytes: { type: "string", default: "50" },
    rounds: { type: "string", default: "3" },
    minutes: { type: "string", default: "10" },
  },
});
const parallel = Number(values.parallel);
const bytes = Number(values.megabytes) * 1024 * 1024;
const rounds = Number(values.rounds);
const bars = { ratio: 0.5, rssMiB: 256 };

type Figure = { megabytesASecond: number; processorMs: number; peakRssMiB: number };
const { after, end } = bounded(Number(values.minutes));
const stack = await openBenchStack("bench-upload", { after });
try {
  const portal = await stack.start("portal");
  const floor = await startFloor(stack.directory);
  const sender = fork(join(root, "scripts/bench/upload/sender.ts"), [], { execPath: node });
  stack.own(sender);
  const evidence = { ...stack.portal, targets: await places(parallel), server: portal };
  const bare = {
    ...{ origin: `http://127.0.0.1:${floor.port}`, host: "floor", server: floor.child },
    targets: evidence.targets.map(() => ({ path: "/", cookie: "" })),
  };
  const idle = rss(portal).now;
  const figures: Record<string, Figure> = {};
  // Compiled and connected first; then in turn, so that a neighbour's hour hits all alike.
  await measure(sender, { ...evidence, way: "tus" }, 1);
  for (let round = 0; round < rounds; round++) {
    for (const count of [1, parallel]) {
      keep(figures, `floor × ${count}`, await measure(sender, { ...bare, way: "raw" }, count));
      keep(figures, `tus × ${count}`, await measure(sender, { ...evidence, way: "tus" }, count));
      keep(figures, `form × ${count}`, await measure(sender, { ...evidence, way: "form" }, count));
    }
  }
  report(figures, idle);
} finally {
  await end();
}

type Server = {
  server: ChildProcess;
  origin: string;
  host: string;
  targets: { path: string; cookie: string }[];
};

async function measure(sender: ChildProcess, to: Server & { way: Way }, count: number): Promise<Figure> {
  const { server, targets, ...rest } = to;
  rss(server).reset();
  const before = processorMs(server);
  const sending: Sending = { ...rest, bytes, targets: targets.slice(0, count) };
  sender.send(sending);
  const [{ seconds, answers }] = (await once(sender, "message")) as [Sent];
  const bad = answers.filter((status) => status !== 200 && status !== 204 && status !== 302);
  if (bad.length > 0) throw new Error(`${to.way} × ${count}: answered ${bad.join(", ")}`);
  return {
    megabytesASecond: (bytes * count) / seconds / 1e6,
    processorMs: (processorMs(server) - before) / count,
    peakRssMiB: rss(server).peak,
  };
}

/** The best speed, the least work and the worst memory of all rounds: the machine is shared, the bar is not. */
function keep(figures: Record<string, Figure>, name: string, one: Figure): void {
  const so = figures[name] ?? { megabytesASecond: 0, processorMs: Number.POSITIVE_INFINITY, peakRssMiB: 0 };
  figures[name] = {
    megabytesASecond: round(Math.max(so.megabytesASecond, one.megabytesASecond)),
    processorMs: Math.round(Math.min(so.processorMs, one.processorMs)),
    peakRssMiB: Math.round(Math.max(so.peakRssMiB, one.peakRssMiB)),
  };
}

function report(figures: Record<string, Figure>, idleRssMiB: number): void {
  const ratios: Record<string, number> = {};
  for (const [name, { megabytesASecond }] of Object.entries(figures)) {
    const floor = figures[name.replace(/^\w+/, "floor")]?.megabytesASecond ?? 0;
    if (!name.startsWith("floor")) ratios[name] = round(megabytesASecond / floor, 100);
  }
  printTable([
    ["", "MB/s", "ratio", "processor ms a file", "peak RSS MiB"],
    ...Object.entries(figures).map(([name, figure]) => [
      ...[name, String(figure.megabytesASecond), String(ratios[name] ?? "")],
      ...[String(figure.processorMs), String(figure.peakRssMiB)],
    ]),
    ["portal at rest", "", "", "", String(Math.round(idleRssMiB))],
  ]);
  const missed = [
    ...Object.entries(ratios).flatMap(([name, ratio]) =>
      ratio < bars.ratio ? [`${name}: ratio ${ratio}`] : [],
    ),
    ...Object.entries(figures).flatMap(([name, { peakRssMiB }]) =>
      !name.startsWith("floor") && peakRssMiB > bars.rssMiB ? [`${name}: ${peakRssMiB} MiB`] : [],
    ),
  ];
  const asked = { parallel, megabytes: Number(values.megabytes), rounds };
  writeReport("upload", { ...asked, bars, idleRssMiB: Math.round(idleRssMiB), figures, ratios, missed });
  for (const one of missed) process.stdout.write(`missed: ${one}\n`);
  if (missed.length > 0) process.exitCode = 1;
}

/** A case each, so that no limit of a slot is met. */
async function places(count: number) {
  const { organisation, preparer } = await anEmployer(stack).withCase();
  const { token } = await aSession(stack, preparer, "portal");
  return Promise.all(
    Array.from({ length: count }, async () => {
      const { id } = await aCase(stack, preparer, {});
      return { path: `/o/${organisation.id}/cases/${id}/evidence`, cookie: `causeway-portal=${token}` };
    }),
  );
}

async function startFloor(directory: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(root, "scripts/bench/upload/floor.ts"), [directory], { execPath: node });
  stack.own(child);
  const [port] = (await once(child, "message")) as [number];
  return { child, port };
}

/** Resident memory as Linux counts it; the peak since the last reset. */
function rss({ pid }: ChildProcess) {
  const of = (field: string) => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  };
  return {
    get now() {
      return of("VmRSS");
    },
    get peak() {
      return of("VmHWM");
    },
    reset: () => writeFileSync(`/proc/${pid}/clear_refs`, "5"),
  };
}

/** Time of all threads of a process on a processor, as Linux counts it in hundredths of a second. */
function processorMs({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function round(figure: number, to = 10): number {
  return Math.round(figure * to) / to;
}
