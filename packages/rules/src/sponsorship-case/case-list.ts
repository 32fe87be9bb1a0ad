import { type CaseStatus, caseStatuses, whoseMove } from "./status.ts";

/** What an employer's list can be narrowed to and ordered by; kept in its address and in saved views. */
export const caseListMoves = ["employer", "agency", "immigration", "nobody"] as const;
export const caseListShelves = ["current", "archived"] as const;
export const caseListSorts = [
  "-updated",
  "updated",
  "-created",
  "created",
  "title",
  "-title",
  "candidate",
  "-candidate",
] as const;
export type CaseListSort = (typeof caseListSorts)[number];
type Narrowed = { status?: CaseStatus | undefined; move?: (typeof caseListMoves)[number] | undefined };

/** The states that a filter leaves, or undefined for all of them. */
export function statusesOf({ status, move }: Narrowed): CaseStatus[] | undefined {
  if (!status && !move) return undefined;
  return caseStatuses.filter((one) => (!status || one === status) && (!move || whoseMove(one) === move));
}
