import { countOpenDuties, moveDuties } from "@causeway/db/case-assignment";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";

/** How many open cases each of the staff holds. */
export async function countCases(ctx: StaffContext): Promise<{ personId: string; open: number }[]> {
  const counts = await withActor(ctx.db, ctx.actor, countOpenDuties);
  return [...counts].map(([personId, open]) => ({ personId, open }));
}

/** An administrator gives a colleague's open cases to another: illness, leave. Returns how many went there, and how many back to the queue. */
export async function passOnCases(
  ctx: StaffContext,
  input: { personId: string; to: string | null },
): Promise<{ passed: number; returned: number }> {
  const actor = { ...ctx.actor, organisationId: agencyOrganisationId };
  const moved = await withActor(ctx.db, actor, (tx) =>
    moveCases(ctx, tx, { from: input.personId, to: input.to, at: ctx.now() }),
  );
  const passed = moved.filter((one) => one.movedTo !== null).length;
  return { passed, returned: moved.length - passed };
}

/** Moves every open duty of a person and notes each in the record of its case. */
export async function moveCases(
  ctx: StaffContext,
  tx: Tx,
  move: { from: string; to: string | null; at: Date },
) {
  const moved = await moveDuties(tx, move);
  for (const { organisationId, caseId, duty, movedTo } of moved) {
    await recordAudit(ctx, tx, {
      organisationId,
      caseId,
      action: movedTo ? "review.handed-over" : "review.released",
      subject: { kind: "case", id: caseId },
      details: { from: move.from, to: movedTo, duties: [duty] },
    });
  }
  return moved;
}
