import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk } from "../../test/review-desk.ts";
import { makeLogger } from "../log.ts";
import { runRetention } from "./run-retention.ts";

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

describe("what is due", () => {
  test("is told to each administrator once a week while it waits, in numbers alone", async () => {
    const administrators = [await administrator(), await administrator()].toSorted();
    await aStaffMember(db, ["reviewer"]);
    const reference = await aCaseThatEnded("2024-11-22");
    // Nothing is due before its day; then from Monday to Sunday, as the days go in Hong Kong.
    expect(await told("2026-11-20T16:30:00Z")).toEqual([]);
    expect((await told("2026-11-22T04:00:00Z")).map(({ reader }) => reader)).toEqual(administrators);
    expect(await told("2026-11-22T15:00:00Z")).toEqual([]);
    const next = await told("2026-11-22T18:00:00Z");
    expect(next.map(({ reader }) => reader)).toEqual(administrators);
    expect(await told("2026-11-29T15:00:00Z")).toEqual([]);
    expect(next[0]?.props).toEqual({
      ...{ due: 1, oldest: "2026-11-22", requests: 0, proposed: 0, held: 0 },
      link: { app: "admin", path: "/retention" },
    });
    expect(JSON.stringify(next)).not.toContain(reference);
  });
});

async function administrator(): Promise<string> {
  return (await aStaffMember(db, ["administrator"])).email;
}

async function aCaseThatEnded(on: string): Promise<string> {
  const { key, reference } = await desk.aSubmittedCase();
  await db.owner.query(
    "update sponsorship_case set status = 'withdrawn', closed_at = $2::date + time '04:00' where id = $1",
    [key.caseId, on],
  );
  return reference;
}

/** A night at this moment, and whom it tells. */
async function told(at: string): Promise<{ reader: string; props: object }[]> {
  const before = await mails();
  const { storage } = desk.contextOf("portal", { kind: "anonymous" });
  await runRetention({ db: db.worker, storage, log: makeLogger("silent"), now: () => new Date(at) });
  return (await mails()).filter(({ id }) => !before.some((one) => one.id === id));
}

async function mails(): Promise<{ id: string; reader: string; props: object }[]> {
  const { rows } = await db.owner.query(
    "select id, recipient_email as reader, props from email_message where template = 'records-due' order by recipient_email",
  );
  return rows;
}
