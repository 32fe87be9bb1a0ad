import type { CandidateStep } from "@causeway/rules/candidate-form/schema";

/** Pages of hers that are no step of the form. */
type Own = "requests" | "data" | "messages" | "guardian" | "withdraw" | "your-data" | "address";

/** The address of a step of the form; without one, of the overview. */
export function stepHref(caseId: string, step: CandidateStep | Own | null = null): string {
  return step ? `/c/${caseId}/${step}` : `/c/${caseId}`;
}
