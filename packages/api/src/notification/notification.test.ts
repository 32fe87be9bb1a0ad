import { randomUUID } from "node:crypto";
import { newId } from "@causeway/db/ids";
import { listDeliveryChoices, saveDeliveryChoice } from "@causeway/db/notification-setting";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aCase, aMember, anEmployer, aPerson, aStaffMember } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { messages, templateNames } from "@causeway/email/messages";
import { letterOf } from "@causeway/email/render";
import type { EmailTemplates } from "@causeway/email/templates";
import { agencyOrganisationId } from "@causeway/rules/agency";
import {
  choicesOf,
  type Delivery,
  digestTemplate,
  notificationKinds,
} from "@causeway/rules/notification/kinds";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { makeLogger } from "../log.ts";
import { deliverEmail } from "../mail/deliver-email.ts";
import { sendEmail } from "../mail/send-email.ts";
import type { OutgoingMessage } from "../mail/transport.ts";
import { unsubscribeHeaders } from "../mail/unsubscribe-headers.ts";
import { deriveChoiceToken } from "./choice-link.ts";
import { nextDigestAt } from "./digest-time.ts";
import { sendDigests } from "./send-digests.ts";

let db: TestDatabase;
let apps: TestApps;
let outbox: OutgoingMessage[];
beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

type Someone = { personId: string; email: string };
type Organisation = { id: string };
type Case = { caseId: string; title: string; reference: string };

describe("the table of kinds", () => {
  test("has a line for every message, so that somebody has thought about it", () => {
    const listed = [...Object.keys(notificationKinds), digestTemplate];
    expect(templateNames.filter((name) => !listed.includes(name))).toEqual([]);
    expect(listed.filter((name) => !templateNames.some((template) => template === name))).toEqual([]);
  });

  // News to several people, of whom any one may act; and a date that lies weeks ahead.
  const gathered = [
    ...[
      "candidate-finished",
      "case-submitted-agency",
      "stay-expiring",
      "document-expiring",
      "message-received",
      "records-due",
      digestTemplate,
    ],
  ];
  test.each(templateNames)(
    "%s cannot be refused or put off when the reader's own move depends on it",
    (name) => {
      const reader = { locale: "en", phrase: null, agency: "A", home: "https://portal.example.hk" } as const;
      const { turn } = letterOf(name, messages[name].example as EmailTemplates[typeof name], reader);
      if (turn.who === "you" && !gathered.includes(name)) expect(choicesOf(name)).toEqual([]);
    },
  );
});

