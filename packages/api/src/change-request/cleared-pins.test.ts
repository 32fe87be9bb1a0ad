import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEvidence } from "@causeway/db/test/factories";
import { inside, withActor } from "@causeway/db/with-actor";
import type { AnswerValue } from "@causeway/rules/form/section";
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

const requirements = [
  { id: "r1", kind: "degree", text: "Chemistry" },
  { id: "r2", kind: "language", text: "Putonghua" },
];

/** A case in review whose employer left the workplace out and gave an advert that ended before it began. */
async function inReview() {
  const sponsorship = await desk.aSubmittedCase({ status: "draft", candidateState: "accepted" });
  const { key, employer } = sponsorship;
  const { caseId } = key;
  const save = (section: "position" | "recruitment", answers: Record<string, AnswerValue>) =>
    employer.sponsorshipCase.saveSection({ caseId, section, baseVersion: 99, answers });
  await save("position", { title: "Battery engineer", requirements });
  await save("recruitment", { path: "evidence" });
  const dates = { publishedFrom: "2026-03-31", publishedTo: "2026-03-01" };
  const { advertId } = await employer.advert.add({ caseId, answers: { channel: "job-board", ...dates } });
  for (const table of ["sponsorship_case where id", "work_item where case_id"]) {
    const [name, where] = table.split(" where ");
    await databases.owner.query(`update ${name} set status = 'submitted' where ${where} = $1`, [caseId]);
  }
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(key);
  const { changeRequest } = reviewer.does;
  const wish = { ...key, reasonCode: "missing" as const, note: "Please give it." };
  const field = (section: string, name: string, subjectId: string | null = null) => ({
    ...{ target: "field" as const, section, field: name, subjectId },
  });
  const send = () => changeRequest.send({ ...key, dueOn: "2026-12-04" });
  /** Says a word to each request, since what is not mended must be explained, and sends them all. */
  const answer = async () => {
    const asked = (await employer.changeRequest.list({ caseId })).requests;
    for (const { id: requestId } of asked)
      await employer.changeRequest.note({ caseId, requestId, note: "Done." });
    await employer.changeRequest.send({ caseId });
  };
  const requests = async () => (await changeRequest.list(key)).rounds.flatMap((round) => round.requests);
  return {
    ...sponsorship,
    ...{ reviewer, changeRequest, wish, field, send, answer, requests, save, advertId },
  };
}

describe("a request that the rules can check", () => {
  test("clears itself once the finding it was made from is gone, is so for both sides, and can be put back", async () => {
    const { key, employer, changeRequest, wish, field, send, answer, requests, advertId } = await inReview();
    const finding = { code: "dates-reversed" as const, about: "recruitment.adverts[0]" };
    const pin = field("advert", "publishedFrom", advertId);
    await changeRequest.draft({ ...wish, reasonCode: "inconsistent", pin, finding });
    await send();
    const mended = { publishedFrom: "2026-02-01" };
    await employer.advert.save({ caseId: key.caseId, advertId, baseVersion: 99, answers: mended });
    await answer();

    const [cleared] = await requests();
    expect(cleared).toMatchObject({ state: "resolved", clearedAt: expect.any(Date) });
    const [theirs] = (await employer.changeRequest.list({ caseId: key.caseId })).requests;
    expect(theirs).toMatchObject({ state: "resolved", clearedAt: expect.any(Date) });

    const requestId = cleared?.id ?? "";
    await changeRequest.putBack({ ...key, requestId });
    expect(await requests()).toMatchObject([{ state: "answered", clearedAt: null }]);
    expect(await reasonOf(changeRequest.putBack({ ...key, requestId }))).toBe("status-changed");
    await changeRequest.resolve({ ...key, requestId });
    expect(await reasonOf(changeRequest.putBack({ ...key, requestId }))).toBe("status-changed");
  });

  test("waits for the reviewer while the rules still raise it", async () => {
    const { changeRequest, wish, field, send, answer, requests, advertId } = await inReview();
    const finding = { code: "dates-reversed" as const, about: "recruitment.adverts[0]" };
    const pin = field("advert", "publishedFrom", advertId);
    await changeRequest.draft({ ...wish, reasonCode: "inconsistent", pin, finding });
    await send();
    await answer();
    expect(await requests()).toMatchObject([{ state: "answered", clearedAt: null }]);
  });

  test("about an answer or a paper that was missing clears when it is there; any other waits", async () => {
    const { key, owner, changeRequest, wish, field, send, answer, save, requests } = await inReview();
    await changeRequest.draft({ ...wish, pin: field("position", "workplace") });
    await changeRequest.draft({ ...wish, pin: field("position", "startOn") });
    await changeRequest.draft({ ...wish, pin: field("position", "title"), reasonCode: "unclear" });
    await changeRequest.draft({ ...wish, pin: { target: "requirement", requirement: "E-BR" } });
    await send();
    await save("position", { workplace: "Science Park", title: "Cell engineer" });
    await anEvidence(databases, key, owner, "E-BR");
    await answer();
    expect((await requests()).map((one) => one.state)).toEqual([
      "resolved",
      "answered",
      "answered",
      "resolved",
    ]);
  });

  test("is cleared by nobody but the rules: the party cannot settle one that has no cause", async () => {
    const { key, changeRequest, wish, field, send, answer, preparer } = await inReview();
    await changeRequest.draft({ ...wish, pin: field("position", "title"), reasonCode: "unclear" });
    await send();
    await answer();
    const actor = {
      ...{ kind: "member" as const, personId: preparer.personId, role: "preparer" as const },
      organisationId: key.organisationId,
    };
    const settle = withActor(databases.portal, actor, (tx) =>
      inside(tx).changeRequest.updateMany({
        where: { organisationId: key.organisationId, caseId: key.caseId },
        data: { state: "resolved", clearedAt: new Date() },
      }),
    );
    await expect(settle).rejects.toThrow();
  });
});

