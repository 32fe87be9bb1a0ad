import { randomUUID } from "node:crypto";
import { liftSuppression } from "@causeway/db/address-suppression";
import type { EmailEventState } from "@causeway/db/email-message";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import type { EmailTemplates } from "@causeway/email/templates";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { deriveKeys } from "../keys.ts";
import { makeLogger } from "../log.ts";
import { addressHash } from "./address-hash.ts";
import { applyEvent } from "./apply-event.ts";
import { deliverEmail } from "./deliver-email.ts";
import { sendEmail } from "./send-email.ts";
import { type OutgoingMessage, type Transport, TransportError, type Whereabouts } from "./transport.ts";

const keys = deriveKeys("a secret of this test, of more than 32 characters");
const agency = "00000000-0000-7000-8000-000000000001";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

describe("an address", () => {
  test("that was refused for good gets nothing more, and whoever writes there is told at the case", async () => {
    const { employer, to, mail } = await aCorrespondence();
    await happens(await mail(), "bounced", "Permanent");
    const provider = fake();
    const next = await mail();
    expect(await deliver(provider, next)).toBe("suppressed");
    expect(provider.sent).toEqual([]);
    expect(await rowOf(next)).toMatchObject({ state: "suppressed", last_error: "address-bounce" });
    const notices = await noticesTo(employer.preparer.email);
    expect(notices).toHaveLength(2);
    expect(notices[1]).toMatchObject({
      case_id: employer.sponsorshipCase.caseId,
      props: { problem: "refused", recipientEmail: to },
    });
  });

  test.each(["Transient", "Undetermined"])("that bounced as %s gets the next mail", async (bounceType) => {
    const { mail } = await aCorrespondence();
    await happens(await mail(), "bounced", bounceType);
    expect(await deliver(fake(), await mail())).toBe("sent");
  });

  test("whose reader complained gets nothing more, however often something is delivered", async () => {
    const { employer, mail } = await aCorrespondence();
    const earlier = await mail();
    await happens(earlier, "complained");
    await happens(await mail(), "delivered");
    expect(await deliver(fake(), await mail())).toBe("suppressed");
    const [notice] = await noticesTo(employer.preparer.email);
    expect(notice.props.problem).toBe("unwanted");
  });

  test("takes mail again once something arrived there", async () => {
    const { mail } = await aCorrespondence();
    await happens(await mail(), "bounced", "Permanent", "2026-11-22T06:00:00Z");
    await happens(await mail(), "delivered", null, "2026-11-22T07:00:00Z");
    expect(await deliver(fake(), await mail())).toBe("sent");
    // The news of the earlier refusal, come late, changes nothing.
    await happens(await mail(), "bounced", "Permanent", "2026-11-22T06:30:00Z");
    expect(await deliver(fake(), await mail())).toBe("sent");
  });

  test("given anew by who may write takes mail again after a refusal, not after a complaint", async () => {
    for (const [state, next] of [["bounced", "sent"] as const, ["complained", "suppressed"] as const]) {
      const { employer, to, mail } = await aCorrespondence();
      await happens(await mail(), state);
      const lift = (actor: Parameters<typeof withActor>[1]) =>
        withActor(db.portal, actor, (tx) =>
          liftSuppression(tx, { addressHash: addressHash(keys, to), because: "corrected", at: new Date() }),
        );
      await expect(lift(employer.viewer)).rejects.toThrow();
      expect(await deliver(fake(), await mail())).toBe("suppressed");
      await lift(employer.preparer);
      expect(await deliver(fake(), await mail())).toBe(next);
    }
  });

  test("is never told from the table: it holds a keyed hash, one for every spelling of the domain", async () => {
    const { to, mail } = await aCorrespondence();
    await happens(await mail(), "bounced");
    const { rows } = await db.owner.query("select s::text as whole from address_suppression s");
    expect(rows.map(({ whole }) => whole).join()).not.toContain(to.split("@")[0]);
    expect(addressHash(keys, " Li.Jing@BÜCHER.example ")).toEqual(
      addressHash(keys, "li.jing@xn--bcher-kva.example"),
    );
    expect(addressHash(keys, "lijing@example.test")).not.toEqual(addressHash(keys, "li.jing@example.test"));
  });

  test("that is refused does not lock its owner out: a sign-in mail, which she asks for, is tried", async () => {
    const { to, mail } = await aCorrespondence();
    await happens(await mail(), "bounced");
    const link = { kind: "sign-in", id: randomUUID(), version: 1 } as const;
    const id = await withActor(db.portal, { kind: "anonymous" }, (tx) =>
      sendEmail(tx, {
        organisationId: agency,
        template: "sign-in",
        props: { app: "portal", minutes: 10, link },
        to: { email: to, locale: "en" },
      }),
    );
    expect(await deliver(fake(), { organisationId: agency, id })).toBe("sent");
  });
});

