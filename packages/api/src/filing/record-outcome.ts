import { findFiling } from "@causeway/db/filing";
import { newId } from "@causeway/db/ids";
import { createOutcome } from "@causeway/db/outcome";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { OutcomeResult } from "@causeway/rules/filing/schema";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { tellBothParties } from "./tell-both-parties.ts";

export type OutcomeInput = {
  result: OutcomeResult;
  decidedOn: string;
  limitOfStay: string | null;
  note: string;
};

/**
 * Records what Immigration decided. Throws "input-invalid" (details: field) for a day in the future or before the filing,
 * and for a grant without a limit of stay that lies after it.
 */
export async function recordOutcome(ctx: CaseStaffContext, input: OutcomeInput): Promise<void> {
  const { organisationId, caseId, personId, roles } = ctx.actor;
  const key = { organisationId, caseId };
  const { result, decidedOn, note } = input;
  const limitOfStay = result === "granted" ? input.limitOfStay : null;
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const filing = await findFiling(tx, key);

    const move = result === "granted" ? "record-grant" : "record-refusal";
    const status = decideMove({ move, status: row.status, roles });
    if (decidedOn > hongKongDay(at) || (filing && decidedOn < filing.filedOn)) throw invalid("decidedOn");
    if (result === "granted" && (!limitOfStay || limitOfStay <= decidedOn)) throw invalid("limitOfStay");

    const id = newId();
    await createOutcome(tx, { ...key, id, result, decidedOn, limitOfStay, note, recordedBy: personId, at });
    await saveCase(tx, key, { status, closedAt: at }, at);
    await saveWorkItem(tx, key, { status }, at);
    await recordAudit(ctx, tx, {
      ...{ ...key, action: "outcome.recorded", subject: { kind: "outcome", id } },
      details: { result, decidedOn },
    });
    await tellBothParties(ctx, tx, row, (to) => ({
      template: "outcome-recorded",
      props: { to, result, decidedOn, limitOfStay },
    }));
  });
}

function invalid(field: string): AppError {
  return new AppError("input-invalid", { details: { field } });
}
