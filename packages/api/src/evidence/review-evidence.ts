import { deleteDraftsOnEvidence } from "@causeway/db/change-request";
import { lockEvidence, requireEvidence, saveEvidenceReview } from "@causeway/db/evidence";
import { requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import type { ChangeRequestReason } from "@causeway/rules/change-request/schema";
import type { EvidenceRejection } from "@causeway/rules/evidence/schema";
import { recordAudit } from "../audit/record-audit.ts";
import { addDraft } from "../change-request/draft-request.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireReviewDuty } from "../review/require-duty.ts";
import { auditSubject } from "./audit-subject.ts";

export type EvidenceReview =
  | { evidenceId: string; outcome: "accepted" }
  | { evidenceId: string; outcome: "rejected"; reason: EvidenceRejection; note: string };

/**
 * A reviewer accepts a file, or says why it will not do: that drafts a request for a better one, which goes out with the
 * next round. May be changed while the case is in review.
 * Throws "evidence-not-clean", "case-not-open", "reason-required" (another reason needs its note).
 */
export async function reviewEvidence(ctx: CaseStaffContext, input: EvidenceReview): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const rejected = input.outcome === "rejected";
  if (rejected && input.reason === "other" && !input.note.trim()) throw new AppError("reason-required");
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await lockEvidence(tx, caseId);
    await requireReviewDuty(ctx, tx);
    // A refusal drafts a request: drafts of one case take turns by its row.
    if (rejected) await requireCaseForUpdate(tx, ctx.actor);
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
    const pin = { target: "evidence" as const, evidenceId: evidence.id };
    if (rejected) await addDraft(ctx, tx, { pin, reasonCode: wishes[input.reason], note: input.note });
    else await deleteDraftsOnEvidence(tx, { organisationId, caseId }, evidence.id);
    await recordAudit(ctx, tx, {
      organisationId,
      action: `evidence.${input.outcome}`,
      subject: auditSubject(evidence),
      caseId,
      details: { requirement: evidence.requirement, reason: rejected ? input.reason : null },
    });
  });
}

/** What is asked for when a file will not do. */
const wishes = {
  unreadable: "unreadable",
  "cut-off": "unreadable",
  "wrong-document": "wrong-document",
  expired: "expired",
  "not-signed": "missing",
  "not-stamped": "missing",
  "translation-missing": "translation-missing",
  "does-not-match": "inconsistent",
  other: "other",
} as const satisfies Record<EvidenceRejection, ChangeRequestReason>;