describe("a person who asked for a daily digest", () => {
  test("gets nothing at once, and one mail at his hour with everything, case by case", async () => {
    const {
      owner,
      organisation,
      sponsorshipCase: first,
    } = await anEmployer(db).withCase({ title: "Welder" });
    const second = await aCase(db, owner, { title: "Diver" });
    await choose(owner, ["case-submitted", "filed"], "daily");
    const mails = [
      await mail(owner, organisation, first, "case-submitted"),
      await mail(owner, organisation, second, "case-submitted"),
      await mail(owner, organisation, first, "filed"),
    ];
    for (const id of mails) expect(await deliver(organisation, id)).toBe("held");
    expect(outbox).toEqual([]);

    const due = nextDigestAt(new Date(), "daily", { hour: 9, weekday: 1 });
    expect(await digestsAt(new Date(due.getTime() - 60_000))).toBe(0);
    expect(await digestsAt(due)).toBe(1);
    expect(await digestsAt(due)).toBe(0);
    const digest = await newest(owner, "digest");
    expect(await deliver(organisation, digest.id)).toBe("sent");
    expect(outbox[0]).toMatchObject({ to: owner.email, subject: "Today on Causeway: 3 messages" });
    const text = outbox[0]?.text ?? "";
    expect(text.match(new RegExp(first.reference, "g"))).toHaveLength(1);
    expect(text).toMatch(/Welder · .*\nImmigration’s move\n.*\n.*\n\nDiver · .*\nThe agency’s move/);
    expect(await statesOf(mails)).toEqual(mails.map(() => ({ state: "digested", digest_id: digest.id })));
  });

  test("has what asks for his own move at once", async () => {
    const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
    await choose(owner, ["case-submitted"], "daily");
    await db.owner.query("insert into notification_setting values ($1, 'changes-requested', 'off', now())", [
      owner.personId,
    ]);
    expect(
      await deliver(organisation, await mail(owner, organisation, sponsorshipCase, "changes-requested")),
    ).toBe("sent");
  });

  test("of two organisations gets one for each: neither record tells of the other's cases", async () => {
    const here = await anEmployer(db).withCase({ title: "Here alone" });
    const there = await anEmployer(db).withCase({ title: "There alone" });
    await db.owner.query(
      "insert into membership (organisation_id, id, person_id, role, created_at) values ($1, $2, $3, 'owner', now())",
      [there.organisation.id, newId(), here.owner.personId],
    );
    await choose(here.owner, ["case-submitted"], "daily");
    for (const at of [here, there]) {
      await deliver(
        at.organisation,
        await mail(here.owner, at.organisation, at.sponsorshipCase, "case-submitted"),
      );
    }
    expect(await digestsAt(later(14))).toBe(2);
    const { rows } = await db.owner.query(
      "select organisation_id, props::text as props from email_message where template = 'digest' and recipient_person = $1",
      [here.owner.personId],
    );
    for (const row of rows) {
      const own = row.organisation_id === here.organisation.id ? "Here alone" : "There alone";
      expect(row.props.match(/(Here|There) alone/g)).toEqual([own]);
    }
  });

  test("and leaves the organisation before it comes gets none of its news", async () => {
    const { organisation, owner, sponsorshipCase } = await anEmployer(db).withCase();
    const leaver = await aMember(db, organisation.id, "preparer");
    await choose(leaver, ["case-submitted"], "weekly");
    const id = await mail(leaver, organisation, sponsorshipCase, "case-submitted");
    await deliver(organisation, id);
    await db.owner.query("update membership set ended_at = now() where person_id = $1", [leaver.personId]);
    expect(await digestsAt(later(20))).toBe(0);
    expect(await statesOf([id])).toEqual([{ state: "muted", digest_id: null }]);
    expect(owner.personId).not.toBe(leaver.personId);
  });

  test("and changes his mind has what was gathered the next time digests go out", async () => {
    const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
    await choose(owner, ["filed"], "weekly");
    await deliver(organisation, await mail(owner, organisation, sponsorshipCase, "filed"));
    const browser = await portalBrowser(apps, db, owner);
    await browser.at("/account/notifications", (caller) =>
      caller.notification.saveSettings({ deliveries: { filed: "at-once" }, hour: 15, weekday: 3 }),
    );
    const { rows } = await db.owner.query(
      "select next_attempt_at <= now() as due from email_message where recipient_person = $1 and state = 'held'",
      [owner.personId],
    );
    expect(rows).toEqual([{ due: true }]);
    const shown = await browser.at("/account/notifications", (caller) => caller.notification.settings());
    expect(shown.schedule).toEqual({ hour: 15, weekday: 3 });
    expect(shown.kinds.find(({ kind }) => kind === "filed")).toMatchObject({ delivery: "at-once" });
  });
});

test("digests go out in working hours of Hong Kong alone", async () => {
  const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
  await choose(owner, ["filed"], "daily");
  const id = await mail(owner, organisation, sponsorshipCase, "filed");
  await deliver(organisation, id);
  await db.owner.query("update email_message set next_attempt_at = '2026-12-04' where id = $1", [id]);
  const [saturday, christmas, early] = ["2026-12-05T10:00", "2026-12-25T10:00", "2026-12-28T07:00"];
  for (const at of [saturday, christmas, early]) await digestsAt(new Date(`${at}:00+08:00`));
  expect(await statesOf([id])).toMatchObject([{ state: "held" }]);
  await digestsAt(new Date("2026-12-28T10:00:00+08:00"));
  expect(await statesOf([id])).toMatchObject([{ state: "digested" }]);
});

test("staff have one digest for all employers, kept by the agency where no employer reads it", async () => {
  const reviewer = await aStaffMember(db, ["reviewer"]);
  await choose(reviewer, ["case-submitted-agency"], "daily");
  for (const _ of [1, 2]) {
    const { organisation, sponsorshipCase } = await anEmployer(db).withCase();
    await deliver(organisation, await mail(reviewer, organisation, sponsorshipCase, "case-submitted-agency"));
  }
  expect(await digestsAt(later(14))).toBe(1);
  const digest = await newest(reviewer, "digest");
  expect(digest).toMatchObject({ organisation_id: agencyOrganisationId, props: { count: 2 } });
  await deliver({ id: agencyOrganisationId }, digest.id);
  expect(outbox[0]?.text).toContain("http://admin.localhost:4200/notices");
});

