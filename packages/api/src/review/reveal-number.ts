import { findCandidateOfCase } from "@causeway/db/candidate";
import { hasConsented } from "@causeway/db/candidate-consent";
import { found } from "@causeway/db/refusal";
import { withActor } from "@causeway/db/with-actor";
import { identityFields } from "@causeway/rules/candidate-form/identity";
import { type CandidateSectionId, candidateSection } from "@causeway/rules/candidate-form/schema";
import { textOf } from "@causeway/rules/form/section";
import { recordAudit } from "../audit/record-audit.ts";
import { openSection } from "../candidate-form/sealed-form.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/**
 * Shows one identity number in clear to staff who say why; the candidate reads who, when and which in her own record.
 * The reason is kept in the entry. Throws "reason-required", "consent-required", "not-found".
 */
export async function revealNumber(
  ctx: CaseStaffContext,
  input: { section: CandidateSectionId; field: string; reason: string },
): Promise<{ number: string }> {
  const section = candidateSection(input.section);
  const field = section && identityFields(section).find((one) => one.name === input.field);
  if (!field) throw new AppError("not-found");
  const reason = input.reason.trim();
  if (reason.length < 5) throw new AppError("reason-required");
  const { organisationId, caseId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const candidate = found(await findCandidateOfCase(tx, ctx.actor), "candidate");
    const who = { organisationId, candidateId: candidate.id };
    if (!(await hasConsented(tx, who))) throw new AppError("consent-required");
    const { answers } = await openSection(ctx, tx, who, input.section);
    const number = textOf(answers[field.name]);
    if (!number) throw new AppError("not-found");
    await recordAudit(ctx, tx, {
      organisationId,
      action: "candidate-form.revealed",
      subject: { kind: "candidate-form", id: candidate.id },
      caseId,
      details: { section: input.section, field: field.name, reason },
    });
    return { number };
  });
}
