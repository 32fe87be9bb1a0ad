import { endHold, openHold } from "@causeway/db/case-hold";
import { listRecipients } from "@causeway/db/recipient";
import { type CaseRecord, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { findWorkItem, saveWorkItem } from "@causeway/db/work-item";
import { dueAfterWait } from "@causeway/rules/sponsorship-case/clock";
import { type HoldReason, mayHold } from "@causeway/rules/sponsorship-case/hold";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendEmail } from "../mail/send-email.ts";

/**
 * Puts the case on hold: the agency's clock stands still, and until it is resumed nothing moves the case but a withdrawal.
 * The employer reads the coded reason; the note is for colleagues. Throws "status-changed" where the agency is not at
 * work, "case-on-hold" when it is held already.
 */
export async function holdCase(
  ctx: CaseStaffContext,
  input: { reason: HoldReason; note: string },
): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    if (!mayHold(row.status)) throw new AppError("status-changed");
    const hold = { reason: input.reason, note: input.note.trim(), heldBy: personId, heldAt: at };
    if (!(await openHold(tx, key, hold))) throw new AppError("case-on-hold");
    await saveWorkItem(tx, key, { holdReason: input.reason, heldAt: at }, at);
    await recordAudit(ctx, tx, {
      ...key,
      action: "review.held",
      subject: { kind: "case", id: caseId },
      details: { reason: input.reason },
    });
    await tellTheEmployer(ctx, tx, row, { what: "held", reason: input.reason });
  });
}

/** The work goes on: the due day moves by as many working days as it was held. */
export async function resumeCase(ctx: CaseStaffContext): Promise<void> {
  const { organisationId, caseId, personId } = ctx.actor;
  const key = { organisationId, caseId };
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const item = await findWorkItem(tx, key);
    if (!item?.heldAt || !(await endHold(tx, key, { by: personId, at })))
      throw new AppError("status-changed");
    const clock = clockGoesOn(row, item.heldAt, at);
    await saveCase(tx, key, clock, at);
    await saveWorkItem(tx, key, { holdReason: null, heldAt: null, ...clock }, at);
    await recordAudit(ctx, tx, {
      ...key,
      action: "review.resumed",
      subject: { kind: "case", id: caseId },
    });
    if (item.holdReason) await tellTheEmployer(ctx, tx, row, { what: "resumed", reason: item.holdReason });
  });
}

/** The coded reason is one that the employer may know; the note beside it stays with the staff. */
async function tellTheEmployer(
  ctx: CaseStaffContext,
  tx: Tx,
  row: CaseRecord,
  said: { what: "held" | "resumed"; reason: HoldReason },
): Promise<void> {
  const { organisationId, id: caseId } = row;
  for (const to of await listRecipients(tx, "employer")) {
    await sendEmail(tx, {
      ...{ organisationId, caseId, sentBy: ctx.actor.personId, template: "case-held", to },
      props: {
        ...{ ...said, caseTitle: row.title, caseReference: row.reference },
        link: { app: "portal", path: `/o/${organisationId}/cases/${caseId}` },
      },
    });
  }
}

function clockGoesOn(row: CaseRecord, heldAt: Date, at: Date) {
  if (!row.clockDueOn) return {};
  const dueOn = row.clockDueOn.toISOString().slice(0, 10);
  const moved = dueAfterWait(dueOn, { from: hongKongDay(heldAt), to: hongKongDay(at) });
  return { clockDueOn: moved ? new Date(moved) : null };
}
