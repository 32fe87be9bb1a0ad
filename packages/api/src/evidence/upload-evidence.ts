import {
  countEvidence,
  createEvidence,
  listEvidenceByHash,
  lockEvidence,
  markEvidenceReplaced,
  requireEvidence,
} from "@causeway/db/evidence";
import { newId } from "@causeway/db/ids";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { mostEvidenceBytes, mostEvidenceFiles } from "@causeway/rules/evidence/schema";
import { limitSharedWith } from "@causeway/rules/law/shared-limit";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError, toAppError } from "../errors.ts";
import { type StorageKey, storageKey } from "../storage/driver.ts";
import { cleanFileName } from "../storage/file-name.ts";
import type { ReceivedFile } from "../storage/receive-file.ts";
import { auditSubject } from "./audit-subject.ts";
import { evidenceKey } from "./evidence-key.ts";
import { requireSubject } from "./require-subject.ts";
import { type Admission, admitToSlot, type SlotInput, type UploaderContext } from "./scope.ts";
import { placeOfOriginal, subjectOfPlace, translatedBy } from "./translation.ts";

/** Where a file goes, and under which name it was sent. */
export type EvidenceArrival = SlotInput & {
  /** Which advert or dependant the file is about, where a slot has several; of a translation, its original. */
  subjectId: string | null;
  /** The file this one takes the place of; it stays in the history. */
  replaces: string | null;
  fileName: string;
  /** A copy of one of the organisation's own papers, with the last day that is noted there. */
  copyOf?: { documentId: string; expiresOn: Date | null };
};
export type EvidenceUpload = EvidenceArrival & { bytes: AsyncIterable<Uint8Array> };

export type UploadedEvidence = {
  evidenceId: string;
  fileName: string;
  duplicateOf: string[];
  /** The scanner did not answer: the file is in place and can be opened once it has been scanned. */
  waiting: boolean;
};

/**
 * Takes one file into a slot, as a stream. Whether it may come is asked twice: before the first byte is
 * read, and again when it has arrived, since minutes may lie between. Resolves only when file and row are
 * both durable. Throws AppError "upload-…", "evidence-locked" or "not-found".
 */
export async function uploadEvidence(ctx: UploaderContext, input: EvidenceUpload): Promise<UploadedEvidence> {
  const { organisationId } = ctx.actor;
  const evidenceId = newId();
  const place = storageKey(organisationId, evidenceId);
  const key = await withActor(ctx.db, ctx.actor, async (tx) => {
    const admission = await admit(ctx, tx, input);
    return evidenceKey(ctx, tx, { organisationId, candidateId: admission.candidateId });
  });
  const file = await ctx.storage.receive({ place, key, maxBytes: mostEvidenceBytes }, input.bytes);
  return recordEvidence(ctx, { input, evidenceId, place, file });
}

type Arrival = {
  input: EvidenceArrival;
  evidenceId: string;
  place: StorageKey;
  file: ReceivedFile;
  /** What must be written in the same transaction. */
  alongside?: (tx: Tx) => Promise<void>;
};

/** Writes the row of a file that has its place, or removes the file again when it may not stay. */
export async function recordEvidence(ctx: UploaderContext, arrival: Arrival): Promise<UploadedEvidence> {
  try {
    return await withActor(ctx.db, ctx.actor, (tx) => record(ctx, tx, arrival));
  } catch (error) {
    // Only after a refusal of ours is it certain that no row was committed; anything else is the sweeper's.
    if (toAppError(error).reason !== "internal") await ctx.storage.remove(arrival.place);
    throw error;
  }
}

async function record(ctx: UploaderContext, tx: Tx, arrival: Arrival): Promise<UploadedEvidence> {
  const { input, evidenceId, place, file } = arrival;
  const waiting = file.scan === "waiting";
  const { caseId, requirement } = input;
  await lockEvidence(tx, caseId);
  const { candidateId } = await admit(ctx, tx, input);
  const duplicates = await listEvidenceByHash(tx, caseId, file.sha256);
  const translationOf = await translatedBy(tx, input);
  const fileName = cleanFileName(input.fileName, file.mediaType);
  await createEvidence(tx, {
    organisationId: ctx.actor.organisationId,
    id: evidenceId,
    caseId,
    candidateId,
    requirement,
    subjectId: subjectOfPlace(input),
    translationOf,
    fileName,
    mediaType: file.mediaType,
    bytes: BigInt(file.bytes),
    sha256: file.sha256,
    state: waiting ? "quarantined" : "clean",
    scan: waiting ? "not-scanned" : file.scan,
    storageKey: place,
    uploadedBy: ctx.actor.personId,
    createdAt: ctx.now(),
    ...input.copyOf,
  });
  if (input.replaces) await markEvidenceReplaced(tx, input.replaces, evidenceId);
  await recordAudit(ctx, tx, {
    organisationId: ctx.actor.organisationId,
    action: input.replaces ? "evidence.replaced" : "evidence.uploaded",
    subject: auditSubject({ id: evidenceId, candidateId }),
    caseId,
    details: {
      requirement,
      bytes: file.bytes,
      sha256: file.sha256,
      scan: file.scan,
      replaces: input.replaces,
      ...(translationOf && { original: translationOf }),
      ...(input.copyOf && { document: input.copyOf.documentId }),
    },
  });
  await arrival.alongside?.(tx);
  return { evidenceId, fileName, duplicateOf: duplicates.map((one) => one.fileName), waiting };
}

/** May this file come? Asked before its first byte and again when it is here. */
export async function admit(ctx: UploaderContext, tx: Tx, input: EvidenceArrival): Promise<Admission> {
  const beside = await placeOfOriginal(tx, await translatedBy(tx, input));
  const admission = await admitToSlot(ctx, tx, { ...input, beside });
  await requireSubject(ctx, tx, input);
  if (input.replaces) await requireReplaceable(tx, input, input.replaces);
  const { caseId, requirement } = input;
  const sharesLimitWith = limitSharedWith(requirement);
  const subjectId = subjectOfPlace(input);
  const held = await countEvidence(tx, { caseId, requirement, subjectId, sharesLimitWith });
  const taken = input.replaces ? 1 : 0;
  if (held.inCase - taken >= mostEvidenceFiles) throw new AppError("upload-too-many");
  if (held.inSlot - taken >= admission.slot.mostFiles)
    throw new AppError(sharesLimitWith.length > 0 ? "upload-shared-full" : "upload-slot-full", {
      details: { count: admission.slot.mostFiles },
    });
  return admission;
}

async function requireReplaceable(tx: Tx, input: EvidenceArrival, evidenceId: string): Promise<void> {
  const old = await requireEvidence(tx, evidenceId);
  const elsewhere = old.caseId !== input.caseId || old.requirement !== input.requirement;
  if (elsewhere || old.subjectId !== subjectOfPlace(input) || old.removedAt) throw new AppError("not-found");
  if (old.replacedBy || old.review === "accepted") throw new AppError("evidence-locked");
}