test("what is turned off is not mailed, and still stands among the notices", async () => {
  const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
  await choose(owner, ["case-submitted"], "off");
  const id = await mail(owner, organisation, sponsorshipCase, "case-submitted");
  expect(await deliver(organisation, id)).toBe("held");
  expect(await deliver(organisation, id)).toBe("not-due");
  expect(await statesOf([id])).toEqual([{ state: "muted", digest_id: null }]);
  const browser = await portalBrowser(apps, db, owner);
  expect(await browser.at("/notices", (caller) => caller.notification.unread())).toBe(1);
});

describe("the settings of a person", () => {
  test("cannot be such as a kind does not allow", async () => {
    const { owner } = await anEmployer(db).alone();
    const browser = await portalBrowser(apps, db, owner);
    for (const deliveries of [
      { "sign-in": "off" },
      { "changes-requested": "daily" },
      { "case-declined": "off" },
    ]) {
      const save = browser.at("/account/notifications", (caller) =>
        caller.notification.saveSettings({ deliveries: deliveries as never, hour: 9, weekday: 1 }),
      );
      await expect(save).rejects.toMatchObject({ reason: "input-invalid" });
    }
  });

  test("are read and written by nobody else", async () => {
    const { owner } = await anEmployer(db).alone();
    const { kind: _, ...stranger } = await aPerson(db);
    await choose(owner, ["filed"], "off");
    const as = { kind: "person", personId: stranger.personId } as const;
    expect(await withActor(db.portal, as, (tx) => listDeliveryChoices(tx, owner.personId))).toEqual({});
    const theft = {
      personId: owner.personId,
      kinds: ["filed"],
      delivery: "at-once",
      at: new Date(),
    } as const;
    await expect(withActor(db.portal, as, (tx) => saveDeliveryChoice(tx, theft))).rejects.toMatchObject({
      reason: "actor-refused",
    });
  });
});

