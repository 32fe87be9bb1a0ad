import { listMembers } from "@causeway/db/membership";
import type { Tx } from "@causeway/db/with-actor";

/** Whom a colleague asks for what only an owner may do. */
export async function ownerNames(tx: Tx, organisationId: string): Promise<string[]> {
  const members = await listMembers(tx, organisationId);
  return members.filter((one) => one.role === "owner").map((one) => one.name || one.email);
}
