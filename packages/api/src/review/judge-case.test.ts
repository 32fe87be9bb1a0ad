import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEvidence } from "@causeway/db/test/factories";
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

async function inReview() {
  const sponsorship = await desk.aSubmittedCase();
  const { key } = sponsorship;
  await position({ title: "Battery engineer", offerConfirmed: "yes", localLicenceNeeded: "no" });
  const reviewer = await desk.staff("reviewer");
  await reviewer.does.review.claim(key);
  const file = await anEvidence(databases, key, sponsorship.owner);
  return { ...sponsorship, reviewer, file, position };

  async function position(answers: object) {
    await databases.owner.query(
      `insert into case_section (organisation_id, case_id, section, answers, updated_by, updated_at)
       values ($1, $2, 'position', $3, $4, now())
       on conflict (organisation_id, case_id, section) do update set answers = excluded.answers`,
      [key.organisationId, key.caseId, JSON.stringify(answers), sponsorship.owner.personId],
    );
  }
}

type Scene = Awaited<ReturnType<typeof inReview>>;
const confirmed = { path: "offer.confirmed", evidenceId: null, note: "" } as const;
const vacancy = {
  question: "criteria.vacancy-genuine",
  finding: "met",
  reason: "The plant opens in May.",
} as const;

function raise({ reviewer, key, file }: Scene) {
  return reviewer.does.review.raiseFact({ ...key, ...confirmed, basis: "documented", evidenceId: file.id });
}

async function factOf({ reviewer, key }: Scene, path: string) {
  const { facts } = await reviewer.does.review.findings(key);
  return facts.find((one) => one.path === path);
}

describe("a fact", () => {
  test("is raised by the file that shows it, says by whom, and is lowered again", async () => {
    const scene = await inReview();
    expect(await factOf(scene, "offer.confirmed")).toEqual({
      path: "offer.confirmed",
      value: true,
      raised: null,
    });
    await raise(scene);
    expect((await factOf(scene, "offer.confirmed"))?.raised).toMatchObject({
      ...{ basis: "documented", fileName: "document.pdf", by: scene.reviewer.name, stale: null },
    });
    await scene.reviewer.does.review.lowerFact({ ...scene.key, path: "offer.confirmed" });
    expect((await factOf(scene, "offer.confirmed"))?.raised).toBeNull();
    expect(await scene.audit()).toEqual(["review.claimed", "review.fact-raised", "review.fact-lowered"]);
  });

  test("raised by a word needs the word; raised anew it rests on the newer one", async () => {
    const scene = await inReview();
    const reviewed = { ...scene.key, ...confirmed, basis: "reviewed" as const };
    expect(await reasonOf(scene.reviewer.does.review.raiseFact(reviewed))).toBe("reason-required");
    await raise(scene);
    await scene.reviewer.does.review.raiseFact({ ...reviewed, note: "Rang the personnel office." });
    expect((await factOf(scene, "offer.confirmed"))?.raised).toMatchObject({
      basis: "reviewed",
      fileName: null,
    });
  });

  test("that nobody has stated, or by a file of another case, is not raised", async () => {
    const scene = await inReview();
    const other = await inReview();
    const by = { ...scene.key, ...confirmed, basis: "documented" as const };
    const { raiseFact } = scene.reviewer.does.review;
    expect(await reasonOf(raiseFact({ ...by, evidenceId: other.file.id }))).toBe("input-invalid");
    const unsaid = { ...by, path: "market.source" as const, evidenceId: scene.file.id };
    expect(await reasonOf(raiseFact(unsaid))).toBe("input-invalid");
  });

  test("is no longer raised for the rules once its answer changed, or its file was not accepted, and says so", async () => {
    const scene = await inReview();
    const licence = { ...scene.key, path: "post.localLicenceNeeded" as const, note: "" };
    await scene.reviewer.does.review.raiseFact({
      ...licence,
      basis: "documented",
      evidenceId: scene.file.id,
    });
    const basis = async () =>
      (await scene.reviewer.does.review.findings(scene.key)).assessment.criteria.localLicence.basis;
    expect(await basis()).toBe("documented");
    await databases.owner.query("update evidence set review = 'rejected' where id = $1", [scene.file.id]);
    expect((await factOf(scene, "post.localLicenceNeeded"))?.raised?.stale).toBe("paper-gone");
    expect(await basis()).toBe("declared");
    await databases.owner.query("update evidence set review = 'uploaded' where id = $1", [scene.file.id]);
    await scene.position({ title: "Battery engineer", localLicenceNeeded: "yes" });
    expect((await factOf(scene, "post.localLicenceNeeded"))?.raised?.stale).toBe("changed");
  });
});

