import type { Locale } from "@causeway/rules/actor";
import type { Facts } from "@causeway/rules/sponsorship-facts/schema";
import type { CandidateState } from "@causeway/rules/vocabulary";
import type { Prisma } from "./generated/client.ts";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type CandidateKey = { organisationId: string; candidateId: string };

const candidateColumns = {
  id: true,
  organisationId: true,
  caseId: true,
  personId: true,
  email: true,
  name: true,
  locale: true,
  state: true,
  shared: true,
  createdAt: true,
  signedAt: true,
  reopenedAt: true,
} as const satisfies Prisma.CandidateSelect;

export type CandidateRecord = {
  id: string;
  organisationId: string;
  caseId: string;
  personId: string | null;
  email: string;
  name: string;
  locale: Locale;
  state: CandidateState;
  /** What the employer's case needs of her form; no identity numbers. */
  shared: Partial<Facts>;
  createdAt: Date;
  signedAt: Date | null;
  reopenedAt: Date | null;
};

/** The person's own part in a case, for whoever is signed in as that person. */
export async function findCandidacy(
  tx: Tx,
  { caseId, personId }: { caseId: string; personId: string },
): Promise<{ organisationId: string; candidateId: string } | null> {
  const row = await inside(tx).candidate.findFirst({
    where: { caseId, personId, state: { not: "withdrawn" } },
    select: { organisationId: true, id: true },
  });
  return row && { organisationId: row.organisationId, candidateId: row.id };
}

/** The candidate of a case, or null before the invitation. */
export async function findCandidateOfCase(tx: Tx, key: CaseKey): Promise<CandidateRecord | null> {
  const row = await inside(tx).candidate.findFirst({
    where: { organisationId: key.organisationId, caseId: key.caseId },
    select: candidateColumns,
  });
  return row && asCandidate(row);
}

/** The same, held until the transaction ends, so that two acts on one form take turns. */
export async function findCandidateOfCaseForUpdate(tx: Tx, key: CaseKey): Promise<CandidateRecord | null> {
  await inside(tx).$queryRaw`select 1 from candidate
    where organisation_id = ${key.organisationId}::uuid and case_id = ${key.caseId}::uuid for update`;
  return findCandidateOfCase(tx, key);
}

/** The acting candidate herself. Throws RecordNotFound. */
export async function requireOwnCandidate(tx: Tx, key: CaseKey): Promise<CandidateRecord> {
  return found(await findCandidateOfCase(tx, key), "candidate");
}

/** The acting candidate, held: her tabs and devices take turns. */
export async function requireOwnCandidateForUpdate(tx: Tx, key: CaseKey): Promise<CandidateRecord> {
  return found(await findCandidateOfCaseForUpdate(tx, key), "candidate");
}

export async function createCandidate(
  tx: Tx,
  candidate: {
    organisationId: string;
    id: string;
    caseId: string;
    email: string;
    name: string;
    locale: Locale;
    createdAt: Date;
  },
): Promise<void> {
  await inside(tx).candidate.create({ data: candidate, select: { id: true } });
}

export type CandidateChange = Partial<
  Pick<CandidateRecord, "email" | "name" | "locale" | "state" | "shared" | "signedAt" | "reopenedAt">
>;

export async function saveCandidate(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
  { shared, ...change }: CandidateChange,
): Promise<void> {
  await inside(tx).candidate.update({
    where: { organisationId_id: { organisationId, id: candidateId } },
    data: { ...change, ...(shared ? { shared: shared as Prisma.InputJsonObject } : {}) },
    select: { id: true },
  });
}

/** What a candidate may know of her employer. */
export async function findOwnEmployer(
  tx: Tx,
): Promise<{ organisationId: string; nameEn: string; nameZh: string } | null> {
  const rows = await inside(tx).$queryRaw<{ organisationId: string; nameEn: string; nameZh: string }[]>`
    select organisation_id as "organisationId", name_en as "nameEn", name_zh as "nameZh"
    from app.candidate_employer()`;
  return rows[0] ?? null;
}

/** What a candidate may know of the post she is to fill: only what decides which questions she is asked. */
export async function findOwnPost(tx: Tx): Promise<{ localLicenceNeeded?: "yes" | "no" }> {
  const rows = await inside(tx).$queryRaw<{ licence: string | null }[]>`
    select local_licence_needed as licence from app.candidate_post()`;
  const licence = rows[0]?.licence;
  return licence === "yes" || licence === "no" ? { localLicenceNeeded: licence } : {};
}

/** What the post is called in the employer's papers; empty while the employer has not said. */
export async function findOwnPostTitle(tx: Tx): Promise<string> {
  const rows = await inside(tx).$queryRaw<{ title: string | null }[]>`
    select app.candidate_post_title() as title`;
  return rows[0]?.title?.trim() ?? "";
}

/** The agency that runs this installation, as the notice names it. */
export async function findAgencyName(tx: Tx): Promise<{ nameEn: string; nameZh: string }> {
  const rows = await inside(tx).$queryRaw<{ nameEn: string; nameZh: string }[]>`
    select name_en as "nameEn", name_zh as "nameZh" from app.agency_name()`;
  return found(rows[0], "agency");
}

// The database checks state and language against the same lists; `shared` holds what our own save wrote.
function asCandidate(row: Prisma.CandidateGetPayload<{ select: typeof candidateColumns }>): CandidateRecord {
  return {
    ...row,
    state: row.state as CandidateState,
    locale: row.locale as Locale,
    shared: row.shared as Partial<Facts>,
  };
}
