import { lockEvidence, requireEvidence, saveEvidenceReview } from "@causeway/db/evidence";
import { withActor } from "@causeway/db/with-actor";
import type { EvidenceRejection } from "@causeway/rules/evidence/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { auditSubject } from "./audit-subject.ts";

export type EvidenceReview =
  | { evidenceId: string; outcome: "accepted" }
  | { evidenceId: string; outcome: "rejected"; reason: EvidenceRejection; note: string };

/**
 * A reviewer accepts a file, or says why it will not do. May be changed while the case is in review.
 * Throws "evidence-not-clean", "case-not-open", "reason-required" (another reason needs its note).
 */
export async function reviewEvidence(ctx: CaseStaffContext, input: EvidenceReview): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const rejected = input.outcome === "rejected";
  if (rejected && input.reason === "other" && !input.note.trim()) throw new AppError("reason-required");
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await lockEvidence(tx, caseId);
    const evidence = await requireEvidence(tx, input.evidenceId);
    if (evidence.caseId !== caseId || evidence.removedAt || evidence.replacedBy)
      throw new AppError("not-found");
    if (evidence.state !== "clean") throw new AppError("evidence-not-clean");
    if (evidence.caseStatus !== "in-review" && evidence.caseStatus !== "changes-requested")
      throw new AppError("case-not-open");
    await saveEvidenceReview(tx, evidence.id, {
      review: input.outcome,
      reviewReason: rejected ? input.reason : null,
      reviewNote: rejected ? input.note.trim() : null,
      reviewedBy: personId,
      reviewedAt: ctx.now(),
    });
    await recordAudit(ctx, tx, {
      organisationId,
      action: `evidence.${input.outcome}`,
      subject: auditSubject(evidence),
      caseId,
      details: { requirement: evidence.requirement, reason: rejected ? input.reason : null },
    });
  });
}
