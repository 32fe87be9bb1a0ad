import { newId } from "@causeway/db/ids";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEvidence } from "@causeway/db/test/factories";
import type { AnswerValue } from "@causeway/rules/form/section";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf, sendExplained } from "../../test/review-desk.ts";

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

const title = { target: "field" as const, section: "position", field: "title", subjectId: null };
const start = { ...title, field: "startOn" };
const wish = { reasonCode: "unclear" as const, note: "Say it plainly." };
const minutesLater = (count: number) => {
  desk.clock.now = new Date(desk.clock.now.getTime() + count * 60_000);
};

/** A case in review whose employer submitted a title, with a paper and what was frozen then. */
async function inReview() {
  const sponsorship = await desk.aSubmittedCase({ status: "draft", candidateState: "accepted" });
  const { key, employer, owner } = sponsorship;
  const { caseId, organisationId } = key;
  const save = (answers: Record<string, AnswerValue>) =>
    employer.sponsorshipCase.saveSection({ caseId, section: "position", baseVersion: 99, answers });
  await save({ title: "Engineer", startOn: "2027-01-04" });
  const paper = async (name: string) => {
    const { id } = await anEvidence(databases, key, owner, "E-BR");
    await databases.owner.query("update evidence set file_name = $2, created_at = $3 where id = $1", [
      ...[id, name, desk.clock.now],
    ]);
    return id;
  };
  const first = await paper("old.pdf");
  await databases.owner.query(
    `insert into case_revision (organisation_id, id, case_id, number, snapshot, digest, rule_set_digest, assessment, created_by, created_at)
     values ($1, $2, $3, 1, $4, '', '', '{}', $5, $6)`,
    [
      ...[organisationId, newId(), caseId],
      JSON.stringify({
        answers: { position: { title: "Engineer", startOn: "2027-01-04" }, organisation: {} },
        round: 0,
      }),
      ...[owner.personId, desk.clock.now],
    ],
  );
  await databases.owner.query(
    "update sponsorship_case set status = 'submitted', current_revision = 1 where id = $1",
    [caseId],
  );
  await databases.owner.query("update work_item set status = 'submitted' where case_id = $1", [caseId]);
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(key);
  const { changeRequest } = reviewer.does;
  const ask = async (...pins: (typeof title)[]) => {
    minutesLater(60);
    for (const pin of pins) await changeRequest.draft({ ...key, ...wish, pin });
    await changeRequest.send({ ...key, dueOn: "2026-12-04" });
    minutesLater(60);
  };
  const replace = async () => {
    const second = await paper("new.pdf");
    await databases.owner.query("update evidence set replaced_by = $2 where id = $1", [first, second]);
  };
  const answer = async () => {
    await sendExplained(employer, caseId);
    minutesLater(60);
  };
  const shown = async (round?: number) => (await changeRequest.changes({ ...key, round })).shown;
  return { ...sponsorship, changeRequest, reviewer, save, ask, answer, replace, shown };
}

describe("what a round changed", () => {
  test("is nothing before one is sent, and not to be asked of one that never was", async () => {
    const { key, changeRequest } = await inReview();
    expect(await changeRequest.changes(key)).toEqual({ rounds: [], shown: null });
    expect(await reasonOf(changeRequest.changes({ ...key, round: 1 }))).toBe("not-found");
  });

  test("names what was asked with what came of it, then what nobody had asked for", async () => {
    const { key, ask, save, answer, replace, shown, organisation } = await inReview();
    await ask(title, start);
    expect((await shown())?.asked.map((one) => one.outcome)).toEqual(["waiting", "waiting"]);
    await save({ title: "Battery engineer" });
    await databases.owner.query(
      `update organisation set profile = '{"nameEn": "Harbour Cells Ltd"}' where id = $1`,
      [organisation.id],
    );
    await replace();
    await answer();

    const after = await shown(1);
    expect(after?.asked).toMatchObject([
      { pin: title, before: "Engineer", now: "Battery engineer", outcome: "changed" },
      { pin: start, before: "2027-01-04", now: "2027-01-04", outcome: "explained" },
    ]);
    expect(after?.unasked).toMatchObject([
      { party: "employer", section: "organisation", field: "nameEn", after: "Harbour Cells Ltd" },
    ]);
    expect(after?.files).toMatchObject([{ before: "old.pdf", after: "new.pdf", asked: false }]);
    expect(after?.compared).toEqual({ employer: { before: 1, after: 2 }, candidate: null });
    expect(key.caseId).toBeTruthy();
  });

  test("stays readable when later rounds have gone on from it", async () => {
    const { ask, save, answer, shown, changeRequest, key } = await inReview();
    await ask(title);
    await save({ title: "Second" });
    await answer();
    await ask(title);
    await save({ title: "Third" });
    expect(await shown(1)).toMatchObject({
      ...{ asked: [{ before: "Engineer", now: "Second" }], unasked: [] },
      compared: { employer: { before: 1, after: 2 } },
    });
    // Not all is in yet: compared is the case as it stands.
    expect(await shown()).toMatchObject({
      ...{ number: 2, asked: [{ before: "Second", now: "Third", outcome: "waiting" }], unasked: [] },
      compared: { employer: { before: 2, after: null } },
    });
    await answer();
    expect(await shown(2)).toMatchObject({ compared: { employer: { before: 2, after: 3 } } });
    expect((await changeRequest.changes(key)).rounds).toEqual([1, 2]);
  });

  test("has the facts that were raised meanwhile, those lowered again among them", async () => {
    const { key, ask, save, answer, shown, reviewer } = await inReview();
    await ask(title);
    await save({ title: "Battery engineer" });
    await answer();
    const fact = { ...key, path: "post.title" as const };
    const shownBy = { basis: "reviewed" as const, evidenceId: null, note: "Looked it up." };
    await reviewer.does.review.raiseFact({ ...fact, ...shownBy });
    const raised = { path: "post.title", basis: "reviewed", by: reviewer.name, note: "Looked it up." };
    expect((await shown())?.facts).toMatchObject([{ ...raised, loweredAt: null }]);
    await reviewer.does.review.lowerFact(fact);
    expect((await shown())?.facts).toMatchObject([{ ...raised, loweredAt: desk.clock.now }]);
  });
});
