import type { CaseStatus } from "../sponsorship-case/status.ts";

export type FieldPin = { section: string | null; field: string | null; subjectId: string | null };

/** Which fields of a section may change: all, none, or those that an open request is pinned to. */
export type OpenFields = "all" | readonly string[];

/**
 * While a case is a draft everything is open; once changes are requested only pinned fields are; otherwise nothing.
 * `subjectId` names the advert or applicant when the section is a row of its own.
 */
export function openFields(
  status: CaseStatus,
  pins: readonly FieldPin[],
  section: string,
  subjectId: string | null = null,
): OpenFields {
  if (status === "draft") return "all";
  if (status !== "changes-requested") return [];
  return pins
    .filter((pin) => pin.section === section && pin.subjectId === subjectId)
    .flatMap((pin) => pin.field?.split(".")[0] ?? []);
}

export function isFieldOpen(open: OpenFields, field: string): boolean {
  return open === "all" || open.includes(field.split(".")[0] ?? field);
}
