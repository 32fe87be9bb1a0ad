import { resolve } from "node:path";
import { closeDatabase, openAs, pingDatabase } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { databaseSecrets, roleUrl } from "@causeway/db/secrets";
import type { PgBoss } from "pg-boss";
import { type AnchorServices, anchorHeads } from "../audit/anchor-heads.ts";
import { systemClock } from "../clock.ts";
import type { Env } from "../env.ts";
import { type ScanServices, scanWaiting } from "../evidence/scan-waiting.ts";
import { deriveKeys } from "../keys.ts";
import { type Logger, makeLogger } from "../log.ts";
import { makeTransport } from "../mail/make-transport.ts";
import { watchDatabase } from "../metrics.ts";
import { type DigestServices, sendDigests } from "../notification/send-digests.ts";
import { queryObserver } from "../observe.ts";
import { type ReminderServices, sendReminders } from "../reminder/send-reminders.ts";
import { type ErasureServices, runErasures } from "../retention/run-erasures.ts";
import { runRetention } from "../retention/run-retention.ts";
import { startPreviews } from "../rule-set/start-previews.ts";
import { startQueueAssessments } from "../rule-set/start-queue-assessments.ts";
import { openStorage } from "../storage/open-storage.ts";
import { startTracing } from "../tracing.ts";
import { type ReadingServices, readWaiting } from "../travel-document/read-waiting.ts";
import { startBoss } from "./boss.ts";
import { startMailRelay } from "./mail-relay.ts";
import { type MaintenanceServices, runMaintenance } from "./maintenance.ts";
import {
  anchorQueue,
  digestQueue,
  erasureQueue,
  maintenanceQueue,
  readingQueue,
  reminderQueue,
  retentionQueue,
  scanQueue,
} from "./queues.ts";
import { workerMetrics } from "./worker-metrics.ts";

export type WorkerOptions = { leaseSeconds?: number; pollSeconds?: number; concurrency?: number };

export type RunningWorker = {
  log: Logger;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Queues, outbox and process in Prometheus' text format. */
  metrics(): Promise<string>;
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
    onQuery: queryObserver("worker", log),
  });
  watchDatabase("worker", db);
  const stopTracing = await startTracing("worker", env.OTEL_EXPORTER_OTLP_ENDPOINT);
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
  await startReminders(boss, { db, log, now: systemClock });
  const storage = await openStorage(env);
  await startMaintenance(boss, { db, storage, log, now: systemClock });
  const keys = deriveKeys(env.CAUSEWAY_SECRET);
  await startScans(boss, { db, storage, keys, log, now: systemClock });
  await startAnchors(boss, log, { db, keys, now: systemClock, folder: `${dataDirectory}/anchors` });
  await startRetention(boss, { db, storage, log, now: systemClock });
  await startReadings(boss, log, { db, storage, keys, now: systemClock });

  const previews = await startPreviews(boss, { db, log, now: systemClock });
  const assessments = startQueueAssessments({ db, keys, log, now: systemClock });

  return {
    log,
    ping: () => pingDatabase(db),
    metrics: () => workerMetrics(boss, db),
    async stop() {
      await relay.stop();
      await previews.stop();
      await assessments.stop();
      await boss.stop({ graceful: true, timeout: 20_000 });
      await transport.close();
      await stopTracing();
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

// Every hour of the working day: whatever became due, or was missed while no worker ran.
async function startReminders(boss: PgBoss, services: ReminderServices): Promise<void> {
  await boss.work(reminderQueue, { pollingIntervalSeconds: 30 }, async () => {
    await sendReminders(services);
  });
  await boss.schedule(reminderQueue, "5 9-17 * * 1-5", null, { tz: "Asia/Hong_Kong", missed: "once" });
}

async function startMaintenance(boss: PgBoss, services: MaintenanceServices): Promise<void> {
  await boss.work(maintenanceQueue, { pollingIntervalSeconds: 30 }, () => runMaintenance(services));
  await boss.schedule(maintenanceQueue, "23 * * * *", null, { tz: "Asia/Hong_Kong", missed: "once" });
}

// Files that came while the scanner was down: nobody can open them until it is back.
async function startScans(boss: PgBoss, services: ScanServices): Promise<void> {
  await boss.work(scanQueue, { pollingIntervalSeconds: 30 }, async () => {
    const counts = await scanWaiting(services);
    if (counts.clean + counts.rejected + counts.waiting > 0) services.log.info(counts, "scanned");
  });
  await boss.schedule(scanQueue, "*/3 * * * *", null, { tz: "Asia/Hong_Kong", missed: "once" });
}

// By night what is due is listed and what needs nobody's word goes; what two people have settled is erased within a minute.
async function startRetention(boss: PgBoss, services: ErasureServices): Promise<void> {
  await boss.work(retentionQueue, { pollingIntervalSeconds: 30 }, () => runRetention(services));
  await boss.schedule(retentionQueue, "17 2 * * *", null, { tz: "Asia/Hong_Kong", missed: "once" });
  await boss.work(erasureQueue, { pollingIntervalSeconds: 30 }, async () => {
    await runErasures(services);
  });
  await boss.schedule(erasureQueue, "* * * * *", null, { tz: "Asia/Hong_Kong", missed: "once" });
}

// Travel documents that are clean: what their zone says is laid beside her answers a minute later.
async function startReadings(boss: PgBoss, log: Logger, services: ReadingServices): Promise<void> {
  await boss.work(readingQueue, { pollingIntervalSeconds: 30 }, async () => {
    const counts = await readWaiting(services);
    if (Object.values(counts).some((count) => count > 0)) log.info(counts, "travel documents read");
  });
  await boss.schedule(readingQueue, "* * * * *", null, { tz: "Asia/Hong_Kong", missed: "once" });
}

// The first hour of a day that finds a worker binds the day's heads; the others find it done.
async function startAnchors(boss: PgBoss, log: Logger, services: AnchorServices): Promise<void> {
  await boss.work(anchorQueue, { pollingIntervalSeconds: 30 }, async () => {
    const made = await anchorHeads(services);
    if (made) log.info(made, "audit heads anchored");
  });
  await boss.schedule(anchorQueue, "41 * * * *", null, { tz: "Asia/Hong_Kong", missed: "once" });
}
