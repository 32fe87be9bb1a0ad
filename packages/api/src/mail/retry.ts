/** How long one attempt may hold a message before another worker may take it. Longer than any time-out of a send. */
export const leaseSeconds = 60;
export const sendTimeoutMs = 20_000;

const shortLived = 10 * 60;
const day = 24 * 60 * 60;

/**
 * Seconds until the next attempt: doubling from five seconds to half an hour, spread over the upper half so that
 * a thousand messages that failed together do not come back together; never before the other side asked.
 * `random` is in [0, 1).
 */
export function retryDelay(attempts: number, retryAfter: number | null, random: number): number {
  const ceiling = Math.min(1800, 5 * 2 ** Math.min(attempts - 1, 10));
  const delay = ceiling / 2 + (ceiling / 2) * random;
  return Math.ceil(Math.max(delay, retryAfter ?? 0));
}

/**
 * Seconds after which a message is no longer worth sending. A sign-in link has expired by then; for the rest a
 * provider that is down over a weekend is waited for.
 */
export function worthSendingFor(template: string): number {
  return template === "sign-in" ? shortLived : 3 * day;
}

/**
 * Resend honours an idempotency key for 24 hours from its first use. An hour before that a retry no longer relies on
 * the key: it asks what became of the earlier attempts.
 */
export const keyHonouredSeconds = day - 3600;