describe("a request about a place", () => {
  test("on one row of a group keeps that row and says which it is", async () => {
    const { changeRequest, wish, field, requests } = await inReview();
    await changeRequest.draft({ ...wish, pin: field("position", "requirements.r2"), reasonCode: "unclear" });
    expect(await requests()).toMatchObject([
      { row: 1, before: [{ id: "r2", text: "Putonghua" }], cause: null },
    ]);
  });

  test("on a page of a file keeps the rectangle, for whoever answers too; several may lie on one file", async () => {
    const { key, owner, employer, changeRequest, wish, send } = await inReview();
    const { id: evidenceId } = await anEvidence(databases, key, owner, "E-BR");
    const region = { page: 2, x: 0.1, y: 0.2, width: 0.3, height: 0.05 };
    const on = (y: number) => ({ target: "evidence" as const, evidenceId, region: { ...region, y } });
    await changeRequest.draft({ ...wish, reasonCode: "unreadable", pin: on(0.2) });
    await changeRequest.draft({ ...wish, reasonCode: "unclear", pin: on(0.5) });
    const seen = async () =>
      (await employer.evidence.show({ caseId: key.caseId, evidenceId })).marks.map((mark) => mark.region);
    expect(await seen()).toEqual([]);
    await send();
    const { requests } = await employer.changeRequest.list({ caseId: key.caseId });
    expect(requests.map((one) => one.region)).toEqual([region, { ...region, y: 0.5 }]);
    expect(await seen()).toEqual([region, { ...region, y: 0.5 }]);
    const outside = { ...region, x: 0.9 };
    const bad = changeRequest.draft({
      ...{ ...wish, reasonCode: "unreadable" },
      pin: { target: "evidence", evidenceId, region: outside },
    });
    expect(await reasonOf(bad)).toBe("input-invalid");
  });
});

describe("the day on which answers are due", () => {
  test("stands in the queue, may be moved on, and refuses nobody when it has passed", async () => {
    const { key, employer, changeRequest, wish, field, send, answer } = await inReview();
    const due = async () => {
      const { rows } = await databases.owner.query(
        "select to_char(answers_due_on, 'YYYY-MM-DD') as day from work_item where case_id = $1",
        [key.caseId],
      );
      return rows[0]?.day;
    };
    expect(await reasonOf(changeRequest.moveDue({ ...key, dueOn: "2026-12-11" }))).toBe("status-changed");
    await changeRequest.draft({ ...wish, pin: field("position", "workplace") });
    await send();
    expect(await due()).toBe("2026-12-04");
    await changeRequest.moveDue({ ...key, dueOn: "2026-12-11" });
    expect(await due()).toBe("2026-12-11");
    const [request] = (await employer.changeRequest.list({ caseId: key.caseId })).requests;
    expect(request?.round.dueOn?.toISOString().slice(0, 10)).toBe("2026-12-11");
    expect(await reasonOf(changeRequest.moveDue({ ...key, dueOn: "2020-01-01" }))).toBe("input-invalid");
    await databases.owner.query("update review_round set due_on = '2020-01-01' where case_id = $1", [
      key.caseId,
    ]);
    expect(await reasonOf(answer())).toBe("done");
    expect(await due()).toBeNull();
  });
});
