import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEvidence } from "@causeway/db/test/factories";
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

/** A case in review with the reviewer who holds it, the employer's two sections typed and her form begun. */
async function inReview() {
  const sponsorship = await desk.aSubmittedCase({ status: "draft", candidateState: "accepted" });
  const { key, candidate } = sponsorship;
  const { caseId, organisationId } = key;
  await sponsorship.employer.sponsorshipCase.saveSection({
    ...{ caseId, section: "position", baseVersion: 0 },
    answers: { title: "Battery engineer", duties: "Makes cells." },
  });
  const her = desk.portal({
    ...{ kind: "candidate", personId: candidate.personId, organisationId, caseId },
    candidateId: candidate.candidateId,
  });
  await her.candidateForm.giveConsents({ kinds: ["sensitive", "cross-border"] });
  await her.candidateForm.saveSection({
    ...{ section: "particulars", baseVersion: 0 },
    answers: { surnameEn: "CHEN", placeOfBirth: "Shenzhen", mainlandId: "11010519491231002X" },
  });
  await databases.owner.query("update candidate set state = 'signed', signed_at = now() where id = $1", [
    candidate.candidateId,
  ]);
  for (const table of ["sponsorship_case where id", "work_item where case_id"]) {
    const [name, where] = table.split(" where ");
    await databases.owner.query(`update ${name} set status = 'submitted' where ${where} = $1`, [caseId]);
  }
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(key);
  const pin = (field: string, section = "position") =>
    reviewer.does.changeRequest.draft({
      ...{ ...key, reasonCode: "too-brief", note: "Say more" },
      pin: { target: "field", section, field, subjectId: null },
    });
  const send = () => reviewer.does.changeRequest.send({ ...key, dueOn: "2026-12-04" });
  const requests = async () =>
    (await reviewer.does.changeRequest.list(key)).rounds.flatMap((round) => round.requests);
  const revisions = async () =>
    (
      await databases.owner.query(
        `select r.number, r.snapshot->'answers'->'position'->>'duties' as duties, c.current_revision as current
         from case_revision r join sponsorship_case c on c.id = r.case_id where r.case_id = $1 order by r.number`,
        [caseId],
      )
    ).rows;
  /** The revision that a submission would have frozen. */
  const freezeFirst = async () => {
    await databases.owner.query(
      `insert into case_revision (organisation_id, id, case_id, number, snapshot, digest, rule_set_digest, assessment, created_by, created_at)
       values ($1, gen_random_uuid(), $2, 1, $3, 'd', 'r', '{}', $4, now())`,
      [
        ...[organisationId, caseId],
        JSON.stringify({ answers: { position: { title: "Battery engineer", duties: "Makes cells." } } }),
        sponsorship.owner.personId,
      ],
    );
    await databases.owner.query("update sponsorship_case set current_revision = 1 where id = $1", [caseId]);
  };
  return { ...sponsorship, her, reviewer, pin, send, requests, revisions, freezeFirst };
}

