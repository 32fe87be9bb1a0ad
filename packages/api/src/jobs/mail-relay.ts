import type { Database } from "@causeway/db/client";
import { listDueEmailMessages } from "@causeway/db/email-message";
import { withActor } from "@causeway/db/with-actor";
import type { PgBoss } from "pg-boss";
import { deliverEmail, type MailServices } from "../mail/deliver-email.ts";
import { processWebhooks } from "../mail/process-webhooks.ts";
import { type MailJob, mailQueue } from "./queues.ts";
import { everySoOften } from "./repeat.ts";

export type MailRelay = { stop(): Promise<void> };

const batch = 200;

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
    { batchSize: 1, localConcurrency: options.concurrency, pollingIntervalSeconds: 1 },
    async (jobs) => {
      for (const { data } of jobs) await deliverEmail(services, data);
    },
  );
  const loop = everySoOften(
    options.pollSeconds * 1000,
    async () => {
      while ((await enqueueDue(boss, services.db)) === batch);
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

async function enqueueDue(boss: PgBoss, db: Database): Promise<number> {
  const due = await withActor(db, { kind: "worker" }, (tx) => listDueEmailMessages(tx, batch));
  // A message that already has a waiting job is skipped by the queue's policy.
  if (due.length > 0)
    await boss.insert(
      mailQueue,
      due.map((data) => ({ data, singletonKey: data.id })),
    );
  return due.length;
}
