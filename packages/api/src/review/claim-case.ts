import { listAssignments, takeAssignment } from "@causeway/db/case-assignment";
import { listPeople } from "@causeway/db/person";
import { found } from "@causeway/db/refusal";
import { requireCaseForUpdate, saveCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { findWorkItem, saveWorkItem } from "@causeway/db/work-item";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { decideMove } from "../sponsorship-case/decide-move.ts";

type Key = { organisationId: string; caseId: string };

/** A reviewer takes a submitted case. Throws AppError "already-claimed" (details: `by`) when somebody was faster. */
export async function claimCase(ctx: StaffContext, key: Key): Promise<void> {
  const { personId, roles } = ctx.actor;
  const at = ctx.now();
  await withActor(ctx.db, ctx.actor, async (tx) => {
    found(await findWorkItem(tx, key), "case");
    if (!roles.includes("reviewer")) throw new AppError("not-allowed");
    if (!(await takeAssignment(tx, key, { staffId: personId, duty: "review", at })))
      throw new AppError("already-claimed", { details: { by: await holderOf(tx, key) } });
    const row = await requireCaseForUpdate(tx, key);

    const status = decideMove({ move: "claim", status: row.status, roles });

    await saveCase(tx, key, { status }, at);
    await saveWorkItem(tx, key, { status, reviewerId: personId }, at);
    await recordAudit(ctx, tx, {
      ...key,
      action: "review.claimed",
      subject: { kind: "case", id: key.caseId },
    });
  });
}

async function holderOf(tx: Tx, key: Key): Promise<string> {
  const open = (await listAssignments(tx, key)).find((one) => one.duty === "review" && !one.endedAt);
  const [person] = await listPeople(tx, open ? [open.staffId] : []);
  return person ? person.name || person.email : "";
}
