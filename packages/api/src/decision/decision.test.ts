import { appendAudit } from "@causeway/db/audit";
import { createDecision } from "@causeway/db/decision";
import { newId } from "@causeway/db/ids";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { withActor } from "@causeway/db/with-actor";
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

const good = { reasons: "The file is complete.", noConflict: true };

async function recommended(outcome: "approve" | "decline" = "approve") {
  const sponsorship = await desk.aSubmittedCase();
  const { key } = sponsorship;
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(key);
  await reviewer.does.decision.recommend({ ...key, outcome, ...good });
  return { ...sponsorship, reviewer };
}

async function awaiting(outcome: "approve" | "decline" = "approve") {
  const waiting = await recommended(outcome);
  const approver = await desk.staff("approver");
  await approver.does.review.openForApproval(waiting.key);
  return { ...waiting, approver };
}

describe("a recommendation", () => {
  test("moves the case, keeps the reasons and tells every approver but its author", async () => {
    const colleague = await desk.staff("approver");
    const sponsorship = await desk.aSubmittedCase();
    const both = await desk.staff("reviewer", "approver");
    await both.does.review.claim(sponsorship.key);
    await both.does.decision.recommend({ ...sponsorship.key, outcome: "approve", ...good });
    expect(await sponsorship.status()).toBe("recommended");
    const told = (await sponsorship.mails()).filter(
      (mail) => mail.template === "recommendation-awaits-approval",
    );
    expect(told.map((mail) => mail.recipient_email)).toContain(colleague.email);
    expect(told.map((mail) => mail.recipient_email)).not.toContain(both.email);
  });

  test.each([
    ["without a declaration", { ...good, noConflict: false }, "conflict-not-declared"],
    ["without reasons", { ...good, reasons: "  " }, "reason-required"],
  ])("is refused %s", async (_why, said, reason) => {
    const sponsorship = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(sponsorship.key);
    const call = reviewer.does.decision.recommend({ ...sponsorship.key, outcome: "approve", ...said });
    expect(await reasonOf(call)).toBe(reason);
    expect(await sponsorship.status()).toBe("in-review");
  });

  test("waits until every request is settled", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(sponsorship.key);
    const pin = { target: "requirement" as const, requirement: "E-BR" };
    await reviewer.does.changeRequest.draft({ ...sponsorship.key, pin, reasonCode: "missing", note: "x" });
    const call = reviewer.does.decision.recommend({ ...sponsorship.key, outcome: "approve", ...good });
    expect(await reasonOf(call)).toBe("requests-open");
  });
});

describe("four eyes", () => {
  test("whoever reviewed cannot open the case for approval, whatever else she is", async () => {
    const { key } = await recommended();
    const sponsorship = await desk.aSubmittedCase();
    const both = await desk.staff("reviewer", "approver");
    await both.does.review.claim(sponsorship.key);
    await both.does.decision.recommend({ ...sponsorship.key, outcome: "approve", ...good });
    expect(await reasonOf(both.does.review.openForApproval(sponsorship.key))).toBe("four-eyes");
    const own = both.does.decision.decide({ ...sponsorship.key, outcome: "approved", ...good });
    expect(await reasonOf(own)).toBe("four-eyes");
    expect(await reasonOf(both.does.review.openForApproval(key))).toBe("done");
  });

  test("holds in the database itself: the recommender's own decision is refused there", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const both = await desk.staff("reviewer", "approver");
    await both.does.review.claim(sponsorship.key);
    await both.does.decision.recommend({ ...sponsorship.key, outcome: "approve", ...good });
    const { rows } = await databases.owner.query("select id from recommendation where case_id = $1", [
      sponsorship.key.caseId,
    ]);
    const actor = { kind: "staff" as const, personId: both.personId, roles: both.roles, ...sponsorship.key };
    const direct = withActor(databases.admin, actor, (tx) =>
      createDecision(tx, {
        ...sponsorship.key,
        ...{ id: newId(), recommendationId: rows[0]?.id, approverId: both.personId },
        ...{ outcome: "approved", reasons: "", at: new Date() },
      }),
    );
    await expect(direct).rejects.toMatchObject({ code: "four-eyes" });
  });

  test("an approver who edited the round cannot decide it", async () => {
    const { key, approver } = await awaiting();
    // As if he had judged a file: the entry is what the database looks at.
    const actor = { kind: "staff" as const, personId: approver.personId, roles: approver.roles, ...key };
    await withActor(databases.admin, actor, (tx) =>
      appendAudit(tx, { ...key, action: "evidence.accepted", subjectKind: "evidence", subjectId: null }),
    );
    const call = approver.does.decision.decide({ ...key, outcome: "approved", ...good });
    expect(await reasonOf(call)).toBe("four-eyes");
  });

  test("an approver cannot work on the case he is to decide", async () => {
    const { key, approver } = await awaiting();
    const pin = { target: "requirement" as const, requirement: "E-BR" };
    const draft = approver.does.changeRequest.draft({ ...key, pin, reasonCode: "missing", note: "" });
    expect(await reasonOf(draft)).toBe("not-allowed");
    expect(await reasonOf(approver.does.evidence.accept({ ...key, evidenceId: newId() }))).toBe(
      "not-allowed",
    );
  });
});

