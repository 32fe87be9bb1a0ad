import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { resendLoopback } from "../../test/resend-loopback.ts";
import { resendTransport } from "./resend-transport.ts";
import type { OutgoingMessage } from "./transport.ts";

const hour = 3_600_000;
const since = new Date("2026-11-22T06:00:00Z");
let provider: Awaited<ReturnType<typeof resendLoopback>>;
beforeEach(async () => {
  provider = await resendLoopback("re_test");
  provider.state.now = () => since.getTime();
});
afterEach(() => provider.close());

describe("a message whose answer was lost", () => {
  test("is found by its tag among others to the same address under the same subject", async () => {
    const messages = Array.from({ length: 230 }, () => aMessage());
    for (const message of messages) await resend().send(message);
    const wanted = messages[17] ?? aMessage();
    const taken = provider.accepted.find(({ key }) => key === wanted.id);
    expect(await ask(wanted)).toEqual({ found: "taken", providerId: taken?.id, event: "sent" });
  });

  test("is told by its id what became of it", async () => {
    const message = aMessage();
    const { providerId } = await resend().send(message);
    provider.state.lastEvent = "opened";
    expect(await resend().ask?.(message, { providerId, since })).toMatchObject({
      found: "taken",
      event: "delivered",
    });
  });

  test("that never arrived is not found, and neither is one older than the first try", async () => {
    const message = aMessage();
    await resend().send(message);
    expect(await ask({ ...message, id: randomUUID() })).toEqual({ found: "not-taken" });
    expect(await ask(aMessage({ subject: "Another" }))).toEqual({ found: "not-taken" });
    provider.state.now = () => since.getTime() - hour;
    const older = aMessage();
    await resend().send(older);
    expect(await ask(older)).toEqual({ found: "not-taken" });
  });

  test("stays open when the key may only send, and is asked after again when the provider is in trouble", async () => {
    provider.state.mayRead = false;
    expect(await ask(aMessage())).toEqual({ found: "cannot-tell", why: "restricted_api_key" });
    provider.state.always = { status: 503 };
    await expect(ask(aMessage())).rejects.toMatchObject({ temporary: true });
  });
});

function resend() {
  return resendTransport({ apiKey: "re_test", baseUrl: provider.url });
}

function ask(message: OutgoingMessage) {
  return resend().ask?.(message, { providerId: null, since });
}

function aMessage(parts: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const id = randomUUID();
  return {
    organisationId: randomUUID(),
    ...{ id, from: "Causeway <no-reply@causeway.test>", to: "li.jing@example.com" },
    ...{ subject: "Still to answer", html: "<p>Hello</p>", text: "Hello\n" },
    ...parts,
  };
}
