import { newId } from "@causeway/db/ids";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aCandidate, anEmployer } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Browser, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import {
  completePay,
  completePosition,
  completeProfile,
  meritsRecruitment,
} from "../../test/case-answers.ts";
import type { PortalCaller } from "../portal-router.ts";

let db: TestDatabase;
let apps: TestApps;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

/** An employer whose owner and preparer sit at their browsers, with a draft case. */
async function aDraft() {
  const people = await anEmployer(db).withCase();
  const { organisation, sponsorshipCase } = people;
  const address = `/o/${organisation.id}`;
  const seat = async (person: { personId: string }) => {
    const browser: Browser<PortalCaller> = await portalBrowser(apps, db, person);
    return <T>(call: (caller: PortalCaller) => Promise<T>) => browser.at(address, call);
  };
  const at = {
    owner: await seat(people.owner),
    preparer: await seat(people.preparer),
    viewer: await seat(people.viewer),
  };
  return { ...people, at, caseId: sponsorshipCase.caseId };
}

type Draft = Awaited<ReturnType<typeof aDraft>>;

async function fill({ at, caseId, organisation }: Draft) {
  const save = (section: "position" | "remuneration" | "recruitment", answers: object) =>
    at.preparer((caller) =>
      caller.sponsorshipCase.saveSection({
        caseId,
        section,
        baseVersion: 0,
        answers: answers as Record<string, string>,
      }),
    );
  await save("position", completePosition);
  await save("remuneration", completePay);
  await save("recruitment", meritsRecruitment);
  await at.owner((caller) => caller.organisation.saveProfile({ baseVersion: 0, answers: completeProfile }));
  for (const requirement of ["E-CONTRACT", "E-BR", "E-FIN", "E-PROFILE"]) {
    await db.owner.query(
      `insert into evidence (organisation_id, id, case_id, requirement, file_name, media_type, bytes, sha256, state, scan,
        storage_key, uploaded_by, created_at, review)
       select $1, $2::uuid, $3::uuid, $4, 'paper.pdf', 'application/pdf', 10, repeat('0', 64), 'clean', 'not-scanned', $2::uuid::text, created_by, now(), 'uploaded'
       from sponsorship_case where id = $3::uuid`,
      [organisation.id, newId(), caseId, requirement],
    );
  }
}

async function sign(draft: Draft) {
  const candidate = await aCandidate(db, draft.sponsorshipCase, "signed");
  for (const kind of ["sensitive", "cross-border"]) {
    await db.owner.query(
      `insert into candidate_consent (organisation_id, id, candidate_id, kind, notice_version, given_at)
       values ($1, $2, $3, $4, '2026-11', now())`,
      [candidate.organisationId, newId(), candidate.candidateId, kind],
    );
  }
  return candidate;
}

const mailsOf = async (caseId: string) =>
  (
    await db.owner.query("select template from email_message where case_id = $1 order by template", [caseId])
  ).rows.map((row: { template: string }) => row.template);

