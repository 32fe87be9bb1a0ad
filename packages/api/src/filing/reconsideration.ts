import { newId } from "@causeway/db/ids";
import { createOutcome, findOutcome } from "@causeway/db/outcome";
import {
  createReconsideration,
  listReconsiderations,
  moveReconsideration,
} from "@causeway/db/reconsideration";
import { type CaseRecord, requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { saveWorkItem } from "@causeway/db/work-item";
import type { ReconsiderationAnswer, ReconsiderationWisher } from "@causeway/rules/filing/reconsideration";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";
import { tellBothParties } from "./tell-both-parties.ts";

/**
 * Records that somebody wants Immigration to look at its refusal again, and the last day for it if the letter names one:
 * none is published. Throws "status-changed" for a case that was not refused or where one is open already.
 */
export async function wantReconsideration(
  ctx: CaseStaffContext,
  input: { wishedBy: ReconsiderationWisher; because: string; dueOn: string | null },
): Promise<void> {
  await step(ctx, "reconsideration.wanted", async (tx, { refusedOn }) => {
    if (input.dueOn && input.dueOn < refusedOn) throw invalid("dueOn");
    const wish = { ...input, id: newId(), by: ctx.actor.personId, at: ctx.now() };
    return createReconsideration(tx, ctx.actor, wish);
  });
}

/** Nobody wants it any more; only before Immigration was asked. */
export async function dropReconsideration(ctx: CaseStaffContext): Promise<void> {
  await step(ctx, "reconsideration.dropped", (tx) => moveReconsideration(tx, ctx.actor, { to: "dropped" }));
}

/** Records that Immigration was asked, and tells both sides. */
export async function lodgeReconsideration(
  ctx: CaseStaffContext,
  input: { lodgedOn: string; reference: string },
): Promise<void> {
  const { lodgedOn: on, reference } = input;
  await step(ctx, "reconsideration.lodged", async (tx, { row, refusedOn }) => {
    if (on < refusedOn || on > hongKongDay(ctx.now())) throw invalid("lodgedOn");
    const by = ctx.actor.personId;
    if (!(await moveReconsideration(tx, ctx.actor, { to: "lodged", on, reference, by }))) return false;
    await tellBothParties(ctx, tx, row, (to) => ({
      template: "reconsideration",
      props: { to, what: "lodged", on, limitOfStay: null },
    }));
    return true;
  });
}

/**
 * Records what Immigration answered, and tells both sides. A refusal that it reverses makes the case granted, with the limit
 * of stay; the refusal stays in the record as the earlier outcome.
 */
export async function answerReconsideration(
  ctx: CaseStaffContext,
  input: { result: ReconsiderationAnswer; answeredOn: string; answer: string; limitOfStay: string | null },
): Promise<void> {
  const { result, answeredOn: on, answer } = input;
  const { personId: by, roles } = ctx.actor;
  const key = { organisationId: ctx.actor.organisationId, caseId: ctx.actor.caseId };
  const limitOfStay = result === "reversed" ? input.limitOfStay : null;
  const at = ctx.now();
  await step(ctx, `reconsideration.${result}`, async (tx, { row }) => {
    const [open] = await listReconsiderations(tx, key);
    if (on > hongKongDay(at) || (open?.lodgedOn && on < open.lodgedOn)) throw invalid("answeredOn");
    if (result === "reversed" && (!limitOfStay || limitOfStay <= on)) throw invalid("limitOfStay");
    if (!(await moveReconsideration(tx, key, { to: result, on, answer, by }))) return false;
    if (result === "reversed") {
      const status = decideMove({
        ...{ move: "reverse-refusal", status: row.status, roles, fulfilled: ["reconsideration-lodged"] },
      });
      await createOutcome(tx, {
        ...{
          ...key,
          id: newId(),
          result: "granted",
          decidedOn: on,
          limitOfStay,
          note: answer,
          recordedBy: by,
          at,
        },
      });
      await saveCase(tx, key, { status, closedAt: at }, at);
      await saveWorkItem(tx, key, { status }, at);
    }
    await tellBothParties(ctx, tx, row, (to) => ({
      template: "reconsideration",
      props: { to, what: result, on, limitOfStay },
    }));
    return true;
  });
}

type At = { row: CaseRecord; refusedOn: string };

/** One step on a case that was refused, with its entry in the audit. */
async function step(
  ctx: CaseStaffContext,
  action: string,
  take: (tx: Tx, at: At) => Promise<boolean>,
): Promise<void> {
  const { organisationId, caseId } = ctx.actor;
  const key = { organisationId, caseId };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCaseForUpdate(tx, key);
    const outcome = await findOutcome(tx, key);
    if (row.status !== "refused" || outcome?.result !== "refused") throw new AppError("status-changed");
    if (!(await take(tx, { row, refusedOn: outcome.decidedOn }))) throw new AppError("status-changed");
    await recordAudit(ctx, tx, { ...key, action, subject: { kind: "case", id: caseId } });
  });
}

function invalid(field: string): AppError {
  return new AppError("input-invalid", { details: { field } });
}
