import { Resend } from "resend";
import { askResend } from "./ask-resend.ts";
import { sendTimeoutMs } from "./retry.ts";
import { type OutgoingMessage, type Transport, TransportError } from "./transport.ts";
import { unsubscribeHeaders } from "./unsubscribe-headers.ts";

export type ResendOptions = { apiKey: string; baseUrl: string; now?: () => number; timeoutMs?: number };

/**
 * Resend by its own SDK. The message's id is the idempotency key, which Resend honours for 24 hours: an answer lost on
 * the way, or a worker killed before it could write down the answer, does not mail anybody twice.
 */
export function resendTransport({
  apiKey,
  baseUrl,
  now = Date.now,
  timeoutMs = sendTimeoutMs,
}: ResendOptions): Transport {
  const resend = new Resend(apiKey, { baseUrl });
  // The limit is the account's, not the message's: once told to wait, every message waits, without asking again.
  let pausedUntil = 0;

  return {
    name: "resend",
    async send(message) {
      const left = Math.ceil((pausedUntil - now()) / 1000);
      if (left > 0) throw new TransportError("rate-limited", { temporary: true, retryAfter: left });
      const { data, error, headers } = await post(resend, message, timeoutMs);
      if (!error) return { providerId: data.id };
      const retryAfter = secondsOf(headers?.["retry-after"], now());
      if (error.statusCode === 429) pausedUntil = now() + (retryAfter ?? 1) * 1000;
      throw new TransportError(error.name, { temporary: isTemporary(error), retryAfter });
    },
    ask: (message, earlier) => askResend(resend, message, earlier, timeoutMs),
    close: async () => {},
  };
}

async function post(resend: Resend, message: OutgoingMessage, timeoutMs: number) {
  const { organisationId, id, from, to, subject, html, text } = message;
  const tags = [
    { name: "organisation", value: organisationId },
    { name: "message", value: id },
  ];
  const headers = {
    ...unsubscribeHeaders(message),
    "Auto-Submitted": "auto-generated",
    "X-Entity-Ref-ID": id,
  };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await resend.emails.send(
      { from, to, subject, html, text, tags, headers },
      { idempotencyKey: id, signal },
    );
  } catch {
    throw new TransportError("timeout", { temporary: true });
  }
}

// What will be refused again tomorrow: a wrong key, a sender that is not verified, an address that is none, another
// content under the same idempotency key. Everything else is the network, the limit or their trouble.
function isTemporary({ statusCode, name }: { statusCode: number | null; name: string }): boolean {
  if (name === "concurrent_idempotent_requests") return true;
  return statusCode === null || statusCode === 408 || statusCode === 429 || statusCode >= 500;
}

/** Retry-After in either of its forms: seconds, or a date. */
function secondsOf(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d+(\.\d+)?$/.test(header)) return Math.ceil(Number(header));
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}
