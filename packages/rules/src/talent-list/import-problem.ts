/** What can be wrong in a file that brings a version of the list. */
export const importProblems = [
  "not-json",
  "duplicate-key",
  "wrong-type",
  "missing",
  "unknown-field",
  "wrong-format",
  "empty",
  "too-long",
  "bad-id",
  "not-a-day",
  "before-first-version",
  "starts-before-version",
  "not-a-count",
  "unknown-scheme",
  "unknown-confidence",
  "unknown-segment",
  "unknown-source",
  "duplicate-id",
  "duplicate-name",
  "wrong-script",
  "more-than-published",
  "fewer-than-published",
] as const;

/** What is accepted and still worth a look before the version is used. */
export const importWarnings = [
  "incomplete",
  "replaces-version",
  "scripts-differ",
  "name-known-under-other-id",
  "id-known-with-other-name",
  "empty-segment",
  "without-recruitment-exemption",
] as const;

export type ImportProblem = (typeof importProblems)[number];
export type ImportWarning = (typeof importWarnings)[number];

/**
 * One finding: the line of the file, the place in it (`professions[3].nameEn`), what it is, and the value and
 * the expected value where they help.
 */
export type ImportNote<Code extends string = ImportProblem | ImportWarning> = {
  line: number;
  path: string;
  code: Code;
  found?: string;
  expected?: string;
};

/** A finding as one English line for the command line; pages word the code from `messages`. */
export function describeImportNote({ path, code, found, expected }: ImportNote): string {
  return `${path === "" ? "the file" : path}: ${sentences[code](found ?? "", expected ?? "")}`;
}

type Sentence = (found: string, expected: string) => string;

const sentences: Readonly<Record<ImportProblem | ImportWarning, Sentence>> = {
  "not-json": (found, expected) =>
    `not readable as JSON (${expected}${found === "" ? "" : ` at “${found}”`})`,
  "duplicate-key": (found) => `the name “${found}” is given twice in one object`,
  "wrong-type": (found, expected) => `${expected} is needed, ${found} was found`,
  missing: (_, expected) => `“${expected}” is missing`,
  "unknown-field": (found, expected) =>
    `“${found}” is not a field of the format${expected === "" ? "" : `; did you mean “${expected}”?`}`,
  "wrong-format": (found, expected) => `the format has to be “${expected}”, not “${found}”`,
  empty: () => "must not be empty",
  "too-long": (_, expected) => `longer than ${expected} characters`,
  "bad-id": (found) =>
    `“${found}” is no id: lower-case letters, digits and hyphens, starting with a letter or digit`,
  "not-a-day": (found) => `“${found}” is no day of the calendar in the form YYYY-MM-DD`,
  "before-first-version": (found, expected) => `${found} is before the first Talent List of ${expected}`,
  "starts-before-version": (found, expected) => `${found} is before the version starts on ${expected}`,
  "not-a-count": (found) => `${found} is no whole number from 1 to 1000`,
  "unknown-scheme": (found, expected) => `“${found}” is not one of ${expected}`,
  "unknown-confidence": (found, expected) => `“${found}” is not one of ${expected}`,
  "unknown-segment": (found, expected) =>
    `no segment has the id “${found}”${expected === "" ? "" : `; did you mean “${expected}”?`}`,
  "unknown-source": (found) => `no source has the id “${found}”`,
  "duplicate-id": (found, expected) => `the id “${found}” is already used on line ${expected}`,
  "duplicate-name": (found, expected) => `the name “${found}” is already used on line ${expected}`,
  "wrong-script": (found, expected) => `“${found}” is not written in ${expected}`,
  "more-than-published": (found, expected) =>
    `${found} professions are listed, more than the ${expected} published`,
  "fewer-than-published": (found, expected) =>
    `${found} professions are listed, but ${expected} are published; add the rest, or say "complete": false`,
  incomplete: (found, expected) =>
    `${found} of ${expected} professions are listed: a profession not found stays unknown and goes to a reviewer`,
  "replaces-version": (found) => `replaces the version ${found}`,
  "scripts-differ": (found, expected) =>
    `the two Chinese names are worded differently: ${found} and ${expected}`,
  "name-known-under-other-id": (found, expected) =>
    `“${found}” is known under the id “${expected}”: use that id, or claims made so far will not be carried over`,
  "id-known-with-other-name": (found, expected) => `the id “${found}” has been known as “${expected}”`,
  "empty-segment": (found) => `no profession belongs to the segment “${found}”`,
  "without-recruitment-exemption": () =>
    "neither GEP nor ASMTP is among the schemes: the version exempts no post from the proof of local recruitment",
};
