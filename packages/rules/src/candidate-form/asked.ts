import type { Answers, Field, Section } from "../form/section.ts";
import type { CandidateAnswers } from "./facts.ts";
import type { CandidateSectionId } from "./schema.ts";

/** A field of her form by its section and name: "qualifications.holdsLocalLicence". */
export function pathOf(section: Pick<Section, "id">, field: Pick<Field, "name">): string {
  return `${section.id}.${field.name}`;
}

/** The section without the questions that this case does not ask. */
export function askedSection<Id extends string>(
  section: Section<Id>,
  unasked: readonly string[],
): Section<Id> {
  const fields = section.fields.filter((field) => !unasked.includes(pathOf(section, field)));
  return fields.length === section.fields.length ? section : { ...section, fields };
}

/** Her answers as she is shown them and signs them: what was answered to a question no longer asked stays behind. */
export function askedAnswers(form: CandidateAnswers, unasked: readonly string[]): CandidateAnswers {
  if (unasked.length === 0) return form;
  const entries = Object.entries(form) as [CandidateSectionId, Answers][];
  return Object.fromEntries(
    entries.map(([id, answers]) => [
      id,
      Object.fromEntries(Object.entries(answers).filter(([name]) => !unasked.includes(`${id}.${name}`))),
    ]),
  );
}
