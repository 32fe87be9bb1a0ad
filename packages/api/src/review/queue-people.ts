import { listStaff } from "@causeway/db/staff";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { findWorkByReference } from "@causeway/db/work-queue";
import type { StaffContext } from "../context.ts";

/** Who may hold cases, for the filter of the queue. */
export async function listHolders(tx: Tx) {
  const staff = await listStaff(tx);
  return staff
    .filter((one) => one.endedAt === null && one.roles.some((role) => role !== "administrator"))
    .map((one) => ({ personId: one.personId, name: one.person.name || one.person.email }));
}

/** Cases by number, for going straight to one. */
export async function findCases(ctx: StaffContext, input: { reference: string }) {
  return withActor(ctx.db, ctx.actor, (tx) => findWorkByReference(tx, input.reference, 6));
}
