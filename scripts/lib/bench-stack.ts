import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "../../packages/api/src/env.ts";
import { freePort } from "../../packages/api/test/free-port.ts";
import type { AppRole } from "../../packages/db/src/secrets.ts";
import { databaseSecrets, roleUrl } from "../../packages/db/src/secrets.ts";
import { ownerPool } from "../../packages/db/test/owner-pool.ts";
import { type App, buildApps, builtApp } from "./build-apps.ts";
import { stackEnvironment, startDatabase, startProcess, stopProcesses, whenReady } from "./stack.ts";

export type BenchStack = Awaited<ReturnType<typeof openBenchStack>>;

/**
 * The production builds over an embedded PostgreSQL of their own, on free ports, for one measurement; gone after `close`.
 * That is handed to `after` before anything starts, as building takes a while in which somebody may change his mind.
 */
export async function openBenchStack(
  name: string,
  { env = {}, after }: { env?: Record<string, string>; after?: (close: () => Promise<void>) => void } = {},
) {
  const directory = mkdtempSync(join(tmpdir(), `causeway-${name}-`));
  const undo: (() => unknown)[] = [() => rmSync(directory, { recursive: true, force: true })];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  after?.(close);
  // Under root, PostgreSQL runs as an account of its own and must be able to pass through.
  chmodSync(directory, 0o711);
  const children: ChildProcess[] = [];
  const [portalPort, adminPort, workerPort] = [await freePort(), await freePort(), await freePort()];
  const starting = startDatabase(directory);
  undo.push(async () => (await starting).stop());
  const [database] = await Promise.all([starting, buildApps()]);
  const owner = ownerPool(database.url);
  undo.push(() => owner.end());
  undo.push(() => stopProcesses(children));
  const environment = stackEnvironment(
    {
      ...{ dataDirectory: directory, portalPort, adminPort },
      env: {
        ...{ CAUSEWAY_ENV: "demo", NODE_ENV: "production", LOG_LEVEL: "fatal", TRUST_PROXY: "1" },
        ...env,
      },
    },
    database.url,
  );
  const secrets = databaseSecrets(readEnv({}).CAUSEWAY_SECRET);
  const start = async (app: App, flags: string[] = [], port?: number) => {
    const at = port ?? { portal: portalPort, admin: adminPort, worker: workerPort }[app];
    const child = startProcess(app, [...flags, ...builtApp(app)], { ...environment, PORT: String(at) });
    children.push(child);
    if (app !== "worker") await whenReady(app, child, at);
    return child;
  };
  return {
    ...{ directory, owner, url: database.url, contextKey: secrets.contextKey, environment, start },
    roleUrl: (role: AppRole) => roleUrl(database.url, role, secrets),
    portal: { origin: `http://127.0.0.1:${portalPort}`, host: `portal.localhost:${portalPort}` },
    admin: { origin: `http://127.0.0.1:${adminPort}`, host: `admin.localhost:${adminPort}` },
    /** Counts a process in that was started beside the apps. */
    own: (child: ChildProcess) => children.push(child),
    close,
  };
}