describe("a draft", () => {
  test("is opened with a number that no other case has, and stands in the list", async () => {
    const { at } = await aDraft();
    const first = await at.preparer((caller) =>
      caller.sponsorshipCase.create({ title: "One", candidateName: "Li" }),
    );
    const second = await at.preparer((caller) =>
      caller.sponsorshipCase.create({ title: "Two", candidateName: "Wu" }),
    );
    expect(first.reference).toMatch(/^CW-\d{2}-\d{4,}$/);
    expect(second.reference).not.toBe(first.reference);
    const { rows } = await at.viewer((caller) => caller.sponsorshipCase.list({}));
    expect(rows).toContainEqual(
      expect.objectContaining({ title: "Two", candidateName: "Wu", status: "draft", move: "employer" }),
    );
  });

  test("that lacks nothing but the candidate's signature waits for her", async () => {
    const draft = await aDraft();
    await fill(draft);
    const { at, caseId } = draft;
    const show = () => at.preparer((caller) => caller.sponsorshipCase.show({ caseId }));
    expect(await show()).toMatchObject({ move: "employer", onlySignature: false });
    const candidate = await sign(draft);
    await db.owner.query("update candidate set state = 'in-progress', signed_at = null where id = $1", [
      candidate.candidateId,
    ]);
    expect(await show()).toMatchObject({ move: "candidate", onlySignature: true, blocking: 1 });
  });

  test("is found by a part of its name in any script", async () => {
    const { at } = await aDraft();
    await at.preparer((caller) =>
      caller.sponsorshipCase.create({ title: "結算工程師", candidateName: "歐陽靜" }),
    );
    const found = await at.owner((caller) => caller.sponsorshipCase.list({ q: "陽靜" }));
    expect(found.rows.map((row) => row.title)).toEqual(["結算工程師"]);
  });

  test("keeps what was typed, complete or not, and says at which version", async () => {
    const { at, caseId } = await aDraft();
    const receipt = await at.preparer((caller) =>
      caller.sponsorshipCase.saveSection({
        caseId,
        section: "position",
        baseVersion: 0,
        answers: { yearsExperience: "many" },
      }),
    );
    expect(receipt).toMatchObject({ version: 1, conflicts: [] });
    const shown = await at.owner((caller) => caller.sponsorshipCase.section({ caseId, section: "position" }));
    expect(shown).toMatchObject({ answers: { yearsExperience: "many" }, version: 1, openFields: "all" });
  });

  test("shows a second tab what the first one changed, and loses neither answer", async () => {
    const { at, caseId } = await aDraft();
    const save = (answers: Record<string, string>, baseVersion: number) =>
      at.preparer((caller) =>
        caller.sponsorshipCase.saveSection({ caseId, section: "position", baseVersion, answers }),
      );
    await save({ title: "Engineer", workplace: "Central" }, 0);
    await save({ title: "Data engineer" }, 1);
    const late = await save({ title: "Platform engineer", duties: "Builds." }, 1);
    expect(late.conflicts).toEqual([{ field: "title", mine: "Platform engineer", theirs: "Data engineer" }]);
    expect(late.answers).toMatchObject({ title: "Data engineer", duties: "Builds.", workplace: "Central" });
  });

  test("is nobody else's: a stranger, a viewer and a mangled id get nowhere", async () => {
    const mine = await aDraft();
    const theirs = await aDraft();
    await expect(
      theirs.at.owner((caller) => caller.sponsorshipCase.show({ caseId: mine.caseId })),
    ).rejects.toMatchObject({ reason: "not-found" });
    await expect(
      theirs.at.owner((caller) =>
        caller.sponsorshipCase.saveSection({
          caseId: mine.caseId,
          section: "position",
          baseVersion: 0,
          answers: { title: "x" },
        }),
      ),
    ).rejects.toMatchObject({ reason: "not-found" });
    await expect(
      mine.at.viewer((caller) =>
        caller.sponsorshipCase.saveSection({
          caseId: mine.caseId,
          section: "position",
          baseVersion: 0,
          answers: { title: "x" },
        }),
      ),
    ).rejects.toMatchObject({ reason: "not-allowed" });
  });
});

describe("a case begun after an earlier one", () => {
  test("takes the post over, leaves the person behind, and stays within the organisation", async () => {
    const draft = await aDraft();
    await fill(draft);
    const { at, caseId } = draft;
    const copy = { title: "Second post", candidateName: "Wu", from: caseId };
    const made = await at.preparer((caller) => caller.sponsorshipCase.create(copy));
    const { answers } = await at.owner((caller) =>
      caller.sponsorshipCase.section({ caseId: made.caseId, section: "position" }),
    );
    expect(answers).toMatchObject({ title: completePosition.title, duties: completePosition.duties });
    expect(answers).not.toHaveProperty("relationText");
    const stranger = await aDraft();
    await expect(stranger.at.owner((caller) => caller.sponsorshipCase.create(copy))).rejects.toMatchObject({
      reason: "not-found",
    });
  });
});

describe("a viewer", () => {
  test("is offered nothing that she may not use", async () => {
    const { at, caseId } = await aDraft();
    const shown = await at.viewer((caller) => caller.sponsorshipCase.show({ caseId }));
    expect(Object.values(shown.may)).not.toContain(true);
    expect(shown.owners).toHaveLength(1);
    const { slots } = await at.viewer((caller) => caller.evidence.checklist({ caseId }));
    expect(slots.filter((slot) => slot.open)).toEqual([]);
  });
});

describe("a mistyped address", () => {
  test("leads nowhere, and blames no answer", async () => {
    const { at } = await aDraft();
    await expect(
      at.owner((caller) => caller.sponsorshipCase.show({ caseId: "not-an-id" })),
    ).rejects.toMatchObject({ reason: "not-found" });
  });
});

