import type { HoldReason } from "@causeway/rules/sponsorship-case/hold";
import { newId } from "./ids.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type CaseHold = { reason: HoldReason; note: string; heldBy: string; heldAt: Date };

/** The hold that is open now, or null. */
export async function findOpenHold(tx: Tx, { organisationId, caseId }: CaseKey): Promise<CaseHold | null> {
  const row = await inside(tx).caseHold.findFirst({
    where: { organisationId, caseId, resumedAt: null },
    select: { reason: true, note: true, heldBy: true, heldAt: true },
  });
  // The database checks the column against the same list.
  return row && { ...row, reason: row.reason as HoldReason };
}

/** Puts a case on hold. False when it is already. */
export async function openHold(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  hold: CaseHold,
): Promise<boolean> {
  const { reason, note, heldBy, heldAt } = hold;
  const count = await inside(tx).$executeRaw`
    insert into case_hold (organisation_id, id, case_id, reason, note, held_by, held_at)
    values (${organisationId}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${reason}, ${note}, ${heldBy}::uuid, ${heldAt})
    on conflict (organisation_id, case_id) where resumed_at is null do nothing`;
  return count === 1;
}

/** Takes the hold off. False when there is none. */
export async function endHold(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  ended: { by: string; at: Date },
): Promise<boolean> {
  const { count } = await inside(tx).caseHold.updateMany({
    where: { organisationId, caseId, resumedAt: null },
    data: { resumedBy: ended.by, resumedAt: ended.at },
  });
  return count > 0;
}
