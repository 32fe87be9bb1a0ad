import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bounded, typedWords } from "../packages/api/bench/bounded.ts";
import { printTable, writeReport } from "../packages/api/bench/report.ts";
import { root } from "./lib/bootstrap.mjs";
import { run } from "./lib/progress.mjs";

// `pnpm measure:setup`: how long a newcomer waits. A clean clone into a folder of its own, then `npm run demo` until both
// apps have answered, then `npm test`, each by the stages that it prints itself. `--no-test` leaves the tests out.
const { values } = parseArgs({
  args: typedWords(),
  options: { test: { type: "boolean", default: true } },
  allowNegative: true,
});
const bars = { demo: 5 * 60, test: 15 * 60 };
// Each command has a limit of its own; together with the clone they cannot take longer.
const { after, end } = bounded(45);

const folder = mkdtempSync(join(tmpdir(), "causeway-setup-"));
// Under root, PostgreSQL runs as an account of its own and must be able to pass through.
chmodSync(folder, 0o711);
const checkout = join(folder, "causeway");
after(() => rmSync(folder, { recursive: true, force: true }));
try {
  await run("git", ["clone", "--quiet", root, checkout]);
  const demo = await staged(["run", "demo", "--", "--once", "--port", "4700"], bars.demo);
  const test = values.test ? await staged(["test"], 2 * bars.test) : undefined;
  const rows = [demo, ...(test ? [test] : [])];
  printTable([
    ["stage", "seconds", "bar"],
    ...rows.flatMap(({ command, stages, seconds, code }) => [
      ...stages.map(({ name, seconds: took }) => [`  ${name}`, took.toFixed(0), ""]),
      [
        `${command}${code === 0 ? "" : `, ended with ${code}`}`,
        seconds.toFixed(0),
        `≤ ${bars[command === "npm test" ? "test" : "demo"]}`,
      ],
    ]),
  ]);
  writeReport("setup", { demo, test: test ?? null, bars });
  const held = rows.every(
    ({ command, seconds, code }) => code === 0 && seconds <= bars[command === "npm test" ? "test" : "demo"],
  );
  process.exitCode = held ? 0 : 1;
} finally {
  await end();
}

type Staged = { command: string; code: number; seconds: number; stages: { name: string; seconds: number }[] };

/** Runs npm in the clone and reads its numbered stages ("2/6 Building the apps … 4 s"). Ended after `limit` seconds. */
function staged(args: string[], limit: number): Promise<Staged> {
  const command = args[0] === "test" ? "npm test" : "npm run demo";
  process.stdout.write(`${command} in a clean clone\n`);
  const started = performance.now();
  const stages: Staged["stages"] = [];
  const said: string[] = [];
  let left = "";
  return new Promise((resolve, reject) => {
    // A group of its own: npm and everything that it starts are ended together.
    const child = spawn("npm", args, { cwd: checkout, stdio: ["ignore", "pipe", "inherit"], detached: true });
    const tell = (signal: NodeJS.Signals) => {
      if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
    };
    const ended = new Promise((end) => child.once("close", end));
    const timer = setTimeout(() => tell("SIGTERM"), limit * 1000);
    after(async () => {
      tell("SIGTERM");
      const force = setTimeout(() => tell("SIGKILL"), 20_000);
      await ended;
      clearTimeout(force);
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = (left + text).split("\n");
      left = lines.pop() ?? "";
      said.push(...lines);
      for (const line of lines) {
        const [, name, took] = /^\d+\/\d+ (.+?) … (\d+) s/.exec(line) ?? [];
        if (name) stages.push({ name, seconds: Number(took) });
        if (/^\d+\/\d+ |passed|failed/.test(line)) process.stdout.write(`  ${line}\n`);
      }
    });
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      // The clone goes, and with it whatever could be looked at.
      if (code !== 0) process.stdout.write(`${said.slice(-150).join("\n")}\n${left}\n`);
      resolve({ command, code: code ?? 1, seconds: (performance.now() - started) / 1000, stages });
    });
  });
}
