import { withActor } from "@causeway/db/with-actor";
import { agesOn } from "@causeway/rules/candidate-form/ages";
import { candidateProblems } from "@causeway/rules/candidate-form/check";
import { openCandidateFields } from "@causeway/rules/candidate-form/editing";
import { maskedNumbers, withoutNumbers } from "@causeway/rules/candidate-form/identity";
import { type CandidateSectionId, candidateSection } from "@causeway/rules/candidate-form/schema";
import { rowsOf } from "@causeway/rules/form/section";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { headOf, loadForm } from "./load-form.ts";

/**
 * One section as its page needs it: answers without identity numbers, those masked, what is wrong, what is open.
 * Throws AppError "consent-required" before both consents are given.
 */
export async function showSection(ctx: CandidateContext, input: { section: CandidateSectionId }) {
  const section = candidateSection(input.section);
  if (!section) throw new AppError("not-found");
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const form = await loadForm(ctx, tx);
    if (!form.consented) throw new AppError("consent-required");
    const kept = form.sections.get(section.id);
    const answers = kept?.answers ?? {};
    const today = hongKongDay(ctx.now());
    const moment = { state: form.candidate.state, status: form.row.status, pins: form.requests };
    return {
      head: headOf(form, section.id),
      section: section.id,
      answers: withoutNumbers(section, answers),
      masked: maskedNumbers(section, answers),
      version: kept?.version ?? 0,
      problems: candidateProblems(section.id, answers, form.unasked),
      unasked: form.unasked,
      post: form.post,
      open: openCandidateFields(moment, section.id),
      pins: form.requests
        .filter((request) => request.section === section.id)
        .map(({ id, field, reasonCode, note }) => ({ id, field, reasonCode, note })),
      today,
      ages: agesOn(rowsOf(answers.dependants), today),
    };
  });
}
