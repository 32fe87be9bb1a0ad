import { randomUUID } from "node:crypto";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedWebhook } from "../../test/resend-loopback.ts";
import { deriveKeys } from "../keys.ts";
import { makeLogger } from "../log.ts";
import { processWebhooks } from "./process-webhooks.ts";
import { handleResendWebhook } from "./resend-webhook.ts";
import { sendEmail } from "./send-email.ts";

const secret = `whsec_${Buffer.from("a webhook secret of this test only").toString("base64")}`;
const log = makeLogger("silent");
const keys = deriveKeys("a secret of this test, of more than 32 characters");
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

describe("an event from Resend", () => {
  test("moves the message on, and keeps neither address nor subject", async () => {
    const message = await aSentMessage();
    expect((await receive(event("email.delivered", message))).status).toBe(204);
    await work();
    const row = await stateOf(message);
    expect(row.state).toBe("delivered");
    expect(row.delivered_at).toEqual(new Date("2026-11-22T06:00:00Z"));
    const { rows } = await db.owner.query("select payload::text as kept from provider_webhook");
    expect(rows.map(({ kept }) => kept).join()).not.toMatch(/example\.test|Subject/);
  });

  test("is believed only with a signature over its very bytes, made lately", async () => {
    const message = await aSentMessage();
    const delivered = event("email.delivered", message);
    const reserialised = JSON.stringify(delivered, null, 2);
    const refused = [
      signedWebhook(secret, delivered, { body: reserialised }),
      signedWebhook(secret, delivered, { at: new Date(Date.now() - 6 * 60_000) }),
      signedWebhook(secret, delivered, { at: new Date(Date.now() + 6 * 60_000) }),
      signedWebhook(`whsec_${Buffer.from("somebody else's webhook secret").toString("base64")}`, delivered),
      new Request("http://portal.localhost/webhooks/resend", {
        method: "POST",
        body: JSON.stringify(delivered),
      }),
    ];
    for (const request of refused) expect((await handle(request)).status).toBe(400);
    await work();
    expect((await stateOf(message)).state).toBe("sent");
  });

  test("acts once however often it comes", async () => {
    const { message, preparer } = await aSentInvitation();
    const bounced = event("email.bounced", message, { bounce: { type: "Permanent" } });
    for (let copy = 0; copy < 5; copy++) await receive(bounced, "msg_the-same");
    await Promise.all([work(), work(), work()]);
    expect((await stateOf(message)).state).toBe("bounced");
    expect(await noticesTo(preparer.email)).toHaveLength(1);
  });

  test("never moves a message back, in whatever order events come", async () => {
    const order = [
      "email.complained",
      "email.sent",
      "email.delivered",
      "email.delivery_delayed",
      "email.sent",
    ];
    const message = await aSentMessage();
    for (const type of order) {
      await receive(event(type, message));
      await work();
      expect((await stateOf(message)).state).toBe("complained");
    }
    const { rows } = await db.owner.query(
      "select array_agg(kind order by number) as kinds from email_event where message_id = $1",
      [message.id],
    );
    expect(rows[0].kinds).toEqual(["complained", "accepted", "delivered", "delayed", "accepted"]);
  });

  test("that overtakes our own record of sending is not undone by it", async () => {
    const message = await aSentMessage({ state: "sending", provider_id: null });
    await receive(event("email.delivered", message));
    await work();
    expect((await stateOf(message)).state).toBe("delivered");
  });

  test("without our tags finds its message by the provider's id", async () => {
    const message = await aSentMessage();
    await receive({
      ...event("email.delivered", message),
      data: { email_id: message.providerId, to: ["a@example.test"] },
    });
    await work();
    expect((await stateOf(message)).state).toBe("delivered");
  });

  test.each(["email.opened", "contact.created", "domain.updated"])(
    "of kind %s changes nothing",
    async (type) => {
      const message = await aSentMessage();
      expect((await receive(event(type, message))).status).toBe(204);
      await work();
      expect((await stateOf(message)).state).toBe("sent");
    },
  );

  test("about a message that is not ours is ticked off", async () => {
    const nobody = { organisationId: randomUUID(), id: randomUUID(), providerId: randomUUID() };
    await receive(event("email.bounced", nobody));
    await work();
    const { rows } = await db.owner.query(
      "select count(*)::int as waiting from provider_webhook where processed_at is null",
    );
    expect(rows[0].waiting).toBe(0);
  });

  test("finds no door where no secret is configured, nor by another method, nor with a body without end", async () => {
    const request = signedWebhook(secret, { type: "email.sent" });
    expect((await handleResendWebhook(request, { ...services(), env: {} })).status).toBe(404);
    expect((await handle(new Request("http://portal.localhost/webhooks/resend"))).status).toBe(404);
    const long = new Request("http://portal.localhost/webhooks/resend", {
      method: "POST",
      body: "x".repeat(300_000),
    });
    expect((await handle(long)).status).toBe(413);
  });
});

