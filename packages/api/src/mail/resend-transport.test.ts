import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { resendLoopback } from "../../test/resend-loopback.ts";
import { resendTransport } from "./resend-transport.ts";
import { type OutgoingMessage, TransportError } from "./transport.ts";

let provider: Awaited<ReturnType<typeof resendLoopback>>;
beforeEach(async () => {
  provider = await resendLoopback("re_test");
});
afterEach(() => provider.close());

describe("mail by Resend", () => {
  test("carries both parts and the row's id as idempotency key and tag", async () => {
    const message = aMessage();
    const { providerId } = await transport().send(message);
    expect(provider.accepted).toEqual([
      {
        id: providerId,
        key: message.id,
        to: message.to,
        subject: message.subject,
        tags: { organisation: message.organisationId, message: message.id },
      },
    ]);
  });

  test("sent twice under one id is accepted once, with the same answer", async () => {
    const message = aMessage();
    const first = await transport().send(message);
    expect(await transport().send(message)).toEqual(first);
    expect(provider.accepted).toHaveLength(1);
  });

  test("whose answer was lost on the way is not sent to anybody twice", async () => {
    const message = aMessage();
    provider.plan.push("drop-after");
    await expect(transport().send(message)).rejects.toMatchObject({ temporary: true });
    await transport().send(message);
    expect(provider.accepted).toHaveLength(1);
    expect(provider.attempts).toHaveLength(2);
  });

  test.each([{ status: 500 }, { status: 503 }, "drop-before" as const])(
    "can be tried again after %j",
    async (fault) => {
      provider.plan.push(fault);
      await expect(transport().send(aMessage())).rejects.toMatchObject({ temporary: true });
    },
  );

  test("that hangs is given up in time and tried again", async () => {
    provider.plan.push("hang");
    const started = Date.now();
    await expect(transport({ timeoutMs: 200 }).send(aMessage())).rejects.toMatchObject({ temporary: true });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test.each([
    { header: "7", seconds: 7 },
    { header: "0.2", seconds: 1 },
    { header: "Sun, 22 Nov 2026 06:00:30 GMT", seconds: 30 },
    { header: undefined, seconds: null },
  ])("waits as long as Retry-After $header asks", async ({ header, seconds }) => {
    const now = Date.parse("2026-11-22T06:00:00Z");
    provider.plan.push({ status: 429, ...(header !== undefined && { retryAfter: header }) });
    const refusal = await transport({ now: () => now })
      .send(aMessage())
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TransportError);
    expect(refusal).toMatchObject({ temporary: true, retryAfter: seconds });
  });

  test("does not ask again while the provider wants silence, for any message", async () => {
    let now = 0;
    const resend = transport({ now: () => now });
    provider.plan.push({ status: 429, retryAfter: "10" });
    await expect(resend.send(aMessage())).rejects.toMatchObject({ retryAfter: 10 });
    now = 4_000;
    await expect(resend.send(aMessage())).rejects.toMatchObject({ code: "rate-limited", retryAfter: 6 });
    expect(provider.attempts).toHaveLength(1);
    now = 10_000;
    await resend.send(aMessage());
    expect(provider.attempts).toHaveLength(2);
  });

  test("is not tried again with a wrong key, a bad address or other content under the same id", async () => {
    const wrongKey = resendTransport({ apiKey: "re_wrong", baseUrl: provider.url });
    await expect(wrongKey.send(aMessage())).rejects.toMatchObject({ temporary: false });
    await expect(transport().send(aMessage({ to: "nobody" }))).rejects.toMatchObject({ temporary: false });
    const message = aMessage();
    await transport().send(message);
    await expect(transport().send({ ...message, text: "other" })).rejects.toMatchObject({ temporary: false });
  });
});

function transport(options: { now?: () => number; timeoutMs?: number } = {}) {
  return resendTransport({ apiKey: "re_test", baseUrl: provider.url, ...options });
}

function aMessage(parts: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const id = randomUUID();
  return {
    organisationId: randomUUID(),
    id,
    from: "Causeway <no-reply@causeway.test>",
    to: "li.jing@example.com",
    subject: "填寫你的表格",
    html: "<p>Hello</p>",
    text: "Hello\n",
    ...parts,
  };
}
