import type { Locale, MemberRole } from "@causeway/rules/actor";
import { found, RecordNotFound } from "./refusal.ts";
import { onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

type Place = { organisationId: string; id: string };

export type MemberRow = {
  id: string;
  personId: string;
  role: MemberRole;
  createdAt: Date;
  email: string;
  name: string;
  locale: Locale;
};

/** The open membership of a person in an organisation. */
export async function findMembership(
  tx: Tx,
  query: { organisationId: string; personId: string },
): Promise<{ id: string; role: MemberRole } | null> {
  const row = await inside(tx).membership.findFirst({
    where: { ...query, endedAt: null },
    select: { id: true, role: true },
  });
  return row as { id: string; role: MemberRole } | null;
}

/** The organisation's people, in the order in which they came. */
export async function listMembers(tx: Tx, organisationId: string): Promise<MemberRow[]> {
  const rows = await inside(tx).membership.findMany({
    where: { organisationId, endedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: memberSelect,
  });
  return rows.map(memberOf);
}

export async function findMemberByEmail(
  tx: Tx,
  query: { organisationId: string; email: string },
): Promise<MemberRow | null> {
  const { organisationId, email } = query;
  const row = await inside(tx).membership.findFirst({
    where: { organisationId, endedAt: null, person: { email } },
    select: memberSelect,
  });
  return row && memberOf(row);
}

/** Locks an open membership until the end of the transaction. */
export async function requireMemberForUpdate(
  tx: Tx,
  place: Place,
): Promise<{ id: string; personId: string; role: MemberRole }> {
  const rows = await inside(tx).$queryRaw<{ id: string; personId: string; role: MemberRole }[]>`
    select id, person_id as "personId", role from membership
    where organisation_id = ${place.organisationId}::uuid and id = ${place.id}::uuid and ended_at is null for update`;
  return found(onlyRow(rows), "member");
}

/** Counts the owners and holds them, so that the last two cannot remove each other at once. */
export async function countOwners(tx: Tx, organisationId: string): Promise<number> {
  const rows = await inside(tx).$queryRaw<unknown[]>`
    select id from membership where organisation_id = ${organisationId}::uuid and role = 'owner' and ended_at is null
    order by id for update`;
  return rows.length;
}

export async function changeMemberRole(tx: Tx, change: Place & { role: MemberRole }): Promise<void> {
  const { organisationId, id, role } = change;
  const { count } = await inside(tx).membership.updateMany({
    where: { organisationId, id, endedAt: null },
    data: { role },
  });
  if (count === 0) throw new RecordNotFound("No such member");
}

export async function endMembership(tx: Tx, ended: Place & { now: Date }): Promise<void> {
  const { organisationId, id, now } = ended;
  const { count } = await inside(tx).membership.updateMany({
    where: { organisationId, id, endedAt: null },
    data: { endedAt: now },
  });
  if (count === 0) throw new RecordNotFound("No such member");
}

const memberSelect = {
  id: true,
  personId: true,
  role: true,
  createdAt: true,
  person: { select: { email: true, name: true, locale: true } },
} as const;

type Selected = {
  id: string;
  personId: string;
  role: string;
  createdAt: Date;
  person: { email: string; name: string; locale: string };
};

function memberOf({ person, ...row }: Selected): MemberRow {
  return { ...row, ...person, role: row.role as MemberRole, locale: person.locale as Locale };
}
