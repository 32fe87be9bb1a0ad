import { listAssignments } from "@causeway/db/case-assignment";
import type { Tx } from "@causeway/db/with-actor";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/** True while the acting staff holds the case for review. */
export async function holdsReview(ctx: CaseStaffContext, tx: Tx): Promise<boolean> {
  const open = (await listAssignments(tx, ctx.actor)).filter((one) => one.endedAt === null);
  return open.some((one) => one.staffId === ctx.actor.personId && one.duty === "review");
}

/** Only whoever holds the case for review may work on it: an approver who did could not decide it any more. */
export async function requireReviewDuty(ctx: CaseStaffContext, tx: Tx): Promise<void> {
  if (!(await holdsReview(ctx, tx))) throw new AppError("not-allowed");
}
