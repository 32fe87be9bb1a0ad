import type { ErrorCode } from "@causeway/rules/errors";
import {
  type CaseStatus,
  type MoveQuestion,
  type MoveRefusal,
  mayMove,
} from "@causeway/rules/sponsorship-case/status";
import { AppError } from "../errors.ts";

/** The state a case moves to, by the one table of moves. Throws AppError with the first reason against it. */
export function decideMove(question: MoveQuestion): CaseStatus {
  const { to, refusals } = mayMove(question);
  const refusal = refusals[0];
  if (refusal) throw new AppError(codes[refusal]);
  return to;
}

const codes = {
  "no-such-move": "status-changed",
  "wrong-status": "status-changed",
  "wrong-role": "not-allowed",
  "someone-else": "four-eyes",
  reason: "reason-required",
  "no-open-requests": "requests-open",
  "claimed-by-actor": "not-assigned",
  "conflict-declared": "conflict-not-declared",
  "own-act": "take-back-late",
  "in-time": "take-back-late",
  "second-look-settled": "second-look-open",
  "second-look-disagrees": "status-changed",
  "reconsideration-lodged": "status-changed",
} as const satisfies Record<MoveRefusal, ErrorCode>;
