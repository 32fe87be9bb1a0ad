import { requireOrganisationDocument } from "@causeway/db/organisation-document";
import { withActor } from "@causeway/db/with-actor";
import type { MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { type UploadedEvidence, uploadEvidence } from "../evidence/upload-evidence.ts";
import { contentOf } from "./open-document.ts";

/**
 * Puts a copy of one of the organisation's papers into its place on a case, with its last day. A copy, so that the case's
 * record stays what it was when the organisation replaces the paper; it comes in as any upload does. Throws as
 * `uploadEvidence`.
 */
export async function useDocument(
  ctx: MemberContext,
  { caseId, documentId, replaces }: { caseId: string; documentId: string; replaces: string | null },
): Promise<UploadedEvidence> {
  const { requirement, fileName, expiresOn, bytes } = await withActor(ctx.db, ctx.actor, async (tx) => {
    const document = await requireOrganisationDocument(tx, documentId);
    if (document.removedAt || document.replacedBy) throw new AppError("not-found");
    return { ...document, bytes: await contentOf(ctx, tx, documentId) };
  });
  return uploadEvidence(ctx, {
    ...{ caseId, requirement, subjectId: null, replaces, fileName },
    copyOf: { documentId, expiresOn },
    bytes,
  });
}
