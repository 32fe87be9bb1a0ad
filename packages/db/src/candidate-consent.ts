import { type ConsentKind, consentKinds, noticeVersion } from "@causeway/rules/candidate-form/schema";
import type { CandidateKey } from "./candidate.ts";
import { newId } from "./ids.ts";
import { inside, type Tx } from "./with-actor.ts";

export type ConsentRow = {
  kind: ConsentKind;
  noticeVersion: string;
  givenAt: Date;
  withdrawnAt: Date | null;
};

/** Consents given, the newest first; withdrawn and outdated ones are the history. */
export async function listConsents(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
): Promise<ConsentRow[]> {
  const rows = await inside(tx).candidateConsent.findMany({
    where: { organisationId, candidateId },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    select: { kind: true, noticeVersion: true, givenAt: true, withdrawnAt: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as ConsentKind }));
}

/** Consents that hold: given to the notice as it reads today, and not withdrawn. */
export async function listCurrentConsents(tx: Tx, key: CandidateKey): Promise<ConsentRow[]> {
  const all = await listConsents(tx, key);
  return all.filter((row) => row.noticeVersion === noticeVersion && row.withdrawnAt === null);
}

/** True while every kind of consent holds: without them nobody works on her part. */
export async function hasConsented(tx: Tx, key: CandidateKey): Promise<boolean> {
  const current = await listCurrentConsents(tx, key);
  return consentKinds.every((kind) => current.some((row) => row.kind === kind));
}

/** Records a consent; one that is open already stays as it is. */
export async function giveConsent(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
  { kind, now }: { kind: ConsentKind; now: Date },
): Promise<void> {
  const row = { organisationId, candidateId, id: newId(), kind, noticeVersion, givenAt: now };
  await inside(tx).candidateConsent.createMany({ data: row, skipDuplicates: true });
}

/** Ends the open consents of a kind; false when none was open. */
export async function withdrawConsent(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
  { kind, now }: { kind: ConsentKind; now: Date },
): Promise<boolean> {
  const { count } = await inside(tx).candidateConsent.updateMany({
    where: { organisationId, candidateId, kind, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  return count > 0;
}