describe("the link of an optional mail", () => {
  test("shows and changes that one choice, without signing in", async () => {
    const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
    const { token, message } = await delivered(owner, organisation, sponsorshipCase, "filed");
    expect(message.html).toContain(`/mail-choice/${token}`);
    const anybody = await portalBrowser(apps, db);
    const shown = () =>
      anybody.at(`/mail-choice/${token}`, (caller) => caller.notification.choice({ token }));
    expect(await shown()).toEqual({
      ...{ kind: "filed", choices: choicesOf("filed"), delivery: "at-once", duty: false },
    });
    await anybody.at(`/mail-choice/${token}`, (caller) =>
      caller.notification.choose({ token, delivery: "off" }),
    );
    expect(await shown()).toMatchObject({ delivery: "off" });
    expect(await deliver(organisation, await mail(owner, organisation, sponsorshipCase, "filed"))).toBe(
      "held",
    );
    expect(
      await deliver(organisation, await mail(owner, organisation, sponsorshipCase, "case-submitted")),
    ).toBe("sent");
  });

  test("is refused when it was changed, cut, or made for what must be sent", async () => {
    const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
    const { token } = await delivered(owner, organisation, sponsorshipCase, "filed");
    const anybody = await portalBrowser(apps, db);
    const flipped = `${token.slice(0, 10)}${token[10] === "A" ? "B" : "A"}${token.slice(11)}`;
    const must = deriveChoiceToken(apps.portal.keys, { personId: owner.personId, template: "sign-in" });
    for (const wrong of [flipped, token.slice(0, -1), `${token}A`, "", must]) {
      const look = anybody.at("/mail-choice/x", (caller) => caller.notification.choice({ token: wrong }));
      await expect(look).rejects.toMatchObject({ reason: "not-found" });
      const change = anybody.at("/mail-choice/x", (caller) =>
        caller.notification.choose({ token: wrong, delivery: "off" }),
      );
      await expect(change).rejects.toMatchObject({ reason: "not-found" });
    }
  });

  test("of a digest stands for everything that is gathered", async () => {
    const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
    await choose(owner, ["filed", "case-declined"], "weekly");
    await deliver(organisation, await mail(owner, organisation, sponsorshipCase, "filed"));
    await digestsAt(later(14));
    await deliver(organisation, (await newest(owner, "digest")).id);
    const token = outbox[0]?.unsubscribe?.split("/").at(-1) ?? "";
    const anybody = await portalBrowser(apps, db);
    await anybody.at("/unsubscribe/x", (caller) => caller.notification.choose({ token, delivery: "off" }));
    // A decision may not be turned off: it goes on being gathered.
    const { rows } = await db.owner.query(
      "select kind, delivery from notification_setting where person_id = $1 order by kind",
      [owner.personId],
    );
    expect(rows).toEqual([
      { kind: "case-declined", delivery: "weekly" },
      { kind: "filed", delivery: "off" },
    ]);
  });

  test("stands in the headers of what may be refused, and of nothing else", async () => {
    const { owner, organisation, sponsorshipCase } = await anEmployer(db).withCase();
    const refusable = await delivered(owner, organisation, sponsorshipCase, "filed");
    expect(unsubscribeHeaders(refusable.message)).toEqual({
      "List-Unsubscribe": `<http://portal.localhost:4100/unsubscribe/${refusable.token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    for (const template of ["changes-requested", "case-declined"] as const) {
      const { message } = await delivered(owner, organisation, sponsorshipCase, template);
      expect(unsubscribeHeaders(message)).toEqual({});
      expect(message.html.includes("/mail-choice/")).toBe(template === "case-declined");
    }
  });
});

/** An hour at which digests go out, some days from now. */
function later(days: number): Date {
  return nextDigestAt(new Date(Date.now() + days * 86_400_000), "daily", { hour: 9, weekday: 1 });
}

async function choose(person: Someone, kinds: string[], delivery: Delivery) {
  for (const kind of kinds) {
    await db.owner.query(
      `insert into notification_setting values ($1, $2, $3, now())
       on conflict (person_id, kind) do update set delivery = excluded.delivery`,
      [person.personId, kind, delivery],
    );
  }
}

async function mail(
  to: Someone,
  organisation: Organisation,
  { caseId, title, reference }: Case,
  template: "case-submitted" | "case-submitted-agency" | "changes-requested" | "filed" | "case-declined",
): Promise<string> {
  const path = `/o/${organisation.id}/cases/${caseId}` as const;
  const named = { caseTitle: title, caseReference: reference, organisationName: "Harbour Robotics" };
  const props = { ...messages[template].example, ...named, link: { app: "portal", path } } as const;
  return withActor(db.worker, { kind: "worker", organisationId: organisation.id }, (tx) =>
    sendEmail(tx, {
      organisationId: organisation.id,
      caseId,
      template,
      props: props as never,
      to: { email: to.email, personId: to.personId, locale: "en" },
    }),
  );
}

/** One attempt; what was sent lies in `outbox`. */
function deliver(organisation: Organisation, id: string) {
  outbox = [];
  const { env, keys } = apps.portal;
  const transport = {
    name: "mailbox" as const,
    send: async (message: OutgoingMessage) => {
      outbox.push(message);
      return { providerId: randomUUID() };
    },
    close: async () => {},
  };
  const services = { db: db.worker, env, keys, transport, log: makeLogger("silent") };
  return deliverEmail(services, { organisationId: organisation.id, id });
}

async function delivered(
  to: Someone,
  organisation: Organisation,
  sponsorshipCase: Case,
  template: Parameters<typeof mail>[3],
) {
  await deliver(organisation, await mail(to, organisation, sponsorshipCase, template));
  const [message] = outbox;
  if (!message) throw new Error("Nothing was sent");
  return { message, token: message.unsubscribe?.split("/").at(-1) ?? "" };
}

function digestsAt(now: Date): Promise<number> {
  return sendDigests({ db: db.worker, log: makeLogger("silent"), now: () => now });
}

async function newest(person: Someone, template: string) {
  const { rows } = await db.owner.query(
    `select id, organisation_id, props from email_message where recipient_person = $1 and template = $2
     order by created_at desc limit 1`,
    [person.personId, template],
  );
  return rows[0];
}

async function statesOf(ids: string[]) {
  const { rows } = await db.owner.query(
    "select state, digest_id from email_message where id = any ($1) order by id",
    [ids],
  );
  return rows;
}