describe("a retry a day later", () => {
  test.each([
    [
      "taken, and delivered meanwhile",
      { found: "taken", providerId: "p-1", event: "delivered" },
      0,
      "delivered",
    ],
    [
      "taken, and refused by the reader's server",
      { found: "taken", providerId: "p-2", event: "bounced" },
      0,
      "bounced",
    ],
    ["not taken", { found: "not-taken" }, 1, "sent"],
    ["no leave to ask", { found: "cannot-tell", why: "restricted_api_key" }, 1, "sent"],
  ] as const)("asks first: %s", async (_what, answer, copies, state) => {
    const { mail } = await aCorrespondence();
    const key = await mail();
    const provider = fake(new TransportError("timeout", { temporary: true }));
    provider.answer = answer;
    await deliver(provider, key);
    await later(key, 24);
    expect(await deliver(provider, key)).toBe("sent");
    expect([provider.asked, provider.sent.length]).toEqual([1, copies]);
    expect(await rowOf(key)).toMatchObject({ state });
  });

  test("within the day relies on the key and does not ask", async () => {
    const { mail } = await aCorrespondence();
    const key = await mail();
    const provider = fake(new TransportError("timeout", { temporary: true }));
    await deliver(provider, key);
    await later(key, 22);
    expect(await deliver(provider, key)).toBe("sent");
    expect([provider.asked, provider.sent.length]).toEqual([0, 1]);
  });

  test("waits when the provider cannot be asked just now, and gives up after three days", async () => {
    const { mail } = await aCorrespondence();
    const key = await mail();
    const down = new TransportError("timeout", { temporary: true });
    const provider = fake(down);
    provider.answer = down;
    await deliver(provider, key);
    await later(key, 24);
    expect(await deliver(provider, key)).toBe("retry");
    await later(key, 49);
    expect(await deliver(provider, key)).toBe("failed");
    expect(await rowOf(key)).toMatchObject({ state: "failed", last_error: "too-late" });
    // What the provider says afterwards is better knowledge than our giving up.
    await happens(key, "delivered");
    expect(await rowOf(key)).toMatchObject({ state: "delivered" });
  });
});

describe("a key that already stands for other content", () => {
  const other = () => new TransportError("invalid_idempotent_request", { temporary: false });

  test("means that an earlier attempt was taken", async () => {
    const { mail } = await aCorrespondence();
    const key = await mail();
    const provider = fake(other());
    expect(await deliver(provider, key)).toBe("sent");
    expect(await rowOf(key)).toMatchObject({ state: "sent", provider_id: null });
  });

  test("is a failure when the provider's list knows of no such message", async () => {
    const { mail } = await aCorrespondence();
    const key = await mail();
    const provider = fake(other());
    provider.answer = { found: "not-taken" };
    expect(await deliver(provider, key)).toBe("failed");
  });
});

