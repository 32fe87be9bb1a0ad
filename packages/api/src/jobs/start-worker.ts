import { resolve } from "node:path";
import { closeDatabase, openAs, pingDatabase } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { databaseSecrets, roleUrl } from "@causeway/db/secrets";
import type { PgBoss } from "pg-boss";
import { systemClock } from "../clock.ts";
import type { Env } from "../env.ts";
import { deriveKeys } from "../keys.ts";
import { type Logger, makeLogger } from "../log.ts";
import { makeTransport } from "../mail/make-transport.ts";
import { type DigestServices, sendDigests } from "../notification/send-digests.ts";
import { diskStorage } from "../storage/storage.ts";
import { startBoss } from "./boss.ts";
import { startMailRelay } from "./mail-relay.ts";
import { type MaintenanceServices, runMaintenance } from "./maintenance.ts";
import { digestQueue, mailQueue, maintenanceQueue } from "./queues.ts";

export type WorkerOptions = { leaseSeconds?: number; pollSeconds?: number; concurrency?: number };

export type RunningWorker = {
  log: Logger;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Jobs waiting and running, for the metrics. */
  backlog(): Promise<{ queue: string; waiting: number; active: number; failed: number }[]>;
  /** Lets running jobs finish, for twenty seconds at most, then gives everything back. */
  stop(): Promise<void>;
};

/** Everything that happens later: mail, provider events, the hourly broom. Any number of workers may run. */
export async function startWorker(env: Env, options: WorkerOptions = {}): Promise<RunningWorker> {
  const log = makeLogger(env.LOG_LEVEL);
  const dataDirectory = resolve(env.CAUSEWAY_DATA_DIR);
  const embedded = env.DATABASE_URL ? null : await startEmbedded({ directory: `${dataDirectory}/postgres` });
  const administratorUrl = env.DATABASE_URL ?? embedded?.url() ?? "";
  const secrets = databaseSecrets(env.CAUSEWAY_SECRET);
  const db = await openAs("worker", administratorUrl, secrets, {
    onConnectionLost: (error) => log.warn({ error }, "database connection lost"),
  });
  const boss = await startBoss({ url: roleUrl(administratorUrl, "worker", secrets), log });
  const transport = makeTransport(env, db);
  const relay = await startMailRelay(
    boss,
    {
      db,
      env,
      log,
      transport,
      keys: deriveKeys(env.CAUSEWAY_SECRET),
      ...(options.leaseSeconds !== undefined && { leaseSeconds: options.leaseSeconds }),
    },
    { concurrency: options.concurrency ?? 2, pollSeconds: options.pollSeconds ?? 5 },
  );
  await startDigests(boss, { db, log, now: systemClock });
  await startMaintenance(boss, { db, storage: await diskStorage(dataDirectory), log, now: systemClock });

  return {
    log,
    ping: () => pingDatabase(db),
    backlog: () => backlogOf(boss),
    async stop() {
      await relay.stop();
      await boss.stop({ graceful: true, timeout: 20_000 });
      await transport.close();
      await closeDatabase(db);
      await embedded?.stop();
    },
  };
}

// A digest is due at a full hour; one that was missed, or released by a change of mind, goes out minutes later.
async function startDigests(boss: PgBoss, services: DigestServices): Promise<void> {
  await boss.work(digestQueue, { pollingIntervalSeconds: 30 }, async () => {
    await sendDigests(services);
  });
  await boss.schedule(digestQueue, "*/10 9-18 * * 1-5", null, { tz: "Asia/Hong_Kong", missed: "once" });
}

async function startMaintenance(boss: PgBoss, services: MaintenanceServices): Promise<void> {
  await boss.work(maintenanceQueue, { pollingIntervalSeconds: 30 }, () => runMaintenance(services));
  await boss.schedule(maintenanceQueue, "23 * * * *", null, { tz: "Asia/Hong_Kong", missed: "once" });
}

async function backlogOf(boss: PgBoss) {
  const found = await boss.getQueues([mailQueue, maintenanceQueue, digestQueue]);
  return found.map(({ name, queuedCount, activeCount, failedCount }) => ({
    queue: name,
    waiting: queuedCount,
    active: activeCount,
    failed: failedCount,
  }));
}
