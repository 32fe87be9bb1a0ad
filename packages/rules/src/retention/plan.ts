import type { Confidence } from "../engine/expression.ts";
import { plain } from "../law/series.ts";

/** What one erasure takes: the whole case, the candidate's own part of it, or the ledger of local applicants. */
export const erasureScopes = ["case", "candidate", "local-applicants"] as const;
export type ErasureScope = (typeof erasureScopes)[number];
/** Why somebody proposes it: the time has come, the person asks for it, or another reason that is written down. */
export const erasureGrounds = ["due", "requested", "other"] as const;
export type ErasureGrounds = (typeof erasureGrounds)[number];
/** What makes a record due. */
export const dueReasons = ["employed", "unsuccessful", "local-applicants", "requested"] as const;
export type DueReason = (typeof dueReasons)[number];

export const retentionClassIds = [
  "candidate-unsuccessful",
  "candidate-employed",
  "employer-case",
  "local-applicants",
  "case-mails",
  "other-mails",
  "unfinished-uploads",
  "removed-files",
  "sign-ins",
  "provider-events",
  "people",
  "audit",
] as const;
export type RetentionClassId = (typeof retentionClassIds)[number];

export type RetentionLength = { years: number } | { days: number } | { hours: number };
/** From a table of the law with its confidence, or what this agency has chosen to do where no source gives a figure. */
export type RetentionBasis =
  | { kind: "source"; confidence: Confidence; sources: readonly string[] }
  | { kind: "agency-policy" };
export type RetentionClass = {
  id: RetentionClassId;
  /** From which event the clock runs; null where there is no clock of its own. */
  starts: "case-closed" | "stay-ended" | "written" | "last-used" | "removed" | "handled" | null;
  length: RetentionLength | null;
  basis: RetentionBasis;
  /** Two administrators, the nightly job by itself, together with the case it belongs to, or not at all. */
  ends: "two-people" | "by-itself" | "with-case" | "kept";
};

/** How long mails that belong to no case are kept: sign-in links, invitations of members. Chosen by the agency. */
export const otherMailDays = 365;

const policy: RetentionBasis = { kind: "agency-policy" };

/** Every kind of record that the product keeps, from when, for how long and on whose word. */
export const retentionPlan: readonly RetentionClass[] = [
  { id: "candidate-unsuccessful", starts: "case-closed", ...fromLaw("RET_UNSUCCESSFUL"), ends: "two-people" },
  { id: "candidate-employed", starts: "stay-ended", ...fromLaw("RET_FORMER_EMPLOYEE"), ends: "two-people" },
  { id: "employer-case", starts: null, length: null, basis: policy, ends: "with-case" },
  { id: "local-applicants", starts: "case-closed", ...fromLaw("RET_UNSUCCESSFUL"), ends: "two-people" },
  { id: "case-mails", starts: null, length: null, basis: policy, ends: "with-case" },
  { id: "other-mails", starts: "written", length: { days: otherMailDays }, basis: policy, ends: "by-itself" },
  { id: "unfinished-uploads", starts: "last-used", length: { days: 1 }, basis: policy, ends: "by-itself" },
  { id: "removed-files", starts: "removed", length: { days: 1 }, basis: policy, ends: "by-itself" },
  { id: "sign-ins", starts: "last-used", length: { hours: 12 }, basis: policy, ends: "by-itself" },
  { id: "provider-events", starts: "handled", length: { days: 30 }, basis: policy, ends: "by-itself" },
  { id: "people", starts: null, length: null, basis: policy, ends: "kept" },
  { id: "audit", starts: null, length: null, basis: policy, ends: "kept" },
];

/** The years of a class whose length is counted in years. */
export function yearsOf(id: RetentionClassId): number {
  const found = retentionPlan.find((one) => one.id === id);
  if (!found?.length || !("years" in found.length)) throw new Error(`No years for the retention class ${id}`);
  return found.length.years;
}

function fromLaw(id: string): { length: RetentionLength; basis: RetentionBasis } {
  const { value, confidence, cites } = plain(id);
  return {
    length: { years: Number(value) },
    basis: { kind: "source", confidence, sources: cites },
  };
}
