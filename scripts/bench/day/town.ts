import { aReadyCase } from "../../../packages/api/test/ready-case.ts";
import type { TestDatabase } from "../../../packages/db/test/database.ts";
import {
  anEmployer,
  aSession,
  aStaffMember,
  assigned,
  aWorkItem,
} from "../../../packages/db/test/factories.ts";

/** A case as somebody at work sees it: who opens it, with what cookie. */
export type Desk = {
  organisationId: string;
  caseId: string;
  owner: string;
  email: string;
  candidate: string;
};
export type Town = Awaited<ReturnType<typeof aTown>>;

/** An agency at work: employers with cases that lack nothing, their people signed in, and two reviewers. */
export async function aTown(db: Pick<TestDatabase, "owner">, size: { employers: number; casesEach: number }) {
  const reviewers = await Promise.all([1, 2].map(() => aStaffMember(db, ["reviewer"])));
  const desks: Desk[] = [];
  const toReview: { organisationId: string; caseId: string; reviewer: number }[] = [];
  for (let n = 0; n < size.employers; n += 1) {
    const people = await anEmployer(db, { nameEn: `Employer ${n + 1}` }).alone();
    const { token } = await aSession(db, people.owner);
    for (let each = 0; each < size.casesEach; each += 1) {
      const { caseId, candidate } = await aReadyCase(db as TestDatabase, people);
      const hers = await aSession(db, candidate);
      desks.push({
        ...{ organisationId: people.organisation.id, caseId, owner: token },
        ...{ email: people.owner.email, candidate: hers.token },
      });
    }
    const reviewed = await anEmployer(db, { nameEn: `Employer in review ${n + 1}` }).withCandidate({
      status: "in-review",
    });
    const reviewer = n % reviewers.length;
    await assigned(db, reviewers[reviewer] as (typeof reviewers)[number], reviewed.sponsorshipCase, "review");
    await aWorkItem(db, reviewed.sponsorshipCase, reviewed.organisation);
    toReview.push({ ...reviewed.sponsorshipCase, reviewer });
  }
  const tokens = await Promise.all(reviewers.map(async (one) => (await aSession(db, one, "admin")).token));
  return { desks, toReview, reviewers: tokens };
}
