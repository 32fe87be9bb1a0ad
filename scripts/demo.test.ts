import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { node, root, toolEnvironment } from "./lib/bootstrap.mjs";

const dataDirectory = mkdtempSync(join(tmpdir(), "causeway-demo-"));
// As root, the database runs under an account of its own, which must be able to reach its folder.
chmodSync(dataDirectory, 0o755);
const port = 20_000 + (process.pid % 20_000);
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

const minutes = 60_000;

test("stopped by Ctrl-C or killed outright, the demonstration leaves no process behind", {
  timeout: 5 * minutes,
}, async () => {
  for (const signal of ["SIGINT", "SIGKILL"] as const) {
    const demo = startDemo();
    await demo.printed("Ctrl-C stops everything");
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(leftBehind().length).toBeGreaterThan(2);
    demo.child.kill(signal);
    const code = await demo.ended;
    if (signal === "SIGINT") expect(code).toBe(0);
    await expect.poll(leftBehind, { timeout: 30_000, interval: 250 }).toEqual([]);
  }
});

function startDemo() {
  const child: ChildProcess = spawn(node, [join(root, "scripts/demo.mjs"), "--port", String(port)], {
    cwd: root,
    env: { ...process.env, ...toolEnvironment(), NODE_ENV: "production", CAUSEWAY_DATA_DIR: dataDirectory },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const printed = async (words: string) => {
    while (!output.includes(words)) {
      if (child.exitCode !== null) throw new Error(output);
      await delay(100);
    }
  };
  return { child, ended, printed };
}

/** Processes that carry the data directory in their command line or, where /proc shows it, their environment. */
function leftBehind(): string[] {
  if (!existsSync("/proc/self/environ")) {
    const all = execFileSync("ps", ["axww", "-o", "pid=,args="], { encoding: "utf8" }).split("\n");
    return all.filter((line) => line.includes(dataDirectory));
  }
  return readdirSync("/proc").filter((id) => /^\d+$/.test(id) && shows(id));
}

function shows(id: string): boolean {
  try {
    return ["cmdline", "environ"].some((file) =>
      readFileSync(`/proc/${id}/${file}`, "utf8").includes(dataDirectory),
    );
  } catch {
    // It ended while we looked, or belongs to somebody else.
    return false;
  }
}
