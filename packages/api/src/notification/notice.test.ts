import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer, aPerson } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { messages } from "@causeway/email/messages";
import type { EmailTemplates } from "@causeway/email/templates";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import type { EmailInput } from "../mail/email-input.ts";
import { deriveToken } from "../mail/links.ts";
import { sendEmail } from "../mail/send-email.ts";
import { showCopyToReviewer } from "../mail/show-mail-copy.ts";
import { watchNotices } from "./watch-notices.ts";

let db: TestDatabase;
let apps: TestApps;
beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

describe("notices", () => {
  test("are the mails to oneself, newest first; the newest of a case says whose move it is", async () => {
    const { owner, sponsorshipCase, organisation } = await anEmployer(db).withCase({ title: "Welder" });
    await tell(owner, sponsorshipCase, "case-submitted");
    await tell(owner, sponsorshipCase, "changes-requested");
    const browser = await portalBrowser(apps, db, owner);
    const { notices } = await browser.at("/notices", (caller) => caller.notification.list({}));
    expect(notices).toMatchObject([
      {
        unread: true,
        move: { turn: "you" },
        caseTitle: "Welder",
        path: `/o/${organisation.id}/cases/${sponsorshipCase.caseId}`,
      },
      { unread: true, move: null, title: "Your case is submitted" },
    ]);
  });

  test("are marked as read one by one, or all that were seen; later ones stay unread", async () => {
    const { owner, sponsorshipCase } = await anEmployer(db).withCase();
    for (const _ of [1, 2, 3]) await tell(owner, sponsorshipCase, "case-submitted");
    const browser = await portalBrowser(apps, db, owner);
    const read = (input: { id: string } | { until: Date }) =>
      browser.at("/notices", (caller) => caller.notification.markRead(input));
    const { notices } = await browser.at("/notices", (caller) => caller.notification.list({}));
    const [newest, , oldest] = notices;
    expect(await read({ id: oldest?.id ?? "" })).toBe(1);
    expect(await read({ id: oldest?.id ?? "" })).toBe(0);
    const [latest] = (await browser.at("/notices", (c) => c.notification.list({ unreadOnly: true }))).notices;
    expect(latest?.id).toBe(newest?.id);
    const asOf = newest?.at ?? new Date();
    await tell(owner, sponsorshipCase, "case-submitted");
    expect(await read({ until: asOf })).toBe(2);
    expect(await browser.at("/notices", (caller) => caller.notification.unread())).toBe(1);
  });

  test("of one person are neither seen nor marked by another", async () => {
    const { owner, preparer, sponsorshipCase } = await anEmployer(db).withCase();
    await tell(owner, sponsorshipCase, "case-submitted");
    const mine = await portalBrowser(apps, db, owner);
    const [notice] = (await mine.at("/notices", (caller) => caller.notification.list({}))).notices;
    const { kind: _, ...stranger } = await aPerson(db);
    for (const other of [preparer, stranger]) {
      const theirs = await portalBrowser(apps, db, other);
      expect(await theirs.at("/notices", (caller) => caller.notification.list({}))).toMatchObject({
        notices: [],
      });
      const id = notice?.id ?? "";
      expect(await theirs.at("/notices", (caller) => caller.notification.markRead({ id }))).toBe(0);
    }
    expect(await mine.at("/notices", (caller) => caller.notification.unread())).toBe(1);
  });

  test("of a candidate reach her though she reads nothing else of the outbox", async () => {
    const { candidate, owner, sponsorshipCase } = await anEmployer(db).withCandidate();
    await tell(owner, sponsorshipCase, "case-submitted");
    await tell(candidate, sponsorshipCase, "form-reopened");
    const browser = await portalBrowser(apps, db, candidate);
    const { notices } = await browser.at("/notices", (caller) => caller.notification.list({}));
    expect(notices.map(({ title }) => title)).toEqual(["Your form is open again"]);
  });
});

