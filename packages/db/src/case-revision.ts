import type { Prisma } from "./generated/client.ts";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewRevision = CaseKey & {
  id: string;
  number: number;
  /** The employer's part, canonical; the candidate's is kept apart and encrypted. */
  snapshot: object;
  candidateCiphertext: Uint8Array<ArrayBuffer> | null;
  digest: string;
  ruleSetDigest: string;
  assessment: object;
  createdBy: string;
  at: Date;
};

/** Freezes what was submitted. A revision is added and never changed. */
export async function createRevision(
  tx: Tx,
  { at, snapshot, assessment, ...values }: NewRevision,
): Promise<void> {
  await inside(tx).caseRevision.create({
    data: {
      ...values,
      snapshot: plain(snapshot),
      assessment: plain(assessment),
      createdAt: at,
    },
    select: { id: true },
  });
}

export async function requireRevision(
  tx: Tx,
  { organisationId, caseId, number }: CaseKey & { number: number },
) {
  const row = await inside(tx).caseRevision.findUnique({
    where: { organisationId_caseId_number: { organisationId, caseId, number } },
    select: {
      number: true,
      snapshot: true,
      digest: true,
      ruleSetDigest: true,
      assessment: true,
      createdAt: true,
    },
  });
  return found(row, "revision");
}

/** What the newest revision says, since when, and which round it answers; null before the case was submitted. */
export async function findNewestRevision(tx: Tx, { organisationId, caseId }: CaseKey) {
  const row = await inside(tx).caseRevision.findFirst({
    where: { organisationId, caseId },
    orderBy: { number: "desc" },
    select: spokenColumns,
  });
  return row && asSpoken(row);
}

/** What each revision says, the first one first. There is one for the submission and one for each answered round. */
export async function listSpokenRevisions(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).caseRevision.findMany({
    where: { organisationId, caseId },
    orderBy: { number: "asc" },
    select: spokenColumns,
  });
  return rows.map(asSpoken);
}

export async function listRevisions(tx: Tx, { organisationId, caseId }: CaseKey) {
  return inside(tx).caseRevision.findMany({
    where: { organisationId, caseId },
    orderBy: { number: "desc" },
    select: { number: true, digest: true, ruleSetDigest: true, createdAt: true, createdBy: true },
  });
}

const spokenColumns = { number: true, snapshot: true, createdAt: true } as const;

function asSpoken(row: { number: number; snapshot: unknown; createdAt: Date }) {
  const snapshot = row.snapshot as { answers?: unknown; round?: number };
  return { number: row.number, at: row.createdAt, answers: snapshot.answers, round: snapshot.round ?? 0 };
}

/** Absent values go, as they do in the text that is hashed: Prisma refuses an `undefined` inside JSON. */
function plain(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
}
