import { randomUUID } from "node:crypto";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf } from "../../test/review-desk.ts";

let databases: TestDatabase;
let desk: Awaited<ReturnType<typeof aReviewDesk>>;

beforeAll(async () => {
  databases = await testDatabase();
  desk = await aReviewDesk(databases);
});
afterAll(async () => {
  await desk.remove();
  await databases.drop();
});

const reason = "not-received" as const;

describe("the mail log", () => {
  /** A case whose recommendation has mailed an approver. */
  async function mailed() {
    const approver = await desk.staff("approver");
    const { key } = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(key);
    const words = { outcome: "approve" as const, reasons: "Complete.", noConflict: true };
    await reviewer.does.decision.recommend({ ...key, ...words });
    const administrator = await desk.staff("administrator");
    const list = async (filter: object = {}) =>
      (await administrator.does.mail.list({ search: approver.email, ...filter })).rows;
    const [mail] = await list();
    const { id = "", organisationId = "" } = mail ?? {};
    const becomes = (columns: string) =>
      databases.owner.query(`update email_message set ${columns} where id = $1`, [id]);
    return { key, reviewer, administrator, approver, list, mail: { id, organisationId }, becomes };
  }

  test("shows every mail with its state, and not what it said", async () => {
    const { reviewer, administrator, list, mail } = await mailed();
    expect(await list()).toMatchObject([{ template: "recommendation-awaits-approval", state: "queued" }]);
    const shown = await administrator.does.mail.show(mail);
    expect(shown).toMatchObject({ state: "queued", again: [], refusal: "under-way", readAt: null });
    for (const said of [await list(), shown]) expect(JSON.stringify(said)).not.toMatch(/Complete\.|props/);
    expect((await administrator.does.mail.list({ state: "queued" })).counts.queued).toBeGreaterThan(0);
    expect(await reasonOf(reviewer.does.mail.list({}))).toBe("not-allowed");
    expect(await reasonOf(reviewer.does.mail.show(mail))).toBe("not-allowed");
  });

  test("is narrowed by template, case, domain and days", async () => {
    const { list, mail, becomes } = await mailed();
    await becomes(
      `created_at = '2026-03-31T16:30:00Z', props = props || '{"caseReference": "CW-26-7777"}'::jsonb`,
    );
    const fits = async (filter: object) => (await list(filter)).map(({ id }) => id);
    for (const filter of [
      { template: "recommendation-awaits-approval" },
      { caseReference: "CW-26-7777" },
      // Half past midnight of 1 April in Hong Kong.
      { from: "2026-04-01", to: "2026-04-01" },
    ])
      expect(await fits(filter)).toEqual([mail.id]);
    for (const filter of [
      { template: "sign-in" },
      { caseReference: "CW-26-0000" },
      { to: "2026-03-31" },
      { from: "2026-04-02" },
      { domain: "elsewhere.invalid" },
    ])
      expect(await fits(filter)).toEqual([]);
  });

  test("sends again what was given up or did not arrive, once, and nothing that is under way", async () => {
    const { administrator, list, mail, becomes, approver } = await mailed();
    const again = { ...mail, nextId: randomUUID(), reason };
    const resend = (more: object = {}) => reasonOf(administrator.does.mail.resend({ ...again, ...more }));
    expect(await resend()).toBe("status-changed");
    await becomes("state = 'failed', last_error = 'timeout'");
    await databases.owner.query(
      `insert into email_event (organisation_id, message_id, kind, attempt, code, at)
       select organisation_id, id, 'given-up', 1, 'timeout', now() from email_message where id = $1`,
      [mail.id],
    );
    expect(await Promise.all([resend(), resend()])).toEqual(["done", "done"]);
    const rows = await list();
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === again.nextId)).toMatchObject({
      state: "queued",
      recipientEmail: approver.email,
    });
    expect(await administrator.does.mail.show(mail)).toMatchObject({
      state: "failed",
      events: [{ kind: "given-up", attempt: 1, code: "timeout" }],
      again: [{ as: again.nextId, reason }],
    });
    const { rows: kept } = await databases.owner.query(
      "select m.props = n.props as same from email_message m, email_message n where m.id = $1 and n.id = $2",
      [mail.id, again.nextId],
    );
    expect(kept).toEqual([{ same: true }]);
  });

  test.each([
    ["candidate-invitation", "candidate-link"],
    ["member-invitation", "member-link"],
    ["sign-in", "personal-link"],
  ])("leaves a mail with a secret link (%s) to the page that makes it", async (kind, refusal) => {
    const { administrator, mail, becomes } = await mailed();
    await becomes(
      `state = 'bounced', props = jsonb_build_object('link', jsonb_build_object('kind', '${kind}'))`,
    );
    expect(await administrator.does.mail.show(mail)).toMatchObject({ refusal });
    const again = administrator.does.mail.resend({ ...mail, nextId: randomUUID(), reason });
    expect(await reasonOf(again)).toBe("status-changed");
  });
});
