import { newId } from "@causeway/db/ids";
import type { TestDatabase } from "@causeway/db/test/database";
import { aCandidate, aCase, aMember, aPerson, aSession, aStaffMember } from "@causeway/db/test/factories";
import { aFullEmployer } from "@causeway/db/test/full-employer";
import { aRuleSetDraft } from "@causeway/db/test/rule-set";
import { portalBrowser, type TestApps } from "../browser.ts";
import { aPdf, aPng, inPieces } from "../files.ts";
import { type MarkClass, mark } from "./marks.ts";

export type Scenario = Awaited<ReturnType<typeof aScenario>>;
export type House = Awaited<ReturnType<typeof aHouse>>;

/**
 * Two organisations with a row in every table, everybody who could knock, and words planted that must stay inside. A
 * neighbour whom nobody harms may be shared between scenarios.
 */
export async function aScenario(db: TestDatabase, apps: TestApps, neighbour?: House) {
  const a = await aHouse(db, apps, "A");
  const b = neighbour ?? (await aHouse(db, apps, "B"));
  const person = await aPerson(db);
  const former = await aMember(db, a.organisation.id, "owner");
  await db.owner.query("update membership set ended_at = now() where person_id = $1", [former.personId]);
  const expired = await aMember(db, a.organisation.id, "owner");
  const otherCase = await aCase(db, a.preparer, { title: mark("A", "queue") });
  const candidateOfOtherCase = await aCandidate(db, otherCase);
  const formerStaff = await aStaffMember(db, ["reviewer", "approver", "administrator"]);
  await db.owner.query("update staff set ended_at = now() where person_id = $1", [formerStaff.personId]);
  // Somebody has lost her telephone; one administrator has asked, a second one has not answered yet.
  const resetId = newId();
  await db.owner.query(
    `insert into second_factor_reset (id, person_id, requested_by, requested_at, reason, expires_at)
     values ($1, $2, $3, now(), 'Her telephone was stolen.', now() + interval '7 days')`,
    [
      resetId,
      (await aStaffMember(db, ["reviewer"])).personId,
      (await aStaffMember(db, ["administrator"])).personId,
    ],
  );
  // One administrator has proposed to erase A's case; nobody has confirmed it yet.
  const erasureId = newId();
  await db.owner.query(
    `insert into erasure (organisation_id, id, case_id, scope, grounds, reason, proposed_by, proposed_at)
     values ($1, $2, $3, 'case', 'other', 'It was asked for.', $4, now())`,
    [
      a.inCase.organisationId,
      erasureId,
      a.inCase.caseId,
      (await aStaffMember(db, ["administrator"])).personId,
    ],
  );
  const { id: versionId } = await aRuleSetDraft(db, await aStaffMember(db, ["administrator"]));
  return {
    versionId,
    resetId,
    erasureId,
    ...{ a, b, person, former, expired, candidateOfOtherCase, formerStaff },
    reviewerElsewhere: await aStaffMember(db, ["reviewer"]),
    approverElsewhere: await aStaffMember(db, ["approver"]),
    administrator: await aStaffMember(db, ["administrator"]),
    pendingStaff: await aStaffMember(db, ["reviewer", "approver", "administrator"]),
  };
}

