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

describe("the queue", () => {
  test("shows a submitted case to all staff who review, without a word about the candidate", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    const { rows, counts } = await reviewer.does.review.queue({ search: sponsorship.reference });
    expect(rows).toHaveLength(1);
    expect(counts.unclaimed.count).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(sponsorship.candidate.name);
    expect(JSON.stringify(rows)).not.toContain(sponsorship.candidate.email);
  });

  test("is closed to an administrator who neither reviews nor approves", async () => {
    const administrator = await desk.staff("administrator");
    expect(await reasonOf(administrator.does.review.queue({}))).toBe("not-allowed");
  });

  test("goes on where a page ended, finds by employer and tells mine from nobody's", async () => {
    const reviewer = await desk.staff("reviewer");
    const mine = await desk.aSubmittedCase();
    await desk.aSubmittedCase();
    await reviewer.does.review.claim(mine.key);
    const own = await reviewer.does.review.queue({ holder: "mine" });
    expect(own.rows.map((row) => row.caseId)).toEqual([mine.key.caseId]);
    expect(own.counts).toMatchObject({ review: { count: 1 }, unclaimed: { count: 0 } });
    const free = await reviewer.does.review.queue({ holder: "nobody" });
    expect(free.rows.map((row) => row.caseId)).not.toContain(mine.key.caseId);
    const named = await reviewer.does.review.queue({ search: "harbour batt" });
    expect(named.rows.length).toBeGreaterThan(1);
    expect((await reviewer.does.review.queue({ search: "100% nobody" })).rows).toEqual([]);
  });
});

describe("a legal hold", () => {
  test("shows in the case's frame with its day, also one on the whole organisation, and leads only an administrator on", async () => {
    desk.clock.now = new Date("2026-11-22T17:00:00Z");
    const administrator = await desk.staff("administrator");
    const reason = "A claim was announced.";
    for (const whole of [true, false]) {
      const { key } = await desk.aSubmittedCase();
      const reviewer = await desk.staff("reviewer");
      await reviewer.does.review.claim(key);
      const before = await reviewer.does.review.show(key);
      expect(before).toMatchObject({ legalHoldSince: null, may: { administerRetention: false } });
      await administrator.does.retention.placeHold({ ...key, reason, caseId: whole ? null : key.caseId });
      const frame = await reviewer.does.review.show(key);
      expect(frame).toMatchObject({ legalHoldSince: "2026-11-23", hold: null, clock: before.clock });
    }
    const both = await desk.staff("reviewer", "administrator");
    const { key } = await desk.aSubmittedCase();
    await both.does.review.claim(key);
    expect((await both.does.review.show(key)).may.administerRetention).toBe(true);
  });
});

describe("claiming", () => {
  test("moves the case into review, lets the reviewer in and is written down", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    expect(await reasonOf(reviewer.does.review.show(sponsorship.key))).toBe("not-found");
    await reviewer.does.review.claim(sponsorship.key);
    const frame = await reviewer.does.review.show(sponsorship.key);
    expect(frame).toMatchObject({ head: { status: "in-review" }, duty: { review: true, approve: false } });
    expect(await sponsorship.status()).toBe("in-review");
    expect(await sponsorship.audit()).toEqual(["review.claimed"]);
  });

  test("by two at once gives the case to one and tells the other by whom it is held", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const both = [await desk.staff("reviewer"), await desk.staff("reviewer")];
    const answers = await Promise.all(both.map((one) => reasonOf(one.does.review.claim(sponsorship.key))));
    expect(answers.sort()).toEqual(["already-claimed", "done"]);
    const late = await desk.staff("reviewer");
    const error = await late.does.review.claim(sponsorship.key).catch((thrown: unknown) => thrown);
    expect(both.map((one) => one.name)).toContain((error as { details: { by: string } }).details.by);
  });

  test("is refused to an approver, for a case that does not exist and for one that is not submitted", async () => {
    const sponsorship = await desk.aSubmittedCase({ status: "withdrawn" });
    const reviewer = await desk.staff("reviewer");
    const approver = await desk.staff("approver");
    expect(await reasonOf(approver.does.review.claim(sponsorship.key))).toBe("not-allowed");
    expect(await reasonOf(reviewer.does.review.claim(sponsorship.key))).toBe("status-changed");
    const nowhere = { ...sponsorship.key, caseId: reviewer.personId };
    expect(await reasonOf(reviewer.does.review.claim(nowhere))).toBe("not-found");
  });

  test("leaves everybody else outside: every page of the case is not found", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(sponsorship.key);
    const stranger = await desk.staff("reviewer", "approver", "administrator");
    const { key } = sponsorship;
    const pin = { target: "requirement" as const, requirement: "E-BR" };
    for (const call of [
      () => stranger.does.review.show(key),
      () => stranger.does.review.answers(key),
      () => stranger.does.review.candidate(key),
      () => stranger.does.review.findings(key),
      () => stranger.does.review.timeline(key),
      () => stranger.does.changeRequest.list(key),
      () => stranger.does.changeRequest.draft({ ...key, pin, reasonCode: "missing", note: "" }),
      () => stranger.does.changeRequest.send({ ...key, dueOn: "2027-01-04" }),
      () => stranger.does.decision.show(key),
      () => stranger.does.decision.recommend({ ...key, outcome: "approve", reasons: "x", noConflict: true }),
      () => stranger.does.decision.decide({ ...key, outcome: "approved", reasons: "x", noConflict: true }),
      () => stranger.does.filing.file({ ...key, reference: "ASMTP-1", filedOn: "2026-11-20", note: "" }),
    ]) {
      expect(await reasonOf(call())).toBe("not-found");
    }
  });
});