describe("a bounce", () => {
  test("tells whoever invited the candidate, at the case, where the address can be corrected", async () => {
    const { message, preparer, sponsorshipCase } = await aSentInvitation();
    await receive(event("email.bounced", message, { bounce: { type: "Permanent" } }));
    await work();
    const { organisationId, caseId, reference } = sponsorshipCase;
    expect(await noticesTo(preparer.email)).toMatchObject([
      {
        case_id: caseId,
        props: {
          recipientEmail: "li.jing@example.test",
          message: "candidate-invited",
          caseReference: reference,
          link: { app: "portal", path: `/o/${organisationId}/cases/${caseId}/candidate` },
        },
      },
    ]);
    expect((await stateOf(message)).last_error).toBe("bounce-permanent");
  });
});

type Message = { organisationId: string; id: string; providerId: string };

async function aSentMessage(columns: { state?: string; provider_id?: null } = {}): Promise<Message> {
  const { organisation, owner } = await anEmployer(db).alone();
  const id = await withActor(db.portal, owner, (tx) =>
    sendEmail(tx, {
      organisationId: organisation.id,
      template: "case-approved",
      props: {
        caseTitle: "Subject",
        caseReference: "CW-26-0001",
        link: { app: "portal", path: "/" },
      },
      to: { email: owner.email, locale: "en" },
    }),
  );
  return sent({ organisationId: organisation.id, id, providerId: randomUUID() }, columns);
}

async function aSentInvitation() {
  const { preparer, organisation, sponsorshipCase } = await anEmployer(db).withCase();
  const organisationId = organisation.id;
  const id = await withActor(db.portal, preparer, (tx) =>
    sendEmail(tx, {
      organisationId,
      caseId: sponsorshipCase.caseId,
      sentBy: preparer.personId,
      template: "candidate-invited",
      props: {
        organisationName: organisation.nameEn,
        jobTitle: "Engineer",
        expiresOn: "2026-12-06",
        link: { kind: "candidate-invitation", organisationId, id: randomUUID(), version: 1 },
      },
      to: { email: "li.jing@example.test", locale: "zh-Hans" },
    }),
  );
  const message = await sent({ organisationId, id, providerId: randomUUID() });
  return { message, preparer, sponsorshipCase };
}

async function sent(
  message: Message,
  columns: { state?: string; provider_id?: null } = {},
): Promise<Message> {
  const providerId = columns.provider_id === null ? null : message.providerId;
  await db.owner.query(
    "update email_message set state = $2, provider = 'resend', provider_id = $3, attempts = 1, sent_at = now() where id = $1",
    [message.id, columns.state ?? "sent", providerId],
  );
  return message;
}

function event(type: string, message: Message, more: object = {}) {
  return {
    type,
    created_at: "2026-11-22T06:00:00.000Z",
    data: {
      email_id: message.providerId,
      from: "Causeway <no-reply@causeway.test>",
      to: ["li.jing@example.test"],
      subject: "Subject",
      tags: { organisation: message.organisationId, message: message.id },
      ...more,
    },
  };
}

function receive(body: object, id?: string): Promise<Response> {
  return handle(signedWebhook(secret, body, id === undefined ? {} : { id }));
}

function handle(request: Request): Promise<Response> {
  return handleResendWebhook(request, services());
}

function services() {
  return { db: db.portal, env: { RESEND_WEBHOOK_SECRET: secret }, log, now: () => new Date() };
}

function work(): Promise<number> {
  return processWebhooks({ db: db.worker, keys, log }, 100);
}

async function stateOf(message: Message) {
  const { rows } = await db.owner.query("select * from email_message where id = $1", [message.id]);
  return rows[0];
}

async function noticesTo(email: string) {
  const { rows } = await db.owner.query(
    "select * from email_message where recipient_email = $1 and template = 'address-bounced'",
    [email],
  );
  return rows;
}
