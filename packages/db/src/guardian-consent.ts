import { type GuardianCapacity, guardianNoticeVersion } from "@causeway/rules/candidate-form/guardian";
import type { CandidateKey } from "./candidate.ts";
import { inside, type Tx } from "./with-actor.ts";

export type GuardianConsentRow = {
  id: string;
  dependantId: string;
  capacity: GuardianCapacity;
  /** Under the candidate's key. */
  guardianName: Uint8Array;
  noticeVersion: string;
  givenAt: Date;
  withdrawnAt: Date | null;
};

/** Guardians' consents, the newest first; withdrawn and outdated ones are the history. */
export async function listGuardianConsents(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
): Promise<GuardianConsentRow[]> {
  const rows = await inside(tx).guardianConsent.findMany({
    where: { organisationId, candidateId },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      dependantId: true,
      capacity: true,
      guardianName: true,
      noticeVersion: true,
      givenAt: true,
      withdrawnAt: true,
    },
  });
  return rows.map((row) => ({ ...row, capacity: row.capacity as GuardianCapacity }));
}

/** True while a consent holds: given to the notice as it reads today, and not withdrawn. */
export function holdsToday(consent: Pick<GuardianConsentRow, "noticeVersion" | "withdrawnAt">): boolean {
  return consent.noticeVersion === guardianNoticeVersion && consent.withdrawnAt === null;
}

/** Records a guardian's consent; while one is open for the child, a second is dropped. */
export async function createGuardianConsent(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
  consent: Omit<GuardianConsentRow, "noticeVersion" | "withdrawnAt"> & { locale: string },
): Promise<void> {
  await inside(tx).guardianConsent.createMany({
    data: {
      ...{ organisationId, candidateId, ...consent, noticeVersion: guardianNoticeVersion },
      guardianName: new Uint8Array(consent.guardianName),
    },
    skipDuplicates: true,
  });
}

/** Ends the open consents for a child; false when none was open. */
export async function withdrawGuardianConsent(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
  { dependantId, at }: { dependantId: string; at: Date },
): Promise<boolean> {
  const { count } = await inside(tx).guardianConsent.updateMany({
    where: { organisationId, candidateId, dependantId, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  return count > 0;
}
