import { endAssignment } from "@causeway/db/case-assignment";
import { requireCaseForUpdate } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";

/**
 * Gives a case back, so that a colleague can take it: after a conflict of interest, or before leave. Its state stays;
 * whoever reviewed it once can still not approve it. Throws "status-changed" for a closed case.
 */
export async function releaseCase(ctx: CaseStaffContext): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    if (isClosed(row.status)) throw new AppError("status-changed");
    const review = await endAssignment(tx, key, { staffId: personId, duty: "review", at });
    const approve = await endAssignment(tx, key, { staffId: personId, duty: "approve", at });
    await endAssignment(tx, key, { staffId: personId, duty: "second-look", at });
    await saveWorkItem(
      tx,
      key,
      { ...(review ? { reviewerId: null } : {}), ...(approve ? { approverId: null } : {}) },
      at,
    );
    await recordAudit(ctx, tx, {
      ...key,
      action: "review.released",
      subject: { kind: "case", id: caseId },
    });
  });
}
