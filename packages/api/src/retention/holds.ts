import { newId } from "@causeway/db/ids";
import { liftLegalHold, listLegalHolds, placeLegalHold } from "@causeway/db/legal-hold";
import { requireOrganisation } from "@causeway/db/organisation";
import { listEndedCases } from "@causeway/db/retention";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { requireReason } from "./reason.ts";
import { nameStaff } from "./staff-names.ts";

/** Every hold of the installation, the open ones first, each with who placed it and on what. */
export async function showHolds(ctx: StaffContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const holds = await listLegalHolds(tx);
    const nameOf = await nameStaff(tx);
    const references = new Map<string, string>();
    for (const { organisationId, caseId } of holds) {
      if (!caseId) continue;
      const [row] = await listEndedCases(tx, organisationId, caseId);
      references.set(caseId, row?.reference ?? "");
    }
    return {
      ownPersonId: ctx.actor.personId,
      holds: holds.map(({ placedBy, liftedBy, caseId, ...hold }) => ({
        ...hold,
        caseId,
        placedBy,
        reference: caseId && (references.get(caseId) ?? ""),
        placedByName: nameOf(placedBy),
        liftedByName: liftedBy && nameOf(liftedBy),
      })),
    };
  });
}

/** Holds a case, or without one the whole organisation. Throws "reason-required", "status-changed" when it is held already. */
export async function placeHold(
  ctx: StaffContext,
  input: { organisationId: string; caseId: string | null; reason: string },
): Promise<void> {
  const reason = requireReason(input.reason);
  const { organisationId, caseId } = input;
  await withActor(ctx.db, { ...ctx.actor, organisationId }, async (tx) => {
    if (caseId && (await listEndedCases(tx, organisationId, caseId)).length === 0)
      throw new AppError("not-found");
    await requireOrganisation(tx, organisationId);
    const id = newId();
    const hold = { organisationId, id, caseId, reason, placedBy: ctx.actor.personId, placedAt: ctx.now() };
    if (!(await placeLegalHold(tx, hold))) throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId, action: "legal-hold.placed" },
      subject: { kind: "legal-hold", id },
      details: { on: caseId ? "case" : "organisation" },
    });
  });
}

/** Lifts a hold that somebody else placed. Throws "four-eyes" to whoever placed it, "reason-required", "status-changed". */
export async function liftHold(
  ctx: StaffContext,
  input: { organisationId: string; holdId: string; reason: string },
): Promise<void> {
  const liftReason = requireReason(input.reason);
  const { organisationId, holdId: id } = input;
  await withActor(ctx.db, { ...ctx.actor, organisationId }, async (tx) => {
    const hold = (await listLegalHolds(tx)).find((one) => one.id === id && one.liftedAt === null);
    if (!hold) throw new AppError("status-changed");
    if (hold.placedBy === ctx.actor.personId) throw new AppError("four-eyes");
    const lifted = { organisationId, id, liftedBy: ctx.actor.personId, liftedAt: ctx.now(), liftReason };
    if (!(await liftLegalHold(tx, lifted))) throw new AppError("status-changed");
    await recordAudit(ctx, tx, {
      ...{ organisationId, caseId: hold.caseId, action: "legal-hold.lifted" },
      subject: { kind: "legal-hold", id },
    });
  });
}
