import { lockEvidence, requireEvidence, saveTranslationOf } from "@causeway/db/evidence";
import { withActor } from "@causeway/db/with-actor";
import { translationSlot } from "@causeway/rules/evidence/slot";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { auditSubject } from "./audit-subject.ts";
import { admitToSlot, type UploaderContext } from "./scope.ts";
import { placeOfOriginal, requireOriginal } from "./translation.ts";

/**
 * Notes which file a certified translation translates, or with null that none is named. Throws "not-found" for files
 * that are not theirs and for the translation of a translation, "input-invalid" for a paper of another place, "evidence-locked" once it is accepted or while
 * neither its place nor the original's may change.
 */
export async function pairTranslation(
  ctx: UploaderContext,
  input: { caseId: string; evidenceId: string; original: string | null },
): Promise<void> {
  const { caseId, original } = input;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await lockEvidence(tx, caseId);
    const evidence = await requireEvidence(tx, input.evidenceId);
    if (evidence.caseId !== caseId || evidence.removedAt || evidence.replacedBy)
      throw new AppError("not-found");
    if (original) await requireOriginal(ctx, tx, { caseId, original });
    const beside = await placeOfOriginal(tx, original ?? evidence.translationOf);
    await admitToSlot(ctx, tx, { caseId, requirement: translationSlot, beside });
    if (evidence.requirement !== translationSlot) throw new AppError("input-invalid");
    if (evidence.review === "accepted") throw new AppError("evidence-locked");
    await saveTranslationOf(tx, evidence.id, original);
    await recordAudit(ctx, tx, {
      organisationId: ctx.actor.organisationId,
      action: "evidence.paired",
      subject: auditSubject(evidence),
      caseId,
      details: { requirement: evidence.requirement, original },
    });
  });
}
