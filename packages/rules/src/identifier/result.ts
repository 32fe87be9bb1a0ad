import type { Day } from "../calendar/day.ts";

/** What can be wrong with an identifier; the wording is in `messages`. */
export const identifierProblems = [
  "empty",
  "wrong-length",
  "wrong-characters",
  "excluded-letter",
  "wrong-prefix",
  "missing-check-digit",
  "wrong-check-digit",
  "no-such-date",
  "no-such-month",
  "date-in-future",
  "birth-date-differs",
  "sex-differs",
  "fifteen-digit-form",
  "certificate-number-given",
] as const;

/** Where in the identifier the problem lies. */
export const identifierParts = [
  "whole",
  "prefix",
  "digits",
  "second-character",
  "check-digit",
  "area",
  "date-of-birth",
  "sequence",
  "sex",
  "business-registration-number",
  "branch",
  "month",
  "year",
  "authority",
  "organisation-code",
] as const;

/** What is worth a second look though the identifier is accepted. */
export const identifierWarnings = [
  "area-not-assigned",
  "residence-permit-area",
  "unlikely-age",
  "expired-type",
  "assigned-number",
  "check-not-published",
  "organisation-code-check-differs",
] as const;

export type IdentifierProblem = (typeof identifierProblems)[number];
export type IdentifierPart = (typeof identifierParts)[number];
export type IdentifierWarning = (typeof identifierWarnings)[number];

export type Refused = { ok: false; problem: IdentifierProblem; part: IdentifierPart };

/** `value` is the form to store and compare, `display` the form printed on the document. */
export type Accepted = { ok: true; value: string; display: string; warnings: readonly IdentifierWarning[] };

export type Parsed<Extra = unknown> = (Accepted & Extra) | Refused;

export type Sex = "male" | "female";

/** What else is known of the holder. `on` is the day of reading: nobody is born after it. */
export type IdentifierContext = {
  on?: Day | undefined;
  dateOfBirth?: Day | undefined;
  sex?: Sex | undefined;
};

export function refused(problem: IdentifierProblem, part: IdentifierPart): Refused {
  return { ok: false, problem, part };
}

export function accepted(
  value: string,
  display: string = value,
  warnings: readonly IdentifierWarning[] = [],
) {
  return { ok: true as const, value, display, warnings };
}
