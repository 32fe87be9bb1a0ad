import { listEmployers } from "@causeway/db/organisation";
import type { Tx } from "@causeway/db/with-actor";
import type { StaffContext } from "../context.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

/** Names an employer in the reader's script; who is not among them any more keeps the name that was noted. */
export async function nameEmployers(
  ctx: StaffContext,
  tx: Tx,
): Promise<(organisationId: string, noted: string) => string> {
  const names = new Map(
    (await listEmployers(tx)).map((one) => [one.id, organisationNameOf(one, ctx.locale)] as const),
  );
  return (organisationId, noted) => names.get(organisationId) || noted;
}
