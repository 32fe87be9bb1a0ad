import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aCandidate, aCase, anEmployer, type TestCase } from "@causeway/db/test/factories";
import { caseListSorts } from "@causeway/rules/sponsorship-case/case-list";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailsTo, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import type { PortalCaller } from "../portal-router.ts";

let db: TestDatabase;
let apps: TestApps;
beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

const refusal = (reason: string) => expect.objectContaining({ reason });
// A Tuesday that Hong Kong works on, and hours of it.
const atTen = new Date("2026-11-24T02:00:00Z");
const atNight = new Date("2026-11-24T13:00:00Z");

async function house() {
  apps.clock.now = atTen;
  const people = await anEmployer(db).alone();
  const seat = async (person: { personId: string }) => {
    const browser = await portalBrowser(apps, db, person);
    return <T>(call: (caller: PortalCaller) => Promise<T>) =>
      browser.at(`/o/${people.organisation.id}`, call);
  };
  return { ...people, seat, at: await seat(people.preparer) };
}

describe("the employer's list", () => {
  test.each(caseListSorts)("ordered by %s is walked through page by page, each case once", async (sort) => {
    const { at, preparer } = await house();
    const made: TestCase[] = [];
    // Equal titles and names, so that only the id keeps them apart.
    for (let count = 0; count < 60; count += 1)
      made.push(
        await aCase(db, preparer, { title: `Post ${count % 3}`, candidateName: `Name ${count % 2}` }),
      );
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 4; pages += 1) {
      const page = await at((c) => c.sponsorshipCase.list({ sort, cursor }));
      seen.push(...page.rows.map((row) => row.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen).toHaveLength(60);
    expect([...seen].sort()).toEqual(made.map((one) => one.id).sort());
  });

  test("finds a person in any script, case, width and order of words, and by a number", async () => {
    const { at, preparer } = await house();
    const one = await aCase(db, preparer, { title: "數據工程師", candidateName: "鄧麗華 TANG Lai-Wah" });
    await aCase(db, preparer, { title: "Night nurse", candidateName: "王芳 WONG Fong" });
    for (const q of [
      "邓丽华",
      "鄧麗",
      "tang laiwah",
      "Lai Wah TANG",
      "ｔａｎｇ",
      "数据",
      one.reference,
      one.reference.slice(-2),
    ]) {
      const { rows } = await at((c) => c.sponsorshipCase.list({ q }));
      expect([q, rows.map((row) => row.id)]).toEqual([q, expect.arrayContaining([one.id])]);
    }
    for (const q of ["邓 王", "%", "tang_"]) {
      const { rows } = await at((c) => c.sponsorshipCase.list({ q }));
      expect([q, rows.length]).toEqual([q, q === "邓 王" ? 0 : q === "%" ? 2 : 1]);
    }
  });

  test("is narrowed by state, by whose move it is and by who opened it", async () => {
    const { at, preparer, owner } = await house();
    const draft = await aCase(db, preparer);
    const filed = await aCase(db, owner, { status: "filed" });
    const ids = async (filter: Parameters<PortalCaller["sponsorshipCase"]["list"]>[0]) =>
      (await at((c) => c.sponsorshipCase.list(filter))).rows.map((row) => row.id);
    expect(await ids({ move: "employer" })).toEqual([draft.id]);
    expect(await ids({ move: "immigration" })).toEqual([filed.id]);
    expect(await ids({ by: "me" })).toEqual([draft.id]);
    expect(await ids({ status: "filed" })).toEqual([filed.id]);
    expect(await ids({ status: "filed", move: "employer" })).toEqual([]);
  });

  test("is taken away as a file by whoever may read it, and the record says so without what was searched", async () => {
    const { at, seat, viewer, owner, preparer } = await house();
    for (let count = 0; count < 30; count += 1) await aCase(db, preparer);
    await aCase(db, preparer, { candidateName: "鄧麗華" });
    expect(await at((c) => c.sponsorshipCase.exportList({}))).toHaveLength(31);
    const reader = await seat(viewer);
    expect(await reader((c) => c.sponsorshipCase.exportList({ q: "邓" }))).toHaveLength(1);
    const { rows } = await (await seat(owner))((c) => c.audit.list({}));
    expect(rows[0]).toMatchObject({ action: "case-list.exported" });
    expect(rows[0]?.details).toContain('"cases":1');
    expect(JSON.stringify(rows)).not.toContain("邓");
  });
});

describe("archiving", () => {
  test("takes what is over off the list and back, keeps its state, and refuses what still runs", async () => {
    const { at, seat, viewer, preparer } = await house();
    const over = await aCase(db, preparer, { status: "granted" });
    const running = await aCase(db, preparer, { status: "in-review" });
    const both = [over.id, running.id];
    await expect(at((c) => c.sponsorshipCase.archive({ caseIds: both, archived: true }))).rejects.toEqual(
      refusal("case-not-closed"),
    );
    expect((await at((c) => c.sponsorshipCase.list({}))).rows).toHaveLength(2);
    expect(await at((c) => c.sponsorshipCase.archive({ caseIds: [over.id], archived: true }))).toBe(1);
    expect(await at((c) => c.sponsorshipCase.archive({ caseIds: [over.id], archived: true }))).toBe(0);
    expect((await at((c) => c.sponsorshipCase.list({}))).rows.map((row) => row.id)).toEqual([running.id]);
    const { rows } = await at((c) => c.sponsorshipCase.list({ shelf: "archived" }));
    expect(rows).toMatchObject([{ id: over.id, status: "granted" }]);
    const reader = await seat(viewer);
    await expect(
      reader((c) => c.sponsorshipCase.archive({ caseIds: [over.id], archived: false })),
    ).rejects.toEqual(refusal("not-allowed"));
    expect(await at((c) => c.sponsorshipCase.archive({ caseIds: [over.id], archived: false }))).toBe(1);
    expect((await at((c) => c.sponsorshipCase.list({}))).rows).toHaveLength(2);
  });
});

describe("reminding for many cases at once", () => {
  test("writes to whoever owes something, once a day, and says of each case what became of it", async () => {
    const { at, preparer } = await house();
    const waiting = await aCase(db, preparer);
    const begun = await aCandidate(db, waiting, "in-progress");
    const signed = await aCase(db, preparer);
    await aCandidate(db, signed, "signed");
    const closed = await aCase(db, preparer, { status: "withdrawn" });
    const caseIds = [waiting.id, signed.id, closed.id];
    const first = await at((c) => c.sponsorshipCase.remind({ caseIds }));
    expect(first).toEqual({ sent: 1, already: 0, expired: 0, nothing: 2 });
    expect(await mailsTo(apps, db, begun.email)).toMatchObject([{ template: "candidate-reminder" }]);
    const again = await at((c) => c.sponsorshipCase.remind({ caseIds }));
    expect(again).toMatchObject({ sent: 0, already: 1 });
    expect(await mailsTo(apps, db, begun.email)).toHaveLength(1);
  });

  test("keeps Hong Kong's office hours", async () => {
    const { preparer, seat } = await house();
    const one = await aCase(db, preparer);
    const candidate = await aCandidate(db, one, "in-progress");
    apps.clock.now = atNight;
    const late = await seat(preparer);
    await expect(late((c) => c.sponsorshipCase.remind({ caseIds: [one.id] }))).rejects.toEqual(
      refusal("outside-sending-hours"),
    );
    expect(await mailsTo(apps, db, candidate.email)).toEqual([]);
  });

  test("stays within the organisation", async () => {
    const here = await house();
    const there = await house();
    const theirs = await aCase(db, there.preparer, { status: "granted" });
    await expect(here.at((c) => c.sponsorshipCase.remind({ caseIds: [theirs.id] }))).rejects.toEqual(
      refusal("not-found"),
    );
    await expect(
      here.at((c) => c.sponsorshipCase.archive({ caseIds: [theirs.id], archived: true })),
    ).rejects.toEqual(refusal("not-found"));
  });
});
