import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { assigned } from "@causeway/db/test/factories";
import { inside, withActor } from "@causeway/db/with-actor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf } from "../../test/review-desk.ts";
import { minutesLater } from "../clock.ts";

let db: TestDatabase;
let desk: Awaited<ReturnType<typeof aReviewDesk>>;
beforeAll(async () => {
  db = await testDatabase();
  desk = await aReviewDesk(db);
});
afterAll(async () => {
  await desk.remove();
  await db.drop();
});

async function aHeldCase() {
  const sought = await desk.aSubmittedCase();
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(sought.key);
  const candidate = desk.portal(sought.candidate);
  return { ...sought, reviewer, her: candidate };
}

const bodies = (messages: { body: string | null }[]) => messages.map((message) => message.body);

describe("the two threads of a case", () => {
  test("never meet: each side reads its own and nothing of the other's", async () => {
    const { key, reviewer, employer, her } = await aHeldCase();
    const to = (audience: "employer" | "candidate", body: string) =>
      reviewer.does.message.write({ ...key, audience, confirmed: audience, body });
    await to("employer", "For the employer");
    await to("candidate", "For the candidate");
    await employer.message.write({ caseId: key.caseId, body: "From the employer" });
    await her.candidateMessage.write({ body: "From the candidate" });
    await reviewer.does.review.writeNote({ ...key, body: "For ourselves" });

    const his = await employer.message.thread({ caseId: key.caseId });
    expect(bodies(his.messages)).toEqual(["For the employer", "From the employer"]);
    const hers = await her.candidateMessage.thread();
    expect(bodies(hers.messages)).toEqual(["For the candidate", "From the candidate"]);
    const staffs = await reviewer.does.message.thread({ ...key, audience: "candidate" });
    expect(bodies(staffs.messages)).toEqual(["For the candidate", "From the candidate"]);
    expect(JSON.stringify([his, hers])).not.toContain("ourselves");
    const timeline = await employer.sponsorshipCase.timeline({ caseId: key.caseId });
    expect(timeline.steps.filter((step) => step.action === "message.sent")).toHaveLength(2);
  });

  test("are kept apart by the database as well, in reading and in writing", async () => {
    const { key, reviewer, employer, her, owner, candidate } = await aHeldCase();
    await employer.message.write({ caseId: key.caseId, body: "His" });
    await her.candidateMessage.write({ body: "Hers" });
    const seen = (actor: typeof owner | typeof candidate) =>
      withActor(db.portal, actor, (tx) =>
        inside(tx).$queryRawUnsafe<{ audience: string }[]>("select distinct audience from case_note"),
      );
    expect(await seen(owner)).toEqual([{ audience: "employer" }]);
    expect(await seen(candidate)).toEqual([{ audience: "candidate" }]);

    const forge = (actor: typeof owner | typeof candidate, audience: string, party: string) =>
      withActor(db.portal, actor, (tx) =>
        inside(tx).$executeRawUnsafe(
          `insert into case_note (organisation_id, id, case_id, author, audience, author_party, body, created_at)
           values ($1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, $4, $5, 'x', now())`,
          ...[key.organisationId, key.caseId, actor.personId, audience, party],
        ),
      );
    await expect(forge(owner, "candidate", "candidate")).rejects.toThrow(/row-level security/);
    await expect(forge(owner, "employer", "agency")).rejects.toThrow(/row-level security/);
    await expect(forge(candidate, "employer", "employer")).rejects.toThrow(/row-level security/);
    await expect(forge(candidate, "candidate", "agency")).rejects.toThrow(/row-level security/);
    await expect(forge(owner, "employer", "candidate")).rejects.toThrow();
    expect(await reasonOf(reviewer.does.message.thread({ ...key, audience: "employer" }))).toBe("done");
  });

  test("keep her text under her own key, and show nothing of it once the key is destroyed", async () => {
    const { key, reviewer, her } = await aHeldCase();
    await her.candidateMessage.write({ body: "My number is 11010519491231002X" });
    const { rows } = await db.owner.query(
      "select body, sealed, to_jsonb(n)::text as all from case_note n where case_id = $1",
      [key.caseId],
    );
    expect(rows).toMatchObject([{ body: "", sealed: expect.anything() }]);
    expect(rows[0].all).not.toContain("11010519491231002X");
    await db.owner.query(
      "update candidate_key set wrapped_key = null, destroyed_at = now() where organisation_id = $1",
      [key.organisationId],
    );
    const { messages } = await reviewer.does.message.thread({ ...key, audience: "candidate" });
    expect(bodies(messages)).toEqual([null]);
  });
});

test("her copy of her data holds her thread, and taking it leaves what she has not read unread", async () => {
  const { key, reviewer, employer, her } = await aHeldCase();
  await reviewer.does.message.write({
    ...key,
    audience: "candidate",
    confirmed: "candidate",
    body: "For her",
  });
  await employer.message.write({ caseId: key.caseId, body: "For the agency alone" });
  const data = JSON.parse((await her.candidateForm.exportData()).json);
  expect(data.messages).toMatchObject([{ from: "agency", body: "For her" }]);
  expect(JSON.stringify(await her.candidateForm.ownData())).not.toContain("For the agency alone");
  expect((await her.candidateForm.overview()).unread).toBe(1);
});