describe("the way of a mail", () => {
  const wayOf = async ({ id }: Key) => {
    const { rows } = await db.owner.query(
      "select kind, attempt, code from email_event where message_id = $1 order by at, number",
      [id],
    );
    return rows.map(({ kind, attempt, code }) =>
      [kind, attempt, code].filter((part) => part !== null).join(" "),
    );
  };

  test("is kept step by step: each try with the class of its error, each report, the late and the repeated too", async () => {
    const { mail } = await aCorrespondence();
    const key = await mail();
    const provider = fake(
      new TransportError("rate_limit_exceeded", { temporary: true }),
      new TransportError("smtp-421 <li@example.test>", { temporary: true }),
    );
    for (let tries = 0; tries < 3; tries++) {
      await deliver(provider, key);
      await db.owner.query("update email_message set next_attempt_at = now() where id = $1", [key.id]);
    }
    const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    await happens(key, "delivered", null, soon(3));
    await happens(key, "sent", null, soon(1));
    await happens(key, "complained", null, soon(9));
    expect(await wayOf(key)).toEqual([
      "try-failed 1 rate_limit_exceeded",
      "try-failed 2 smtp-421-li-example.test-",
      "taken 3",
      ...["accepted", "delivered", "complained"],
    ]);
  });

  test("shows a try whose worker died, and that staff took the mail back before another one", async () => {
    const { mail } = await aCorrespondence();
    const key = await mail();
    await db.owner.query("update email_message set state = 'sending', attempts = 1 where id = $1", [key.id]);
    await deliver(fake(new TransportError("timeout", { temporary: true })), key);
    await db.owner.query("update email_message set state = 'taken-back' where id = $1", [key.id]);
    expect(await wayOf(key)).toEqual(["try-lost 1", "try-failed 2 timeout", "taken-back"]);
  });

  test("ends where the address is refused, and where it was refused before", async () => {
    const { mail } = await aCorrespondence();
    const [refused, withheld] = [await mail(), await mail()];
    await deliver(fake(new TransportError("smtp-550", { temporary: false, addressRefused: true })), refused);
    await deliver(fake(), withheld);
    expect([await wayOf(refused), await wayOf(withheld)]).toEqual([
      ["refused 1 smtp-550"],
      ["withheld 1 address-bounce"],
    ]);
  });

  test("is never changed, not even by the owner of the table", async () => {
    await expect(db.owner.query("update email_event set code = null")).rejects.toMatchObject({
      code: "CW004",
    });
    await expect(db.owner.query("delete from email_event")).rejects.toMatchObject({ code: "CW004" });
  });
});

type Key = { organisationId: string; id: string };

/** An employer who writes to one address, about one case. */
async function aCorrespondence() {
  const employer = await anEmployer(db).withCase();
  const to = `${randomUUID()}@example.test`;
  const organisationId = employer.organisation.id;
  const props: Omit<EmailTemplates["filed"], "link"> = {
    ...{ to: "candidate", caseTitle: "Engineer", caseReference: "CW-26-0001" },
    ...{ filingReference: "ASMTP-1", filedOn: "2026-11-22" },
  };
  const mail = async (): Promise<Key> => {
    const id = await withActor(db.portal, employer.preparer, (tx) =>
      sendEmail(tx, {
        ...{ organisationId, caseId: employer.sponsorshipCase.caseId, sentBy: employer.preparer.personId },
        ...{ template: "filed", to: { email: to, locale: "en" } },
        props: { ...props, link: { app: "portal", path: "/" } },
      }),
    );
    return { organisationId, id };
  };
  return { employer, to, mail };
}

/** The provider says something of a message. */
async function happens(
  key: Key,
  state: EmailEventState,
  bounceType: string | null = null,
  at = new Date().toISOString(),
) {
  await withActor(db.worker, { kind: "worker", organisationId: key.organisationId }, (tx) =>
    applyEvent(keys, tx, {
      ...{ key, provider: "resend", providerId: `p-${key.id}`, state, error: null },
      ...{ at: new Date(at), bounceType },
    }),
  );
}

type Fake = Transport & { sent: OutgoingMessage[]; asked: number; answer: Whereabouts | TransportError };

/** A provider that fails as told, then takes everything. */
function fake(...failures: TransportError[]): Fake {
  const transport: Fake = {
    name: "resend",
    sent: [],
    asked: 0,
    answer: { found: "cannot-tell", why: "not-told" },
    async send(message) {
      const failure = failures.shift();
      if (failure) throw failure;
      transport.sent.push(message);
      return { providerId: randomUUID() };
    },
    async ask() {
      transport.asked++;
      if (transport.answer instanceof TransportError) throw transport.answer;
      return transport.answer;
    },
    close: async () => {},
  };
  return transport;
}

function deliver(transport: Transport, key: Key) {
  return deliverEmail({ db: db.worker, env: readEnv({}), keys, transport, log: makeLogger("silent") }, key);
}

/** So many hours pass for one message. */
async function later({ id }: Key, hours: number) {
  await db.owner.query(
    `update email_message set created_at = created_at - make_interval(hours => $2),
      first_attempt_at = first_attempt_at - make_interval(hours => $2), next_attempt_at = now() where id = $1`,
    [id, hours],
  );
}

async function rowOf({ id }: Key) {
  const { rows } = await db.owner.query("select * from email_message where id = $1", [id]);
  return rows[0];
}

async function noticesTo(email: string) {
  const { rows } = await db.owner.query(
    "select * from email_message where recipient_email = $1 and template = 'address-bounced' order by id",
    [email],
  );
  return rows;
}
