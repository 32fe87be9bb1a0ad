import { listOrganisationNames } from "@causeway/db/organisation";
import type { Tx } from "@causeway/db/with-actor";
import type { StaffContext } from "../context.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";

/** Names these employers in the reader's script; one that is not there any more keeps the name that was noted. */
export async function nameEmployers(
  ctx: StaffContext,
  tx: Tx,
  rows: readonly { organisationId: string }[],
): Promise<(organisationId: string, noted: string) => string> {
  const found = await listOrganisationNames(
    tx,
    rows.map((row) => row.organisationId),
  );
  const names = new Map(found.map((one) => [one.id, organisationNameOf(one, ctx.locale)]));
  return (organisationId, noted) => names.get(organisationId) || noted;
}
