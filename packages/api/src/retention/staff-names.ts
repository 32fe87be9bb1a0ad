import { listStaff } from "@causeway/db/staff";
import type { Tx } from "@causeway/db/with-actor";

/** Names of the agency's people by their id; those who left included. */
export async function nameStaff(tx: Tx): Promise<(personId: string) => string> {
  const names = new Map(
    (await listStaff(tx)).map(({ personId, person }) => [personId, person.name || person.email]),
  );
  return (personId) => names.get(personId) ?? "";
}