describe("a decision", () => {
  test("approves: the case can be filed and the employer is told", async () => {
    const { key, approver, status, mails, owner } = await awaiting();
    await approver.does.decision.decide({ ...key, outcome: "approved", reasons: "", noConflict: true });
    expect(await status()).toBe("approved");
    const told = (await mails()).filter((mail) => mail.template === "case-approved");
    expect(told.map((mail) => mail.recipient_email)).toContain(owner.email);
  });

  test("declines with reasons, which the employer reads", async () => {
    const { key, approver, status, mails } = await awaiting("decline");
    const decline = (reasons: string) =>
      approver.does.decision.decide({ ...key, outcome: "declined", reasons, noConflict: true });
    expect(await reasonOf(decline(""))).toBe("reason-required");
    await decline("No genuine vacancy.");
    expect(await status()).toBe("declined");
    expect((await mails()).some((mail) => mail.template === "case-declined")).toBe(true);
  });

  test("returns to the reviewer, who alone is told, and who recommends again", async () => {
    const { key, reviewer, approver, status, mails } = await awaiting();
    const back = { ...key, outcome: "returned" as const, reasons: "Check the pay.", noConflict: true };
    await approver.does.decision.decide(back);
    expect(await status()).toBe("in-review");
    const told = (await mails()).filter((mail) => mail.template === "case-returned");
    expect(told.map((mail) => mail.recipient_email)).toEqual([reviewer.email]);
    await reviewer.does.decision.recommend({ ...key, outcome: "approve", ...good });
    await approver.does.decision.decide({ ...key, outcome: "approved", ...good });
    expect(await status()).toBe("approved");
  });

  test("confirms what was recommended or returns it: it never turns it round", async () => {
    const { key, approver, status } = await awaiting("decline");
    expect(await reasonOf(approver.does.decision.decide({ ...key, outcome: "approved", ...good }))).toBe(
      "status-changed",
    );
    expect(await status()).toBe("recommended");
  });

  test("is made once: of two at the same moment one counts", async () => {
    const { key, approver, status } = await awaiting();
    const decide = (outcome: "approved" | "returned") =>
      reasonOf(approver.does.decision.decide({ ...key, outcome, ...good }));
    const answers = await Promise.all([decide("approved"), decide("approved"), decide("returned")]);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(["approved", "in-review"]).toContain(await status());
    const { rows } = await databases.owner.query("select id from decision where case_id = $1", [key.caseId]);
    expect(rows).toHaveLength(1);
  });

  test("belongs to one approver: a second finds the case taken", async () => {
    const { key } = await awaiting();
    const late = await desk.staff("approver");
    expect(await reasonOf(late.does.review.openForApproval(key))).toBe("already-claimed");
  });
});

describe("filing", () => {
  async function approved() {
    const ready = await awaiting();
    await ready.approver.does.decision.decide({ ...ready.key, outcome: "approved", ...good });
    return ready;
  }
  const filed = { reference: "ASMT-0001-26", filedOn: "2026-11-20", note: "" };

  test("is recorded with its number; both sides are told, then of the outcome", async () => {
    const { key, reviewer, status, mails, candidate, owner } = await approved();
    await reviewer.does.filing.file({ ...key, ...filed });
    expect(await status()).toBe("filed");
    const outcome = { decidedOn: "2026-11-21", limitOfStay: "2029-11-20", note: "" };
    await reviewer.does.filing.recordOutcome({ ...key, result: "granted", ...outcome });
    expect(await status()).toBe("granted");
    for (const template of ["filed", "outcome-recorded"]) {
      const told = (await mails()).filter((mail) => mail.template === template);
      expect(told.map((mail) => mail.recipient_email)).toEqual(
        expect.arrayContaining([owner.email, candidate.email]),
      );
    }
  });

  test.each([
    ["a day in the future", { decidedOn: "2026-11-23", limitOfStay: "2029-11-20" }],
    ["a day before the filing", { decidedOn: "2026-11-19", limitOfStay: "2029-11-20" }],
    ["no limit of stay", { decidedOn: "2026-11-21", limitOfStay: null }],
    ["a limit that has passed", { decidedOn: "2026-11-21", limitOfStay: "2026-11-21" }],
  ])("a grant is refused with %s", async (_why, days) => {
    const { key, reviewer, status } = await approved();
    await reviewer.does.filing.file({ ...key, ...filed });
    const call = reviewer.does.filing.recordOutcome({ ...key, result: "granted", note: "", ...days });
    expect(await reasonOf(call)).toBe("input-invalid");
    expect(await status()).toBe("filed");
  });

  test("comes after approval and once, and never for tomorrow", async () => {
    const { key, reviewer } = await awaiting();
    expect(await reasonOf(reviewer.does.filing.file({ ...key, ...filed }))).toBe("status-changed");
    const ready = await approved();
    const file = (day: string) =>
      reasonOf(ready.reviewer.does.filing.file({ ...ready.key, ...filed, filedOn: day }));
    expect(await file("2026-11-23")).toBe("input-invalid");
    expect((await Promise.all([file("2026-11-20"), file("2026-11-20")])).sort()).toEqual([
      "done",
      "status-changed",
    ]);
  });
});
