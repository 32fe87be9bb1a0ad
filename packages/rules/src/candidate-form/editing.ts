import { type FieldPin, type OpenFields, openFields } from "../change-request/open-fields.ts";
import { type CaseStatus, isClosed } from "../sponsorship-case/status.ts";
import type { CandidateState } from "../vocabulary.ts";

export type FormMoment = {
  state: CandidateState;
  status: CaseStatus;
  /** Her change requests that wait for an answer. */
  pins: readonly FieldPin[];
};

/**
 * Which of her fields may change now: all until she has signed, afterwards only those that an open request is pinned
 * to. Nothing once the case is closed or she has withdrawn.
 */
export function openCandidateFields(moment: FormMoment, section: string): OpenFields {
  if (moment.state === "withdrawn" || isClosed(moment.status)) return [];
  if (moment.state !== "signed") return "all";
  return moment.status === "draft" ? [] : openFields(moment.status, moment.pins, section);
}
