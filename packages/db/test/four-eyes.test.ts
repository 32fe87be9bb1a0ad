import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendAudit } from "../src/audit.ts";
import { takeAssignment } from "../src/case-assignment.ts";
import { createDecision } from "../src/decision.ts";
import { newId } from "../src/ids.ts";
import { inside, withActor } from "../src/with-actor.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { anEmployer, aStaffMember, assigned, type TestCase, type TestStaff } from "./factories.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

type Inside = TestStaff & { organisationId: string; caseId: string };

describe("four eyes", () => {
  test("somebody else approves what a reviewer recommends, and only then does the case move", async () => {
    const { sponsorshipCase, reviewer, approver } = await recommended();
    await expect(move(approver, sponsorshipCase, "approved")).rejects.toMatchObject({
      reason: "rule-broken",
    });
    await decide(approver, "approved");
    expect(await move(approver, sponsorshipCase, "approved")).toBe(1);
    const { rows } = await db.owner.query("select state from recommendation where staff_id = $1", [
      reviewer.personId,
    ]);
    expect(rows).toEqual([{ state: "confirmed" }]);
  });

  test("the recommender cannot decide, though she is an approver too", async () => {
    const { sponsorshipCase } = await anEmployer(db).withCase({ status: "in-review" });
    const both = await assigned(
      db,
      await aStaffMember(db, ["reviewer", "approver"]),
      sponsorshipCase,
      "approve",
    );
    await recommend(both);
    await expect(decide(both, "approved")).rejects.toMatchObject({ code: "four-eyes" });
  });

  test("nor can whoever held the duty to review, even after giving it back", async () => {
    const { sponsorshipCase, reviewer } = await recommended();
    const former = await assigned(
      db,
      await aStaffMember(db, ["reviewer", "approver"]),
      sponsorshipCase,
      "approve",
    ).catch(() => undefined);
    expect(former).toBeUndefined();
    await db.owner.query(
      "update case_assignment set ended_at = now() where case_id = $1 and duty = 'approve'",
      [sponsorshipCase.id],
    );
    const staff = await aStaffMember(db, ["reviewer", "approver"]);
    await db.owner.query("update case_assignment set ended_at = now() where staff_id = $1", [
      reviewer.personId,
    ]);
    await assigned(db, staff, sponsorshipCase, "review");
    await db.owner.query("update case_assignment set ended_at = now() where staff_id = $1", [staff.personId]);
    await expect(
      decide(await assigned(db, staff, sponsorshipCase, "approve"), "approved"),
    ).rejects.toMatchObject({
      code: "four-eyes",
    });
  });

  test("nor whoever has edited in this round; looking is no editing", async () => {
    const { approver } = await recommended();
    await audit(approver, "evidence.viewed");
    await audit(approver, "evidence.accepted");
    await expect(decide(approver, "approved")).rejects.toMatchObject({ code: "four-eyes" });
    const other = await recommended();
    await audit(other.approver, "evidence.downloaded");
    await decide(other.approver, "approved");
  });

  test("nor a reviewer without the role, nor under another's name", async () => {
    const { sponsorshipCase, approver } = await recommended();
    await db.owner.query("update case_assignment set ended_at = now() where staff_id = $1", [
      approver.personId,
    ]);
    const plain = await assigned(db, await aStaffMember(db, ["reviewer"]), sponsorshipCase, "approve");
    await expect(decide(plain, "approved")).rejects.toThrow(/row-level security/);
    await expect(decide(plain, "approved", approver.personId)).rejects.toThrow(/row-level security/);
  });

  test("a decision confirms or returns; it does not turn the recommendation round", async () => {
    const { approver } = await recommended();
    await expect(decide(approver, "declined")).rejects.toMatchObject({ reason: "rule-broken" });
    await decide(approver, "returned");
    await expect(decide(approver, "approved")).rejects.toThrow();
  });

  test("direct SQL by the superuser meets the same trigger", async () => {
    const { sponsorshipCase, reviewer } = await recommended();
    const { rows } = await db.owner.query("select id from recommendation where case_id = $1", [
      sponsorshipCase.id,
    ]);
    const insert = db.owner.query(
      `insert into decision (organisation_id, id, case_id, recommendation_id, approver_id, outcome, reasons,
        conflict_declared_at, created_at) values ($1, $2, $3, $4, $5, 'approved', '', now(), now())`,
      [sponsorshipCase.organisationId, newId(), sponsorshipCase.id, rows[0].id, reviewer.personId],
    );
    await expect(insert).rejects.toThrow(/four eyes/);
    await expect(
      db.owner.query("update sponsorship_case set status = 'approved' where id = $1", [sponsorshipCase.id]),
    ).rejects.toThrow(/no decision says so/);
  });
});