describe("a drafted request", () => {
  test("is seen by nobody outside the agency, may be reworded and thrown away", async () => {
    const { key, employer, reviewer, pin, requests } = await inReview();
    const { requestId } = await pin("duties");
    expect((await employer.changeRequest.list({ caseId: key.caseId })).requests).toEqual([]);
    await reviewer.does.changeRequest.save({
      ...key,
      requestId,
      reasonCode: "unclear",
      note: "Which cells?",
    });
    expect(await requests()).toMatchObject([{ reasonCode: "unclear", note: "Which cells?", state: "draft" }]);
    await reviewer.does.changeRequest.remove({ ...key, requestId });
    expect(await requests()).toEqual([]);
    expect(await reasonOf(reviewer.does.changeRequest.send({ ...key, dueOn: "2026-12-04" }))).toBe(
      "no-requests",
    );
  });

  test("goes to whoever has to answer: her fields to the candidate, his to the employer", async () => {
    const { pin, requests } = await inReview();
    await pin("duties");
    await pin("placeOfBirth", "particulars");
    await pin("nameEn", "organisation");
    expect((await requests()).map((one) => one.party)).toEqual(["employer", "candidate", "employer"]);
  });

  test("keeps what stood there, hers only under her own key, and never an identity number", async () => {
    const { key, pin, requests } = await inReview();
    await pin("placeOfBirth", "particulars");
    await pin("mainlandId", "particulars");
    expect((await requests()).map((one) => one.before)).toEqual(["Shenzhen", null]);
    const { rows } = await databases.owner.query("select * from change_request where case_id = $1", [
      key.caseId,
    ]);
    expect(JSON.stringify(rows)).not.toContain("Shenzhen");
    expect(rows.every((row) => row.before === null && row.before_ciphertext.length > 0)).toBe(true);
  });

  test("shows nothing of hers any more once she takes a consent back", async () => {
    const { her, pin, requests } = await inReview();
    await pin("placeOfBirth", "particulars");
    expect((await requests())[0]).toMatchObject({ before: "Shenzhen", now: "Shenzhen" });
    await her.candidateForm.withdrawConsent({ kind: "cross-border" });
    expect((await requests())[0]).toMatchObject({ before: null, now: null });
  });

  test("and a refused file at the same moment share one round", async () => {
    const { key, reviewer, owner, pin, requests } = await inReview();
    const { id: evidenceId } = await anEvidence(databases, key, { personId: owner.personId }, "E-BR");
    await Promise.all([
      pin("duties"),
      pin("title"),
      reviewer.does.evidence.reject({ ...key, evidenceId, reason: "expired", note: "" }),
    ]);
    expect(new Set((await requests()).map((one) => one.roundId)).size).toBe(1);
  });

  test.each([
    ["a field that no form has", { target: "field", section: "position", field: "colour", subjectId: null }],
    ["a section that no form has", { target: "field", section: "pets", field: "title", subjectId: null }],
    [
      "an advert of nobody's",
      { target: "field", section: "advert", field: "title", subjectId: crypto.randomUUID() },
    ],
    ["a file of another case", { target: "evidence", evidenceId: crypto.randomUUID() }],
    ["a place that takes no files", { target: "requirement", requirement: "A-FORM" }],
  ] as const)("is refused on %s", async (_where, pin) => {
    const { key, reviewer } = await inReview();
    const draft = reviewer.does.changeRequest.draft({ ...key, pin, reasonCode: "missing", note: "x" });
    expect(await reasonOf(draft)).toBe("not-found");
  });

  test("of another reason needs its word", async () => {
    const { key, reviewer } = await inReview();
    const pin = { target: "requirement" as const, requirement: "E-BR" };
    const draft = reviewer.does.changeRequest.draft({ ...key, pin, reasonCode: "other", note: " " });
    expect(await reasonOf(draft)).toBe("reason-required");
  });
});

