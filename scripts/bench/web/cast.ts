import { type Arrangeable, anEmployer, aSession, aStaffMember } from "../../../packages/db/test/factories.ts";
import { noticeVersion } from "../../../packages/rules/src/candidate-form/schema.ts";

/** Who asks: ten owners of ten organisations with a session each, ten candidates, a reviewer. */
export async function aCast(db: Arrangeable) {
  const members = await Promise.all(Array.from({ length: 10 }, () => aMemberWithCandidate(db)));
  const reviewer = await aStaffMember(db, ["reviewer"]);
  return { members, reviewer: (await aSession(db, reviewer, "admin")).token };
}

async function aMemberWithCandidate(db: Arrangeable) {
  const { organisation, owner, sponsorshipCase, candidate } = await anEmployer(db).withCandidate();
  for (const kind of ["sensitive", "cross-border"]) {
    await db.owner.query(
      "insert into candidate_consent (organisation_id, id, candidate_id, kind, notice_version, given_at) values ($1, gen_random_uuid(), $2, $3, $4, now())",
      [organisation.id, candidate.candidateId, kind, noticeVersion],
    );
  }
  return {
    organisationId: organisation.id,
    personId: owner.personId,
    caseId: sponsorshipCase.caseId,
    token: (await aSession(db, owner)).token,
    candidate: (await aSession(db, candidate)).token,
  };
}
