import {
  addUploadPiece,
  type EvidenceUploadRow,
  finishEvidenceUpload,
  requireEvidenceUpload,
} from "@causeway/db/evidence-upload";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import { AppError } from "../errors.ts";
import type { DataKey } from "../field-encryption.ts";
import { type StorageKey, storageKey } from "../storage/driver.ts";
import { freed } from "../storage/freed.ts";
import type { HeldFile } from "../storage/receive-file.ts";
import { UploadRefused } from "../storage/refusal.ts";
import { cancelUpload } from "./cancel-upload.ts";
import { evidenceKey } from "./evidence-key.ts";
import { isCandidate, type UploaderContext } from "./scope.ts";
import { takeBytes, takeOver } from "./under-way.ts";
import { admit, type EvidenceArrival, recordEvidence, type UploadedEvidence } from "./upload-evidence.ts";

export type UploadPiece = {
  caseId: string;
  uploadId: string;
  offset: number;
  bytes: AsyncIterable<Uint8Array>;
};
export type UploadStep = { received: number; length: number; stored: UploadedEvidence | null };

/**
 * Takes the next bytes of an announced file. A connection that breaks off costs nothing that had arrived: it
 * becomes a piece, encrypted and synced, and the sender goes on behind it. When the last byte is here the file
 * is judged, scanned and recorded like any other. Throws "upload-offset" when the bytes do not follow on what
 * is here, and like `uploadEvidence`; a file that is refused ends its upload.
 */
export async function continueUpload(ctx: UploaderContext, input: UploadPiece): Promise<UploadStep> {
  await takeOver(input.uploadId);
  return takeBytes(input.uploadId, input.bytes, (bytes) => takePiece(ctx, { ...input, bytes }));
}

async function takePiece(ctx: UploaderContext, input: UploadPiece): Promise<UploadStep> {
  const { organisationId } = ctx.actor;
  const pieceId = newId();
  const place = storageKey(organisationId, pieceId);
  const { upload, key } = await withActor(ctx.db, ctx.actor, async (tx) => {
    const found = await requireEvidenceUpload(tx, { ...input, now: ctx.now() });
    if (found.evidenceId || Number(found.received) !== input.offset) throw new AppError("upload-offset");
    const candidateId = isCandidate(ctx) ? ctx.actor.candidateId : null;
    await admit(ctx, tx, found);
    return { upload: found, key: await evidenceKey(ctx, tx, { organisationId, candidateId }) };
  });
  const length = Number(upload.length);
  const missing = length - input.offset;
  const held = await ctx.storage.hold({ place, key, maxBytes: missing }, input.bytes);
  const received = input.offset + held.bytes;
  if (held.bytes < missing) {
    await keepPiece(ctx, upload, { pieceId, place, bytes: held.bytes });
    return { received, length, stored: null };
  }
  try {
    return { received, length, stored: await finish(ctx, { upload, key, pieceId, place, held }) };
  } catch (error) {
    if (error instanceof UploadRefused) await cancelUpload(ctx, input);
    throw error;
  }
}

type Piece = { pieceId: string; place: StorageKey; bytes: number };

async function keepPiece(ctx: UploaderContext, upload: EvidenceUploadRow, piece: Piece): Promise<void> {
  const { id, received } = upload;
  const kept =
    piece.bytes > 0 &&
    (await withActor(ctx.db, ctx.actor, (tx) =>
      addUploadPiece(tx, { id, at: received, piece: piece.pieceId, bytes: BigInt(piece.bytes) }),
    ));
  if (kept) return;
  await ctx.storage.dropHeld(piece.place);
  // The sender had given this connection up and was quicker on another one.
  if (piece.bytes > 0) throw new AppError("upload-offset");
}

type Arrived = {
  upload: EvidenceUploadRow;
  key: DataKey;
  pieceId: string;
  place: StorageKey;
  held: HeldFile;
};

async function finish(ctx: UploaderContext, arrived: Arrived): Promise<UploadedEvidence> {
  const { upload, pieceId, place, held } = arrived;
  const { id, received: at, length } = upload;
  // In one go, as nearly always: the piece is the file, and was hashed and looked at while it came.
  const inOneGo = upload.pieces.length === 0;
  const evidenceId = inOneGo ? pieceId : newId();
  const file = inOneGo ? await held.settle() : await assemble(ctx, arrived, evidenceId);
  const input: EvidenceArrival = upload;
  const stored = await recordEvidence(ctx, {
    ...{ input, evidenceId, file },
    place: inOneGo ? place : storageKey(ctx.actor.organisationId, evidenceId),
    async alongside(tx) {
      if (!(await finishEvidenceUpload(tx, { id, at, length, evidenceId })))
        throw new AppError("upload-offset");
    },
  });
  if (!inOneGo) await dropPieces(ctx, [...upload.pieces, pieceId]);
  return stored;
}

/** Reads the pieces one after the other into a file of their own. */
async function assemble(ctx: UploaderContext, arrived: Arrived, evidenceId: string) {
  const { upload, key, pieceId } = arrived;
  const { organisationId } = ctx.actor;
  const pieces = [...upload.pieces, pieceId];
  async function* whole() {
    for (const piece of pieces) yield* freed(ctx.storage.openHeld(storageKey(organisationId, piece), key));
  }
  const place = storageKey(organisationId, evidenceId);
  try {
    return await ctx.storage.receive({ place, key, maxBytes: Number(upload.length) }, whole());
  } catch (error) {
    await dropPieces(ctx, error instanceof UploadRefused ? pieces : [pieceId]);
    throw error;
  }
}

async function dropPieces(ctx: UploaderContext, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) await ctx.storage.dropHeld(storageKey(ctx.actor.organisationId, piece));
}