describe("a round", () => {
  test("opens every draft at once, moves the case and tells each party of its own", async () => {
    const { key, pin, send, status, mails, audit, owner, preparer, candidate } = await inReview();
    await pin("duties");
    await pin("placeOfBirth", "particulars");
    expect(await send()).toEqual({ round: 1, sent: 2 });
    expect(await status()).toBe("changes-requested");
    const told = (await mails()).filter((mail) => mail.template === "changes-requested");
    expect(told.map((mail) => mail.recipient_email).sort()).toEqual(
      [owner.email, preparer.email, candidate.email].sort(),
    );
    expect((await audit()).at(-1)).toBe("change-request.sent");
    const { rows } = await databases.owner.query("select open_requests from work_item where case_id = $1", [
      key.caseId,
    ]);
    expect(rows[0]?.open_requests).toBe(2);
  });

  test("reopens what is pinned and nothing else, on both sides", async () => {
    const { key, employer, her, pin, send } = await inReview();
    await pin("duties");
    await pin("placeOfBirth", "particulars");
    await send();
    const { caseId } = key;
    const position = (answers: Record<string, string>) =>
      employer.sponsorshipCase.saveSection({ caseId, section: "position", baseVersion: 1, answers });
    expect(await reasonOf(position({ title: "Chief of everything" }))).not.toBe("done");
    expect(await reasonOf(position({ duties: "Makes and tests cells." }))).toBe("done");
    const particulars = (answers: Record<string, string>) =>
      her.candidateForm.saveSection({ section: "particulars", baseVersion: 1, answers });
    expect(await reasonOf(particulars({ surnameEn: "LI" }))).toBe("form-locked");
    expect(await reasonOf(particulars({ placeOfBirth: "Shenzhen, Guangdong" }))).toBe("done");
    const history = her.candidateForm.saveSection({
      section: "history",
      baseVersion: 0,
      answers: { refusals: "no" },
    });
    expect(await reasonOf(history)).toBe("form-locked");
  });

  test("asks the candidate to sign again only when something is pinned in her form", async () => {
    const reopened = async (caseId: string) =>
      (await databases.owner.query("select state, reopened_at from candidate where case_id = $1", [caseId]))
        .rows[0];
    const hers = await inReview();
    await hers.pin("placeOfBirth", "particulars");
    await hers.send();
    expect(await reopened(hers.key.caseId)).toMatchObject({ state: "signed", reopened_at: expect.any(Date) });
    const his = await inReview();
    await his.pin("duties");
    await his.send();
    expect(await reopened(his.key.caseId)).toMatchObject({ state: "signed", reopened_at: null });
  });

  test("comes back with before and after side by side, and is settled or asked again", async () => {
    const { key, employer, reviewer, pin, send, requests, status } = await inReview();
    await pin("duties");
    await pin("title");
    await send();
    await employer.sponsorshipCase.saveSection({
      ...{ caseId: key.caseId, section: "position", baseVersion: 1 },
      answers: { duties: "Makes and tests cells." },
    });
    await sendExplained(employer, key.caseId);
    expect(await status()).toBe("in-review");
    const [duties, title] = await requests();
    expect(duties).toMatchObject({
      state: "answered",
      before: "Makes cells.",
      now: "Makes and tests cells.",
    });
    await reviewer.does.changeRequest.resolve({ ...key, requestId: duties?.id ?? "" });
    const again = {
      ...key,
      pin: title?.pin ?? neverPinned,
      reasonCode: "unclear" as const,
      note: "Still unclear",
    };
    await reviewer.does.changeRequest.draft({ ...again, again: title?.id });
    expect((await requests()).map((one) => one.state)).toEqual(["resolved", "resolved", "draft"]);
    expect(await send()).toEqual({ round: 2, sent: 1 });
  });

  test("does not come back with a request neither mended nor explained, and shows which", async () => {
    const { key, employer, pin, send, status } = await inReview();
    await pin("duties");
    await pin("title");
    await send();
    const { caseId } = key;
    await employer.sponsorshipCase.saveSection({
      ...{ caseId, section: "position", baseVersion: 1 },
      answers: { duties: "Makes and tests cells." },
    });
    const { requests } = await employer.changeRequest.list({ caseId });
    expect(requests).toMatchObject([
      { before: "Makes cells.", now: "Makes and tests cells.", mended: true },
      { before: "Battery engineer", now: "Battery engineer", mended: false },
    ]);
    expect(await reasonOf(employer.changeRequest.send({ caseId }))).toBe("requests-open");
    expect(await status()).toBe("changes-requested");
    await employer.changeRequest.note({ caseId, requestId: requests[1]?.id ?? "", note: "It is the title." });
    await employer.changeRequest.send({ caseId });
    expect(await status()).toBe("in-review");
  });

  test("that is answered is a revision of its own, which the recommendation speaks of", async () => {
    const { key, employer, reviewer, pin, send, revisions, freezeFirst } = await inReview();
    await freezeFirst();
    await pin("duties");
    await send();
    const { caseId } = key;
    await employer.sponsorshipCase.saveSection({
      ...{ caseId, section: "position", baseVersion: 1 },
      answers: { duties: "Makes and tests cells." },
    });
    await employer.changeRequest.send({ caseId });
    expect(await revisions()).toEqual([
      { number: 1, duties: "Makes cells.", current: 2 },
      { number: 2, duties: "Makes and tests cells.", current: 2 },
    ]);
    for (const { id, state } of (await employer.changeRequest.list({ caseId })).requests)
      if (state === "answered") await reviewer.does.changeRequest.resolve({ ...key, requestId: id });
    await reviewer.does.decision.recommend({
      ...key,
      outcome: "approve",
      reasons: "Sound.",
      noConflict: true,
    });
    const { rows } = await databases.owner.query("select revision from recommendation where case_id = $1", [
      caseId,
    ]);
    expect(rows).toEqual([{ revision: 2 }]);
  });

  test("that the candidate answers last is frozen with the agency's next act, once", async () => {
    const { key, employer, her, pin, send, revisions, freezeFirst } = await inReview();
    await freezeFirst();
    await pin("duties");
    await pin("placeOfBirth", "particulars");
    await send();
    await sendExplained(employer, key.caseId);
    const { requests } = await her.candidateForm.requests();
    const notes = { [requests[0]?.id ?? ""]: "As my passport says." };
    await databases.owner.query(
      "update change_request set state = 'answered', answered_at = now(), answer_note = $2 where id = $1",
      [...Object.entries(notes).flat()],
    );
    await databases.owner.query("update sponsorship_case set status = 'in-review' where id = $1", [
      key.caseId,
    ]);
    expect((await revisions()).map((one) => one.number)).toEqual([1]);
    await pin("title");
    await send();
    expect((await revisions()).map((one) => [one.number, one.current])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test("stops the agency's clock until the answers are in", async () => {
    const { key, employer, pin, send } = await inReview();
    const due = async () => {
      const { rows } = await databases.owner.query(
        "select c.clock_due_on::text as due, w.clock_due_on::text as queue from sponsorship_case c join work_item w on w.case_id = c.id where c.id = $1",
        [key.caseId],
      );
      return rows[0];
    };
    for (const [table, id] of [
      ["sponsorship_case", "id"],
      ["work_item", "case_id"],
    ])
      await databases.owner.query(`update ${table} set clock_due_on = '2026-12-04' where ${id} = $1`, [
        key.caseId,
      ]);
    await pin("duties");
    await send();
    const before = desk.clock.now;
    // Sent on Sunday 22 November; answered on Friday: five working days.
    desk.clock.now = new Date("2026-11-27T02:00:00Z");
    await sendExplained(employer, key.caseId);
    desk.clock.now = before;
    expect(await due()).toEqual({ due: "2026-12-11", queue: "2026-12-11" });
  });

  test("is not sent twice, nor for a day that has passed, nor by whoever does not hold the case", async () => {
    const { key, reviewer, pin, send } = await inReview();
    await pin("duties");
    const past = reviewer.does.changeRequest.send({ ...key, dueOn: "2026-11-22" });
    expect(await reasonOf(past)).toBe("input-invalid");
    const both = await Promise.all([reasonOf(send()), reasonOf(send())]);
    expect(both.sort()).toEqual(["done", "status-changed"]);
  });
});

describe("a file that will not do", () => {
  test("is asked for again with the round, and its mail waits until then", async () => {
    const { key, reviewer, candidate, send, requests, mails, owner, preparer } = await inReview();
    const by = { personId: owner.personId };
    const { id: evidenceId } = await anEvidence(databases, key, by, "E-BR");
    const reject = (note: string) =>
      reviewer.does.evidence.reject({ ...key, evidenceId, reason: "cut-off", note });
    await reject("Scan the whole page");
    await reject("Scan both pages");
    expect(await requests()).toMatchObject([{ state: "draft", note: "Scan both pages", party: "employer" }]);
    expect(await mails()).toEqual([]);
    await send();
    const told = (await mails()).filter((mail) => mail.template === "evidence-rejected");
    expect(told.map((mail) => mail.recipient_email).sort()).toEqual([owner.email, preparer.email].sort());
    expect(told.map((mail) => mail.recipient_email)).not.toContain(candidate.email);
  });

  test("that is accepted after all is not asked for", async () => {
    const { key, reviewer, owner, requests } = await inReview();
    const { id: evidenceId } = await anEvidence(databases, key, { personId: owner.personId }, "E-BR");
    await reviewer.does.evidence.reject({ ...key, evidenceId, reason: "expired", note: "" });
    await reviewer.does.evidence.accept({ ...key, evidenceId });
    expect(await requests()).toEqual([]);
  });
});

const neverPinned = { target: "requirement" as const, requirement: "" };
