import { randomUUID } from "node:crypto";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer, aPerson } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { deriveKeys } from "../keys.ts";
import { makeLogger } from "../log.ts";
import { deliverEmail, type MailServices } from "./deliver-email.ts";
import { deriveCode, deriveToken } from "./links.ts";
import { mailboxTransport } from "./mailbox-transport.ts";
import { sendEmail } from "./send-email.ts";
import { type OutgoingMessage, type Transport, TransportError } from "./transport.ts";

const agency = "00000000-0000-7000-8000-000000000001";
const keys = deriveKeys("a secret of this test, of more than 32 characters");
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

describe("a message of the outbox", () => {
  test("that its transaction rolls back is sent to nobody", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const refused = withActor(db.portal, owner, async (tx) => {
      await submitted(tx, organisation.id, owner.email);
      throw new Error("changed my mind");
    });
    await expect(refused).rejects.toThrow("changed my mind");
    expect(await rows(organisation.id)).toEqual([]);
  });

  test("reaches the built-in mailbox once, in the reader's language and with her phrase", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    await db.owner.query("update person set phrase = '藍色水壺' where id = $1", [owner.personId]);
    const key = await queued(owner, organisation.id, owner.email);
    expect(await deliverEmail(services(mailboxTransport(db.worker)), key)).toBe("sent");
    expect(await deliverEmail(services(mailboxTransport(db.worker)), key)).toBe("not-due");

    const { rows: mail } = await db.owner.query("select * from mailbox_message where organisation_id = $1", [
      organisation.id,
    ]);
    expect(mail).toHaveLength(1);
    expect(mail[0]).toMatchObject({ to: owner.email, subject: "已提交：Battery engineer（CW-26-0042）" });
    expect(mail[0].text).toContain("你的識別語：藍色水壺");
    expect(mail[0].text).toContain(`http://portal.localhost:4100/o/${organisation.id}/cases`);
    expect(await rows(organisation.id)).toMatchObject([
      { state: "sent", attempts: 1, provider: "mailbox", last_error: null },
    ]);
  });

  test("carries a secret link that no row holds", async () => {
    const id = randomUUID();
    const to = `${id}@example.test`;
    const messageId = await withActor(db.portal, { kind: "anonymous" }, (tx) =>
      sendEmail(tx, {
        organisationId: agency,
        template: "sign-in",
        props: { app: "portal", minutes: 10, link: { kind: "sign-in", id, version: 1 } },
        to: { email: to, locale: "en" },
      }),
    );
    await deliverEmail(services(mailboxTransport(db.worker)), { organisationId: agency, id: messageId });

    const subject = { kind: "sign-in", id, version: 1 } as const;
    const token = deriveToken(keys, subject);
    const { rows: mail } = await db.owner.query('select text from mailbox_message where "to" = $1', [to]);
    expect(mail[0].text).toContain(`/sign-in/link/${token}`);
    expect(mail[0].text).toContain(deriveCode(keys, subject));
    const { rows: kept } = await db.owner.query(
      "select m::text as whole from email_message m where id = $1",
      [messageId],
    );
    expect(kept[0].whole).not.toContain(token);
    expect(kept[0].whole).not.toContain(deriveCode(keys, subject));
  });

  test("goes back into the queue with a delay when the provider is down, and is sent when it is up again", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const key = await queued(owner, organisation.id, owner.email);
    const provider = fake(new TransportError("rate-limited", { temporary: true, retryAfter: 90 }));
    expect(await deliverEmail(services(provider), key)).toBe("retry");
    const [waiting] = await rows(organisation.id);
    expect(waiting).toMatchObject({ state: "queued", attempts: 1, last_error: "rate-limited" });
    expect(waiting.wait).toBeGreaterThan(85);
    expect(await deliverEmail(services(provider), key)).toBe("not-due");
    await makeDue(key.id);
    expect(await deliverEmail(services(provider), key)).toBe("sent");
    expect(provider.sent.map(({ id }) => id)).toEqual([key.id]);
  });

  test("left behind by a worker that died is taken again when its lease has run out, under the same id", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const key = await queued(owner, organisation.id, owner.email);
    await db.owner.query(
      "update email_message set state = 'sending', attempts = 1, next_attempt_at = now() + interval '30 s' where id = $1",
      [key.id],
    );
    const provider = fake();
    expect(await deliverEmail(services(provider), key)).toBe("not-due");
    await makeDue(key.id);
    expect(await deliverEmail(services(provider), key)).toBe("sent");
    expect(provider.sent).toMatchObject([{ id: key.id, to: owner.email }]);
  });

  test("is taken by one of twenty workers that try at once", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const key = await queued(owner, organisation.id, owner.email);
    const provider = fake();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => deliverEmail(services(provider), key)),
    );
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
    expect(provider.sent).toHaveLength(1);
  });

  test("that lost its lease while it was being sent settles nothing", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const key = await queued(owner, organisation.id, owner.email);
    const slow = fake();
    slow.before = async () => {
      await db.owner.query("update email_message set attempts = attempts + 1 where id = $1", [key.id]);
    };
    await deliverEmail(services(slow), key);
    expect(await rows(organisation.id)).toMatchObject([{ state: "sending", attempts: 2 }]);
  });

  test("is given up when it is no longer worth sending", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const key = await queued(owner, organisation.id, owner.email);
    await db.owner.query("update email_message set created_at = now() - interval '73 h' where id = $1", [
      key.id,
    ]);
    const provider = fake();
    expect(await deliverEmail(services(provider), key)).toBe("failed");
    expect(provider.sent).toEqual([]);
    expect(await rows(organisation.id)).toMatchObject([{ state: "failed", last_error: "too-late" }]);
  });

  test("that is none of ours fails instead of being tried for ever", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const key = await queued(owner, organisation.id, owner.email);
    await db.owner.query("update email_message set template = 'advertisement' where id = $1", [key.id]);
    expect(await deliverEmail(services(fake()), key)).toBe("failed");
    expect(await rows(organisation.id)).toMatchObject([{ state: "failed", last_error: "cannot-render" }]);
  });

  test("refused for its address tells whoever sent it, in her language, and nobody a second time", async () => {
    const { preparer, organisation, sponsorshipCase } = await anEmployer(db).withCase();
    await db.owner.query("update person set locale = 'zh-Hans' where id = $1", [preparer.personId]);
    const link = {
      kind: "candidate-invitation",
      organisationId: organisation.id,
      id: randomUUID(),
      version: 1,
    } as const;
    const id = await withActor(db.portal, preparer, (tx) =>
      sendEmail(tx, {
        organisationId: organisation.id,
        caseId: sponsorshipCase.caseId,
        sentBy: preparer.personId,
        template: "candidate-invited",
        props: { organisationName: organisation.nameEn, jobTitle: "Engineer", expiresOn: "2026-12-06", link },
        to: { email: "wrong@example.test", locale: "zh-Hans" },
      }),
    );
    const provider = fake(new TransportError("smtp-550", { temporary: false, addressRefused: true }));
    await deliverEmail(services(provider), { organisationId: organisation.id, id });
    const all = await rows(organisation.id);
    expect(all).toMatchObject([
      { template: "candidate-invited", state: "bounced" },
      { template: "address-bounced", state: "queued", recipient_email: preparer.email, locale: "zh-Hans" },
    ]);
    expect(all[1].props).toMatchObject({
      recipientEmail: "wrong@example.test",
      caseReference: sponsorshipCase.reference,
    });
    expect(all[1].case_id).toBe(sponsorshipCase.caseId);
  });
});

