import type { AssignmentDuty } from "@causeway/rules/vocabulary";
import { newId } from "./ids.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type Assignment = { staffId: string; duty: AssignmentDuty; startedAt: Date; endedAt: Date | null };

/**
 * Assigns the acting staff to a case and widens this transaction to it. False when somebody holds that duty already:
 * of two who claim at once, one gets the case.
 */
export async function takeAssignment(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { staffId, duty, at }: { staffId: string; duty: AssignmentDuty; at: Date },
): Promise<boolean> {
  const taken = await inside(tx).$executeRaw`
    insert into case_assignment (organisation_id, id, case_id, staff_id, duty, started_at)
    values (${organisationId}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${staffId}::uuid, ${duty}, ${at})
    on conflict (organisation_id, case_id, duty) where ended_at is null do nothing`;
  if (taken === 0) return false;
  await inside(tx).$executeRaw`select app.enter_case(${organisationId}::uuid, ${caseId}::uuid)`;
  return true;
}

/** Everybody who holds or held a duty in the case, in order. Visible to all staff: it names no client. */
export async function listAssignments(tx: Tx, { organisationId, caseId }: CaseKey): Promise<Assignment[]> {
  const rows = await inside(tx).caseAssignment.findMany({
    where: { organisationId, caseId },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { staffId: true, duty: true, startedAt: true, endedAt: true },
  });
  return rows.map((row) => ({ ...row, duty: row.duty as AssignmentDuty }));
}

/** Ends a person's own duty in a case. False when she does not hold it. */
export async function endAssignment(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { staffId, duty, at }: { staffId: string; duty: AssignmentDuty; at: Date },
): Promise<boolean> {
  const { count } = await inside(tx).caseAssignment.updateMany({
    where: { organisationId, caseId, staffId, duty, endedAt: null },
    data: { endedAt: at },
  });
  return count > 0;
}

export type MovedDuty = {
  organisationId: string;
  caseId: string;
  duty: AssignmentDuty;
  movedTo: string | null;
};

/**
 * Ends a person's duties, of one case or of all, and gives each to a colleague who may have it; `movedTo` is null where
 * it went back to the queue. For the holder inside her case, and for administrators.
 */
export function moveDuties(
  tx: Tx,
  move: { from: string; to: string | null; only?: CaseKey; at: Date },
): Promise<MovedDuty[]> {
  const { from, to, only, at } = move;
  return inside(tx).$queryRaw<MovedDuty[]>`
    select organisation_id as "organisationId", case_id as "caseId", duty, moved_to as "movedTo"
    from app.move_duties(${from}::uuid, ${to}::uuid, ${only?.organisationId ?? null}::uuid, ${only?.caseId ?? null}::uuid,
      ${at}::timestamptz)`;
}

/** How many open duties a person has, by her id. Visible to all staff. */
export async function countOpenDuties(tx: Tx): Promise<Map<string, number>> {
  const rows = await inside(tx).$queryRaw<{ staffId: string; open: number }[]>`
    select a.staff_id as "staffId", count(*)::int as open from case_assignment a
    join work_item w on w.organisation_id = a.organisation_id and w.case_id = a.case_id
      and w.status not in ('granted', 'refused', 'declined', 'withdrawn')
    where a.ended_at is null group by a.staff_id`;
  return new Map(rows.map((row) => [row.staffId, row.open]));
}
