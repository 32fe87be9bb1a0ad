import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aCase, anEmployer, aStaffMember, assigned, aWorkItem } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import type { AdminCaller } from "../admin-router.ts";

let db: TestDatabase;
let apps: TestApps;
beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

const refusal = (reason: string) => expect.objectContaining({ reason });

async function desk(person: { personId: string }) {
  const browser = await adminBrowser(apps, db, person);
  return <T>(call: (caller: AdminCaller) => Promise<T>) => browser.at("/queue", call);
}

/** Cases of one employer in the queue, due on the days given. */
async function queued(days: readonly (string | null)[], options: { nameEn?: string; nameZh?: string } = {}) {
  const people = await anEmployer(db, options).alone();
  const cases = [];
  for (const day of days) {
    const one = await aCase(db, people.preparer, { status: "in-review", title: "Engineer" });
    await aWorkItem(db, one, people.organisation);
    await db.owner.query(
      "update work_item set clock_due_on = $2, organisation_name_zh = $3 where case_id = $1",
      [one.id, day, people.organisation.nameZh],
    );
    cases.push(one);
  }
  return { ...people, cases };
}

describe("the queue", () => {
  test("is walked through page by page, each case once, the first due first and those without a clock last", async () => {
    const days = Array.from({ length: 120 }, (_, at) =>
      at % 10 === 0 ? null : `2026-12-${String(1 + (at % 28)).padStart(2, "0")}`,
    );
    const { organisation, cases } = await queued(days);
    const staff = await desk(await aStaffMember(db, ["reviewer"]));
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 5; pages += 1) {
      const page = await staff((c) => c.review.queue({ employer: organisation.id, cursor }));
      seen.push(...page.rows.map((row) => row.caseId));
      if (!page.next) break;
      cursor = page.next;
    }
    const dueOf = new Map(cases.map((one, at) => [one.id, days[at] ?? "9999-12-31"]));
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    const due = seen.map((id) => dueOf.get(id) ?? "");
    expect(due).toEqual([...due].sort());
  });

  test("finds an employer and a post in any script, width and case, and a case by its number", async () => {
    const { organisation, cases } = await queued(["2026-12-01"], {
      nameEn: "Éclair Robotics Ltd",
      nameZh: "龍騰電腦有限公司",
    });
    const staff = await desk(await aStaffMember(db, ["approver"]));
    for (const search of [
      "龙腾电脑",
      "龍騰",
      "龙",
      "eclair",
      "ＥＣＬＡＩＲ robotics",
      "robotics 電腦",
      cases[0]?.reference,
      // Too short for the index of words, so looked for along the list; and with a word of nothing but signs.
      "cs",
      "– cs",
    ]) {
      const { rows } = await staff((c) => c.review.queue({ search: search ?? "" }));
      expect([search, rows.map((row) => row.organisationId)]).toEqual([search, [organisation.id]]);
    }
    const found = await staff((c) => c.review.find({ reference: cases[0]?.reference.toLowerCase() ?? "" }));
    expect(found).toMatchObject([{ caseId: cases[0]?.id }]);
    expect((await staff((c) => c.review.queue({ search: "nobody of this name" }))).rows).toEqual([]);
  });

  test("is narrowed by clock, route, finding, holder and hold", async () => {
    const { organisation, cases } = await queued(["2026-11-01", "2027-06-01"]);
    const [late, early] = cases;
    const reviewer = await aStaffMember(db, ["reviewer"]);
    await db.owner.query(
      "update work_item set reviewer_id = $2, path = 'exempt', exemption_verdict = 'met', worst_verdict = 'not-met' where case_id = $1",
      [late?.id, reviewer.personId],
    );
    apps.clock.now = new Date("2026-11-20T02:00:00Z");
    const staff = await desk(reviewer);
    const idsOf = async (filter: Parameters<AdminCaller["review"]["queue"]>[0]) => {
      const { rows } = await staff((c) => c.review.queue({ ...filter, employer: organisation.id }));
      return rows.map((row) => row.caseId);
    };
    expect(await idsOf({ clock: "over" })).toEqual([late?.id]);
    expect(await idsOf({ clock: "running" })).toEqual([early?.id]);
    expect(await idsOf({ clock: "amber" })).toEqual([]);
    for (const filter of [
      { route: "exempt" },
      { exemption: "met" },
      { worst: "not-met" },
      { worst: "not-met", sort: "newest" },
      { holder: "mine" },
      { holder: reviewer.personId },
    ] as const)
      expect([filter, await idsOf(filter)]).toEqual([filter, [late?.id]]);
    expect(await idsOf({ holder: "nobody" })).toEqual([early?.id]);
    expect(await idsOf({ exemption: "unknown" })).toEqual([early?.id]);
    expect(await idsOf({ worst: "met" })).toEqual([]);
    expect(await idsOf({ hold: "held" })).toEqual([]);
    expect(await idsOf({ tab: "closed" })).toEqual([]);
  });

  test("keeps a view of each person's own, and opens with the one she chose", async () => {
    const grace = await desk(await aStaffMember(db, ["reviewer"]));
    const other = await desk(await aStaffMember(db, ["reviewer"]));
    await grace((c) =>
      c.savedView.save({ name: "Late", query: "clock=over&x=1&sort=nonsense", isDefault: false }),
    );
    await grace((c) => c.savedView.save({ name: "Mine", query: "holder=mine", isDefault: true }));
    const [late, mine] = await grace((c) => c.savedView.list());
    expect([late, mine]).toMatchObject([
      { name: "Late", query: "clock=over", isDefault: false },
      { name: "Mine", query: "holder=mine", isDefault: true },
    ]);
    await grace((c) => c.savedView.makeDefault({ viewId: late?.id ?? "" }));
    await grace((c) => c.savedView.save({ name: "Late", query: "clock=amber", isDefault: false }));
    expect(await grace((c) => c.savedView.list())).toMatchObject([
      { query: "clock=amber", isDefault: true },
      { isDefault: false },
    ]);
    await other((c) => c.savedView.remove({ viewId: late?.id ?? "" }));
    await expect(other((c) => c.savedView.makeDefault({ viewId: late?.id ?? "" }))).rejects.toEqual(
      refusal("not-found"),
    );
    expect(await other((c) => c.savedView.list())).toEqual([]);
    expect(await grace((c) => c.savedView.list())).toHaveLength(2);
  });
});

