import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "./routes.ts";

export type Demo = { port: number; urls: Record<App, string> };

/** The demonstration that runs already at a port. */
export function demoAt(port: number): Demo {
  return {
    port,
    urls: { portal: `http://portal.localhost:${port}`, admin: `http://admin.localhost:${port + 100}` },
  };
}

/** A demonstration of its own, freshly filled, and what ends it. */
export async function startDemo(): Promise<{ demo: Demo; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "causeway-pictures-"));
  // Under root, PostgreSQL runs as an account of its own and must be able to pass through.
  chmodSync(directory, 0o711);
  const port = await freePort();
  const script = fileURLToPath(new URL("../../scripts/demo-stack.ts", import.meta.url));
  const child = fork(script, ["--port", String(port)], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, CAUSEWAY_DATA_DIR: directory },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  const gone = ended.then(([code]) => {
    throw new Error(`The demonstration ended with ${code} before it was ready`);
  });
  gone.catch(() => {});
  try {
    await Promise.race([Promise.all([port, port + 100].map(answers)), gone]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { demo: demoAt(port), stop };
}

async function answers(port: number): Promise<void> {
  const until = Date.now() + 240_000;
  while (Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Nothing answers at port ${port}`);
}

// The stack takes this one, the hundredth and the two hundredth after it.
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port > 65_000 ? port - 1000 : port));
    });
  });
}
