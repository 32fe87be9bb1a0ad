import type { Database } from "@causeway/db/client";
import {
  type ClaimedEmail,
  claimEmailMessage,
  findEmailEnvelope,
  settleEmailFailed,
  settleEmailRetry,
  settleEmailSent,
} from "@causeway/db/email-message";
import { withActor } from "@causeway/db/with-actor";
import type { Logger } from "../log.ts";
import { type ComposeServices, composeEmail } from "./compose-email.ts";
import { leaseSeconds, retryDelay, worthSendingFor } from "./retry.ts";
import { tellOfBounce } from "./tell-of-bounce.ts";
import { type OutgoingMessage, type Transport, TransportError } from "./transport.ts";

export type MailServices = ComposeServices & {
  db: Database;
  env: { MAIL_FROM: string };
  transport: Transport;
  log: Logger;
  /** Seconds a claim holds; shortened by tests that kill the worker. */
  leaseSeconds?: number;
};

export type Delivery = "sent" | "retry" | "failed" | "not-due";

/**
 * One attempt to deliver one message. Claiming, sending and settling are three steps with nothing held between
 * them; a process killed anywhere leaves a row whose lease runs out, and the next attempt carries the same
 * idempotency key.
 */
export async function deliverEmail(
  services: MailServices,
  key: { organisationId: string; id: string },
): Promise<Delivery> {
  const { db } = services;
  const worker = workerOf(key);
  const claimed = await withActor(db, worker, async (tx) => {
    const row = await claimEmailMessage(tx, { ...key, leaseSeconds: services.leaseSeconds ?? leaseSeconds });
    return row && { row, envelope: await findEmailEnvelope(tx, row) };
  });
  if (!claimed) return "not-due";
  const { row, envelope } = claimed;
  if (row.ageSeconds > worthSendingFor(row.template)) return giveUp(services, row, "too-late");

  let message: OutgoingMessage;
  try {
    const rendered = await composeEmail(services, row, envelope);
    message = { ...key, from: services.env.MAIL_FROM, to: row.recipientEmail, ...rendered };
  } catch (error) {
    services.log.error({ message: row.id, template: row.template, error }, "mail cannot be rendered");
    return giveUp(services, row, "cannot-render");
  }

  try {
    const { providerId } = await services.transport.send(message);
    const provider = services.transport.name;
    await withActor(db, worker, (tx) => settleEmailSent(tx, { ...attemptOf(row), provider, providerId }));
    services.log.info({ message: row.id, template: row.template, attempts: row.attempts }, "mail sent");
    return "sent";
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    if (!error.temporary) return giveUp(services, row, error.code, error.addressRefused);
    return tryLater(services, row, error);
  }
}

function workerOf({ organisationId }: { organisationId: string }) {
  return { kind: "worker", organisationId } as const;
}

async function tryLater(services: MailServices, row: ClaimedEmail, error: TransportError): Promise<Delivery> {
  const delaySeconds = retryDelay(row.attempts, error.retryAfter, Math.random());
  await withActor(services.db, workerOf(row), (tx) =>
    settleEmailRetry(tx, { ...attemptOf(row), error: error.code, delaySeconds }),
  );
  services.log.warn(
    { message: row.id, reason: error.code, attempts: row.attempts, delaySeconds },
    "mail delayed",
  );
  return "retry";
}

async function giveUp(
  services: MailServices,
  row: ClaimedEmail,
  error: string,
  addressRefused = false,
): Promise<Delivery> {
  const state = addressRefused ? "bounced" : "failed";
  await withActor(services.db, workerOf(row), async (tx) => {
    const settled = await settleEmailFailed(tx, { ...attemptOf(row), state, error });
    if (settled && addressRefused) await tellOfBounce(tx, row);
  });
  services.log.error(
    { message: row.id, template: row.template, reason: error, attempts: row.attempts },
    "mail failed",
  );
  return "failed";
}

// The number of the attempt fences off a worker that was slow enough to lose its lease.
function attemptOf({ organisationId, id, attempts }: ClaimedEmail) {
  return { organisationId, id, attempts };
}
