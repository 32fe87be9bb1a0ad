import { newId } from "@causeway/db/ids";
import { anEmployer, anEvidence, aStaffMember } from "@causeway/db/test/factories";
import { aRuleSetDraft } from "@causeway/db/test/rule-set";
import { noticeVersion } from "@causeway/rules/candidate-form/schema";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { advert, pay, position, profile, recruitment } from "./answers.ts";
import { database } from "./stack.ts";

const sql = (text: string, ...values: unknown[]) => database.owner.query<{ id: string }>(text, values);

/** A case with something on every page: answers, an advert, an applicant, papers, a round of requests, a recommendation. */
export async function aSeededCase(status: CaseStatus) {
  const arranged = await anEmployer(database).inReview({
    status,
    candidateState: status === "draft" ? "in-progress" : "signed",
  });
  const { organisation, owner, sponsorshipCase, candidate, reviewer } = arranged;
  const [org, caseId] = [organisation.id, sponsorshipCase.id];
  const administrator = await aStaffMember(database, ["administrator"]);
  const ids = {
    advertId: newId(),
    applicantId: newId(),
    roundId: newId(),
    requestId: newId(),
    mailId: newId(),
    importId: newId(),
    versionId: (await aRuleSetDraft(database, await aStaffMember(database, ["administrator"]))).id,
  };
  await sql(
    "update organisation set profile = $2 where id = $1",
    org,
    JSON.stringify({ ...profile, nameEn: organisation.nameEn }),
  );
  for (const [section, answers] of Object.entries({ position, remuneration: pay, recruitment })) {
    await sql(
      `insert into case_section (organisation_id, case_id, section, answers, version, updated_by, updated_at) values ($1, $2, $3, $4, 1, $5, now())`,
      ...[org, caseId, section, JSON.stringify(answers), owner.personId],
    );
  }
  await sql(
    "insert into advert (organisation_id, id, case_id, position, answers, created_at, updated_at) values ($1, $2, $3, 1, $4, now(), now())",
    ...[org, ids.advertId, caseId, JSON.stringify(advert)],
  );
  const applicant = { stage: "interviewed", reasonText: "No settlement experience." };
  await sql(
    "insert into local_applicant (organisation_id, id, case_id, advert_id, answers, created_at, updated_at) values ($1, $2, $3, $4, $5, now(), now())",
    ...[org, ids.applicantId, caseId, ids.advertId, JSON.stringify(applicant)],
  );
  await sql(
    "insert into member_invitation (organisation_id, id, email, role, invited_by, created_at, expires_at) values ($1, $2, 'invited@example.test', 'viewer', $3, now(), now() + interval '9 days')",
    ...[org, newId(), owner.personId],
  );
  await sql(
    "insert into case_import (organisation_id, id, file_name, created_by, created_at) values ($1, $2, 'candidates.xlsx', $3, now())",
    ...[org, ids.importId, owner.personId],
  );
  for (const [row, typed, faults] of [
    [2, { title: "Analyst", candidateName: "CHEN Jing", email: "jing@example.test" }, []],
    [3, { title: "Trader", candidateName: "LI Wei" }, []],
    [4, { title: "Trader" }, [{ column: "candidateName", code: "missing" }]],
  ] as const) {
    await sql(
      `insert into case_import_row (organisation_id, import_id, "row", key, typed, faults) values ($1, $2, $3, $4, $5, $6)`,
      ...[org, ids.importId, row, `line ${row}`, JSON.stringify(typed), JSON.stringify(faults)],
    );
  }
  for (const kind of ["sensitive", "cross-border"]) {
    await sql(
      "insert into candidate_consent (organisation_id, id, candidate_id, kind, notice_version, given_at) values ($1, $2, $3, $4, $5, now())",
      ...[org, newId(), candidate.candidateId, kind, noticeVersion],
    );
  }
  const mail = {
    ...{ caseTitle: sponsorshipCase.title, caseReference: sponsorshipCase.reference },
    ...{ submittedBy: owner.name, submittedOn: "2026-11-20", link: { app: "portal", path: `/o/${org}` } },
  };
  await sql(
    `insert into email_message (organisation_id, id, case_id, template, props, recipient_email, recipient_person, locale, state, created_at, next_attempt_at)
     values ($1, $2, $3, 'case-submitted', $4, $5, $6, 'en', 'delivered', now(), now())`,
    ...[org, ids.mailId, caseId, JSON.stringify(mail), owner.email, owner.personId],
  );
  const own = await anEvidence(database, sponsorshipCase, owner, "E-BR");
  const documentId = newId();
  await sql(
    `insert into organisation_document (organisation_id, id, requirement, file_name, media_type, bytes, sha256, scan, storage_key, expires_on, uploaded_by, created_at)
     values ($1, $2, 'E-FIN', 'accounts.pdf', 'application/pdf', 1024, repeat('0', 64), 'not-scanned', $3, current_date + 20, $4, now())`,
    ...[org, documentId, `${org}/${documentId}`, owner.personId],
  );
  const hers = await anEvidence(database, sponsorshipCase, candidate, "A-CNID");
  const uploads = { employer: newId(), candidate: newId() };
  for (const [id, candidateId, { personId }] of [
    [uploads.employer, null, owner],
    [uploads.candidate, candidate.candidateId, candidate],
  ] as const) {
    await sql(
      `insert into evidence_upload (organisation_id, id, case_id, candidate_id, person_id, requirement, file_name, length, pieces, created_at, expires_at)
       values ($1, $2, $3, $4, $5, 'E-BR', 'paper.pdf', 10, '{}', now(), now() + interval '1 day')`,
      ...[org, id, caseId, candidateId, personId],
    );
  }
  if (status !== "draft") {
    await sql(
      "insert into review_round (organisation_id, id, case_id, number, state, created_by, created_at, sent_at, due_on) values ($1, $2, $3, 1, 'sent', $4, now(), now(), current_date + 10)",
      ...[org, ids.roundId, caseId, reviewer.personId],
    );
    for (const [party, id, evidenceId] of [
      ["employer", ids.requestId, own.id],
      ["candidate", newId(), hers.id],
    ]) {
      await sql(
        `insert into change_request (organisation_id, id, case_id, round_id, party, target, evidence_id, state, reason_code, note, created_at)
         values ($1, $2, $3, $4, $5, 'evidence', $6, 'open', 'unclear', 'Scan the page with the stamp again.', now())`,
        ...[org, id, caseId, ids.roundId, party, evidenceId],
      );
    }
  }
  return {
    ...arranged,
    ...ids,
    administrator,
    uploads,
    documentId,
    evidenceId: own.id,
    candidateEvidenceId: hers.id,
  };
}

export type SeededCase = Awaited<ReturnType<typeof aSeededCase>>;

/** A route's address with the ids of a case in it; a place that only a mail can fill gets something that leads nowhere. */
export function addressOf(route: string, seeded: SeededCase): string {
  const values: Record<string, string> = {
    organisationId: seeded.organisation.id,
    caseId: seeded.sponsorshipCase.id,
    advertId: seeded.advertId,
    applicantId: seeded.applicantId,
    documentId: seeded.documentId,
    evidenceId: route.startsWith("/c/") ? seeded.candidateEvidenceId : seeded.evidenceId,
    uploadId: route.startsWith("/c/") ? seeded.uploads.candidate : seeded.uploads.employer,
    requestId: seeded.requestId,
    mailId: seeded.mailId,
    importId: seeded.importId,
    versionId: seeded.versionId,
  };
  return route.replace(
    /:(\w+)/g,
    (_, name: string) => values[name] ?? (name === "section" ? "residence" : "nothing-here"),
  );
}
