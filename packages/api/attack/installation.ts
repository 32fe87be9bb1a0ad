import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { closeDatabase, openAs } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { migrate } from "@causeway/db/migrate";
import { databaseSecrets } from "@causeway/db/secrets";
import type { TestDatabase } from "@causeway/db/test/database";
import { ownerPool } from "@causeway/db/test/owner-pool";
import type { Bounded } from "../bench/bounded.ts";
import { readEnv } from "../src/env.ts";
import { diskStorage } from "../src/storage/storage.ts";
import { type TestApps, testApps } from "../test/browser.ts";
import { freePort } from "../test/free-port.ts";

export const webhookSecret = `whsec_${Buffer.from("the attack's own webhook secret").toString("base64")}`;
const root = fileURLToPath(new URL("../../../", import.meta.url));

export type Installation = {
  db: TestDatabase;
  /** Use-cases over the same rows and files, in this process. */
  apps: TestApps;
  /** Origins of the running apps. */
  portal: string;
  admin: string;
  /** One more process of an app: how it ended and what it said, or null when it was ready and had to be ended. */
  startOnce(app: "portal" | "admin"): Promise<{ code: number | null; said: string }>;
  /** Names of processes that have ended, which none may. */
  ended: string[];
};

/**
 * The product as it runs: PostgreSQL, both built apps as processes with a pool of four, and their rows and files. How
 * each is taken away again is said to `after` and `opened`, the latest to go first.
 */
export async function openInstallation({
  after,
  opened,
}: Pick<Bounded, "after" | "opened">): Promise<Installation> {
  const directory = await mkdtemp(join(tmpdir(), "causeway-attack-"));
  after(() => rm(directory, { recursive: true, force: true }));
  await chmod(directory, 0o711);
  const starting = startEmbedded({ directory: join(directory, "postgres"), throwaway: true });
  const server = await opened(starting, ({ stop }) => stop());
  const url = server.url();
  const env = readEnv({});
  const secrets = databaseSecrets(env.CAUSEWAY_SECRET);
  await migrate({ url, secrets, mailboxOpen: true });
  const [portalDb, adminDb, workerDb] = await Promise.all([
    openAs("portal", url, secrets, { poolSize: 4 }),
    openAs("admin", url, secrets, { poolSize: 4 }),
    openAs("worker", url, secrets, { poolSize: 2 }),
  ]);
  const owner = ownerPool(url);
  const db: TestDatabase = {
    ...{ portal: portalDb, admin: adminDb, worker: workerDb, owner, url },
    async drop() {
      await Promise.all([...[portalDb, adminDb, workerDb].map(closeDatabase), owner.end()]);
    },
  };
  after(db.drop);
  const storage = await diskStorage(directory);
  const apps = await testApps(db, storage);
  // The same running clock as the processes have, as they have the same files.
  for (const app of [apps.portal, apps.admin]) Object.assign(app, { now: () => new Date() });

  const children: ChildProcess[] = [];
  const ended: string[] = [];
  const run = async (app: "portal" | "admin", errors: "inherit" | "pipe") => {
    const port = await freePort();
    const child = spawn(process.execPath, [join(root, `apps/${app}/build/server/index.js`)], {
      cwd: root,
      stdio: ["ignore", "ignore", errors, "ipc"],
      env: {
        ...{ PATH: process.env.PATH, NODE_ENV: "production", CAUSEWAY_ENV: "demo", LOG_LEVEL: "silent" },
        ...{ DATABASE_URL: url, DATABASE_POOL_SIZE: "4", CAUSEWAY_DATA_DIR: directory, PORT: String(port) },
        ...{ TRUST_PROXY: "1", RESEND_WEBHOOK_SECRET: webhookSecret },
      },
    });
    children.push(child);
    return { child, origin: `http://127.0.0.1:${port}` };
  };
  const start = async (app: "portal" | "admin") => {
    const { child, origin } = await run(app, "inherit");
    child.once("exit", () => ended.push(app));
    if (await isReady(child, origin)) return origin;
    throw new Error(`${app} ended, or was not ready within half a minute: is it built?`);
  };
  const startOnce = async (app: "portal" | "admin") => {
    const { child, origin } = await run(app, "pipe");
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (words: string) => {
      said += words;
    });
    const gone = once(child, "close");
    const ready = await isReady(child, origin);
    child.kill("SIGKILL");
    await gone;
    return { code: ready ? null : child.exitCode, said };
  };
  after(async () => {
    const running = children.filter((child) => child.exitCode === null && child.signalCode === null);
    const gone = running.map((child) => once(child, "exit"));
    for (const child of running) child.kill("SIGTERM");
    await Promise.all(gone);
  });
  const [portal, admin] = await Promise.all([start("portal"), start("admin")]);
  return { db, apps, portal, admin, startOnce, ended };
}

async function isReady(child: ChildProcess, origin: string): Promise<boolean> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    if ((await fetch(`${origin}/readyz`).catch(() => undefined))?.ok) return true;
    await delay(100);
  }
  return false;
}
