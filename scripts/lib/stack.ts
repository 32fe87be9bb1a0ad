import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startEmbedded } from "../../packages/db/src/embedded.ts";
import { migrate } from "../../packages/db/src/migrate.ts";
import { databaseSecrets } from "../../packages/db/src/secrets.ts";
import { node, root, toolEnvironment } from "./bootstrap.mjs";

export interface StackOptions {
  dataDirectory: string;
  portalPort: number;
  adminPort: number;
  /** Joined to the environment of every process. */
  env: Record<string, string>;
}

/** The environment that all processes of one installation share. */
export function stackEnvironment(options: StackOptions, databaseUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...toolEnvironment(),
    CAUSEWAY_DATA_DIR: options.dataDirectory,
    DATABASE_URL: databaseUrl,
    PORTAL_URL: `http://portal.localhost:${options.portalPort}`,
    ADMIN_URL: `http://admin.localhost:${options.adminPort}`,
    PORT: "",
    ...options.env,
  };
}

/** Starts the embedded PostgreSQL and brings it to the present. For tests it may be a throwaway, which never flushes. */
export async function startDatabase(dataDirectory: string, { throwaway = false } = {}) {
  const postgres = await startEmbedded({ directory: join(dataDirectory, "postgres"), throwaway });
  const secrets = databaseSecrets(process.env.CAUSEWAY_SECRET || developmentSecret);
  const { applied } = await migrate({ url: postgres.url(), secrets, mailboxOpen: true });
  return { url: postgres.url(), applied, stop: postgres.stop };
}

// The same default as packages/api/src/env.ts: readable by everybody, refused in production.
const developmentSecret = "for-development-only-0123456789abcdef0123456789abcdef";

/** One process of the stack. The channel ends with this process, however it ends, and the child with it. */
export function startProcess(name: string, args: string[], env: NodeJS.ProcessEnv, cwd = root): ChildProcess {
  // glibc gives each thread a heap of its own, and buffers that a neighbour freed are asked of the system anew.
  const own = { MALLOC_ARENA_MAX: "2", ...env };
  const child = spawn(node, args, { cwd, env: own, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.once("error", (error) => process.stderr.write(`${name}: ${error.message}\n`));
  return child;
}

/** Asks processes to end and waits; after fifteen seconds it no longer asks. */
export async function stopProcesses(children: readonly ChildProcess[]): Promise<void> {
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
  const ended = running.map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of running) child.kill("SIGTERM");
  const patience = new AbortController();
  const force = delay(15_000, undefined, { signal: patience.signal }).then(
    () => running.map((child) => child.kill("SIGKILL")),
    () => undefined,
  );
  await Promise.all(ended);
  patience.abort();
  await force;
}

/** Waits until a server says that it is ready; throws when its process ends first. */
export async function whenReady(name: string, child: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error(`${name} was not ready within a minute`);
}

/** Throws with advice when something else listens on a port. */
export async function requireFreePort(port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => reject(new Error(`Port ${port} is taken. Choose another: --port 5100`)));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}
