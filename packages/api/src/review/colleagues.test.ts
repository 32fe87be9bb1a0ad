import { deleteExpired } from "@causeway/db/expired";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { assigned } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { holdReasons } from "@causeway/rules/sponsorship-case/hold";
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

/** A case in review with two people inside. */
async function shared() {
  const sponsorship = await desk.aSubmittedCase();
  const { key } = sponsorship;
  const reviewer = await desk.staff("reviewer");
  const approver = await desk.staff("approver");
  await reviewer.does.review.claim(key);
  await assigned(databases, approver, key, "approve");
  return { ...sponsorship, reviewer, approver };
}

const seconds = (count: number) => {
  desk.clock.now = new Date(desk.clock.now.getTime() + count * 1000);
};

describe("who else is looking", () => {
  test("each sees the other with the page, until two minutes without a word have passed", async () => {
    const { key, reviewer, approver } = await shared();
    expect((await reviewer.does.review.lookOn({ ...key, page: "evidence" })).others).toEqual([]);
    const met = await approver.does.review.lookOn({ ...key, page: "decision" });
    expect(met.others).toEqual([{ name: reviewer.name, page: "evidence" }]);
    await reviewer.does.review.lookOn({ ...key, page: "findings" });
    const turned = await approver.does.review.lookOn({ ...key, page: "decision" });
    expect(turned.others).toEqual([{ name: reviewer.name, page: "findings" }]);
    seconds(121);
    expect((await approver.does.review.lookOn({ ...key, page: "decision" })).others).toEqual([]);
  });

  test("is written once a minute at most, leaves no trace in the audit, and is swept away", async () => {
    const { key, reviewer, audit } = await shared();
    const before = await audit();
    const written = async () =>
      (await databases.owner.query("select seen_at from case_presence where case_id = $1", [key.caseId]))
        .rows[0]?.seen_at;
    await reviewer.does.review.lookOn({ ...key, page: "answers" });
    const first = await written();
    seconds(30);
    await reviewer.does.review.lookOn({ ...key, page: "answers" });
    expect(await written()).toEqual(first);
    seconds(30);
    await reviewer.does.review.lookOn({ ...key, page: "answers" });
    expect(await written()).not.toEqual(first);
    expect(await audit()).toEqual(before);
    await databases.owner.query("update case_presence set seen_at = now() - interval '11 minutes'");
    await withActor(databases.worker, { kind: "worker" }, (tx) =>
      deleteExpired(tx, { webhooksBefore: new Date(0) }),
    );
    expect(await written()).toBeUndefined();
  });

  test("says that a colleague has changed the case since the page was read, and not what one did oneself", async () => {
    const { key, reviewer, approver } = await shared();
    const { at } = await reviewer.does.review.lookOn({ ...key, page: "answers" });
    seconds(5);
    await reviewer.does.review.writeNote({ ...key, body: "Mine." });
    const since = { ...key, page: "answers" as const, since: at };
    expect((await reviewer.does.review.lookOn(since)).changed).toBeNull();
    await approver.does.review.writeNote({ ...key, body: "Hers." });
    expect((await reviewer.does.review.lookOn(since)).changed).toMatchObject({ at: desk.clock.now });
  });

  test("nobody outside the case is told, nor noted", async () => {
    const { key } = await shared();
    const stranger = await desk.staff("reviewer");
    expect(await reasonOf(stranger.does.review.lookOn({ ...key, page: "answers" }))).toBe("not-found");
  });
});

describe("news of a case", () => {
  const told = async (key: { caseId: string }, template: string) =>
    (
      await databases.owner.query<{ recipient_email: string; props: Record<string, unknown> }>(
        "select recipient_email, props from email_message where case_id = $1 and template = $2 order by recipient_email",
        [key.caseId, template],
      )
    ).rows;

  test("goes to the colleague to whom it is handed over, and to nobody else", async () => {
    const { key, reviewer } = await shared();
    const other = await desk.staff("reviewer");
    await reviewer.does.review.handOver({ ...key, to: other.personId });
    expect(await told(key, "case-handed-over")).toEqual([
      {
        recipient_email: other.email,
        props: expect.objectContaining({ duty: "review", byName: reviewer.name }),
      },
    ]);
  });

  test.each(holdReasons)(
    "goes to the employer when it is held (%s) and when it goes on, without the note",
    async (reason) => {
      const { key, reviewer, owner, preparer } = await shared();
      await reviewer.does.review.hold({ ...key, reason, note: "Between us." });
      await reviewer.does.review.resume(key);
      const mails = await told(key, "case-held");
      expect([...new Set(mails.map((mail) => mail.recipient_email))].sort()).toEqual(
        [owner.email, preparer.email].sort(),
      );
      expect(mails.map((mail) => mail.props.what).sort()).toEqual(["held", "held", "resumed", "resumed"]);
      expect(mails.every((mail) => mail.props.reason === reason)).toBe(true);
      expect(JSON.stringify(mails)).not.toContain("Between us");
    },
  );
});
