import type { Field, Section } from "../form/section.ts";
import { particulars, residence, travelDocument } from "./person-sections.ts";
import { dependants, education, history, qualifications, work } from "./record-sections.ts";

export const consentKinds = ["sensitive", "cross-border"] as const;
export type ConsentKind = (typeof consentKinds)[number];
/** Raise it when the wording of the notice changes: consents given to an earlier version are asked again. */
export const noticeVersion = "2026-11";

/** The candidate's form, one question group a page. Documents, declaration and signature follow it. */
export const candidateSections = [
  particulars,
  travelDocument,
  residence,
  education,
  qualifications,
  work,
  history,
  dependants,
] as const satisfies readonly Section[];

export const candidateSectionIds = candidateSections.map((section) => section.id);
export type CandidateSectionId = (typeof candidateSections)[number]["id"];

/** Steps as she sees them: the notice first, then the groups, her documents, and the signature last. */
export const candidateSteps = ["consent", ...candidateSectionIds, "documents", "sign"] as const;
export type CandidateStep = "consent" | CandidateSectionId | "documents" | "sign";

export function candidateSection(id: string): Section<CandidateSectionId> | undefined {
  return candidateSections.find((section) => section.id === id);
}

/** Names of the fields that hold identity data, row fields included. */
export function sensitiveFields(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [
    ...(field.sensitive ? [field.name] : []),
    ...sensitiveFields(field.rows ?? []),
  ]);
}
