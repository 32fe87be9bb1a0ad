import { addYears, type Day } from "../calendar/day.ts";
import { retention } from "../law/answers/people.ts";
import { type CaseStatus, isClosed } from "../sponsorship-case/status.ts";

export type Deletion = { on: Day; because: "employed" | "unsuccessful" };

/**
 * The day on which a candidate's data are due for deletion at the latest, by the retention classes of the law's tables:
 * counted from the end of the stay that was granted, else from the end of the case. Null while the case is open, and
 * for a stay without a limit.
 */
export function deletionOf(ended: {
  status: CaseStatus;
  closedOn: Day | null;
  limitOfStay: Day | null;
}): Deletion | null {
  const { status, closedOn, limitOfStay } = ended;
  if (!isClosed(status)) return null;
  if (status === "granted")
    return limitOfStay
      ? { on: addYears(limitOfStay, yearsOf("former-employee")), because: "employed" }
      : null;
  return closedOn
    ? { on: addYears(closedOn, yearsOf("unsuccessful-applicant")), because: "unsuccessful" }
    : null;
}

function yearsOf(name: (typeof retention)[number]["class"]): number {
  const kept = retention.find((one) => one.class === name);
  if (!kept) throw new Error(`No retention class ${name}`);
  return kept.years;
}
