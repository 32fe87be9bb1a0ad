import type { CandidateProgress, EvidenceRow } from "@causeway/db/evidence";
import { dayOf } from "@causeway/db/values";
import type { Day } from "@causeway/rules/calendar/day";
import { expiryOf } from "@causeway/rules/evidence/expiry";
import type { SlotFile } from "@causeway/rules/evidence/slots";

/** What lies in the places of the checklist on a day; what was replaced or removed is history. */
export function slotFiles(rows: readonly EvidenceRow[], on: Day): SlotFile[] {
  return rows
    .filter((row) => row.removedAt === null && row.replacedBy === null)
    .map(({ requirement, subjectId, review, expiresOn }) => ({
      ...{ requirement, subjectId, review },
      expiry: expiryOf(dayOf(expiresOn), on),
    }));
}

/** The same of the candidate's papers, as far as her employer may know. */
export function progressFiles(rows: readonly CandidateProgress[]): SlotFile[] {
  return rows.map(({ requirement, subjectId, review, expired }) => ({
    ...{ requirement, subjectId, review },
    expiry: expired ? "expired" : null,
  }));
}
