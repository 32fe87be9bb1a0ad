import { addYears, type Day } from "../calendar/day.ts";
import { type CaseStatus, isClosed } from "../sponsorship-case/status.ts";
import { type DueReason, type ErasureScope, yearsOf } from "./plan.ts";

/** What decides when a case is due: how it ended, when, and until when the stay lasts. */
export type EndedCase = { status: CaseStatus; closedOn: Day | null; limitOfStay: Day | null };
export type Deletion = { on: Day; because: Extract<DueReason, "employed" | "unsuccessful"> };
export type Due = { scope: ErasureScope; on: Day; because: DueReason };

/**
 * The day on which a case and the candidate's data in it are due for deletion, by the retention plan: counted from the end
 * of the stay that was granted, else from the end of the case. Null while the case is open, and for a stay without a limit.
 */
export function deletionOf({ status, closedOn, limitOfStay }: EndedCase): Deletion | null {
  if (!isClosed(status)) return null;
  if (status === "granted")
    return limitOfStay
      ? { on: addYears(limitOfStay, yearsOf("candidate-employed")), because: "employed" }
      : null;
  return closedOn
    ? { on: addYears(closedOn, yearsOf("candidate-unsuccessful")), because: "unsuccessful" }
    : null;
}

/**
 * Everything of a case that will be due, each with its day and reason. The ledger of local applicants does not wait for
 * the stay of somebody else: where the case itself is kept longer, it goes first.
 */
export function dueOf(ended: EndedCase): Due[] {
  const whole = deletionOf(ended);
  const due: Due[] = whole ? [{ scope: "case", ...whole }] : [];
  if (isClosed(ended.status) && ended.closedOn) {
    const on = addYears(ended.closedOn, yearsOf("local-applicants"));
    if (!whole || on < whole.on) due.push({ scope: "local-applicants", on, because: "local-applicants" });
  }
  return due;
}

export type Standing = "kept" | "due" | "held";

/** Where a record stands on a day. Whatever is held is not due, however late it is. */
export function standingOf(due: Pick<Due, "on">, { on, held }: { on: Day; held: boolean }): Standing {
  if (due.on > on) return "kept";
  return held ? "held" : "due";
}
