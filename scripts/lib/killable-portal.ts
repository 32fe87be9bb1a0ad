import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApps, builtApp } from "./build-apps.ts";
import { stackEnvironment, startDatabase, startProcess, stopProcesses, whenReady } from "./stack.ts";

/** A portal over a database of its own, which may be killed and started again; how it is taken away is said to `after`. */
export async function startPortal(after: (step: () => unknown) => void) {
  const directory = mkdtempSync(join(tmpdir(), "causeway-chaos-"));
  after(() => rmSync(directory, { recursive: true, force: true }));
  // Under root, PostgreSQL runs as an account of its own and must be able to pass through.
  chmodSync(directory, 0o711);
  const [portalPort, adminPort] = [await freePort(), await freePort()];
  const starting = startDatabase(directory);
  after(async () => (await starting).stop());
  const [database] = await Promise.all([starting, buildApps()]);
  const env = stackEnvironment(
    {
      ...{ dataDirectory: directory, portalPort, adminPort },
      env: { CAUSEWAY_ENV: "demo", NODE_ENV: "production", LOG_LEVEL: "fatal", TRUST_PROXY: "1" },
    },
    database.url,
  );
  let process: ChildProcess | undefined;
  after(() => stopProcesses(process ? [process] : []));
  async function start(): Promise<void> {
    process = startProcess("portal", builtApp("portal"), env);
    await whenReady("portal", process, portalPort);
  }
  await start();
  return {
    url: `http://127.0.0.1:${portalPort}`,
    databaseUrl: database.url,
    start,
    /** As a power cut would: nothing is told, nothing is finished. */
    async kill(): Promise<void> {
      const ended = new Promise((resolve) => process?.once("exit", resolve));
      process?.kill("SIGKILL");
      await ended;
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
