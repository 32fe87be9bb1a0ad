import { listRounds, saveRoundDue } from "@causeway/db/review-round";
import { withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireOpenReview } from "./draft-request.ts";

/**
 * Gives the parties another day to answer the round that is out. Nothing is ever refused because a day has passed: the
 * reviewer gives another one, or takes the matter up. Throws "input-invalid" for a day that is not after today,
 * "status-changed" when no round waits.
 */
export async function moveDue(ctx: CaseStaffContext, { dueOn }: { dueOn: string }): Promise<void> {
  const { organisationId, caseId } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  if (dueOn <= hongKongDay(at)) throw new AppError("input-invalid", { details: { field: "dueOn" } });
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireOpenReview(ctx, tx);
    const round = (await listRounds(tx, key)).findLast((one) => one.state === "sent");
    if (row.status !== "changes-requested" || !round) throw new AppError("status-changed");
    if (!(await saveRoundDue(tx, key, { id: round.id, dueOn }))) throw new AppError("status-changed");
    await saveWorkItem(tx, key, { answersDueOn: new Date(dueOn) }, at);
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "change-request.due-moved", subject: { kind: "review-round", id: round.id } },
      details: { from: round.dueOn, to: dueOn },
    });
  });
}
