import { restoreChangeRequest } from "@causeway/db/change-request";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireOpenReview } from "./draft-request.ts";

/**
 * The rules found a request answered and the reviewer does not: it waits for her own word again, as any answered one.
 * Throws "status-changed" for one that had not cleared itself.
 */
export async function putBackRequest(ctx: CaseStaffContext, input: { requestId: string }): Promise<void> {
  const { organisationId, caseId } = ctx.actor;
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOpenReview(ctx, tx);
    if (!(await restoreChangeRequest(tx, { organisationId, caseId, requestId: input.requestId })))
      throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: "change-request.put-back" },
      subject: { kind: "change-request", id: input.requestId },
    });
  });
}
