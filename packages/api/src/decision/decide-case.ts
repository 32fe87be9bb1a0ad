import { listAssignments } from "@causeway/db/case-assignment";
import { createDecidedCase } from "@causeway/db/decided-case";
import { createDecision } from "@causeway/db/decision";
import { newId } from "@causeway/db/ids";
import { listRecommendations, type RecommendationRecord } from "@causeway/db/recommendation";
import { listSecondLooks } from "@causeway/db/second-look";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { Citation } from "@causeway/rules/decision/citation";
import type { DecisionOutcome } from "@causeway/rules/decision/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { tellOfSecondLook } from "../second-look/tell-of-second-look.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { requireDisclosed } from "./disclosed.ts";
import { findLikeCases } from "./like-cases.ts";
import { rememberAction } from "./reversible.ts";
import { tellOfDecision } from "./tell-of-decision.ts";

export type DecideInput = {
  outcome: DecisionOutcome;
  reasons: string;
  citations?: readonly Citation[] | undefined;
  noConflict: boolean;
};

/**
 * A second person confirms the recommendation or returns it. Throws "four-eyes" for the recommender and for whoever held
 * the case for review, "status-changed" when somebody decided first or the outcome is not the one recommended. The
 * database refuses the same again, whatever reaches it.
 */
export async function decideCase(ctx: CaseStaffContext, input: DecideInput): Promise<void> {
  const { organisationId, caseId, personId, roles } = ctx.actor;
  const key = { organisationId, caseId };
  const reasons = input.reasons.trim();
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const open = (await listRecommendations(tx, key)).find((one) => one.state === "open");

    const status = decideMove({
      move: moves[input.outcome],
      status: row.status,
      roles,
      fulfilled: [
        ...((await isSomebodyElse(ctx, tx, open)) ? (["someone-else"] as const) : []),
        ...(input.noConflict ? (["conflict-declared"] as const) : []),
        ...(reasons ? (["reason"] as const) : []),
      ],
    });
    if (!open || (input.outcome !== "returned" && confirmed[open.outcome] !== input.outcome))
      throw new AppError("status-changed");

    const citations = await requireDisclosed(ctx, tx, input.citations ?? []);

    const id = newId();
    const { outcome } = input;
    await createDecision(tx, {
      ...key,
      id,
      recommendationId: open.id,
      approverId: personId,
      outcome,
      reasons,
      citations,
      at,
    });
    if (outcome !== "returned") {
      const { path, verdicts, summary } = await findLikeCases(ctx, tx, row);
      const kept = { path, verdicts, outcome, likeOutcome: summary.usual };
      await createDecidedCase(tx, { ...key, ...kept, reference: row.reference, decidedAt: at });
    }
    await saveCase(tx, key, { status, ...(outcome === "declined" ? { closedAt: at } : {}) }, at);
    await saveWorkItem(tx, key, { status }, at);

    await recordAudit(ctx, tx, {
      ...key,
      action: `decision.${outcome}`,
      subject: { kind: "decision", id },
      details: { recommendation: open.id, revision: open.revision },
    });
    const mails = await tellOfDecision(ctx, tx, { row, outcome, reasons, reviewerId: open.staffId });
    // The audit entry has drawn it, or not.
    const [look] = await listSecondLooks(tx, key);
    if (look?.decisionId === id && look.state === "open")
      mails.push(...(await tellOfSecondLook(ctx, tx, { row, what: "drawn", words: "" })));
    await rememberAction(ctx, tx, { kind: outcome, subjectId: id, mails });
  });
}

const moves = { approved: "approve", declined: "decline", returned: "return" } as const;
const confirmed = { approve: "approved", decline: "declined" } as const;

async function isSomebodyElse(
  ctx: CaseStaffContext,
  tx: Tx,
  open: RecommendationRecord | undefined,
): Promise<boolean> {
  const { personId } = ctx.actor;
  const reviewed = (await listAssignments(tx, ctx.actor)).some(
    (one) => one.staffId === personId && one.duty === "review",
  );
  return open?.staffId !== personId && !reviewed;
}
