import { countOpenUploads, createEvidenceUpload } from "@causeway/db/evidence-upload";
import { newId } from "@causeway/db/ids";
import { withActor } from "@causeway/db/with-actor";
import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import { AppError } from "../errors.ts";
import { isCandidate, type UploaderContext } from "./scope.ts";
import { admit, type EvidenceArrival } from "./upload-evidence.ts";

export type UploadState = { uploadId: string; received: number; length: number; expiresAt: Date };

/**
 * Announces a file that may arrive in pieces: where it goes and how long it is. The place is asked for now,
 * so that nobody sends 50 MB in vain. It runs out after a day, with whatever has arrived by then.
 * Throws like `uploadEvidence`, and "too-many-tries" when too many are under way.
 */
export async function startUpload(
  ctx: UploaderContext,
  input: EvidenceArrival & { length: number },
): Promise<UploadState> {
  const { length } = input;
  if (length === 0) throw new AppError("upload-empty");
  if (length > mostEvidenceBytes) throw new AppError("upload-too-large");
  const uploadId = newId();
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + lifetime);
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await admit(ctx, tx, input);
    if ((await countOpenUploads(tx, input.caseId, now)) >= mostAtOnce) throw new AppError("too-many-tries");
    await createEvidenceUpload(tx, {
      organisationId: ctx.actor.organisationId,
      id: uploadId,
      caseId: input.caseId,
      candidateId: isCandidate(ctx) ? ctx.actor.candidateId : null,
      personId: ctx.actor.personId,
      requirement: input.requirement,
      subjectId: input.subjectId,
      replaces: input.replaces,
      fileName: input.fileName,
      length: BigInt(length),
      createdAt: now,
      expiresAt,
    });
  });
  return { uploadId, received: 0, length, expiresAt };
}

// The sweeper takes pieces a day after they came; no piece is older than its upload.
const lifetime = 24 * 60 * 60 * 1000;
/** Of one person in one case: 50 files of 50 MB are more than anybody sends side by side. */
const mostAtOnce = 50;