/** One organisation with marked contents; what only use-cases can write (files, sealed answers) they write. */
async function aHouse(db: TestDatabase, apps: TestApps, house: "A" | "B") {
  const full = await aFullEmployer(db);
  const { organisation, preparer, viewer, sponsorshipCase, candidate } = full;
  const word = (kind: MarkClass) => mark(house, kind);
  const sql = (text: string, ...values: unknown[]) =>
    db.owner.query<{ id: string }>(text, [organisation.id, ...values]);
  const one = async (text: string, ...values: unknown[]) => (await sql(text, ...values)).rows[0]?.id ?? "";
  const inCase = { organisationId: organisation.id, caseId: sponsorshipCase.id };

  await sql("delete from candidate_form_section where organisation_id = $1");
  await sql("delete from candidate_signature where organisation_id = $1");
  await sql("delete from candidate_consent where organisation_id = $1");
  await sql("delete from guardian_consent where organisation_id = $1");
  await sql("delete from candidate_key where organisation_id = $1");
  await sql("delete from organisation_key where organisation_id = $1");
  // Nothing moves while a case is on hold.
  await sql("update case_hold set resumed_at = now(), resumed_by = held_by where organisation_id = $1");
  await sql(
    "update sponsorship_case set status = 'draft', title = $2 where organisation_id = $1",
    word("queue"),
  );
  await sql("update candidate set state = 'in-progress', signed_at = null where organisation_id = $1");
  const she = await portalBrowser(apps, db, candidate);
  const at = `/c/${sponsorshipCase.id}`;
  await she.at(at, (caller) => caller.candidateForm.giveConsents({ kinds: ["sensitive", "cross-border"] }));
  const answers = { convictions: "yes", convictionsDetails: word("hers") };
  await she.at(at, (caller) =>
    caller.candidateForm.saveSection({ section: "history", baseVersion: 0, answers }),
  );
  const particulars = { nameZh: word("both"), surnameEn: "CHAN", mainlandId: "11010519491231002X" };
  await she.at(at, (caller) =>
    caller.candidateForm.saveSection({ section: "particulars", baseVersion: 0, answers: particulars }),
  );
  const child = {
    id: "child",
    relation: "child",
    dateOfBirth: `${apps.clock.now.getUTCFullYear() - 6}-01-15`,
  };
  const family = { hasDependants: "yes", dependants: [child] };
  await she.at(at, (caller) =>
    caller.candidateForm.saveSection({ section: "dependants", baseVersion: 0, answers: family }),
  );
  const picture = await aPng();
  const file = (kind: MarkClass, requirement: string) => ({
    ...{ caseId: sponsorshipCase.id, requirement, subjectId: null, replaces: null },
    ...{ fileName: `${word(kind)}.png`, bytes: inPieces(picture) },
  });
  const hers = await she.at(at, (caller) => caller.candidateEvidence.upload(file("hers", "A-CNID")));
  const he = await portalBrowser(apps, db, preparer);
  const own = await he.at(`/o/${organisation.id}`, (caller) => caller.evidence.upload(file("case", "E-BR")));
  const kept = await he.at(`/o/${organisation.id}`, (caller) =>
    caller.organisationDocument.keep({
      ...{ requirement: "E-FIN", fileName: `${word("org")}.png`, bytes: inPieces(picture) },
    }),
  );
  const announced = { ...file("case", "E-BR"), length: aPdf().length };
  const underWay = await he.at(`/o/${organisation.id}`, (caller) => caller.evidence.startUpload(announced));
  const hersUnderWay = await she.at(at, (caller) =>
    caller.candidateEvidence.startUpload({ ...file("hers", "A-CNID"), length: aPdf().length }),
  );

  const profile = JSON.stringify({ contactPerson: word("org"), brn: word("org") });
  await sql(
    "update organisation set name_en = $2, name_zh = $2, profile = $3 where id = $1",
    word("queue"),
    profile,
  );
  await sql(
    "update member_invitation set email = $2, expires_at = now() + interval '9 days' where organisation_id = $1",
    `${word("org").toLowerCase()}@example.test`,
  );
  const written = { title: word("case"), duties: word("case"), text: word("case"), note: word("case") };
  for (const table of ["case_section", "advert", "local_applicant"]) {
    // What the post is called stands in the letter of consent, too.
    const said = table === "case_section" ? { ...written, title: word("both") } : written;
    await sql(`update ${table} set answers = $2 where organisation_id = $1`, JSON.stringify(said));
  }
  await sql(
    "update case_note set body = $2 where organisation_id = $1 and audience = 'staff'",
    word("staff"),
  );
  await sql(
    "update case_note set body = $2 where organisation_id = $1 and audience = 'employer'",
    word("case"),
  );
  await sql(
    "update case_note set body = $2 where organisation_id = $1 and audience = 'candidate'",
    word("hers"),
  );
  await sql(
    "update change_request set note = $2 where organisation_id = $1 and party = 'employer'",
    word("case"),
  );
  await sql(
    "update change_request set note = $2 where organisation_id = $1 and party = 'candidate'",
    word("hers"),
  );
  await sql("update recommendation set reasons = $2 where organisation_id = $1", word("staff"));
  await sql("update decision set reasons = $2 where organisation_id = $1", word("case"));
  await sql("update filing set reference = $2, note = $2 where organisation_id = $1", word("both"));
  await sql("update outcome set note = $2 where organisation_id = $1", word("both"));
  await sql("update candidate set name = $2 where organisation_id = $1", word("both"));
  await sql(
    "update work_item set organisation_name = $2, title = $2 where organisation_id = $1",
    word("queue"),
  );
  const mail = {
    caseTitle: word("case"),
    caseReference: "CW-26-0001",
    submittedBy: "Ada",
    submittedOn: "2026-11-22",
  };
  const link = { app: "portal", path: `/o/${organisation.id}` };
  await sql(
    "update email_message set props = $2 where organisation_id = $1 and case_id is not null",
    JSON.stringify({ ...mail, link }),
  );
  await sql("update sponsorship_case set status = 'in-review' where organisation_id = $1");
  await sql("update candidate set state = 'signed', signed_at = now() where organisation_id = $1");

  return {
    ...full,
    approver: {
      personId: await one(
        "select staff_id as id from case_assignment where organisation_id = $1 and duty = 'approve'",
      ),
    },
    inCase,
    draftRequestId: await one(
      `insert into change_request (organisation_id, id, case_id, round_id, party, target, requirement, state, reason_code, created_at)
       select organisation_id, $2, case_id, round_id, party, 'requirement', 'E-BR', 'draft', reason_code, created_at
       from change_request where organisation_id = $1 and party = 'employer' limit 1 returning id`,
      newId(),
    ),
    documentId: kept.documentId,
    evidenceId: own.evidenceId,
    candidateEvidenceId: hers.evidenceId,
    uploadId: underWay.uploadId,
    candidateUploadId: hersUnderWay.uploadId,
    advertId: await one("select id from advert where organisation_id = $1"),
    applicantId: await one("select id from local_applicant where organisation_id = $1"),
    requestId: await one(
      "select id from change_request where organisation_id = $1 and party = 'employer' and state = 'open'",
    ),
    immigrationRequestId: await one("select id from immigration_request where organisation_id = $1"),
    importId: await one("select id from case_import where organisation_id = $1"),
    invitationId: await one("select id from member_invitation where organisation_id = $1"),
    viewerMembershipId: await one(
      "select id from membership where organisation_id = $1 and person_id = $2",
      viewer.personId,
    ),
    // A mail of the case: mails of one instant have no order of their own, and not all belong to a case.
    mailId: await one(
      "select id from email_message where organisation_id = $1 and case_id = $2 limit 1",
      sponsorshipCase.id,
    ),
    // Somebody's open session, to be tried from outside.
    sessionId: (await aSession(db, full.owner)).id,
  };
}
