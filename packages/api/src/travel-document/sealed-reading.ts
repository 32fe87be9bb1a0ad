import { listReadings, type ReadingState } from "@causeway/db/travel-document-reading";
import type { Tx } from "@causeway/db/with-actor";
import type { CandidateAnswers } from "@causeway/rules/candidate-form/facts";
import { type Compared, compareReading, type Reading } from "@causeway/rules/travel-document/reading";
import type { Context } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { type DataKey, decryptField, encryptField, type FieldPlace } from "../field-encryption.ts";

type Who = { organisationId: string; candidateId: string };
type Sealed<Text extends Uint8Array = Uint8Array> = { evidenceId: string; ciphertext: Text };

/** The place on her checklist whose files are read. */
export const readRequirement = "A-TD";

export type ReadDocument = {
  evidenceId: string;
  state: ReadingState;
  dismissed: string[];
  /** Empty when the zone was not found or could not be read. */
  compared: Compared[];
};

/** What the zones of her documents say, laid beside her answers; newest document first. For herself and her reviewers. */
export async function compareDocuments(
  ctx: Pick<Context, "keys" | "now">,
  tx: Tx,
  who: Who,
  answers: CandidateAnswers,
): Promise<ReadDocument[]> {
  const rows = await listReadings(tx, who.candidateId);
  if (rows.length === 0) return [];
  const key = await candidateDataKey(ctx, tx, who);
  return rows.map(({ evidenceId, state, dismissed, ciphertext }) => ({
    ...{ evidenceId, state, dismissed },
    compared: ciphertext
      ? compareReading(openReading(key, who.organisationId, { evidenceId, ciphertext }), answers)
      : [],
  }));
}

/** What was read of each of her documents, in clear: for her own copy of her data. Newest document first. */
export async function openReadings(ctx: Pick<Context, "keys" | "now">, tx: Tx, who: Who) {
  const rows = await listReadings(tx, who.candidateId);
  if (rows.length === 0) return [];
  const key = await candidateDataKey(ctx, tx, who);
  return rows.map(({ evidenceId, state, readAt, dismissed, ciphertext }) => ({
    ...{ evidenceId, state, readAt, dismissed },
    reading: ciphertext && openReading(key, who.organisationId, { evidenceId, ciphertext }),
  }));
}

/** A reading as it is kept: under her own key, bound to its file. */
export function sealReading(
  key: DataKey,
  organisationId: string,
  evidenceId: string,
  reading: Reading,
): Buffer {
  return encryptField(key, placeOf(organisationId, evidenceId), JSON.stringify(reading));
}

function openReading(key: DataKey, organisationId: string, { evidenceId, ciphertext }: Sealed): Reading {
  return JSON.parse(decryptField(key, placeOf(organisationId, evidenceId), ciphertext)) as Reading;
}

function placeOf(organisationId: string, evidenceId: string): FieldPlace {
  return { organisationId, table: "travel_document_reading", column: "ciphertext", rowId: evidenceId };
}
