import { endEvidenceUpload, requireEvidenceUpload } from "@causeway/db/evidence-upload";
import { withActor } from "@causeway/db/with-actor";
import { storageKey } from "../storage/driver.ts";
import type { UploaderContext } from "./scope.ts";
import type { UploadState } from "./start-upload.ts";
import { takeOver } from "./under-way.ts";

type OneUpload = { caseId: string; uploadId: string };

/** How far an upload of one's own is. Throws "not-found" once it has run out. */
export async function findUpload(ctx: UploaderContext, input: OneUpload): Promise<UploadState> {
  await takeOver(input.uploadId);
  const upload = await withActor(ctx.db, ctx.actor, (tx) =>
    requireEvidenceUpload(tx, { ...input, now: ctx.now() }),
  );
  const { received, length, expiresAt } = upload;
  return { uploadId: input.uploadId, received: Number(received), length: Number(length), expiresAt };
}

/** Gives an upload up, with what has arrived. One that has become a file stays a file. */
export async function cancelUpload(ctx: UploaderContext, input: OneUpload): Promise<void> {
  const upload = await withActor(ctx.db, ctx.actor, async (tx) => {
    const found = await requireEvidenceUpload(tx, { ...input, now: ctx.now() });
    await endEvidenceUpload(tx, found.id, ctx.now());
    return found;
  });
  for (const piece of upload.evidenceId ? [] : upload.pieces)
    await ctx.storage.dropHeld(storageKey(ctx.actor.organisationId, piece));
}
