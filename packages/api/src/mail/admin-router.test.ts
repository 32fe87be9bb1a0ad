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
    const find = async () => (await administrator.does.mail.list({ search: approver.email })).rows[0];
    return { key, reviewer, administrator, approver, find };
  }

  test("shows every mail with its state, and not what it said", async () => {
    const { reviewer, administrator, find } = await mailed();
    const mail = await find();
    expect(mail).toMatchObject({ template: "recommendation-awaits-approval", state: "queued" });
    expect(JSON.stringify(mail)).not.toContain("Complete.");
    expect((await administrator.does.mail.list({ state: "queued" })).counts.queued).toBeGreaterThan(0);
    expect(await reasonOf(reviewer.does.mail.list({}))).toBe("not-allowed");
  });

  test("sends again what was given up, and nothing that is under way", async () => {
    const { administrator, find, key } = await mailed();
    const mail = await find();
    const { id, organisationId } = mail ?? { id: "", organisationId: "" };
    const resend = () => reasonOf(administrator.does.mail.resend({ organisationId, id }));
    expect(await resend()).toBe("status-changed");
    await databases.owner.query(
      "update email_message set state = 'failed', last_error = 'timeout' where id = $1",
      [id],
    );
    expect(await resend()).toBe("done");
    expect(await find()).toMatchObject({ state: "queued", lastError: null });
    expect(organisationId).toBe(key.organisationId);
  });
});
