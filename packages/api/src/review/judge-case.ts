import { newId } from "@causeway/db/ids";
import { createRaisedFact, lowerFact } from "@causeway/db/raised-fact";
import { createReviewFinding } from "@causeway/db/review-finding";
import { withActor } from "@causeway/db/with-actor";
import {
  type FindingResult,
  factValue,
  type RaisableFact,
  type RaisedBasis,
  type ReviewQuestion,
} from "@causeway/rules/review/reviewed";
import { recordAudit } from "../audit/record-audit.ts";
import { requireOpenReview } from "../change-request/draft-request.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { keepWorstVerdict } from "./keep-worst-verdict.ts";
import { groundsHash, loadReviewedCase } from "./reviewed-case.ts";

// The employer reads the entries of his case: they name the row, never the fact or the question. That there is a
// question about a conviction would itself tell of one.

export type RaiseInput = {
  path: RaisableFact;
  basis: RaisedBasis;
  /** The file that shows it, for "documented". */
  evidenceId: string | null;
  /** What the reviewer looked at, for "reviewed". */
  note: string;
};

/**
 * The reviewer says that a stated fact rests on more: a file shows it, or she has looked into it. Throws "input-invalid"
 * for a fact that nobody has stated or a file that is not in the case or not accepted, "reason-required" for "reviewed"
 * without a word.
 */
export async function raiseFact(ctx: CaseStaffContext, input: RaiseInput): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const documented = input.basis === "documented";
  const note = input.note.trim();
  if (!documented && !note) throw new AppError("reason-required");
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireOpenReview(ctx, tx);
    const { told, files } = await loadReviewedCase(ctx, tx);

    if (factValue(told, input.path) === undefined) throw invalid("path");
    const file = files.find((one) => one.id === input.evidenceId);
    if (documented && (!file || file.review === "rejected")) throw invalid("evidenceId");

    const id = newId();
    await lowerFact(tx, key, { path: input.path, by: personId, at });
    await createRaisedFact(tx, {
      ...{ ...key, id, path: input.path, basis: input.basis, note },
      evidenceId: documented ? (file?.id ?? null) : null,
      grounds: groundsHash(ctx, told, input.path),
      ...{ revision: row.currentRevision, raisedBy: personId, at },
    });
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "review.fact-raised", subject: { kind: "raised-fact", id } },
      details: { basis: input.basis, revision: row.currentRevision },
    });
    await keepWorstVerdict(ctx, tx);
  });
}

/** The fact rests on what was stated again. Throws "status-changed" when it was not raised. */
export async function lowerRaisedFact(ctx: CaseStaffContext, input: { path: RaisableFact }): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOpenReview(ctx, tx);
    const id = await lowerFact(tx, key, { path: input.path, by: personId, at: ctx.now() });
    if (!id) throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "review.fact-lowered", subject: { kind: "raised-fact", id } },
    });
    await keepWorstVerdict(ctx, tx);
  });
}

export type FindingInput = { question: ReviewQuestion; finding: FindingResult; reason: string };

/** The reviewer's finding on a question of judgement, with the reason. An earlier one on it is superseded and kept. */
export async function makeFinding(ctx: CaseStaffContext, input: FindingInput): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const reason = input.reason.trim();
  if (!reason) throw new AppError("reason-required");
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireOpenReview(ctx, tx);
    const { told } = await loadReviewedCase(ctx, tx);
    const id = newId();
    const { question, finding } = input;
    await createReviewFinding(tx, {
      ...{ ...key, id, question, finding, reason, grounds: groundsHash(ctx, told, question) },
      ...{ revision: row.currentRevision, foundBy: personId, at: ctx.now() },
    });
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "review.finding-made", subject: { kind: "review-finding", id } },
      details: { revision: row.currentRevision },
    });
    await keepWorstVerdict(ctx, tx);
  });
}

function invalid(field: string): AppError {
  return new AppError("input-invalid", { details: { field } });
}
