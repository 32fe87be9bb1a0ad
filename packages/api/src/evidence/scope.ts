import { hasConsented } from "@causeway/db/candidate-consent";
import { listOpenPins, requireEvidenceCase } from "@causeway/db/evidence";
import type { Tx } from "@causeway/db/with-actor";
import { mayChangeEvidence } from "@causeway/rules/evidence/may-change-evidence";
import { type Slot, slotOf, takesFrom } from "@causeway/rules/evidence/slot";
import type { CandidateContext, MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** Who puts evidence into a case: a member for the employer, or the candidate for herself. */
export type UploaderContext = MemberContext | CandidateContext;
export type Side = "employer" | "candidate";
export type SlotInput = {
  caseId: string;
  requirement: string;
  /** Another place whose opening opens this one: the original's, for its translation. */
  beside?: string | null;
};
export type Admission = { slot: Slot; side: Side; candidateId: string | null };

export function isCandidate(ctx: UploaderContext): ctx is CandidateContext {
  return ctx.actor.kind === "candidate";
}

export function sideOf(ctx: UploaderContext): Side {
  return isCandidate(ctx) ? "candidate" : "employer";
}

/**
 * Lets this side change this slot now, or throws: "not-found" for a case or slot that is not theirs,
 * "evidence-locked" when nothing may change there at the moment, "consent-required" before she has given hers.
 */
export async function admitToSlot(ctx: UploaderContext, tx: Tx, input: SlotInput): Promise<Admission> {
  const side = sideOf(ctx);
  const slot = slotOf(input.requirement);
  if (!slot || !takesFrom(slot, side)) throw new AppError("not-found");
  if (isCandidate(ctx)) {
    if (ctx.actor.caseId !== input.caseId) throw new AppError("not-found");
    if (!(await hasConsented(tx, ctx.actor))) throw new AppError("consent-required");
  }
  const { status, candidateState } = await requireEvidenceCase(tx, input.caseId);
  const openRequests = await listOpenPins(tx, input.caseId);
  const moment = { side, status, candidateState, openRequests };
  const places = [input.requirement, ...(input.beside ? [input.beside] : [])];
  if (!places.some((requirement) => mayChangeEvidence({ ...moment, requirement })))
    throw new AppError("evidence-locked");
  return { slot, side, candidateId: isCandidate(ctx) ? ctx.actor.candidateId : null };
}
