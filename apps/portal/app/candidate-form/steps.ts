import type { CandidateStep } from "@causeway/rules/candidate-form/schema";

/** The address of a step of the form; without one, of the overview. */
export function stepHref(
  caseId: string,
  step: CandidateStep | "requests" | "data" | "messages" | null = null,
): string {
  return step ? `/c/${caseId}/${step}` : `/c/${caseId}`;
}