describe("claiming", () => {
  test("a reviewer takes a case from the queue and is inside it within one transaction", async () => {
    const { sponsorshipCase } = await anEmployer(db).withCase({ status: "submitted" });
    const reviewer = await aStaffMember(db, ["reviewer"]);
    const seen = await withActor(db.admin, reviewer, async (tx) => {
      const before = await inside(tx).sponsorshipCase.count();
      const claimed = await takeAssignment(tx, sponsorshipCase, claimBy(reviewer));
      return { before, claimed, after: await inside(tx).sponsorshipCase.count() };
    });
    expect(seen).toEqual({ before: 0, claimed: true, after: 1 });
  });

  test("of two who claim at once, one has it", async () => {
    const { sponsorshipCase } = await anEmployer(db).withCase({ status: "submitted" });
    const staff = await Promise.all(Array.from({ length: 6 }, () => aStaffMember(db, ["reviewer"])));
    const claims = await Promise.all(
      staff.map((one) => withActor(db.admin, one, (tx) => takeAssignment(tx, sponsorshipCase, claimBy(one)))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test("an approver cannot take the duty of a reviewer, nor anybody enter without a duty", async () => {
    const { sponsorshipCase } = await anEmployer(db).withCase({ status: "submitted" });
    const approver = await aStaffMember(db, ["approver"]);
    const claim = withActor(db.admin, approver, (tx) =>
      takeAssignment(tx, sponsorshipCase, claimBy(approver)),
    );
    await expect(claim).rejects.toThrow(/row-level security/);
    const { organisationId, caseId } = sponsorshipCase;
    const enter = withActor(
      db.admin,
      approver,
      (tx) => inside(tx).$executeRaw`select app.enter_case(${organisationId}::uuid, ${caseId}::uuid)`,
    );
    await expect(enter).rejects.toMatchObject({ reason: "actor-refused" });
  });
});

function claimBy(staff: TestStaff) {
  return { staffId: staff.personId, duty: "review" as const, at: new Date() };
}

async function recommended() {
  const found = await anEmployer(db).inReview();
  await recommend(found.reviewer);
  return found;
}

function recommend(staff: Inside) {
  const { organisationId, caseId, personId } = staff;
  const now = new Date();
  const own = {
    id: newId(),
    revision: 1,
    staffId: personId,
    outcome: "approve",
    reasons: "All criteria met",
  };
  return withActor(db.admin, staff, (tx) =>
    inside(tx).recommendation.create({
      data: { organisationId, caseId, ...own, conflictDeclaredAt: now, createdAt: now },
    }),
  );
}

function decide(staff: Inside, outcome: "approved" | "declined" | "returned", approverId = staff.personId) {
  const { organisationId, caseId } = staff;
  return withActor(db.admin, staff, async (tx) => {
    const open = await inside(tx).recommendation.findFirstOrThrow({
      where: { organisationId, caseId, state: "open" },
    });
    const decision = {
      id: newId(),
      recommendationId: open.id,
      approverId,
      outcome,
      reasons: "Seen",
      at: new Date(),
    };
    await createDecision(tx, { organisationId, caseId, ...decision });
  });
}

function audit(staff: Inside, action: string) {
  const { organisationId, caseId } = staff;
  return withActor(db.admin, staff, (tx) =>
    appendAudit(tx, { organisationId, caseId, action, subjectKind: "evidence", subjectId: null }),
  );
}

async function move(staff: Inside, sponsorshipCase: TestCase, status: string): Promise<number> {
  const { count } = await withActor(db.admin, staff, (tx) =>
    inside(tx).sponsorshipCase.updateMany({ where: { id: sponsorshipCase.id }, data: { status } }),
  );
  return count;
}
