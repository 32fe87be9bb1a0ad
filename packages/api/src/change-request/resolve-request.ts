import { resolveChangeRequest } from "@causeway/db/change-request";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireOpenReview } from "./draft-request.ts";

/** The reviewer finds that an answer settles its request. Throws "status-changed" when it is not answered. */
export async function resolveRequest(ctx: CaseStaffContext, input: { requestId: string }): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId, requestId: input.requestId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireOpenReview(ctx, tx);
    if (!(await resolveChangeRequest(tx, key, { by: personId, at: ctx.now() })))
      throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: "change-request.resolved" },
      subject: { kind: "change-request", id: input.requestId },
    });
  });
}
