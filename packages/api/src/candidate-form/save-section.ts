import { saveCandidate } from "@causeway/db/candidate";
import { withActor } from "@causeway/db/with-actor";
import { candidateProblems } from "@causeway/rules/candidate-form/check";
import { openCandidateFields } from "@causeway/rules/candidate-form/editing";
import type { CandidateAnswers } from "@causeway/rules/candidate-form/facts";
import { maskedNumbers, withoutUntyped } from "@causeway/rules/candidate-form/identity";
import { type CandidateSectionId, candidateSection } from "@causeway/rules/candidate-form/schema";
import { sharedFactsOf } from "@causeway/rules/candidate-form/shared";
import { isFieldOpen } from "@causeway/rules/change-request/open-fields";
import { type DraftChange, type FieldConflict, mergeDraft } from "@causeway/rules/form/draft";
import type { Answers, Section } from "@causeway/rules/form/section";
import { recordAudit } from "../audit/record-audit.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { type LoadedForm, loadForm } from "./load-form.ts";
import { sealSection } from "./sealed-form.ts";

export type SectionInput = DraftChange & { section: CandidateSectionId };

/**
 * Keeps what she typed into a section, complete or not, under her own key. Fields that another tab or device answered
 * differently meanwhile come back as conflicts. Throws AppError "consent-required", or "form-locked" when a field is
 * touched that is not open.
 */
export async function saveSection(ctx: CandidateContext, input: SectionInput) {
  const section = candidateSection(input.section);
  if (!section) throw new AppError("not-found");
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx, { hold: true });
    const kept = form.sections.get(section.id);
    const draft = kept ?? { answers: {}, fieldVersions: {}, version: 0, completedAt: null };

    if (!form.consented) throw new AppError("consent-required");
    const merged = mergeDraft(section, draft, {
      baseVersion: input.baseVersion,
      answers: withoutUntyped(section, draft.answers, input.answers),
    });
    refuseLocked(form, section.id, [...merged.changed, ...merged.conflicts.map((one) => one.field)]);

    const complete = candidateProblems(section.id, merged.draft.answers, form.unasked).length === 0;
    if (merged.changed.length > 0) {
      const completedAt = complete ? (draft.completedAt ?? ctx.now()) : null;
      await sealSection(ctx, tx, form.who, section.id, { draft: merged.draft, completedAt });
      await saveCandidate(tx, form.who, {
        shared: sharedFactsOf(completeAnswers(form, section.id, complete ? merged.draft.answers : null)),
        ...(form.candidate.state === "accepted" ? { state: "in-progress" as const } : {}),
      });
      await recordAudit(ctx, tx, {
        organisationId: form.key.organisationId,
        action: "candidate-form.saved",
        subject: { kind: "candidate-form", id: form.who.candidateId },
        caseId: form.key.caseId,
        details: { section: section.id, fields: merged.changed, version: merged.draft.version },
      });
    }
    return {
      version: merged.draft.version,
      savedAt: ctx.now().toISOString(),
      conflicts: merged.conflicts.map((conflict) => masked(section, conflict)),
      complete,
    };
  });
}

function refuseLocked(form: LoadedForm, section: string, touched: readonly string[]): void {
  const moment = { state: form.candidate.state, status: form.row.status, pins: form.requests };
  const open = openCandidateFields(moment, section);
  if (touched.some((field) => !isFieldOpen(open, field))) throw new AppError("form-locked");
}

/** The employer's case is told of whole sections only: half an answer would flicker through its checklist. */
function completeAnswers(
  form: LoadedForm,
  saved: CandidateSectionId,
  answers: Answers | null,
): CandidateAnswers {
  const others = [...form.sections].filter(([id, one]) => id !== saved && one.completedAt !== null);
  const all = others.map(([id, one]) => [id, one.answers] as const);
  return Object.fromEntries(answers ? [...all, [saved, answers]] : all);
}

/** Her own typing comes back as she typed it; the number that is kept stays masked. */
function masked(section: Section, conflict: FieldConflict): FieldConflict {
  if (conflict.theirs === undefined) return conflict;
  const number = maskedNumbers(section, { [conflict.field]: conflict.theirs })[conflict.field];
  return number === undefined ? conflict : { ...conflict, theirs: number };
}
