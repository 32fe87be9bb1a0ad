import type { Database } from "@causeway/db/client";
import { listDueEmailMessages } from "@causeway/db/email-message";
import { withActor } from "@causeway/db/with-actor";
import type { PgBoss } from "pg-boss";
import { deliverEmail, type MailServices } from "../mail/deliver-email.ts";
import { processWebhooks } from "../mail/process-webhooks.ts";
import { inSpan } from "../tracing.ts";
import { type MailJob, mailQueue } from "./queues.ts";
import { everySoOften } from "./repeat.ts";

export type MailRelay = { stop(): Promise<void> };

const batch = 500;

/**
 * Turns rows into jobs and jobs into mail. Woken by the database when a transaction that wrote a row commits; looks
 * by itself every `pollSeconds`, which is what finds retries that have come due, what a killed worker left behind,
 * and everything when the connection passes no notifications on (pgbouncer).
 */
export async function startMailRelay(
  boss: PgBoss,
  services: MailServices,
  options: { concurrency: number; pollSeconds: number },
): Promise<MailRelay> {
  const { log } = services;
  await boss.work<MailJob>(
    mailQueue,
    {
      batchSize: 12,
      localConcurrency: 2,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: 2,
    },
    (jobs) =>
      inParallel(options.concurrency, jobs, ({ data }) =>
        inSpan(mailQueue, {}, () => deliverEmail(services, data)),
      ),
  );
  const loop = everySoOften(
    options.pollSeconds * 1000,
    async () => {
      await enqueueDue(boss, services.db);
      while ((await processWebhooks(services, batch)) === batch);
    },
    (error) => log.error({ error }, "mail relay"),
  );
  const listener = await boss
    .getDb()
    .listen?.("causeway_mail", loop.wake, loop.wake)
    .catch((error: unknown) => {
      log.warn({ error }, "no notifications; polling only");
      return undefined;
    });
  return {
    async stop() {
      await listener?.close();
      await loop.stop();
    },
  };
}

async function enqueueDue(boss: PgBoss, db: Database): Promise<void> {
  const due = await withActor(db, { kind: "worker" }, (tx) => listDueEmailMessages(tx, batch));
  // A message that already has a waiting job is skipped by the queue's policy. Somebody waits for a sign-in mail.
  const jobs = due.map(({ template, ...data }) => ({
    data,
    singletonKey: data.id,
    priority: template === "sign-in" ? 1 : 0,
  }));
  if (jobs.length > 0) await boss.insert(mailQueue, jobs);
}

/** Works through the list with so many at a time. Throws the first error after all have been tried. */
async function inParallel<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  const errors: unknown[] = [];
  const lane = async () => {
    for (const item of rest) await work(item).catch((error: unknown) => errors.push(error));
  };
  await Promise.all(Array.from({ length: width }, lane));
  if (errors.length > 0) throw errors[0];
}
