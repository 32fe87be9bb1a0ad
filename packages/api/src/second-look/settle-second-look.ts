import { listDecisions } from "@causeway/db/decision";
import { listSecondLooks, settleSecondLook } from "@causeway/db/second-look";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { SecondLookSettlement } from "@causeway/rules/second-look/schema";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { tellOfCorrection } from "../decision/tell-of-correction.ts";
import { AppError } from "../errors.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { tellOfSecondLook } from "./tell-of-second-look.ts";

/**
 * An approver settles a disagreement, with a reason. `returned`: the decision does not stand, the case is the reviewer's
 * again and the employer is told so. `confirmed`: it stands, which the one who took it cannot say himself ("four-eyes").
 */
export async function settleTheSecondLook(
  ctx: CaseStaffContext,
  input: { settlement: SecondLookSettlement; reason: string },
): Promise<void> {
  const { organisationId, caseId, personId, roles } = ctx.actor;
  const key = { organisationId, caseId };
  const because = input.reason.trim();
  if (!because) throw new AppError("reason-required");
  const { settlement } = input;
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const [look] = await listSecondLooks(tx, key);
    const decision = (await listDecisions(tx, key)).find((one) => one.id === look?.decisionId);
    if (look?.state !== "disagreed" || !decision || decision.outcome === "returned")
      throw new AppError("status-changed");
    const status =
      settlement === "returned"
        ? decideMove({
            move: "return-after-second-look",
            ...{ status: row.status, roles, fulfilled: ["second-look-disagrees", "reason"] },
          })
        : row.status;

    const settled = { by: personId, settlement, because, at };
    if (!(await settleSecondLook(tx, { ...key, id: look.id }, settled))) throw new AppError("status-changed");
    if (settlement === "returned") {
      await saveCase(tx, key, { status, closedAt: null }, at);
      await saveWorkItem(tx, key, { status }, at);
    }
    await recordAudit(ctx, tx, {
      ...key,
      action: `second-look.${settlement}`,
      subject: { kind: "decision", id: look.decisionId },
    });
    await tellOfSecondLook(ctx, tx, { row, what: settlement, words: because, lookerId: look.lookerId });
    if (settlement === "returned")
      await tellOfCorrection(ctx, tx, { row, kind: decision.outcome, reason: because, asked: ["employer"] });
  });
}
