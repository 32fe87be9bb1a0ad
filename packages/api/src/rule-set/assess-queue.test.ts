import { randomUUID } from "node:crypto";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import type { Assessment } from "@causeway/rules/assess";
import { replay } from "@causeway/rules/law/replay";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completePosition } from "../../test/case-answers.ts";
import { aReadyCase } from "../../test/ready-case.ts";
import { aReviewDesk } from "../../test/review-desk.ts";
import { daysLater, hongKongDay, minutesLater } from "../clock.ts";
import { assessQueue, type QueueServices } from "./assess-queue.ts";
import { lawNamed } from "./in-force.ts";
import { runPreview } from "./run-preview.ts";

let db: TestDatabase;
let desk: Awaited<ReturnType<typeof aReviewDesk>>;
let first: Awaited<ReturnType<typeof desk.staff>>;
let second: Awaited<ReturnType<typeof desk.staff>>;
let services: QueueServices;

beforeAll(async () => {
  db = await testDatabase();
  desk = await aReviewDesk(db);
  first = await desk.staff("administrator");
  second = await desk.staff("administrator");
  const { keys, log } = desk.contextOf("admin", { kind: "anonymous" });
  services = { db: db.worker, keys, log, now: () => desk.clock.now };
});
afterAll(async () => {
  await desk.remove();
  await db.drop();
});

/** Handed in today, with the exemption claimed for a profession of the Talent List. */
async function aCaseOf(professionId: string) {
  const { owner, organisation } = await anEmployer(db).alone();
  const { caseId } = await aReadyCase(db, { owner, preparer: owner });
  const claim = { talentListClaimed: "yes", talentListProfession: "x", talentListProfessionId: professionId };
  await db.owner.query("update case_section set updated_at = $2 where case_id = $1", [
    caseId,
    desk.clock.now,
  ]);
  await db.owner.query("update case_section set answers = $2 where case_id = $1 and section = 'position'", [
    caseId,
    { ...completePosition, ...claim },
  ]);
  await desk.portal(owner).sponsorshipCase.submit({ caseId, confirmed: true });
  return { caseId, key: { organisationId: organisation.id, caseId } };
}