describe("who writes", () => {
  test("at the agency says twice to whom; a second word that differs sends nothing", async () => {
    const { key, reviewer, employer } = await aHeldCase();
    const send = (confirmed: "employer" | "candidate" | null) =>
      reviewer.does.message.write({ ...key, audience: "employer", confirmed, body: "Hello" });
    expect(await reasonOf(send(null))).toBe("input-invalid");
    expect(await reasonOf(send("candidate"))).toBe("input-invalid");
    expect((await employer.message.thread({ caseId: key.caseId })).messages).toEqual([]);
    expect(await reasonOf(send("employer"))).toBe("done");
  });

  test("nobody writes before the submission or after the end, nor to a candidate who has not come", async () => {
    const { key, reviewer, employer, her } = await aHeldCase();
    const set = (sql: string) => db.owner.query(sql, [key.caseId]);
    const all = () =>
      Promise.all([
        reasonOf(her.candidateMessage.write({ body: "x" })),
        reasonOf(employer.message.write({ caseId: key.caseId, body: "x" })),
        reasonOf(
          reviewer.does.message.write({ ...key, audience: "candidate", confirmed: "candidate", body: "x" }),
        ),
      ]);
    for (const status of ["draft", "withdrawn"]) {
      await set(`update sponsorship_case set status = '${status}' where id = $1`);
      expect(await all()).toEqual(["case-not-open", "case-not-open", "case-not-open"]);
    }
    await set("update sponsorship_case set status = 'in-review' where id = $1");
    await set("update candidate set state = 'invited' where case_id = $1");
    expect((await all())[2]).toBe("candidate-not-invited");
  });

  test("an approver reads and writes as the agency too", async () => {
    const { key, her } = await aHeldCase();
    const approver = await desk.staff("approver");
    await assigned(db, approver, key, "approve");
    await her.candidateMessage.write({ body: "Hello" });
    const { messages } = await approver.does.message.thread({ ...key, audience: "candidate" });
    expect(messages).toMatchObject([{ party: "candidate", mine: false, author: null, body: "Hello" }]);
  });
});

describe("the other side", () => {
  const received = async (sought: Awaited<ReturnType<typeof aHeldCase>>) =>
    (await sought.mails())
      .filter((mail) => mail.template === "message-received")
      .map((mail) => mail.recipient_email);

  test("is mailed that somebody wrote and never what, once for several messages in a row", async () => {
    const sought = await aHeldCase();
    const { key, reviewer, her, employer, candidate } = sought;
    await her.candidateMessage.write({ body: "A secret of hers" });
    await her.candidateMessage.write({ body: "And one more" });
    expect(await received(sought)).toEqual([reviewer.email]);
    desk.clock.now = minutesLater(desk.clock.now, 11);
    await her.candidateMessage.write({ body: "Are you there?" });
    expect(await received(sought)).toEqual([reviewer.email, reviewer.email]);
    await reviewer.does.message.write({ ...key, audience: "candidate", confirmed: "candidate", body: "Yes" });
    expect((await received(sought)).at(-1)).toBe(candidate.email);
    await employer.message.write({ caseId: key.caseId, body: "Hello" });
    const { rows } = await db.owner.query("select props::text from email_message where case_id = $1", [
      key.caseId,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/secret|Are you there|Hello/);
  });

  test("of an unclaimed case is every reviewer, sent to the queue", async () => {
    const sought = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await sought.employer.message.write({ caseId: sought.key.caseId, body: "Hello" });
    const { rows } = await db.owner.query(
      "select props #>> '{link,path}' as path from email_message where case_id = $1 and recipient_email = $2",
      [sought.key.caseId, reviewer.email],
    );
    expect(rows).toEqual([{ path: `/queue/${sought.key.organisationId}/${sought.key.caseId}` }]);
  });

  test("has read what it had open, and not what came since", async () => {
    const { key, reviewer, her } = await aHeldCase();
    const tick = () => {
      desk.clock.now = minutesLater(desk.clock.now, 1);
    };
    const hers = async () => (await her.candidateMessage.thread()).messages.map((message) => message.read);
    await her.candidateMessage.write({ body: "First" });
    tick();
    expect(await hers()).toEqual([false]);
    expect((await reviewer.does.review.show(key)).unread).toEqual({ employer: 0, candidate: 1 });
    await reviewer.does.message.thread({ ...key, audience: "candidate" });
    tick();
    expect(await hers()).toEqual([true]);
    expect((await reviewer.does.review.show(key)).unread).toEqual({ employer: 0, candidate: 0 });
    await her.candidateMessage.write({ body: "Second" });
    expect(await hers()).toEqual([true, false]);
  });
});
