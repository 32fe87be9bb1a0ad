import type { CaseStatus } from "../sponsorship-case/status.ts";

export type PinnedRequest = {
  party: "employer" | "candidate";
  target: "field" | "evidence" | "requirement";
  requirement: string | null;
  /** The requirement of the file that the request is pinned to, for target "evidence". */
  evidenceRequirement: string | null;
};

export type EvidenceMoment = {
  side: "employer" | "candidate";
  requirement: string;
  status: CaseStatus;
  candidateState: string | null;
  /** Requests that wait for an answer. */
  openRequests: readonly PinnedRequest[];
};

/**
 * May a slot change now? While the case is a draft, freely (the candidate until she has signed); once changes
 * are requested, only where a request is pinned; otherwise not at all.
 */
export function mayChangeEvidence(moment: EvidenceMoment): boolean {
  if (moment.side === "candidate" && moment.candidateState === "withdrawn") return false;
  if (moment.status === "changes-requested")
    return moment.openRequests.some((one) => isPinnedHere(one, moment));
  if (moment.status !== "draft") return false;
  return moment.side === "employer" || moment.candidateState !== "signed";
}

function isPinnedHere(request: PinnedRequest, moment: EvidenceMoment): boolean {
  if (request.party !== moment.side) return false;
  if (request.target === "requirement") return request.requirement === moment.requirement;
  return request.target === "evidence" && request.evidenceRequirement === moment.requirement;
}