/** The list of the day without one profession, from a day on; brought in by one, made law by the other. */
async function publishWithout(professionId: string, from: string): Promise<string> {
  const { text } = await first.does.ruleSet.downloadList();
  const file = JSON.parse(text);
  const professions = file.professions.filter(({ id }: { id: string }) => id !== professionId);
  for (const scheme of file.schemes) scheme.from = from;
  const said = { ...file, title: "Demo notice", versionId: randomUUID(), effectiveFrom: from, professions };
  const made = await first.does.ruleSet.import({
    text: JSON.stringify({ ...said, publishedProfessionCount: professions.length }),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  await runPreview(services);
  await first.does.ruleSet.propose({ versionId: made.id });
  await second.does.ruleSet.publish({ versionId: made.id });
  return made.id;
}

async function verdicts(caseId: string): Promise<string> {
  const { rows } = await db.owner.query(
    "select worst_verdict || ', ' || exemption_verdict as said, updated_at from work_item where case_id = $1",
    [caseId],
  );
  return rows[0]?.said;
}

async function stored(caseId: string): Promise<{ text: string; answers: object }> {
  const { rows } = await db.owner.query(
    "select assessment::text as text, snapshot->'answers' as answers from case_revision where case_id = $1",
    [caseId],
  );
  return rows[0];
}

describe("the verdicts by which the queue is narrowed", () => {
  test("turn with a published list, and with its withdrawal; nothing that was stored does", async () => {
    const accountant = await aCaseOf("fin-accountants");
    const actuary = await aCaseOf("fin-actuaries");
    await assessQueue(services);
    const before = await verdicts(accountant.caseId);
    expect(before).toMatch(/, met$/);
    const kept = await stored(accountant.caseId);

    const versionId = await publishWithout("fin-accountants", hongKongDay(desk.clock.now));
    expect(await verdicts(accountant.caseId)).toBe(before);
    expect(await assessQueue(services)).toMatchObject({ cases: 2, changed: 1 });
    expect(await verdicts(accountant.caseId)).toBe("unknown, not-met");
    expect(await verdicts(actuary.caseId)).toBe(before);
    const reviewer = await desk.staff("reviewer");
    const { rows } = await reviewer.does.review.queue({ worst: "unknown" });
    expect(rows.map((row) => row.caseId)).toEqual([accountant.caseId]);

    expect(await stored(accountant.caseId)).toEqual(kept);
    const assessment: Assessment = JSON.parse(kept.text);
    const { law } = await withActor(db.worker, { kind: "worker" }, (tx) => lawNamed(tx, assessment.ruleSet));
    expect(replay({ facts: factsOf(kept.answers), on: assessment.on, assessment }, law)).toMatchObject({
      same: true,
    });

    await second.does.ruleSet.askWithdrawal({ versionId, reason: "The notice was misread." });
    await first.does.ruleSet.withdraw({ versionId });
    expect(await assessQueue(services)).toMatchObject({ changed: 1 });
    expect(await verdicts(accountant.caseId)).toBe(before);
  });

  test("are worked out once, and once more when whoever began under the law of before has ended", async () => {
    await publishWithout("fin-asset-management", hongKongDay(desk.clock.now));
    expect(await assessQueue(services)).not.toBeNull();
    expect(await assessQueue(services)).toBeNull();
    desk.clock.now = minutesLater(desk.clock.now, 2);
    expect(await assessQueue(services)).toMatchObject({ changed: 0 });
    expect(await assessQueue(services)).toBeNull();
  });

  test("are those that the case's own pages said, with what its reviewer found while it rests on the same answers", async () => {
    const { key, caseId } = await aCaseOf("fin-fintech");
    const reviewer = await desk.staff("reviewer");
    await reviewer.does.review.claim(key);
    const { questions } = await reviewer.does.review.findings(key);
    for (const { question } of questions)
      await reviewer.does.review.makeFinding({ ...key, question, finding: "met", reason: "Looked into." });
    const said = await verdicts(caseId);
    expect(said).toBe("met, met");
    await forgetAll();
    await assessQueue(services);
    expect(await verdicts(caseId)).toBe(said);

    await db.owner.query(
      `update case_section set answers = answers || '{"title": "Something else"}', updated_at = $2
       where case_id = $1 and section = 'position'`,
      [caseId, minutesLater(desk.clock.now, 1)],
    );
    await forgetAll();
    await assessQueue(services);
    expect(await verdicts(caseId)).toBe("reviewer, met");
  });

  test("go on where a killed worker left them", async () => {
    await forgetAll();
    let batches = 0;
    const killed = { ...services, now: () => (++batches > 2 ? fail() : desk.clock.now) };
    await expect(assessQueue(killed, { batch: 1 })).rejects.toThrow("killed");
    const { rows } = await db.owner.query("select cases, finished_at from queue_assessment");
    expect(rows).toEqual([{ cases: 2, finished_at: null }]);
    const { rows: open } = await db.owner.query("select count(*)::int from work_item");
    expect(await assessQueue(services, { batch: 1 })).toMatchObject({ cases: open[0].count });
    const { rows: left } = await db.owner.query("select from work_item where worst_verdict is null");
    expect(left).toEqual([]);
  });

  test("turn on the first day of a list that was published before it, but not for what was lodged by then", async () => {
    const [waiting, lodged] = [await aCaseOf("fin-esg"), await aCaseOf("fin-esg")];
    await assessQueue(services);
    const before = await verdicts(waiting.caseId);
    const firstDay = hongKongDay(daysLater(desk.clock.now, 10));
    await publishWithout("fin-esg", firstDay);
    await lodge(lodged.key, hongKongDay(desk.clock.now));
    expect(await assessQueue(services)).toMatchObject({ changed: 0 });

    desk.clock.now = new Date(`${firstDay}T00:00:00+08:00`);
    desk.clock.now = minutesLater(desk.clock.now, -1);
    await assessQueue(services);
    expect(await verdicts(waiting.caseId)).toBe(before);
    desk.clock.now = minutesLater(desk.clock.now, 1);
    expect(await assessQueue(services)).toMatchObject({ changed: 1 });
    expect(await verdicts(waiting.caseId)).toBe("unknown, not-met");
    expect(await verdicts(lodged.caseId)).toBe(before);
  });
});

/** As if nothing had been assessed yet. */
async function forgetAll(): Promise<void> {
  await db.owner.query("update work_item set worst_verdict = null, exemption_verdict = null");
  await db.owner.query("delete from queue_assessment");
}

async function lodge({ organisationId, caseId }: { organisationId: string; caseId: string }, on: string) {
  await db.owner.query(
    `insert into filing (organisation_id, id, case_id, reference, filed_on, filed_by, created_at)
     values ($1, gen_random_uuid(), $2, 'R-1', $3, $4, now())`,
    [organisationId, caseId, on, first.personId],
  );
  await db.owner.query("update work_item set status = 'filed' where case_id = $1", [caseId]);
  await db.owner.query("update sponsorship_case set status = 'filed' where id = $1", [caseId]);
}

function fail(): never {
  throw new Error("killed");
}
