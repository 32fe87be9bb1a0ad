import type { Locale, StaffRole } from "@causeway/rules/actor";
import { found, RecordNotFound } from "./refusal.ts";
import { inside, type Tx } from "./with-actor.ts";

export type StaffRow = {
  personId: string;
  roles: StaffRole[];
  createdAt: Date;
  endedAt: Date | null;
  person: { email: string; name: string; locale: Locale };
};

/** All staff, those who left last. */
export async function listStaff(tx: Tx): Promise<StaffRow[]> {
  const rows = await inside(tx).staff.findMany({
    select: staffSelect,
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }],
  });
  return rows as StaffRow[];
}

async function requireStaff(tx: Tx, personId: string): Promise<StaffRow> {
  return found(
    await inside(tx).staff.findUnique({ where: { personId }, select: staffSelect }),
    "staff",
  ) as StaffRow;
}

/** Locks the staff row until the end of the transaction. */
export async function requireStaffForUpdate(tx: Tx, personId: string): Promise<StaffRow> {
  await inside(tx).$queryRaw`select person_id from staff where person_id = ${personId}::uuid for update`;
  return requireStaff(tx, personId);
}

/** Counts active administrators and holds them, so that the last two cannot remove each other at once. */
export async function countAdministrators(tx: Tx): Promise<number> {
  const rows = await inside(tx).$queryRaw<unknown[]>`
    select person_id from staff where ended_at is null and 'administrator' = any (roles) order by person_id for update`;
  return rows.length;
}

/** Makes somebody staff, or takes her back with these roles. Refused ("rule-broken") for a member of an organisation. */
export async function createStaff(
  tx: Tx,
  staff: { personId: string; roles: readonly StaffRole[]; invitedBy: string; createdAt: Date },
): Promise<void> {
  const roles = [...staff.roles];
  const { count } = await inside(tx).staff.updateMany({
    where: { personId: staff.personId },
    data: { roles, endedAt: null },
  });
  if (count === 0) await inside(tx).staff.create({ data: { ...staff, roles }, select: { personId: true } });
}

export async function saveStaffRoles(
  tx: Tx,
  change: { personId: string; roles: readonly StaffRole[] },
): Promise<void> {
  const { count } = await inside(tx).staff.updateMany({
    where: { personId: change.personId, endedAt: null },
    data: { roles: [...change.roles] },
  });
  if (count === 0) throw new RecordNotFound("No such staff");
}

export async function endStaff(tx: Tx, ended: { personId: string; now: Date }): Promise<void> {
  const { count } = await inside(tx).staff.updateMany({
    where: { personId: ended.personId, endedAt: null },
    data: { endedAt: ended.now },
  });
  if (count === 0) throw new RecordNotFound("No such staff");
}

const staffSelect = {
  personId: true,
  roles: true,
  createdAt: true,
  endedAt: true,
  person: { select: { email: true, name: true, locale: true } },
} as const;