describe("an open page", () => {
  test("is told the moment a mail to its reader is committed, and when it is read elsewhere", async () => {
    const { owner, sponsorshipCase } = await anEmployer(db).withCase();
    const browser = await portalBrowser(apps, db, owner);
    const closing = new AbortController();
    const seen: number[] = [];
    const page = browser.at("/trpc/notification.live", async (_, context) => {
      const actor = { kind: "person", personId: owner.personId } as const;
      for await (const { unread } of watchNotices({ ...context, actor }, closing.signal)) seen.push(unread);
    });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    // The first look may be over before the listening has begun.
    await vi.waitFor(async () => expect(await listeners()).toBe(1));
    await tell(owner, sponsorshipCase, "case-submitted");
    await vi.waitFor(() => expect(seen).toEqual([0, 1]));
    await browser.at("/notices", (caller) => caller.notification.markRead({ until: new Date() }));
    await vi.waitFor(() => expect(seen).toEqual([0, 1, 0]));
    closing.abort();
    await page;
    await vi.waitFor(async () => expect(await listeners()).toBe(0));
  });

  test("looks by itself where nobody wakes it, and ends with its session", async () => {
    const { owner, sponsorshipCase } = await anEmployer(db).withCase();
    const browser = await portalBrowser(apps, db, owner);
    const seen: number[] = [];
    const page = browser.at("/trpc/notification.live", async (_, context) => {
      const actor = { kind: "person", personId: owner.personId } as const;
      for await (const { unread } of watchNotices({ ...context, actor }, undefined, 40)) seen.push(unread);
    });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await db.owner.query("alter table email_message disable trigger tell_of_notice");
    await tell(owner, sponsorshipCase, "case-submitted");
    await vi.waitFor(() => expect(seen).toEqual([0, 1]));
    await db.owner.query("alter table email_message enable trigger tell_of_notice");
    await db.owner.query("update session set revoked_at = now() where person_id = $1", [owner.personId]);
    await page;
    expect(seen).toEqual([0, 1]);
  });
});

describe("a copy of a mail on the case", () => {
  test("is the employer's to read when it went to his people; of hers he learns only that it was sent", async () => {
    const { owner, viewer, candidate, organisation, sponsorshipCase } = await anEmployer(db).withCandidate();
    await db.owner.query("update person set phrase = 'blue kettle' where id = $1", [owner.personId]);
    await tell(owner, sponsorshipCase, "case-submitted");
    await tell(candidate, sponsorshipCase, "form-reopened", { reason: "Her secret" });
    const browser = await portalBrowser(apps, db, viewer);
    const at = `/o/${organisation.id}/cases/${sponsorshipCase.caseId}/timeline`;
    const { caseId } = sponsorshipCase;
    const { mails } = await browser.at(at, (caller) => caller.sponsorshipCase.timeline({ caseId }));
    expect(mails.map(({ template, audience }) => [template, audience])).toEqual([
      ["form-reopened", "candidate"],
      ["case-submitted", "employer"],
    ]);
    expect(JSON.stringify(mails)).not.toContain("Her secret");
    const copy = (id: string) => browser.at(at, (caller) => caller.sponsorshipCase.mailCopy({ caseId, id }));
    const own = await copy(mails[1]?.id ?? "");
    expect(own.html).toContain("Your case is submitted");
    expect(own.html + own.text).not.toMatch(/blue kettle|mail-choice/);
    await expect(copy(mails[0]?.id ?? "")).rejects.toMatchObject({ reason: "not-found" });
  });

  test("never holds the secret of an invitation", async () => {
    const { reviewer, sponsorshipCase, candidate } = await anEmployer(db).inReview();
    const link = { kind: "candidate-invitation", organisationId: sponsorshipCase.organisationId } as const;
    const subject = { ...link, id: candidate.candidateId, version: 1 };
    const id = await tell(candidate, sponsorshipCase, "candidate-invited", { link: subject });
    const ctx = { ...apps.admin, actor: reviewer } as never;
    const copy = await showCopyToReviewer(ctx, { id });
    expect(copy.text).toContain("••••••");
    expect(copy.html + copy.text).not.toContain(deriveToken(apps.admin.keys, subject).slice(0, 20));
    // The page where the code is typed is no secret; the link and the code are.
    expect(copy.html + copy.text).not.toMatch(/\/invitation\/(?!code\b)/);
  });
});

type Template = "case-submitted" | "changes-requested" | "form-reopened" | "candidate-invited";

async function tell(
  to: { personId: string; email: string },
  {
    organisationId,
    caseId,
    title,
    reference,
  }: { organisationId: string; caseId: string; title: string; reference: string },
  template: Template,
  more: object = {},
): Promise<string> {
  const example: EmailTemplates[Template] = messages[template].example;
  const props = {
    ...{ ...example, caseTitle: title, caseReference: reference },
    link: { app: "portal", path: `/o/${organisationId}/cases/${caseId}` },
    ...more,
  };
  return withActor(db.worker, { kind: "worker", organisationId }, (tx) =>
    sendEmail(tx, {
      ...{ organisationId, caseId, template, props: props as unknown as EmailInput<Template> },
      to: { email: to.email, personId: to.personId, locale: "en" },
    }),
  );
}

async function listeners(): Promise<number> {
  const { rows } = await db.owner.query(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and query = 'listen causeway_notice'`,
  );
  return rows[0].n;
}