describe("giving a case back", () => {
  test("shuts the reviewer out, and a colleague goes on where she stopped", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const { key } = sponsorship;
    const first = await desk.staff("reviewer", "approver");
    const second = await desk.staff("reviewer");
    await first.does.review.claim(key);
    expect(await reasonOf(second.does.review.takeOver(key))).toBe("already-claimed");
    await first.does.review.release(key);
    expect(await reasonOf(first.does.review.show(key))).toBe("not-found");
    await second.does.review.takeOver(key);
    expect(await sponsorship.status()).toBe("in-review");
    await second.does.decision.recommend({
      ...key,
      outcome: "approve",
      reasons: "Complete.",
      noConflict: true,
    });
    // She has reviewed it once, so she is not the second pair of eyes.
    expect(await reasonOf(first.does.review.openForApproval(key))).toBe("four-eyes");
  });

  test("lets another approver decide, but the one who opened it does not become its reviewer", async () => {
    const { key } = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    const approver = await desk.staff("reviewer", "approver");
    await reviewer.does.review.claim(key);
    await reviewer.does.decision.recommend({
      ...key,
      outcome: "approve",
      reasons: "Complete.",
      noConflict: true,
    });
    await approver.does.review.openForApproval(key);
    expect(await reasonOf(approver.does.review.takeOver(key))).toBe("status-changed");
    await approver.does.review.release(key);
    const other = await desk.staff("approver");
    expect(await reasonOf(other.does.review.openForApproval(key))).toBe("done");
  });
});

describe("a private note", () => {
  test("is read by staff in the case and by neither party", async () => {
    const sponsorship = await desk.aSubmittedCase();
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(sponsorship.key);
    await reviewer.does.review.writeNote({ ...sponsorship.key, body: "Check the company's address" });
    const { notes } = await reviewer.does.review.timeline(sponsorship.key);
    expect(notes).toMatchObject([{ body: "Check the company's address", author: reviewer.name }]);
    const shown = await sponsorship.employer.sponsorshipCase.timeline({ caseId: sponsorship.key.caseId });
    expect(JSON.stringify(shown)).not.toContain("company's address");
  });
});

describe("an identity number", () => {
  async function filled() {
    const sponsorship = await desk.aSubmittedCase({ candidateState: "accepted" });
    const { key, candidate } = sponsorship;
    const { organisationId, caseId } = key;
    const { personId, candidateId } = candidate;
    const her = desk.portal({ kind: "candidate", personId, organisationId, caseId, candidateId });
    await her.candidateForm.giveConsents({ kinds: ["sensitive", "cross-border"] });
    const answers = { surnameEn: "CHEN", mainlandId: "11010519491231002X" };
    await her.candidateForm.saveSection({ section: "particulars", baseVersion: 0, answers });
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(key);
    const reveal = (field: string, reason: string) =>
      reviewer.does.review.reveal({ ...key, section: "particulars", field, reason });
    return { ...sponsorship, her, reviewer, reveal };
  }

  test("is masked until somebody says why, and every look is written down", async () => {
    const { key, reviewer, reveal, audit } = await filled();
    const shown = await reviewer.does.review.candidate(key);
    expect(JSON.stringify(shown)).toContain("CHEN");
    expect(JSON.stringify(shown)).not.toContain("19491231");
    expect(await reasonOf(reveal("mainlandId", "  "))).toBe("reason-required");
    expect(await audit()).not.toContain("candidate-form.revealed");
    const { number } = await reveal("mainlandId", "Compare with the card");
    expect(number).toBe("11010519491231002X");
    expect((await audit()).at(-1)).toBe("candidate-form.revealed");
  });

  test("is shown from identity fields only, and from nothing once she takes her consent back", async () => {
    const { key, her, reviewer, reveal } = await filled();
    expect(await reasonOf(reveal("surnameEn", "Compare with the card"))).toBe("not-found");
    await her.candidateForm.withdrawConsent({ kind: "sensitive" });
    expect(await reasonOf(reveal("mainlandId", "Compare with the card"))).toBe("consent-required");
    const shown = await reviewer.does.review.candidate(key);
    expect(shown?.consented).toBe(false);
    expect(JSON.stringify(shown)).not.toContain("CHEN");
  });
});