describe("a question of judgement", () => {
  test("puts its answer into the queue as the gravest finding, which the portal cannot read", async () => {
    const { reviewer, key } = await inReview();
    const shown = async () => {
      const { rows } = await reviewer.does.review.queue({ employer: key.organisationId });
      return rows.map((row) => row.worst);
    };
    expect(await shown()).toEqual([null]);
    await reviewer.does.review.makeFinding({ ...key, ...vacancy });
    expect(await shown()).toEqual(["unknown"]);
    await reviewer.does.review.makeFinding({ ...key, ...vacancy, finding: "not-met" });
    expect(await shown()).toEqual(["not-met"]);
    const { rows } = await databases.owner.query(
      "select has_column_privilege('causeway_portal', 'work_item', 'worst_verdict', 'select') as reads",
    );
    expect(rows).toEqual([{ reads: false }]);
  });

  test("is put to the reviewer, whose finding turns the verdict and goes with the recommendation", async () => {
    const { reviewer, key } = await inReview();
    const before = await reviewer.does.review.findings(key);
    expect(before.questions.map((one) => one.question)).toContain("criteria.vacancy-genuine");
    expect(before.assessment.criteria.vacancy.verdict).toBe("reviewer");
    await reviewer.does.review.makeFinding({ ...key, ...vacancy });
    const after = await reviewer.does.review.findings(key);
    expect(after.assessment.criteria.vacancy.verdict).toBe("met");
    expect(after.questions.find((one) => one.question === vacancy.question)?.found).toMatchObject({
      ...{ finding: "met", reason: vacancy.reason, by: reviewer.name, stale: null },
    });
    await reviewer.does.decision.recommend({
      ...key,
      outcome: "approve",
      reasons: "Sound.",
      noConflict: true,
    });
    const { history } = await reviewer.does.decision.show(key);
    expect(history[0]?.findings).toEqual([vacancy]);
  });

  test("answered on answers that changed since has to be looked at again before a recommendation", async () => {
    const { reviewer, key, position } = await inReview();
    await reviewer.does.review.makeFinding({ ...key, ...vacancy });
    await position({ title: "Cell engineer" });
    const { questions, assessment } = await reviewer.does.review.findings(key);
    expect(questions.find((one) => one.question === vacancy.question)?.found?.stale).toBe("changed");
    expect(assessment.criteria.vacancy.verdict).toBe("reviewer");
    const recommend = () =>
      reviewer.does.decision.recommend({ ...key, outcome: "approve", reasons: "Sound.", noConflict: true });
    expect(await reasonOf(recommend())).toBe("findings-stale");
    await reviewer.does.review.makeFinding({ ...key, ...vacancy, finding: "cannot-tell" });
    expect(await reasonOf(recommend())).toBe("done");
  });

  test("needs a reason, and the one who holds the case", async () => {
    const { reviewer, key } = await inReview();
    expect(await reasonOf(reviewer.does.review.makeFinding({ ...key, ...vacancy, reason: " " }))).toBe(
      "reason-required",
    );
    const colleague = await desk.staff("reviewer");
    expect(await reasonOf(colleague.does.review.makeFinding({ ...key, ...vacancy }))).toBe("not-found");
  });

  test("names neither itself nor a fact in the record that the employer reads", async () => {
    const { reviewer, key, owner } = await inReview();
    await reviewer.does.review.makeFinding({
      ...key,
      ...vacancy,
      question: "criteria.gravity-of-conviction",
    });
    const portal = desk.portal({
      ...{ kind: "member", personId: owner.personId, role: "owner", organisationId: key.organisationId },
    });
    expect(
      JSON.stringify(await portal.audit.list({}), (_, value) =>
        typeof value === "bigint" ? `${value}` : value,
      ),
    ).not.toContain("conviction");
  });
});
