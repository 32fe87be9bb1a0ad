import type { Database } from "@causeway/db/client";
import { mailFigures } from "@causeway/db/figures";
import { withActor } from "@causeway/db/with-actor";
import type { PgBoss } from "pg-boss";
import { Gauge } from "prom-client";
import { registry, renderMetrics } from "../metrics.ts";
import { queues } from "./queues.ts";

const registers = [registry];
const up = new Gauge({
  name: "causeway_database_up",
  help: "1 when the database answered just now.",
  registers,
});
const jobs = new Gauge({
  name: "causeway_jobs",
  help: "Jobs by queue and state.",
  labelNames: ["queue", "state"],
  registers,
});
const jobAge = new Gauge({
  name: "causeway_jobs_oldest_seconds",
  help: "How long the oldest job that could run has waited, as of the queue's last look (30 s).",
  labelNames: ["queue"],
  registers,
});
const mails = new Gauge({
  name: "causeway_mails",
  help: "Mails that wait, and those written in the last day, by state.",
  labelNames: ["state"],
  registers,
});
const mailAge = new Gauge({
  name: "causeway_mails_oldest_seconds",
  help: "How long the longest waiting mail has been due.",
  registers,
});

/**
 * The worker's figures: queues and outbox as they are now. With the database away only what the process knows by itself
 * is told; nothing old is passed off as present.
 */
export async function workerMetrics(boss: PgBoss, db: Database): Promise<string> {
  for (const gauge of [jobs, jobAge, mails, mailAge]) gauge.reset();
  try {
    const [found, outbox] = await Promise.all([
      boss.getQueues(queues.map(({ name }) => name)),
      withActor(db, { kind: "worker" }, mailFigures),
    ]);
    for (const { name: queue, queuedCount, activeCount, failedCount, readyOldestSeconds } of found) {
      jobs.set({ queue, state: "waiting" }, queuedCount);
      jobs.set({ queue, state: "active" }, activeCount);
      jobs.set({ queue, state: "failed" }, failedCount);
      jobAge.set({ queue }, readyOldestSeconds ?? 0);
    }
    for (const { state, count } of outbox.states) mails.set({ state }, count);
    mailAge.set(outbox.oldestSeconds);
    up.set(1);
  } catch {
    up.set(0);
  }
  return renderMetrics();
}
