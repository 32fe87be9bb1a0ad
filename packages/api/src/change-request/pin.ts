import { listAdverts } from "@causeway/db/advert";
import { findCandidateOfCase } from "@causeway/db/candidate";
import { hasConsented } from "@causeway/db/candidate-consent";
import { findCaseSection } from "@causeway/db/case-section";
import { listEvidence } from "@causeway/db/evidence";
import { listLocalApplicants } from "@causeway/db/local-applicant";
import { requireProfile } from "@causeway/db/organisation";
import { found } from "@causeway/db/refusal";
import type { Tx } from "@causeway/db/with-actor";
import { advertSection } from "@causeway/rules/advert/schema";
import { identityFields } from "@causeway/rules/candidate-form/identity";
import { type CandidateSectionId, candidateSection } from "@causeway/rules/candidate-form/schema";
import type { Region } from "@causeway/rules/change-request/region";
import type { ChangeRequestParty } from "@causeway/rules/change-request/schema";
import { slotOf } from "@causeway/rules/evidence/slot";
import { type AnswerAt, answerAt } from "@causeway/rules/form/answer-at";
import type { Answers, Section } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { caseSection } from "@causeway/rules/sponsorship-case/sections";
import { openSection } from "../candidate-form/sealed-form.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** Where a request is pinned: one field of either side's answers, a file, or a place for files. */
export type Pin =
  | { target: "field"; section: string; field: string; subjectId: string | null }
  | { target: "evidence"; evidenceId: string; region?: Region | null | undefined }
  | { target: "requirement"; requirement: string };

/** What stands at a pin: an answer as typed, or the names of files; for one row of a group, which one in order. */
export type Standing = AnswerAt;

/**
 * Who has to answer a request pinned there, and what stands there now. Throws "not-found" for a place that is not part
 * of this case. An identity number stands there masked by its absence: it is never copied into a request.
 */
export async function readPin(
  ctx: CaseStaffContext,
  tx: Tx,
  pin: Pin,
): Promise<{ party: ChangeRequestParty } & Standing> {
  switch (pin.target) {
    case "field":
      return readField(ctx, tx, pin);
    case "evidence": {
      const all = await listEvidence(tx, ctx.actor.caseId);
      const file = found(
        all.find((one) => one.id === pin.evidenceId),
        "evidence",
      );
      const place = all.filter(
        (one) =>
          one.requirement === file.requirement &&
          one.subjectId === file.subjectId &&
          !one.removedAt &&
          !one.replacedBy,
      );
      return { party: file.candidateId ? "candidate" : "employer", value: place.map((one) => one.fileName) };
    }
    case "requirement": {
      const slot = slotOf(pin.requirement);
      if (!slot) throw new AppError("not-found");
      const files = (await listEvidence(tx, ctx.actor.caseId)).filter(
        (one) => one.requirement === pin.requirement && !one.removedAt && !one.replacedBy,
      );
      const party = slot.party === "candidate" ? "candidate" : "employer";
      return { party, value: files.map((one) => one.fileName) };
    }
  }
}

type FieldPin = Extract<Pin, { target: "field" }>;

async function readField(ctx: CaseStaffContext, tx: Tx, pin: FieldPin) {
  const hers = candidateSection(pin.section);
  if (hers) {
    requireField(hers, pin.field);
    const candidate = found(await findCandidateOfCase(tx, ctx.actor), "candidate");
    const who = { organisationId: ctx.actor.organisationId, candidateId: candidate.id };
    const secret = identityFields(hers).some((field) => field.name === pin.field);
    // Without her consent nobody reads her answers, not even through a request.
    if (secret || !(await hasConsented(tx, who))) return { party: "candidate" as const, value: null };
    const { answers } = await openSection(ctx, tx, who, pin.section as CandidateSectionId);
    return { party: "candidate" as const, ...answerAt(answers, pin.field) };
  }
  return { party: "employer" as const, ...answerAt(await employersAnswers(ctx, tx, pin), pin.field) };
}

async function employersAnswers(ctx: CaseStaffContext, tx: Tx, pin: FieldPin): Promise<Answers> {
  const { section: id, field, subjectId } = pin;
  const own = caseSection(id);
  if (own) {
    requireField(own, field);
    return (await findCaseSection(tx, { ...ctx.actor, section: id })).answers;
  }
  if (id === organisationSection.id) {
    requireField(organisationSection, field);
    return (await requireProfile(tx, ctx.actor.organisationId)).answers;
  }
  if (id === advertSection.id) {
    requireField(advertSection, field);
    return rowAnswers(await listAdverts(tx, ctx.actor), subjectId);
  }
  if (id === localApplicantSection.id) {
    requireField(localApplicantSection, field);
    return rowAnswers(await listLocalApplicants(tx, ctx.actor), subjectId);
  }
  throw new AppError("not-found");
}

function rowAnswers(rows: readonly { id: string; answers: Answers }[], id: string | null): Answers {
  return found(
    rows.find((row) => row.id === id),
    "row",
  ).answers;
}

function requireField(section: Section, path: string): void {
  const [name] = path.split(".");
  if (!section.fields.some((field) => field.name === name)) throw new AppError("not-found");
}
