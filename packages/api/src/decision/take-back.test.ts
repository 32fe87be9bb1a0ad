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

const good = { reasons: "The file is complete.", noConflict: true };

async function claimed() {
  const sponsorship = await desk.aSubmittedCase();
  const { key } = sponsorship;
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(key);
  const mailStates = async (template: string) => {
    const { rows } = await databases.owner.query(
      "select state, next_attempt_at > created_at as waits from email_message where case_id = $1 and template = $2",
      [key.caseId, template],
    );
    return rows as { state: string; waits: boolean }[];
  };
  return { ...sponsorship, reviewer, mailStates };
}

async function recommended(outcome: "approve" | "decline" = "approve") {
  await desk.staff("approver");
  const scene = await claimed();
  await scene.reviewer.does.decision.recommend({ ...scene.key, outcome, ...good });
  return scene;
}

async function decided(outcome: "approved" | "declined" | "returned" = "approved") {
  const scene = await recommended(outcome === "declined" ? "decline" : "approve");
  const approver = await desk.staff("approver");
  await approver.does.review.openForApproval(scene.key);
  await approver.does.decision.decide({ ...scene.key, outcome, ...good });
  return { ...scene, approver };
}

async function asked() {
  const scene = await claimed();
  const { changeRequest } = scene.reviewer.does;
  const pin = { target: "requirement" as const, requirement: "E-BR" };
  await changeRequest.draft({ ...scene.key, pin, reasonCode: "unclear", note: "Which branch?" });
  await changeRequest.send({ ...scene.key, dueOn: "2026-12-04" });
  return scene;
}

describe("within the minute", () => {
  test("a recommendation is taken back as if it had not been: no mail goes, and another can be made", async () => {
    const { key, reviewer, status, mailStates } = await recommended();
    expect((await mailStates("recommendation-awaits-approval")).every((mail) => mail.waits)).toBe(true);
    await reviewer.does.decision.takeBack(key);
    expect(await status()).toBe("in-review");
    const mails = await mailStates("recommendation-awaits-approval");
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(mails.map((mail) => mail.state))).toEqual(new Set(["taken-back"]));
    expect(await mailStates("action-undone")).toEqual([]);
    expect(await reasonOf(reviewer.does.decision.recommend({ ...key, outcome: "decline", ...good }))).toBe(
      "done",
    );
  });

  test.each(["approved", "declined", "returned"] as const)(
    "a decision (%s) is taken back and its recommendation is open to be decided anew",
    async (outcome) => {
      const { key, approver, status } = await decided(outcome);
      await approver.does.decision.takeBack(key);
      expect(await status()).toBe("recommended");
      const again = { ...key, outcome: "returned" as const, ...good };
      expect(await reasonOf(approver.does.decision.decide(again))).toBe("done");
      expect(await status()).toBe("in-review");
    },
  );

  test("the employer sees neither the decision that was taken back nor a closed case", async () => {
    const { key, employer, approver } = await decided("declined");
    expect((await employer.sponsorshipCase.show({ caseId: key.caseId })).ending.reason).toBe(good.reasons);
    await approver.does.decision.takeBack(key);
    const shown = await employer.sponsorshipCase.show({ caseId: key.caseId });
    expect(shown.ending.reason).toBeNull();
    const { rows } = await databases.owner.query("select closed_at from sponsorship_case where id = $1", [
      key.caseId,
    ]);
    expect(rows[0]?.closed_at).toBeNull();
  });

  test("a round is a draft again, seen by nobody", async () => {
    const { key, employer, reviewer, status, mailStates } = await asked();
    await reviewer.does.decision.takeBack(key);
    expect(await status()).toBe("in-review");
    expect((await employer.changeRequest.list({ caseId: key.caseId })).requests).toEqual([]);
    const [round] = (await reviewer.does.changeRequest.list(key)).rounds;
    expect(round).toMatchObject({ state: "draft", requests: [{ state: "draft" }] });
    expect((await mailStates("changes-requested")).every((mail) => mail.state === "taken-back")).toBe(true);
  });

  test("nobody takes back what another did, nor once somebody was told or has acted on it", async () => {
    const { key, reviewer, approver } = await decided();
    expect(await reasonOf(reviewer.does.decision.takeBack(key))).toBe("take-back-late");
    await databases.owner.query(
      "update email_message set state = 'sent' where case_id = $1 and template = 'case-approved'",
      [key.caseId],
    );
    expect(await reasonOf(approver.does.decision.takeBack(key))).toBe("take-back-late");

    const filed = await decided();
    await filed.approver.does.filing.file({
      ...filed.key,
      reference: "A-1",
      filedOn: "2026-11-20",
      note: "",
    });
    expect(await reasonOf(filed.approver.does.decision.takeBack(filed.key))).toBe("take-back-late");
    expect(await reasonOf(filed.approver.does.decision.undo({ ...filed.key, reason: "No." }))).toBe(
      "take-back-late",
    );
  });
});

