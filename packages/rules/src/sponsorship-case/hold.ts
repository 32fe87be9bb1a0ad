import type { CaseStatus } from "./status.ts";

/** Why the agency's work on a case stands still though nobody owes an answer. The employer reads the reason. */
export const holdReasons = ["third-party", "policy", "legal", "employer-asked", "staffing"] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Only while the agency is the one who is waited for: everywhere else the clock stands still already. */
export function mayHold(status: CaseStatus): boolean {
  return status === "in-review" || status === "recommended" || status === "approved";
}
