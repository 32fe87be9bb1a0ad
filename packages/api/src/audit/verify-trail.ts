import { type ChainPlace, findChainHead, followChain } from "@causeway/db/audit";
import type { Tx } from "@causeway/db/with-actor";
import { z } from "zod";

/** A place up to which a chain was followed and holds: its entry's number and hash. */
export type VerifiedPlace = { seq: bigint; hash: string };

const beginning: VerifiedPlace = { seq: 0n, hash: "00".repeat(32) };

/** Where to go on from, as an earlier answer named it; from the beginning where none is. */
export const verifiedPlaceSchema = z
  .string()
  .regex(/^\d{1,18}:[0-9a-f]{64}$/)
  .transform((text): VerifiedPlace => {
    const [seq = "", hash = ""] = text.split(":");
    return { seq: BigInt(seq), hash };
  })
  .default(beginning);

/** Entries looked at by one press of the button: some seconds of work, however long the chain is. */
const mostVerified = 20_000;

export type Verified = {
  /** The last entry up to which the chain holds, from its first entry on: so many were looked at, by this call and before. */
  until: string;
  /** The entry that does not follow from the one before, or whose text is not what was hashed. */
  broken: string | null;
  entries: string;
  /** Where to go on from; null when nothing is left to be looked at. */
  goOn: string | null;
};

/**
 * Follows a chain from a place: each entry must carry the hash of the one before, and the hash of its own text. What is
 * gone on from must still be what it was, so that several calls say of the whole what one would. At the end stands the
 * head that the database keeps apart, so that a cut tail shows. `pnpm audit:verify` does the same outside.
 */
export async function verifyTrail(
  tx: Tx,
  organisationId: string,
  after: VerifiedPlace = beginning,
  most = mostVerified,
): Promise<Verified> {
  const head = await findChainHead(tx, organisationId);
  let last = after;
  const answer = (broken: bigint | null): Verified => ({
    ...{ until: String(last.seq), entries: String(head.seq) },
    broken: broken === null ? null : String(broken),
    goOn: broken === null && last.seq < head.seq ? `${last.seq}:${last.hash}` : null,
  });
  if (after.seq > 0n) {
    const [place] = await followChain(tx, organisationId, { after: after.seq - 1n, size: 1 });
    if (place?.seq !== after.seq || place.hash !== after.hash) return answer(after.seq);
  }
  for (let seen = 0; seen < most && last.seq < head.seq; ) {
    const places = await followChain(tx, organisationId, {
      after: last.seq,
      size: Math.min(1000, most - seen),
    });
    if (places.length === 0) return answer(last.seq + 1n);
    for (const place of places) {
      if (!follows(place, last)) return answer(place.seq);
      last = { seq: place.seq, hash: place.hash };
    }
    seen += places.length;
  }
  if (last.seq < head.seq) return answer(null);
  return answer(last.seq === head.seq && last.hash === head.hash ? null : last.seq);
}

function follows({ seq, prev, hash, own }: ChainPlace, last: VerifiedPlace): boolean {
  return seq === last.seq + 1n && prev === last.hash && hash === own;
}