describe("after the minute", () => {
  const late = (key: { caseId: string }) =>
    databases.owner.query(
      "update reversible_action set at = at - interval '2 minutes', until = until - interval '2 minutes' where case_id = $1",
      [key.caseId],
    );

  test("an approval is undone only with a reason, and the employer is told that it was a mistake", async () => {
    const { key, approver, status, mails } = await decided();
    await late(key);
    expect(await reasonOf(approver.does.decision.takeBack(key))).toBe("take-back-late");
    expect(await reasonOf(approver.does.decision.undo({ ...key, reason: " " }))).toBe("reason-required");
    await approver.does.decision.undo({ ...key, reason: "The contract was the wrong one." });
    expect(await status()).toBe("in-review");
    const told = (await mails()).map((mail) => mail.template);
    expect(told.filter((template) => template === "action-undone")).toHaveLength(
      told.filter((template) => template === "case-approved").length,
    );
  });

  test("what nobody has answered of a round is cancelled, with a correction to the side that was asked", async () => {
    const { key, employer, reviewer, status, mails } = await asked();
    await late(key);
    await reviewer.does.decision.undo({ ...key, reason: "The paper was there." });
    expect(await status()).toBe("in-review");
    expect((await employer.changeRequest.list({ caseId: key.caseId })).requests).toEqual([]);
    expect((await mails()).some((mail) => mail.template === "action-undone")).toBe(true);
    expect(await reasonOf(reviewer.does.decision.recommend({ ...key, outcome: "approve", ...good }))).toBe(
      "done",
    );
  });

  test("an undone recommendation cannot be decided, and the record keeps it with who undid it", async () => {
    const { key, reviewer, audit } = await recommended();
    await late(key);
    await reviewer.does.decision.undo({ ...key, reason: "I had overlooked a paper." });
    const { history } = await reviewer.does.decision.show(key);
    expect(history).toMatchObject([{ state: "reversed" }]);
    expect(await audit()).toContain("decision.undone");
    const approver = await desk.staff("approver");
    expect(await reasonOf(approver.does.review.openForApproval(key))).toBe("status-changed");
  });
});

describe("reasons", () => {
  test("cite requests that the employer was sent, and nothing that he could not read", async () => {
    const { key, employer, reviewer } = await asked();
    const { disclosed } = await reviewer.does.decision.show(key);
    const id = disclosed.requests[0]?.id ?? "";
    expect(disclosed.requests).toMatchObject([{ number: 1, reasonCode: "unclear" }]);
    await employer.changeRequest.note({ caseId: key.caseId, requestId: id, note: "The main one." });
    await employer.changeRequest.send({ caseId: key.caseId });
    await reviewer.does.changeRequest.resolve({ ...key, requestId: id });
    const cite = (citations: object[]) =>
      reviewer.does.decision.recommend({
        ...key,
        outcome: "decline",
        ...good,
        citations: citations as never,
      });
    expect(await reasonOf(cite([{ kind: "request", id: key.caseId }]))).toBe("not-disclosed");
    expect(
      await reasonOf(cite([{ kind: "finding", code: "pay-differs", about: "recruitment.adverts[0]" }])),
    ).toBe("not-disclosed");
    expect(await reasonOf(cite([{ kind: "request", id }]))).toBe("done");
    expect((await reviewer.does.decision.show(key)).history[0]?.citations).toEqual([{ kind: "request", id }]);
  });
});
