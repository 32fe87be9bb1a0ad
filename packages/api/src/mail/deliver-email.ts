import { findSuppression, suppressAddress } from "@causeway/db/address-suppression";
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
import { systemClock } from "../clock.ts";
import type { Logger } from "../log.ts";
import { holdEmail } from "../notification/hold-email.ts";
import { addressHash } from "./address-hash.ts";
import { applyEvent } from "./apply-event.ts";
import { type ComposeServices, composeEmail } from "./compose-email.ts";
import { keyHonouredSeconds, leaseSeconds, retryDelay, worthSendingFor } from "./retry.ts";
import { tellOfBounce } from "./tell-of-bounce.ts";
import { type OutgoingMessage, type Transport, TransportError, type Whereabouts } from "./transport.ts";

export type MailServices = ComposeServices & {
  db: Database;
  env: { MAIL_FROM: string };
  transport: Transport;
  log: Logger;
  /** Seconds a claim holds; shortened by tests that kill the worker. */
  leaseSeconds?: number;
};

export type Delivery = "sent" | "retry" | "failed" | "suppressed" | "held" | "not-due";

/**
 * One attempt to deliver one message. Claiming, sending and settling are three steps with nothing held between
 * them; a process killed anywhere leaves a row whose lease runs out, and the next attempt carries the same
 * idempotency key. When the provider no longer honours the key, the attempt first asks what became of the others.
 */
export async function deliverEmail(
  services: MailServices,
  key: { organisationId: string; id: string },
): Promise<Delivery> {
  const claimed = await claim(services, key);
  if (!claimed) return "not-due";
  if (claimed === "held") return "held";
  const { row, envelope, suppressed } = claimed;
  if (suppressed) return giveUp(services, row, "suppressed", `address-${suppressed}`);

  let message: OutgoingMessage;
  try {
    const rendered = await composeEmail(services, row, envelope);
    const to = row.recipientEmail;
    message = { ...key, from: services.env.MAIL_FROM, to, ...rendered };
  } catch (error) {
    services.log.error({ message: row.id, template: row.template, error }, "mail cannot be rendered");
    return giveUp(services, row, "failed", "cannot-render");
  }

  const tooLate = row.ageSeconds > worthSendingFor(row.template);
  try {
    if (row.attempts > 1 && (tooLate || row.sinceFirstAttemptSeconds > keyHonouredSeconds)) {
      if ((await askAfter(services, row, message)) === "taken") return "sent";
    }
    if (tooLate) return await giveUp(services, row, "failed", "too-late");
    await settleSent(services, row, (await services.transport.send(message)).providerId);
    return "sent";
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    if (tooLate) return giveUp(services, row, "failed", "too-late");
    if (error.code === keyTaken) return settleKeyTaken(services, row, message);
    if (!error.temporary) {
      return giveUp(services, row, error.addressRefused ? "bounced" : "failed", error.code);
    }
    return tryLater(services, row, error);
  }
}

const keyTaken = "invalid_idempotent_request";

/** The reader herself asks for a sign-in mail, and waits for it: an earlier refusal or complaint does not lock her out. */
async function claim(services: MailServices, key: { organisationId: string; id: string }) {
  const lease = services.leaseSeconds ?? leaseSeconds;
  return withActor(services.db, workerOf(key), async (tx) => {
    const row = await claimEmailMessage(tx, { ...key, leaseSeconds: lease });
    if (!row) return null;
    if (await holdEmail(tx, row, systemClock())) return "held";
    const wanted = row.template === "sign-in";
    const suppressed = wanted
      ? null
      : await findSuppression(tx, addressHash(services.keys, row.recipientEmail));
    return { row, suppressed, envelope: await findEmailEnvelope(tx, row) };
  });
}

/**
 * Refused because the key already stands for other content: an earlier attempt was taken, before the wording changed.
 * Unless the provider's own list says otherwise, the message is therefore on its way.
 */
async function settleKeyTaken(
  services: MailServices,
  row: ClaimedEmail,
  message: OutgoingMessage,
): Promise<Delivery> {
  const found = await askAfter(services, row, message);
  if (found === "not-taken") return giveUp(services, row, "failed", keyTaken);
  if (found === "cannot-tell") await settleSent(services, row, null);
  return "sent";
}

/**
 * Asks the provider; a message that turns out to be taken is settled as what became of it. Where nobody can be asked,
 * or the answer is open, the reason is logged and the message goes out once more under the same key: a notice that
 * comes twice does less harm than one that never comes.
 */
async function askAfter(
  services: MailServices,
  row: ClaimedEmail,
  message: OutgoingMessage,
): Promise<Whereabouts["found"]> {
  const { transport, log, db, keys } = services;
  const earlier = { providerId: row.providerId, since: row.firstAttemptAt };
  const answer = (await transport.ask?.(message, earlier)) ?? {
    found: "cannot-tell" as const,
    why: "transport-cannot-ask",
  };
  const why = answer.found === "cannot-tell" ? answer.why : undefined;
  log.info({ message: row.id, attempts: row.attempts, found: answer.found, why }, "mail asked after");
  if (answer.found !== "taken") return answer.found;
  const { providerId, event: state } = answer;
  await settleSent(services, row, providerId);
  if (state === "sent") return "taken";
  const { organisationId, id } = row;
  const at = systemClock();
  const event = { provider: transport.name, providerId, state, error: null, at, bounceType: null };
  await withActor(db, workerOf(row), (tx) => applyEvent(keys, tx, { key: { organisationId, id }, ...event }));
  return "taken";
}

function workerOf({ organisationId }: { organisationId: string }) {
  return { kind: "worker", organisationId } as const;
}

async function settleSent(
  services: MailServices,
  row: ClaimedEmail,
  providerId: string | null,
): Promise<void> {
  const provider = services.transport.name;
  await withActor(services.db, workerOf(row), (tx) =>
    settleEmailSent(tx, { ...attemptOf(row), provider, providerId }),
  );
  services.log.info({ message: row.id, template: row.template, attempts: row.attempts }, "mail sent");
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

/** No further attempt. An address that was refused, now or earlier, is told to whoever sent the message. */
async function giveUp(
  services: MailServices,
  row: ClaimedEmail,
  state: "failed" | "bounced" | "suppressed",
  error: string,
): Promise<Delivery> {
  await withActor(services.db, workerOf(row), async (tx) => {
    const settled = await settleEmailFailed(tx, { ...attemptOf(row), state, error });
    if (!settled || state === "failed") return;
    if (state === "bounced") {
      const hash = addressHash(services.keys, row.recipientEmail);
      await suppressAddress(tx, { addressHash: hash, reason: "bounce", at: systemClock() });
    }
    await tellOfBounce(tx, row, error === "address-complaint" ? "unwanted" : "refused");
  });
  services.log.error(
    { message: row.id, template: row.template, reason: error, attempts: row.attempts },
    "mail not sent",
  );
  return state === "suppressed" ? "suppressed" : "failed";
}

// The number of the attempt fences off a worker that was slow enough to lose its lease.
function attemptOf({ organisationId, id, attempts }: ClaimedEmail) {
  return { organisationId, id, attempts };
}
