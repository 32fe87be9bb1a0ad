import { type Answers, type Field, hasAnswer, type Section, textOf } from "../form/section.ts";
import { maskIdentifier } from "../identifier/identifier.ts";

/** Numbers of identity cards and travel documents: masked once she leaves the page, never shown to the employer. */
export function identityFields(section: Section): Field[] {
  return section.fields.filter(
    (field) => field.sensitive && (field.kind === "identifier" || field.kind === "text"),
  );
}

/** The kept identity numbers as a page may show them, by field. Absent where none is kept. */
export function maskedNumbers(section: Section, answers: Answers): Record<string, string> {
  const kept = identityFields(section).filter((field) => hasAnswer(answers[field.name]));
  return Object.fromEntries(kept.map((field) => [field.name, mask(field, textOf(answers[field.name]))]));
}

/** The answers without their identity numbers: what a page is sent. */
export function withoutNumbers(section: Section, answers: Answers): Answers {
  const hidden = new Set(identityFields(section).map((field) => field.name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !hidden.has(name)));
}

/** Answers for reading, with each identity number in its masked form. */
export function withMaskedNumbers(section: Section, answers: Answers): Answers {
  return { ...answers, ...maskedNumbers(section, answers) };
}

/**
 * A patch without the identity numbers that were left blank while one is kept: the page shows a masked number beside
 * an empty control, so blank means "not typed again", never "erase it".
 */
export function withoutUntyped(section: Section, kept: Answers, patch: Answers): Answers {
  const untyped = identityFields(section)
    .map((field) => field.name)
    .filter((name) => hasAnswer(kept[name]) && !hasAnswer(patch[name]));
  return Object.fromEntries(Object.entries(patch).filter(([name]) => !untyped.includes(name)));
}

function mask(field: Field, number: string): string {
  if (field.identifier) return maskIdentifier(field.identifier, number);
  return number.length > 5 ? `${number.slice(0, 1)}•••••${number.slice(-3)}` : "••••••••";
}