describe("submission", () => {
  test("is stopped while anything is missing, and the rehearsal names each thing", async () => {
    const { at, caseId } = await aDraft();
    const { findings } = await at.owner((caller) => caller.sponsorshipCase.rehearse({ caseId }));
    const codes = new Set(findings.filter((finding) => finding.blocking).map((finding) => finding.code));
    expect(codes).toEqual(new Set(["section", "candidate-not-invited", "evidence-missing"]));
    await expect(
      at.owner((caller) => caller.sponsorshipCase.submit({ caseId, confirmed: true })),
    ).rejects.toMatchObject({ reason: "case-incomplete" });
    expect(await mailsOf(caseId)).toEqual([]);
  });

  test("freezes a revision with its assessment, starts the clock, tells both sides", async () => {
    const draft = await aDraft();
    await fill(draft);
    await sign(draft);
    const { at, caseId } = draft;
    const { findings } = await at.owner((caller) => caller.sponsorshipCase.rehearse({ caseId }));
    expect(findings.filter((finding) => finding.blocking)).toEqual([]);
    expect(await at.owner((caller) => caller.sponsorshipCase.submit({ caseId, confirmed: true }))).toEqual({
      revision: 1,
    });

    const { rows } = await db.owner.query("select * from case_revision where case_id = $1", [caseId]);
    expect(rows).toHaveLength(1);
    expect(rows[0].snapshot.answers.position).toMatchObject({ title: "Senior data engineer" });
    expect(rows[0].rule_set_digest).toBe(rows[0].assessment.ruleSetDigest);
    expect(rows[0].assessment.package.countedYearly.exact).toBe(98_000 * 13 + 18_000 * 12);
    const queue = await db.owner.query("select * from work_item where case_id = $1", [caseId]);
    expect(queue.rows[0]).toMatchObject({ status: "submitted", path: "merits", reviewer_id: null });
    expect(queue.rows[0].clock_due_on).not.toBeNull();
    expect(new Set(await mailsOf(caseId))).toContain("case-submitted");
    const shown = await at.owner((caller) => caller.sponsorshipCase.show({ caseId }));
    expect(shown).toMatchObject({ move: "agency", revision: 1, head: { status: "submitted" } });
  });

  test("locks the answers: only what the agency pins reopens", async () => {
    const draft = await aDraft();
    await fill(draft);
    await sign(draft);
    const { at, caseId } = draft;
    await at.owner((caller) => caller.sponsorshipCase.submit({ caseId, confirmed: true }));
    await expect(
      at.preparer((caller) =>
        caller.sponsorshipCase.saveSection({
          caseId,
          section: "position",
          baseVersion: 1,
          answers: { title: "Other" },
        }),
      ),
    ).rejects.toMatchObject({ reason: "case-not-open" });
  });

  test("is the owner's: a preparer prepares", async () => {
    const { at, caseId } = await aDraft();
    await expect(
      at.preparer((caller) => caller.sponsorshipCase.submit({ caseId, confirmed: true })),
    ).rejects.toMatchObject({ reason: "not-allowed" });
  });

  test("happens once, however often it is pressed", async () => {
    const draft = await aDraft();
    await fill(draft);
    await sign(draft);
    const { at, caseId } = draft;
    const presses = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        at.owner((caller) => caller.sponsorshipCase.submit({ caseId, confirmed: true })),
      ),
    );
    expect(presses.filter((press) => press.status === "fulfilled")).toHaveLength(1);
  });
});

describe("adverts and local applicants", () => {
  test("are added, saved and taken off; the case's facts follow", async () => {
    const { at, caseId } = await aDraft();
    const { advertId } = await at.preparer((caller) =>
      caller.advert.add({ caseId, answers: { title: "Engineer" } }),
    );
    await at.preparer((caller) =>
      caller.advert.save({ caseId, advertId, baseVersion: 1, answers: { applicationsReceived: "3" } }),
    );
    const { applicantId } = await at.preparer((caller) =>
      caller.localApplicant.add({ caseId, answers: { advertId } }),
    );
    const edit = await at.owner((caller) => caller.localApplicant.edit({ caseId, applicantId }));
    expect(edit.caseAnswers.adverts).toMatchObject([
      { id: advertId, answers: { title: "Engineer", applicationsReceived: "3" } },
    ]);
    await at.preparer((caller) => caller.advert.remove({ caseId, advertId }));
    await expect(at.owner((caller) => caller.advert.edit({ caseId, advertId }))).rejects.toMatchObject({
      reason: "not-found",
    });
  });

  test("a reason on unlawful grounds stops the submission", async () => {
    const draft = await aDraft();
    await fill(draft);
    const { at, caseId } = draft;
    await at.preparer((caller) =>
      caller.sponsorshipCase.saveSection({
        caseId,
        section: "recruitment",
        baseVersion: 1,
        answers: { path: "evidence" },
      }),
    );
    await at.preparer((caller) =>
      caller.localApplicant.add({ caseId, answers: { reasonText: "Too old for the team" } }),
    );
    const { findings } = await at.owner((caller) => caller.sponsorshipCase.rehearse({ caseId }));
    expect(findings).toContainEqual(expect.objectContaining({ code: "unlawful-reason", blocking: true }));
  });
});

describe("withdrawal", () => {
  test("needs a reason and the owner, and closes the case for good", async () => {
    const { at, caseId } = await aDraft();
    const withdraw = (reason: string) =>
      at.owner((caller) => caller.sponsorshipCase.withdraw({ caseId, reason }));
    await expect(withdraw("  ")).rejects.toMatchObject({ reason: "reason-required" });
    await withdraw("The post was filled locally.");
    await expect(withdraw("Again")).rejects.toMatchObject({ reason: "status-changed" });
    expect(await at.owner((caller) => caller.sponsorshipCase.show({ caseId }))).toMatchObject({
      move: "nobody",
      ending: { reason: "The post was filled locally." },
    });
  });
});
