import { createErasure, requireErasure, settleErasure } from "@causeway/db/erasure";
import { newId } from "@causeway/db/ids";
import { listHoldsOfCase } from "@causeway/db/legal-hold";
import { listEndedCases } from "@causeway/db/retention";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { dueOf } from "@causeway/rules/retention/due";
import type { ErasureGrounds, ErasureScope } from "@causeway/rules/retention/plan";
import { isClosed } from "@causeway/rules/sponsorship-case/status";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireReason } from "./reason.ts";

type Proposal = {
  organisationId: string;
  caseId: string;
  scope: ErasureScope;
  grounds: ErasureGrounds;
  reason: string;
};

/**
 * The first of two administrators proposes. Throws "reason-required", "case-not-closed", "legal-hold", "not-due" where the
 * plan is given as the grounds and the day has not come, "erasure-open" while another one of the case is open.
 */
export async function proposeErasure(ctx: StaffContext, input: Proposal): Promise<void> {
  const { organisationId, caseId, scope, grounds } = input;
  const reason = requireReason(input.reason);
  await withActor(ctx.db, { ...ctx.actor, organisationId }, async (tx) => {
    const [row] = await listEndedCases(tx, organisationId, caseId);
    if (!row) throw new AppError("not-found");
    if (!isClosed(row.status) || row.erasedAt) throw new AppError("case-not-closed");
    await refuseHeld(tx, { organisationId, caseId });
    const { status, limitOfStay, closedAt } = row;
    const dueOn =
      dueOf({ status, limitOfStay, closedOn: closedAt && hongKongDay(closedAt) }).find(
        (due) => due.scope === scope,
      )?.on ?? null;
    if (grounds === "due" && (dueOn === null || dueOn > hongKongDay(ctx.now())))
      throw new AppError("input-invalid", { details: { field: "grounds" } });
    const id = newId();
    const proposed = { proposedBy: ctx.actor.personId, proposedAt: ctx.now() };
    if (
      !(await createErasure(tx, { organisationId, caseId, id, scope, grounds, reason, dueOn, ...proposed }))
    )
      throw new AppError("erasure-open");
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: "erasure.proposed" },
      subject: { kind: "erasure", id },
      details: { scope, grounds, dueOn },
    });
  });
}

/** The second confirms; the worker begins within a minute. Throws "four-eyes", "legal-hold", "status-changed". */
export function confirmErasure(ctx: StaffContext, input: { organisationId: string; erasureId: string }) {
  return settle(ctx, input, "confirmed");
}

/** Takes a proposal back before it is confirmed; afterwards nothing is to be taken back. */
export function withdrawErasure(ctx: StaffContext, input: { organisationId: string; erasureId: string }) {
  return settle(ctx, input, "withdrawn");
}

async function settle(
  ctx: StaffContext,
  { organisationId, erasureId: id }: { organisationId: string; erasureId: string },
  how: "confirmed" | "withdrawn",
): Promise<void> {
  const { personId } = ctx.actor;
  const at = ctx.now();
  await withActor(ctx.db, { ...ctx.actor, organisationId }, async (tx) => {
    const erasure = await requireErasure(tx, { organisationId, id });
    const { caseId, scope } = erasure;
    if (how === "confirmed") {
      if (erasure.proposedBy === personId) throw new AppError("four-eyes");
      await refuseHeld(tx, { organisationId, caseId });
    }
    const settled =
      how === "confirmed"
        ? { confirmedBy: personId, confirmedAt: at }
        : { withdrawnBy: personId, withdrawnAt: at };
    if (!(await settleErasure(tx, { organisationId, id }, settled))) throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: `erasure.${how}` },
      subject: { kind: "erasure", id },
      details: { scope },
    });
  });
}

// The database refuses as well; here it is said before anything is tried.
async function refuseHeld(tx: Tx, key: { organisationId: string; caseId: string }): Promise<void> {
  if ((await listHoldsOfCase(tx, key)).length > 0) throw new AppError("legal-hold");
}
