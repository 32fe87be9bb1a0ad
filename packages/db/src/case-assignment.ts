import type { AssignmentDuty } from "@causeway/rules/vocabulary";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type AssignmentRow = {
  id: string;
  staffId: string;
  name: string;
  email: string;
  duty: AssignmentDuty;
  startedAt: Date;
  endedAt: Date | null;
};

/**
 * Takes a duty in a case: oneself by one's role, somebody else by an administrator. False when somebody holds it.
 * Afterwards `enterCase` lets the same transaction see the case.
 */
export async function createAssignment(
  tx: Tx,
  made: CaseKey & { id: string; staffId: string; duty: AssignmentDuty; at: Date },
): Promise<boolean> {
  const { at, ...rest } = made;
  const { count } = await inside(tx).caseAssignment.createMany({
    data: { ...rest, startedAt: at },
    skipDuplicates: true,
  });
  return count > 0;
}

/** Widens the transaction of staff to a case in which they hold a duty; else "actor-refused". */
export async function enterCase(tx: Tx, { organisationId, caseId }: CaseKey): Promise<void> {
  await inside(tx).$executeRaw`select app.enter_case(${organisationId}::uuid, ${caseId}::uuid)`;
}

/** Who holds, and held, which duty in a case. */
export async function listAssignments(tx: Tx, { organisationId, caseId }: CaseKey): Promise<AssignmentRow[]> {
  const rows = await inside(tx).caseAssignment.findMany({
    where: { organisationId, caseId },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      staffId: true,
      duty: true,
      startedAt: true,
      endedAt: true,
      staff: { select: { person: { select: { name: true, email: true } } } },
    },
  });
  return rows.map(({ staff, ...row }) => ({ ...row, ...staff.person, duty: row.duty as AssignmentDuty }));
}

/** The open duties of one member of staff. */
export async function listOwnAssignments(
  tx: Tx,
  staffId: string,
): Promise<(CaseKey & { duty: AssignmentDuty })[]> {
  const rows = await inside(tx).caseAssignment.findMany({
    where: { staffId, endedAt: null },
    orderBy: { startedAt: "asc" },
    select: { organisationId: true, caseId: true, duty: true },
  });
  return rows as (CaseKey & { duty: AssignmentDuty })[];
}

/** Gives a duty back, or takes it from somebody (administrator). False when nobody held it. */
export async function endAssignment(
  tx: Tx,
  ended: CaseKey & { staffId: string; duty: AssignmentDuty; at: Date },
): Promise<boolean> {
  const { at, ...where } = ended;
  const { count } = await inside(tx).caseAssignment.updateMany({
    where: { ...where, endedAt: null },
    data: { endedAt: at },
  });
  return count > 0;
}
