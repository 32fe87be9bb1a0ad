import { lockEvidence, markEvidenceRemoved, requireEvidence } from "@causeway/db/evidence";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { auditSubject } from "./audit-subject.ts";
import { admitToSlot, type UploaderContext } from "./scope.ts";
import { placeOfOriginal } from "./translation.ts";

/**
 * Takes a file out of its slot. Its row stays as history; its bytes go with the next sweep, since a reader
 * may be in the middle of them. Throws "evidence-locked" once a reviewer has accepted it.
 */
export async function removeEvidence(
  ctx: UploaderContext,
  input: { caseId: string; evidenceId: string },
): Promise<void> {
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await lockEvidence(tx, input.caseId);
    const evidence = await requireEvidence(tx, input.evidenceId);
    if (evidence.caseId !== input.caseId || evidence.removedAt) throw new AppError("not-found");
    const beside = await placeOfOriginal(tx, evidence.translationOf);
    await admitToSlot(ctx, tx, { caseId: input.caseId, requirement: evidence.requirement, beside });
    if (evidence.review === "accepted" || evidence.replacedBy) throw new AppError("evidence-locked");
    await markEvidenceRemoved(tx, evidence.id, ctx.now());
    await recordAudit(ctx, tx, {
      organisationId: ctx.actor.organisationId,
      action: "evidence.removed",
      subject: auditSubject(evidence),
      caseId: input.caseId,
      details: { requirement: evidence.requirement, sha256: evidence.sha256 },
    });
  });
}
