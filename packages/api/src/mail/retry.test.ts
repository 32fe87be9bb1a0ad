import fc from "fast-check";
import { expect, test } from "vitest";
import { keyHonouredSeconds, leaseSeconds, retryDelay, sendTimeoutMs, worthSendingFor } from "./retry.ts";

const random = fc.double({ min: 0, max: 0.999999, noNaN: true });

test("a message waits longer after each failure, up to half an hour", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), random, (attempts, chance) => {
      const delay = retryDelay(attempts, null, chance);
      const ceiling = Math.min(1800, 5 * 2 ** Math.min(attempts - 1, 10));
      expect(delay).toBeGreaterThanOrEqual(ceiling / 2);
      expect(delay).toBeLessThanOrEqual(ceiling);
    }),
  );
});

test("a message never comes back before the time the provider asked for", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat({ max: 7200 }), random, (attempts, asked, chance) => {
      expect(retryDelay(attempts, asked, chance)).toBeGreaterThanOrEqual(asked);
    }),
  );
});

test("an attempt times out well before another worker may take the message", () => {
  expect(sendTimeoutMs * 2).toBeLessThan(leaseSeconds * 1000);
});

test("a sign-in link is not sent after it has expired; other mail waits out a weekend", () => {
  expect(worthSendingFor("sign-in")).toBe(600);
  expect(worthSendingFor("filed")).toBe(3 * 86_400);
});

test("a retry stops relying on the idempotency key before Resend forgets it", () => {
  expect(keyHonouredSeconds).toBeLessThan(86_400);
});
