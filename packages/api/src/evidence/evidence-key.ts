import type { Tx } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import { candidateDataKey, organisationDataKey } from "../data-key.ts";
import type { DataKey } from "../field-encryption.ts";

/** The key a file is under: the candidate's own for hers, the organisation's for the employer's. */
export async function evidenceKey(
  ctx: Pick<Context, "keys" | "now">,
  tx: Tx,
  owner: { organisationId: string; candidateId: string | null },
): Promise<DataKey> {
  const { organisationId, candidateId } = owner;
  if (candidateId === null) return organisationDataKey(ctx, tx, organisationId);
  return candidateDataKey(ctx, tx, { organisationId, candidateId });
}
