import { requireEvidence } from "@causeway/db/evidence";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { storageKey } from "../storage/driver.ts";
import { renderPreview } from "../storage/render-preview.ts";
import { auditSubject } from "./audit-subject.ts";
import { type ReaderContext, requireProofFor } from "./create-download-ticket.ts";
import { evidenceKey } from "./evidence-key.ts";

/**
 * A picture of an image file, drawn anew: nothing of the sender's bytes, position or camera remains.
 * Staff who look leave an audit entry, as for a download. Throws "not-found" for other kinds of files.
 */
export async function previewEvidence(
  ctx: ReaderContext,
  input: { caseId: string; evidenceId: string },
): Promise<Buffer> {
  const { organisationId } = ctx.actor;
  const { key, evidence } = await withActor(ctx.db, ctx.actor, async (tx) => {
    const found = await requireEvidence(tx, input.evidenceId);
    if (found.caseId !== input.caseId || found.removedAt) throw new AppError("not-found");
    if (!found.mediaType.startsWith("image/")) throw new AppError("not-found");
    if (found.state !== "clean") throw new AppError("evidence-not-clean");
    if (ctx.actor.kind === "staff") requireProofFor(ctx, found.requirement);
    if (ctx.actor.kind === "staff")
      await recordAudit(ctx, tx, {
        organisationId,
        action: "evidence.viewed",
        subject: auditSubject(found),
        caseId: found.caseId,
        details: { requirement: found.requirement },
      });
    return {
      evidence: found,
      key: await evidenceKey(ctx, tx, { organisationId, candidateId: found.candidateId }),
    };
  });
  return renderPreview(ctx.storage.open(storageKey(organisationId, evidence.id), key));
}
