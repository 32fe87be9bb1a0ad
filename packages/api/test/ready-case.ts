import { newId } from "@causeway/db/ids";
import type { TestDatabase } from "@causeway/db/test/database";
import { aCandidate, aCase, type TestMember } from "@causeway/db/test/factories";
import { consentKinds, noticeVersion } from "@causeway/rules/candidate-form/schema";
import { completePay, completePosition, completeProfile, meritsRecruitment } from "./case-answers.ts";

/** A case to which nothing is missing: only the owner has yet to hand it in. */
export async function aReadyCase(
  db: TestDatabase,
  { owner, preparer }: { owner: TestMember; preparer: TestMember },
) {
  const { organisationId } = owner;
  const sponsorshipCase = await aCase(db, preparer);
  const { caseId } = sponsorshipCase;
  await db.owner.query("update organisation set profile = $2 where id = $1", [
    organisationId,
    completeProfile,
  ]);
  const sections = { position: completePosition, remuneration: completePay, recruitment: meritsRecruitment };
  for (const [section, answers] of Object.entries(sections)) {
    await db.owner.query(
      `insert into case_section (organisation_id, case_id, section, answers, updated_by, updated_at)
       values ($1, $2, $3, $4, $5, now())`,
      [organisationId, caseId, section, answers, preparer.personId],
    );
  }
  for (const requirement of ["E-CONTRACT", "E-BR", "E-FIN", "E-PROFILE"]) {
    await db.owner.query(
      `insert into evidence (organisation_id, id, case_id, requirement, file_name, media_type, bytes, sha256, state, scan,
        storage_key, uploaded_by, created_at, review)
       values ($1, $2::uuid, $3, $4, 'paper.pdf', 'application/pdf', 10, repeat('0', 64), 'clean', 'not-scanned', $2::uuid::text, $5, now(), 'uploaded')`,
      [organisationId, newId(), caseId, requirement, preparer.personId],
    );
  }
  const candidate = await aCandidate(db, sponsorshipCase, "signed");
  for (const kind of consentKinds) {
    await db.owner.query(
      `insert into candidate_consent (organisation_id, id, candidate_id, kind, notice_version, given_at)
       values ($1, $2, $3, $4, $5, now())`,
      [organisationId, newId(), candidate.candidateId, kind, noticeVersion],
    );
  }
  return { caseId, candidate };
}
