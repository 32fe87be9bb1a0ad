import type { Draft } from "@causeway/rules/form/draft";
import type { CandidateKey } from "./candidate.ts";
import { inside, type Tx } from "./with-actor.ts";

/** A section as the database knows it: that it is there and how far, never what it says. */
export type SealedSection = {
  section: string;
  ciphertext: Uint8Array;
  fieldVersions: Draft["fieldVersions"];
  version: number;
  completedAt: Date | null;
  updatedAt: Date;
};

const sealedColumns = {
  section: true,
  ciphertext: true,
  fieldVersions: true,
  version: true,
  completedAt: true,
  updatedAt: true,
} as const;

export async function findSealedSection(
  tx: Tx,
  key: CandidateKey & { section: string },
): Promise<SealedSection | null> {
  const row = await inside(tx).candidateFormSection.findUnique({ where: keyOf(key), select: sealedColumns });
  return row && asSealed(row);
}

export async function listSealedSections(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
): Promise<SealedSection[]> {
  const rows = await inside(tx).candidateFormSection.findMany({
    where: { organisationId, candidateId },
    select: sealedColumns,
  });
  return rows.map(asSealed);
}

/** Keeps a section. The caller holds the candidate's row, so two saves of one form take turns. */
export async function saveSealedSection(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
  sealed: SealedSection,
): Promise<void> {
  const { section, ...values } = sealed;
  const data = {
    ...values,
    ciphertext: new Uint8Array(values.ciphertext),
    fieldVersions: { ...values.fieldVersions },
  };
  await inside(tx).candidateFormSection.upsert({
    where: keyOf({ organisationId, candidateId, section }),
    create: { organisationId, candidateId, section, ...data },
    update: data,
    select: { section: true },
  });
}

/** How far each section is, without a byte of what it says: for the employer. */
export async function listSectionProgress(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
): Promise<{ section: string; completedAt: Date | null; updatedAt: Date }[]> {
  return inside(tx).candidateFormSection.findMany({
    where: { organisationId, candidateId },
    select: { section: true, completedAt: true, updatedAt: true },
  });
}

export type SignatureRow = {
  id: string;
  revision: number;
  locale: string;
  nameTyped: Uint8Array;
  snapshot: Uint8Array;
  snapshotSha256: string;
  signedAt: Date;
};

/** Signatures, the newest first. None is ever changed. */
export function listSignatures(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
): Promise<SignatureRow[]> {
  return inside(tx).candidateSignature.findMany({
    where: { organisationId, candidateId },
    orderBy: { revision: "desc" },
    select: {
      id: true,
      revision: true,
      locale: true,
      nameTyped: true,
      snapshot: true,
      snapshotSha256: true,
      signedAt: true,
    },
  });
}

export async function createSignature(
  tx: Tx,
  { organisationId, candidateId }: CandidateKey,
  signature: SignatureRow,
): Promise<void> {
  await inside(tx).candidateSignature.create({
    data: {
      organisationId,
      candidateId,
      ...signature,
      nameTyped: new Uint8Array(signature.nameTyped),
      snapshot: new Uint8Array(signature.snapshot),
    },
    select: { id: true },
  });
}

function asSealed<Row extends { fieldVersions: unknown }>(row: Row) {
  return { ...row, fieldVersions: row.fieldVersions as Draft["fieldVersions"] };
}

function keyOf(key: CandidateKey & { section: string }) {
  const { organisationId, candidateId, section } = key;
  return { organisationId_candidateId_section: { organisationId, candidateId, section } };
}
