import { lockEvidence, requireEvidence, saveEvidenceExpiry } from "@causeway/db/evidence";
import { withActor } from "@causeway/db/with-actor";
import type { Day } from "@causeway/rules/calendar/day";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { auditSubject } from "./audit-subject.ts";
import { admitToSlot, type UploaderContext } from "./scope.ts";
import { placeOfOriginal } from "./translation.ts";

/**
 * Notes the last day on which a paper is valid, or with null that none is known. Throws "not-found" for a file that is
 * not theirs, "evidence-locked" once it is accepted or while its place may not change.
 */
export async function setEvidenceExpiry(
  ctx: UploaderContext,
  input: { caseId: string; evidenceId: string; expiresOn: Day | null },
): Promise<void> {
  const { caseId, expiresOn } = input;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await lockEvidence(tx, caseId);
    const evidence = await requireEvidence(tx, input.evidenceId);
    if (evidence.caseId !== caseId || evidence.removedAt || evidence.replacedBy)
      throw new AppError("not-found");
    const beside = await placeOfOriginal(tx, evidence.translationOf);
    await admitToSlot(ctx, tx, { caseId, requirement: evidence.requirement, beside });
    if (evidence.review === "accepted") throw new AppError("evidence-locked");
    await saveEvidenceExpiry(tx, evidence.id, expiresOn);
    await recordAudit(ctx, tx, {
      organisationId: ctx.actor.organisationId,
      action: "evidence.dated",
      subject: auditSubject(evidence),
      caseId,
      details: { requirement: evidence.requirement, expiresOn },
    });
  });
}
