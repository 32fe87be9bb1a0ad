import { listOpenPins, requireEvidenceCase } from "@causeway/db/evidence";
import type { Tx } from "@causeway/db/with-actor";
import { mayChangeEvidence } from "@causeway/rules/evidence/may-change-evidence";
import { type Slot, slotOf, takesFrom } from "@causeway/rules/evidence/slot";
import type { CandidateContext, MemberContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** Who puts evidence into a case: a member for the employer, or the candidate for herself. */
export type UploaderContext = MemberContext | CandidateContext;
export type Side = "employer" | "candidate";
export type SlotInput = { caseId: string; requirement: string };
export type Admission = { slot: Slot; side: Side; candidateId: string | null };

export function sideOf(ctx: UploaderContext): Side {
  return ctx.actor.kind === "candidate" ? "candidate" : "employer";
}

/**
 * Lets this side change this slot now, or throws: "not-found" for a case or slot that is not theirs,
 * "evidence-locked" when nothing may change there at the moment.
 */
export async function admitToSlot(ctx: UploaderContext, tx: Tx, input: SlotInput): Promise<Admission> {
  const side = sideOf(ctx);
  const slot = slotOf(input.requirement);
  if (!slot || !takesFrom(slot, side)) throw new AppError("not-found");
  if (ctx.actor.kind === "candidate" && ctx.actor.caseId !== input.caseId) throw new AppError("not-found");
  const { status, candidateState } = await requireEvidenceCase(tx, input.caseId);
  const openRequests = await listOpenPins(tx, input.caseId);
  const moment = { side, requirement: input.requirement, status, candidateState, openRequests };
  if (!mayChangeEvidence(moment)) throw new AppError("evidence-locked");
  return { slot, side, candidateId: ctx.actor.kind === "candidate" ? ctx.actor.candidateId : null };
}