describe("the outbox", () => {
  let stranger: Awaited<ReturnType<typeof aPerson>>;
  beforeEach(async () => {
    stranger = await aPerson(db);
  });

  test("takes no mail of an organisation from somebody who does not belong to it", async () => {
    const { organisation } = await anEmployer(db).alone();
    const attempt = withActor(db.portal, { kind: "person", personId: stranger.personId }, (tx) =>
      submitted(tx, organisation.id, stranger.email),
    );
    await expect(attempt).rejects.toThrow();
    expect(await rows(organisation.id)).toEqual([]);
  });
});

type Sent = Transport & { sent: OutgoingMessage[]; before: () => Promise<void> };

/** A provider that fails as told, then takes everything. */
function fake(...failures: TransportError[]): Sent {
  const sent: OutgoingMessage[] = [];
  const transport: Sent = {
    name: "smtp",
    sent,
    before: async () => {},
    async send(message) {
      await transport.before();
      const failure = failures.shift();
      if (failure) throw failure;
      sent.push(message);
      return { providerId: "1" };
    },
    close: async () => {},
  };
  return transport;
}

function services(transport: Transport): MailServices {
  return { db: db.worker, env: readEnv({}), keys, transport, log: makeLogger("silent") };
}

type Tx = Parameters<typeof sendEmail>[0];

function submitted(tx: Tx, organisationId: string, email: string) {
  return sendEmail(tx, {
    organisationId,
    template: "case-submitted",
    props: {
      caseTitle: "Battery engineer",
      caseReference: "CW-26-0042",
      submittedBy: "陳詠恩",
      submittedOn: "2026-11-22",
      link: { app: "portal", path: `/o/${organisationId}/cases` },
    },
    to: { email, locale: "zh-Hant" },
  });
}

async function queued(actor: Parameters<typeof withActor>[1], organisationId: string, email: string) {
  const id = await withActor(db.portal, actor, (tx) => submitted(tx, organisationId, email));
  return { organisationId, id };
}

async function rows(organisationId: string) {
  const { rows: found } = await db.owner.query(
    `select *, extract(epoch from next_attempt_at - now())::float8 as wait from email_message
      where organisation_id = $1 order by created_at, id`,
    [organisationId],
  );
  return found;
}

async function makeDue(id: string) {
  await db.owner.query("update email_message set next_attempt_at = now() where id = $1", [id]);
}
