import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import type { FiguresFilter } from "@causeway/rules/figures/period";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk } from "../../test/review-desk.ts";

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
const noon = (day: string) => new Date(`${day}T04:00:00Z`);
const on = (day: string) => {
  desk.clock.now = noon(day);
};

/** A case submitted on a day, on a path, and the people who work on it. */
async function submitted(day: string, path: "merits" | "evidence" | "exempt") {
  on(day);
  const reviewer = await desk.staff("reviewer");
  const approver = await desk.staff("approver");
  const sponsorship = await desk.aSubmittedCase();
  const { caseId } = sponsorship.key;
  await databases.owner.query("update sponsorship_case set path = $2 where id = $1", [caseId, path]);
  await databases.owner.query("update case_stage set entered_at = $2 where case_id = $1", [
    caseId,
    noon(day),
  ]);
  return { ...sponsorship, reviewer, approver };
}
type Scene = Awaited<ReturnType<typeof submitted>>;

async function recommended({ reviewer, key }: Scene, day: string, outcome: "approve" | "decline") {
  on(day);
  await reviewer.does.decision.recommend({ ...key, outcome, ...good });
}

async function decided({ approver, key }: Scene, day: string, outcome: "approved" | "declined") {
  on(day);
  await approver.does.review.openForApproval(key);
  await approver.does.decision.decide({ ...key, outcome, ...good });
}

async function figures(filter: Partial<FiguresFilter>) {
  const { does } = await desk.staff("administrator");
  return does.figures.show({ period: "range", ...filter } as FiguresFilter);
}

describe("the agency's figures", () => {
  test("count what happened in each month, and measure each stage in Hong Kong working days", async () => {
    const scene = await submitted("2026-11-02", "merits");
    const { reviewer, key } = scene;
    on("2026-11-04");
    await reviewer.does.review.claim(key);
    await reviewer.does.review.hold({ ...key, reason: "policy", note: "The desk answers on Friday." });
    on("2026-11-06");
    await reviewer.does.review.resume(key);
    await recommended(scene, "2026-11-10", "approve");
    await decided(scene, "2026-11-11", "approved");
    on("2026-11-13");
    await reviewer.does.filing.file({ ...key, reference: "EX-1", filedOn: "2026-11-13", note: "" });
    on("2026-12-02");
    const stay = { decidedOn: "2026-12-02", limitOfStay: "2029-12-01", note: "" };
    await reviewer.does.filing.recordOutcome({ ...key, result: "granted", ...stay });

    const shown = await figures({ from: "2026-11-01", to: "2026-12-31", route: "merits" });
    expect(shown.volume).toEqual([
      { ...nothing, month: "2026-11", submitted: 1, approved: 1, filed: 1 },
      { ...nothing, month: "2026-12", granted: 1 },
    ]);
    const medians = Object.fromEntries(shown.stages.map(({ status, median }) => [status, median]));
    // Four working days in review, two of them on hold.
    expect(medians).toMatchObject({ submitted: 2, "in-review": 2, recommended: 1, approved: 2, filed: 13 });
    expect(shown.waits.at(1)).toEqual({
      ...{ month: "2026-12", cases: 1, employer: 0, candidate: 0, agency: 7, others: 2, immigration: 13 },
    });
    expect(shown.outcomes.find((row) => row.route === "merits")).toMatchObject({ approved: 1, granted: 1 });
    const elsewhere = await figures({ from: "2026-11-01", to: "2026-12-31", route: "exempt" });
    expect(elsewhere.volume.every((month) => month.submitted === 0)).toBe(true);
  });

  test("while both sides owe answers the employer is waited for, and after him the candidate", async () => {
    const { reviewer, key } = await submitted("2026-08-03", "evidence");
    await reviewer.does.review.claim(key);
    for (const [requirement, reasonCode] of [
      ["E-BR", "expired"],
      ["A-EXP", "missing"],
    ] as const) {
      const pin = { target: "requirement" as const, requirement };
      await reviewer.does.changeRequest.draft({ ...key, pin, reasonCode, note: "Please." });
    }
    await reviewer.does.changeRequest.send({ ...key, dueOn: "2026-08-28" });
    const answer =
      "update change_request set state = 'answered', answered_at = $3 where case_id = $1 and party = $2";
    await databases.owner.query(answer, [key.caseId, "employer", noon("2026-08-06")]);
    await databases.owner.query(answer, [key.caseId, "candidate", noon("2026-08-10")]);
    const move = "update sponsorship_case set status = $2, updated_at = $3 where id = $1";
    await databases.owner.query(move, [key.caseId, "in-review", noon("2026-08-10")]);
    await databases.owner.query(move, [key.caseId, "withdrawn", noon("2026-08-12")]);

    const shown = await figures({ from: "2026-08-01", to: "2026-08-31" });
    expect(shown.waits).toEqual([
      { month: "2026-08", cases: 1, employer: 3, candidate: 2, agency: 2, others: 0, immigration: 0 },
    ]);
    expect(shown.reasons).toEqual([
      { reason: "expired", employer: 1, candidate: 0 },
      { reason: "missing", employer: 0, candidate: 1 },
    ]);
  });

  test("a decision unlike those on like cases is warned of and counted; taken back, it is no decision", async () => {
    const scenes: Scene[] = [];
    for (let at = 0; at < 4; at += 1) {
      const scene = await submitted("2026-06-01", "exempt");
      await scene.reviewer.does.review.claim(scene.key);
      scenes.push(scene);
    }
    const [last, ...before] = scenes;
    if (!last) throw new Error("Four cases");
    expect((await last.reviewer.does.decision.show(last.key)).like).toMatchObject({ cases: [] });
    for (const scene of before) {
      await recommended(scene, "2026-06-02", "decline");
      await decided(scene, "2026-06-03", "declined");
    }
    const { like } = await last.reviewer.does.decision.show(last.key);
    expect(like?.summary).toEqual({ of: 3, approved: 0, declined: 3, usual: "declined" });
    expect(like?.cases.map((one) => one.reference).sort()).toEqual(before.map((one) => one.reference).sort());
    expect(like?.cases.every((one) => one.differences.length === 0)).toBe(true);

    await recommended(last, "2026-06-04", "approve");
    await decided(last, "2026-06-05", "approved");
    const june = { from: "2026-06-01", to: "2026-06-30", route: "exempt" as const };
    const drift = { month: "2026-06", route: "exempt", granted: 0, refused: 0 };
    expect((await figures(june)).drift).toContainEqual({
      ...{ ...drift, approved: 1, declined: 3, compared: 1, differed: 1 },
    });
    await last.approver.does.decision.takeBack(last.key);
    const after = await figures(june);
    expect(after.drift).toContainEqual({ ...drift, approved: 0, declined: 3, compared: 0, differed: 0 });
    expect(after.volume).toEqual([{ ...nothing, month: "2026-06", submitted: 4, declined: 3 }]);
  });
});

const nothing = {
  ...{ draft: 0, submitted: 0, approved: 0, declined: 0, filed: 0, granted: 0, refused: 0, withdrawn: 0 },
};
