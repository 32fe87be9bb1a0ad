import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import adminRoutes from "../apps/admin/app/routes.ts";
import portalRoutes from "../apps/portal/app/routes.ts";
import { ownerPool } from "../packages/db/test/owner-pool.ts";
import { type App, buildApps, builtApp } from "./lib/build-apps.ts";
import { stackEnvironment, startDatabase, startProcess, stopProcesses, whenReady } from "./lib/stack.ts";

// An installation of its own for one run of the browser tests: empty, on free ports, gone afterwards. The process that
// forks this one is told the addresses over the channel, and ends all of it by closing the channel.
const directory = mkdtempSync(join(tmpdir(), "causeway-e2e-"));
// Under root, PostgreSQL runs as an account of its own and must be able to pass through.
chmodSync(directory, 0o711);
const children: ChildProcess[] = [];
let stopDatabase = async () => {};
let stopping: Promise<void> | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.once("disconnect", () => void end(0));
await start().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  return end(1);
});

async function start(): Promise<void> {
  const [portalPort = 0, adminPort = 0, workerPort = 0] = await freePorts(3);
  const [database] = await Promise.all([startDatabase(directory, { throwaway: true }), buildApps()]);
  stopDatabase = database.stop;
  await drawNobody(database.url);
  const env = stackEnvironment(
    {
      dataDirectory: directory,
      portalPort,
      adminPort,
      env: {
        CAUSEWAY_ENV: "demo",
        NODE_ENV: "production",
        // Journeys read the mails at once; what waits for them is tested in packages/api.
        TAKE_BACK_SECONDS: "0",
        LOG_LEVEL: process.env.LOG_LEVEL || "error",
        // Every person of a test comes from an address of her own, as the limits on signing in expect.
        TRUST_PROXY: "1",
      },
    },
    database.url,
  );
  const portal = launch("portal", env);
  const admin = launch("admin", env);
  launch("worker", { ...env, PORT: String(workerPort) });
  await Promise.all([whenReady("portal", portal, portalPort), whenReady("admin", admin, adminPort)]);
  process.send?.({
    ...{ portalUrl: env.PORTAL_URL, adminUrl: env.ADMIN_URL, databaseUrl: database.url, directory },
    routes: { portal: addressesIn(portalRoutes), admin: addressesIn(adminRoutes) },
  });
}

/** No journey may hang on which decision is drawn for a second look. */
async function drawNobody(url: string): Promise<void> {
  const owner = ownerPool(url);
  await owner.query("delete from app_private.second_look_rate");
  await owner.end();
}

type RouteEntry = { path?: string; index?: boolean; file: string; children?: readonly RouteEntry[] };

/** Every address of an app with the module that answers it, read from its table of contents. */
function addressesIn(entries: readonly RouteEntry[], above = ""): { path: string; page: boolean }[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${above}/${entry.path}` : above;
    const own = entry.children ? [] : [{ path: path || "/", page: entry.file.endsWith(".tsx") }];
    return [...own, ...addressesIn(entry.children ?? [], path)];
  });
}

function launch(name: App, env: NodeJS.ProcessEnv): ChildProcess {
  const child = startProcess(name, builtApp(name), env);
  children.push(child);
  child.once("exit", (code) => {
    if (stopping) return;
    process.stderr.write(`${name} ended with ${code}\n`);
    void end(1);
  });
  return child;
}

async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(Array.from({ length: count }, listen));
  const ports = probes.map((probe) => (probe.address() as { port: number }).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}

function listen(): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => resolve(probe));
  });
}

function end(code: number): Promise<void> {
  stopping ??= (async () => {
    await stopProcesses(children);
    await stopDatabase();
    rmSync(directory, { recursive: true, force: true });
    process.exit(code);
  })();
  return stopping;
}
