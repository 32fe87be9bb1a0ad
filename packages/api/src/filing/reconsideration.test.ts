import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { assigned } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf } from "../../test/review-desk.ts";
import { sendReminders } from "../reminder/send-reminders.ts";

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

const wish = { wishedBy: "employer" as const, because: "The tax return has come.", dueOn: null };
const asked = { lodgedOn: "2026-11-21", reference: "R-1" };
const upheld = { result: "upheld" as const, answeredOn: "2026-11-22", answer: "", limitOfStay: null };
const reversed = { ...upheld, result: "reversed" as const, limitOfStay: "2029-11-21" };

/** A case that Immigration refused on 21 November. */
async function refused() {
  const sponsorship = await desk.aSubmittedCase({ status: "approved" });
  const { key } = sponsorship;
  const reviewer = await desk.staff("reviewer");
  await assigned(databases, reviewer, key, "review");
  const { filing } = reviewer.does;
  await filing.file({ ...key, reference: "ASMT-1", filedOn: "2026-11-20", note: "" });
  await filing.recordOutcome({
    ...key,
    result: "refused",
    decidedOn: "2026-11-21",
    limitOfStay: null,
    note: "",
  });
  const told = async () =>
    (
      await databases.owner.query<{ props: { what: string; to: string } }>(
        "select props from email_message where case_id = $1 and template = 'reconsideration' order by created_at, id",
        [key.caseId],
      )
    ).rows.map((row) => row.props);
  return { ...sponsorship, reviewer, filing, told };
}

describe("a refusal that is looked at again", () => {
  test("and reversed makes the case granted with its stay; the refusal stays in the record", async () => {
    const { key, filing, status, audit, told } = await refused();
    await filing.wantReconsideration({ ...key, ...wish });
    await filing.lodgeReconsideration({ ...key, ...asked });
    expect(await status()).toBe("refused");
    await filing.answerReconsideration({ ...key, ...reversed });
    expect(await status()).toBe("granted");
    const shown = await filing.show(key);
    expect(shown.outcome).toMatchObject({ result: "granted", limitOfStay: "2029-11-21" });
    expect(shown.reconsiderations).toMatchObject([
      { state: "reversed", lodgedOn: "2026-11-21", reference: "R-1" },
    ]);
    expect((await audit()).slice(-3)).toEqual([
      ...["reconsideration.wanted", "reconsideration.lodged", "reconsideration.reversed"],
    ]);
    const { rows } = await databases.owner.query(
      "select result from outcome where case_id = $1 order by result",
      [key.caseId],
    );
    expect(rows.map((row) => row.result)).toEqual(["granted", "refused"]);
    expect(new Set((await told()).map(({ what, to }) => `${what} ${to}`))).toEqual(
      new Set(["lodged employer", "lodged candidate", "reversed employer", "reversed candidate"]),
    );
  });

  test("and upheld stays refused, and may be asked about anew", async () => {
    const { key, filing, status } = await refused();
    await filing.wantReconsideration({ ...key, ...wish, wishedBy: "agency" });
    expect(await reasonOf(filing.wantReconsideration({ ...key, ...wish }))).toBe("status-changed");
    await filing.lodgeReconsideration({ ...key, ...asked });
    expect(await reasonOf(filing.dropReconsideration(key))).toBe("status-changed");
    await filing.answerReconsideration({ ...key, ...upheld });
    expect(await status()).toBe("refused");
    await filing.wantReconsideration({ ...key, ...wish });
    await filing.dropReconsideration(key);
    expect((await filing.show(key)).reconsiderations.map((one) => one.state)).toEqual(["dropped", "upheld"]);
  });

  test("is answered only once it was asked for, and nothing of it belongs to a case that was not refused", async () => {
    const { key, filing } = await refused();
    expect(await reasonOf(filing.lodgeReconsideration({ ...key, ...asked }))).toBe("status-changed");
    await filing.wantReconsideration({ ...key, ...wish });
    expect(await reasonOf(filing.answerReconsideration({ ...key, ...reversed }))).toBe("status-changed");
    const other = await desk.aSubmittedCase({ status: "filed" });
    const reviewer = await desk.staff("reviewer");
    await assigned(databases, reviewer, other.key, "review");
    expect(await reasonOf(reviewer.does.filing.wantReconsideration({ ...other.key, ...wish }))).toBe(
      "status-changed",
    );
  });

  test.each([
    ["asked for before the refusal", "lodgedOn", { lodgedOn: "2026-11-20" }, {}],
    ["asked for in the future", "lodgedOn", { lodgedOn: "2099-01-01" }, {}],
    ["answered before it was asked for", "answeredOn", {}, { answeredOn: "2026-11-20" }],
    ["reversed without a stay", "limitOfStay", {}, { limitOfStay: null }],
    ["reversed with a stay that is over", "limitOfStay", {}, { limitOfStay: "2026-11-01" }],
  ])("is not recorded as %s", async (_how, field, lodging, answer) => {
    const { key, filing } = await refused();
    await filing.wantReconsideration({ ...key, ...wish });
    const lodged = await reasonOf(filing.lodgeReconsideration({ ...key, ...asked, ...lodging }));
    if (field === "lodgedOn") return expect(lodged).toBe("input-invalid");
    expect(await reasonOf(filing.answerReconsideration({ ...key, ...reversed, ...answer }))).toBe(
      "input-invalid",
    );
  });

  test("is reminded of before the day in the letter, to its reviewer and not once it was asked for", async () => {
    const { key, reviewer, filing } = await refused();
    await filing.wantReconsideration({ ...key, ...wish, dueOn: "2026-12-09" });
    const remindOn = (day: string) =>
      sendReminders({
        db: databases.worker,
        log: { info: () => undefined, error: () => undefined } as never,
        now: () => new Date(`${day}T10:30:00+08:00`),
      });
    const mails = async () =>
      (
        await databases.owner.query(
          "select recipient_email from email_message where case_id = $1 and template = 'reconsideration-due'",
          [key.caseId],
        )
      ).rows;
    await remindOn("2026-12-02");
    expect(await mails()).toEqual([{ recipient_email: reviewer.email }]);
    await filing.lodgeReconsideration({ ...key, ...asked });
    await remindOn("2026-12-08");
    expect(await mails()).toHaveLength(1);
  });
});