describe("a case on hold", () => {
  test("stands still with its clock, is not decided about, tells the employer why and not what was noted, and goes on", async () => {
    const { organisation, owner, sponsorshipCase, reviewer } = await anEmployer(db).inReview();
    const key = { organisationId: organisation.id, caseId: sponsorshipCase.id };
    await db.owner.query("update sponsorship_case set clock_due_on = '2026-12-01' where id = $1", [
      key.caseId,
    ]);
    await db.owner.query("update work_item set clock_due_on = '2026-12-01' where case_id = $1", [key.caseId]);
    apps.clock.now = new Date("2026-11-23T02:00:00Z");
    const staff = await desk(reviewer);
    await staff((c) => c.review.hold({ ...key, reason: "policy", note: "The desk answers by Friday." }));
    await expect(staff((c) => c.review.hold({ ...key, reason: "legal", note: "Again." }))).rejects.toEqual(
      refusal("case-on-hold"),
    );
    const { rows } = await staff((c) => c.review.queue({ hold: "held", employer: organisation.id }));
    expect(rows).toMatchObject([{ clock: null, hold: { reason: "policy" } }]);

    const employer = await portalBrowser(apps, db, owner);
    const shown = await employer.at(`/o/${organisation.id}`, (c) =>
      c.sponsorshipCase.show({ caseId: key.caseId }),
    );
    expect(shown.hold).toMatchObject({ reason: "policy" });
    expect(JSON.stringify(shown)).not.toContain("Friday");
    await expect(
      db.owner.query("update sponsorship_case set status = 'recommended' where id = $1", [key.caseId]),
    ).rejects.toThrow(/on hold/);

    apps.clock.now = new Date("2026-11-26T02:00:00Z");
    const later = await desk(reviewer);
    await later((c) => c.review.resume(key));
    const { rows: after } = await db.owner.query(
      "select w.clock_due_on::text as item, c.clock_due_on::text as own from work_item w join sponsorship_case c on c.id = w.case_id where c.id = $1",
      [key.caseId],
    );
    // Three working days on hold: Monday to Thursday.
    expect(after).toEqual([{ item: "2026-12-04", own: "2026-12-04" }]);
    expect(await later((c) => c.review.holding(key))).toMatchObject({ hold: null, duty: "review" });
  });
});

describe("a case handed over", () => {
  test("opens to the colleague at once and no longer to the giver; nobody reviews and approves one case", async () => {
    const { organisation, sponsorshipCase, reviewer, approver } = await anEmployer(db).inReview();
    const key = { organisationId: organisation.id, caseId: sponsorshipCase.id };
    await db.owner.query("update staff set roles = '{reviewer,approver}' where person_id = $1", [
      approver.personId,
    ]);
    const heir = await aStaffMember(db, ["reviewer"]);
    const giver = await desk(reviewer);
    const { colleagues } = await giver((c) => c.review.holding(key));
    expect(colleagues.map((one) => one.personId)).toContain(heir.personId);
    expect(colleagues.map((one) => one.personId)).not.toContain(approver.personId);
    await expect(giver((c) => c.review.handOver({ ...key, to: approver.personId }))).rejects.toEqual(
      refusal("four-eyes"),
    );
    await giver((c) => c.review.handOver({ ...key, to: heir.personId }));
    await expect(giver((c) => c.review.show(key))).rejects.toEqual(refusal("not-found"));
    const taken = await (await desk(heir))((c) => c.review.show(key));
    expect(taken.duty.review).toBe(true);
  });

  test("passes on or returns to the queue when a colleague leaves, and nobody else may do that", async () => {
    const leaver = await aStaffMember(db, ["reviewer"]);
    const heir = await aStaffMember(db, ["reviewer"]);
    const here = await queued(["2026-12-01", "2026-12-02"]);
    for (const one of here.cases) {
      await assigned(db, leaver, one, "review");
      await db.owner.query("update work_item set reviewer_id = $2 where case_id = $1", [
        one.id,
        leaver.personId,
      ]);
    }
    // The heir has decided about one of them: she may not review it.
    await assigned(db, heir, here.cases.at(-1) as (typeof here.cases)[number], "approve");
    const administrator = await desk(await aStaffMember(db, ["administrator"]));
    const cases = await administrator((c) => c.staff.cases());
    expect(cases).toContainEqual({ personId: leaver.personId, open: 2 });
    await administrator((c) => c.staff.end({ personId: leaver.personId, handTo: heir.personId }));
    const { rows } = await db.owner.query(
      "select reviewer_id as holder from work_item where organisation_id = $1 order by clock_due_on",
      [here.organisation.id],
    );
    expect(rows).toEqual([{ holder: heir.personId }, { holder: null }]);
    const { rows: open } = await db.owner.query(
      "select 1 from case_assignment where staff_id = $1 and ended_at is null",
      [leaver.personId],
    );
    expect(open).toEqual([]);
    const reviewer = await desk(heir);
    await expect(reviewer((c) => c.staff.passOn({ personId: heir.personId, to: null }))).rejects.toEqual(
      refusal("not-allowed"),
    );
  });
});
