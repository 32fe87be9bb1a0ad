import { findCandidateOfCase } from "@causeway/db/candidate";
import { hasConsented } from "@causeway/db/candidate-consent";
import { listSealedBefore } from "@causeway/db/change-request";
import { found } from "@causeway/db/refusal";
import type { Tx } from "@causeway/db/with-actor";
import type { CaseStaffContext } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { decryptField, encryptField } from "../field-encryption.ts";
import type { Standing } from "./pin.ts";

/** The candidate's earlier answer, kept under her own key like the answer itself. */
export async function sealBefore(
  ctx: CaseStaffContext,
  tx: Tx,
  requestId: string,
  before: Standing,
): Promise<Uint8Array> {
  const { key, organisationId } = await hers(ctx, tx);
  return encryptField(key, placeOf(organisationId, requestId), JSON.stringify(before));
}

/** The earlier answers of the candidate in clear, by request; none while a consent of hers is missing. */
export async function openBefore(ctx: CaseStaffContext, tx: Tx): Promise<Map<string, Standing>> {
  const sealed = await listSealedBefore(tx, ctx.actor);
  if (sealed.size === 0) return new Map();
  const { key, organisationId, consented } = await hers(ctx, tx);
  if (!consented) return new Map();
  return new Map(
    [...sealed].map(([id, bytes]) => [
      id,
      JSON.parse(decryptField(key, placeOf(organisationId, id), bytes)) as Standing,
    ]),
  );
}

async function hers(ctx: CaseStaffContext, tx: Tx) {
  const candidate = found(await findCandidateOfCase(tx, ctx.actor), "candidate");
  const { organisationId } = ctx.actor;
  const who = { organisationId, candidateId: candidate.id };
  return {
    organisationId,
    key: await candidateDataKey(ctx, tx, who),
    consented: await hasConsented(tx, who),
  };
}

function placeOf(organisationId: string, requestId: string) {
  return { organisationId, table: "change_request", column: "before_ciphertext", rowId: requestId };
}
