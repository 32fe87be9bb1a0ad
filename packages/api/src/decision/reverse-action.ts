import { findCandidateOfCaseForUpdate, saveCandidate } from "@causeway/db/candidate";
import { cancelOpenRequests, redraftRound } from "@causeway/db/change-request";
import { reverseAction } from "@causeway/db/reversible-action";
import { listRounds } from "@causeway/db/review-round";
import { type CaseRecord, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { ReversibleKind } from "@causeway/rules/decision/schema";
import { dueAfterWait } from "@causeway/rules/sponsorship-case/clock";
import type { CaseMoveName } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { findReversible } from "./reversible.ts";
import { tellOfCorrection } from "./tell-of-correction.ts";

/**
 * Takes back one's own last action while nobody has been told of it: everything is as it was before. Throws
 * "take-back-late" once the minute is over, a mail has gone, or somebody has acted on it.
 */
export async function takeBack(ctx: CaseStaffContext): Promise<{ kind: ReversibleKind }> {
  return withActor(ctx.db, ctx.actor, (tx) => reverse(ctx, tx, null));
}

/**
 * Undoes one's own last action with a reason; whoever was told of it is told that it was a mistake. Throws
 * "reason-required" without one, "take-back-late" when the case has gone further.
 */
export async function undoAction(
  ctx: CaseStaffContext,
  input: { reason: string },
): Promise<{ kind: ReversibleKind }> {
  const reason = input.reason.trim();
  if (!reason) throw new AppError("reason-required");
  return withActor(ctx.db, ctx.actor, (tx) => reverse(ctx, tx, reason));
}

const moves = {
  recommended: { back: "take-back-recommendation", undo: "undo-recommendation" },
  approved: { back: "take-back-decision", undo: "undo-decision" },
  declined: { back: "take-back-decision", undo: "undo-decision" },
  returned: { back: "take-back-decision", undo: "undo-decision" },
  "requests-sent": { back: "take-back-round", undo: "undo-round" },
} as const satisfies Record<ReversibleKind, { back: CaseMoveName; undo: CaseMoveName }>;

async function reverse(ctx: CaseStaffContext, tx: Tx, reason: string | null) {
  const { organisationId, caseId, roles } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  const row = await requireCaseForUpdate(tx, key);
  const action = await findReversible(ctx, tx, row);
  if (!action) throw new AppError("take-back-late");
  const { kind } = action;

  const status = decideMove({
    move: reason === null ? moves[kind].back : moves[kind].undo,
    status: row.status,
    roles,
    fulfilled: ["own-act", ...(reason === null && action.inTime ? (["in-time"] as const) : []), "reason"],
  });
  if (!(await reverseAction(tx, { id: action.id, at, reason }))) throw new AppError("take-back-late");

  const asking = kind === "requests-sent";
  const { asked, clock } = asking
    ? await reopenRound(ctx, tx, { row, roundId: action.subjectId, reason })
    : { asked: ["employer" as const], clock: {} };
  await saveCase(tx, key, { status, ...(kind === "declined" ? { closedAt: null } : {}), ...clock }, at);
  const queue = asking ? { openRequests: 0, answersDueOn: null } : {};
  await saveWorkItem(tx, key, { status, ...queue, ...clock }, at);
  await recordAudit(ctx, tx, {
    ...key,
    action: reason === null ? "decision.taken-back" : "decision.undone",
    subject: { kind: "case", id: caseId },
    details: { what: kind },
  });
  if (reason !== null) await tellOfCorrection(ctx, tx, { row, kind, reason, asked });
  return { kind };
}

type Round = { row: CaseRecord; roundId: string; reason: string | null };

/** In the minute the requests are drafts again; afterwards those that still wait for an answer are cancelled. */
async function reopenRound(ctx: CaseStaffContext, tx: Tx, { row, roundId, reason }: Round) {
  const key = { organisationId: row.organisationId, caseId: row.id };
  const round = (await listRounds(tx, key)).find((one) => one.id === roundId);
  const candidate = await findCandidateOfCaseForUpdate(tx, key);
  if (candidate?.reopenedAt && round?.sentAt && candidate.reopenedAt.getTime() === round.sentAt.getTime())
    await saveCandidate(
      tx,
      { organisationId: key.organisationId, candidateId: candidate.id },
      { reopenedAt: null },
    );
  if (reason === null) {
    if (!(await redraftRound(tx, key, roundId))) throw new AppError("take-back-late");
    return { asked: [], clock: {} };
  }
  const asked = await cancelOpenRequests(tx, key, roundId);
  if (!row.clockDueOn || !round?.sentAt) return { asked, clock: {} };
  const dueOn = row.clockDueOn.toISOString().slice(0, 10);
  const moved = dueAfterWait(dueOn, { from: hongKongDay(round.sentAt), to: hongKongDay(ctx.now()) });
  return { asked, clock: { clockDueOn: moved ? new Date(moved) : null } };
}
