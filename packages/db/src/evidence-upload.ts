import type { Prisma } from "./generated/client.ts";
import { found } from "./refusal.ts";
import { inside, type Tx } from "./with-actor.ts";

const columns = {
  id: true,
  caseId: true,
  requirement: true,
  subjectId: true,
  replaces: true,
  fileName: true,
  length: true,
  received: true,
  pieces: true,
  evidenceId: true,
  expiresAt: true,
} as const satisfies Prisma.EvidenceUploadSelect;

export type EvidenceUploadRow = Prisma.EvidenceUploadGetPayload<{ select: typeof columns }>;
export type NewEvidenceUpload = Prisma.EvidenceUploadUncheckedCreateInput;
type Key = { caseId: string; uploadId: string };

export async function createEvidenceUpload(tx: Tx, upload: NewEvidenceUpload): Promise<void> {
  await inside(tx).evidenceUpload.create({ data: upload, select: { id: true } });
}

/** An upload of the actor's side that has not run out, finished or not. Throws RecordNotFound. */
export async function requireEvidenceUpload(
  tx: Tx,
  { caseId, uploadId, now }: Key & { now: Date },
): Promise<EvidenceUploadRow> {
  const row = await inside(tx).evidenceUpload.findFirst({
    where: { id: uploadId, caseId, expiresAt: { gt: now } },
    select: columns,
  });
  return found(row, "evidence upload");
}

/** How many of the actor's side are under way in the case. */
export function countOpenUploads(tx: Tx, caseId: string, now: Date): Promise<number> {
  return inside(tx).evidenceUpload.count({ where: { caseId, evidenceId: null, expiresAt: { gt: now } } });
}

/** Adds what has arrived, unless another request was quicker: then false, and nothing changes. */
export async function addUploadPiece(
  tx: Tx,
  upload: { id: string; at: bigint; piece: string; bytes: bigint },
): Promise<boolean> {
  const { count } = await inside(tx).evidenceUpload.updateMany({
    where: { id: upload.id, received: upload.at, evidenceId: null },
    data: { received: upload.at + upload.bytes, pieces: { push: upload.piece } },
  });
  return count === 1;
}

/** The upload has become a file; it is kept until it runs out, for a sender who never heard of it. False when it had already. */
export async function finishEvidenceUpload(
  tx: Tx,
  upload: { id: string; at: bigint; length: bigint; evidenceId: string },
): Promise<boolean> {
  const { count } = await inside(tx).evidenceUpload.updateMany({
    where: { id: upload.id, received: upload.at, evidenceId: null },
    data: { received: upload.length, evidenceId: upload.evidenceId },
  });
  return count === 1;
}

/** Gives an upload up: it has run out this moment. */
export async function endEvidenceUpload(tx: Tx, id: string, at: Date): Promise<void> {
  await inside(tx).evidenceUpload.updateMany({ where: { id, evidenceId: null }, data: { expiresAt: at } });
}
