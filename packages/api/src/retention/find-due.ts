import type { DueRecord, EndedCaseRow } from "@causeway/db/retention";
import type { Day } from "@causeway/rules/calendar/day";
import { dueOf, type Standing, standingOf } from "@causeway/rules/retention/due";
import { hongKongDay } from "../clock.ts";

export type FoundDue = DueRecord & { standing: Exclude<Standing, "kept"> };

/** What of these cases is due on a day, held or not; what has been erased is not due again. */
export function findDue(cases: readonly EndedCaseRow[], on: Day): FoundDue[] {
  return cases.flatMap((one) => {
    if (one.erasedAt) return [];
    const { status, limitOfStay } = one;
    return dueOf({ status, limitOfStay, closedOn: one.closedAt && hongKongDay(one.closedAt) }).flatMap(
      (due) => {
        const standing = standingOf(due, { on, held: one.held });
        if (standing === "kept" || (due.scope === "local-applicants" && !one.hasApplicants)) return [];
        const { caseId, reference, title, organisationName } = one;
        const { scope, because } = due;
        return [
          {
            ...{ caseId, scope, reference, title, organisationName, status },
            dueOn: due.on,
            because,
            standing,
          },
        ];
      },
    );
  });
}
