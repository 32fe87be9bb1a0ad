import { type ChainPlace, findChainHead, followChain } from "@causeway/db/audit";
import type { Tx } from "@causeway/db/with-actor";
import { z } from "zod";

/** The place after which a chain is followed. */
export const chainPlaceSchema = z
  .string()
  .regex(/^\d{1,18}$/)
  .default("0");

/** Entries looked at by one press of the button: some seconds of work, however long the chain is. */
const mostVerified = 20_000;
const zeroHash = "00".repeat(32);

export type Verified = {
  /** The last entry up to which the chain holds. */
  until: string;
  /** The entry that does not follow from the one before, or whose text is not what was hashed. */
  broken: string | null;
  entries: string;
  /** False while entries are left to be looked at, after `until`. */
  done: boolean;
};

/**
 * Follows a chain after an entry: each must carry the hash of the one before, and the hash of its own text. At the end
 * stands the head that the database keeps apart, so that a cut tail shows. `pnpm audit:verify` does the same outside.
 */
export async function verifyTrail(
  tx: Tx,
  organisationId: string,
  { after }: { after: bigint },
): Promise<Verified> {
  const head = await findChainHead(tx, organisationId);
  const [start] = after > 0n ? await followChain(tx, organisationId, { after: after - 1n, size: 1 }) : [];
  let last = { seq: start?.seq ?? 0n, hash: start?.hash ?? zeroHash };
  const answer = (broken: bigint | null, done: boolean): Verified => ({
    ...{
      until: String(last.seq),
      broken: broken === null ? null : String(broken),
      entries: String(head.seq),
      done,
    },
  });
  if (after > 0n && start?.seq !== after) return answer(after, true);
  for (let seen = 0; seen < mostVerified && last.seq < head.seq; ) {
    const links = await followChain(tx, organisationId, { after: last.seq, size: 1000 });
    if (links.length === 0) return answer(last.seq + 1n, true);
    for (const link of links) {
      if (!follows(link, last)) return answer(link.seq, true);
      last = { seq: link.seq, hash: link.hash };
    }
    seen += links.length;
  }
  if (last.seq < head.seq) return answer(null, false);
  return last.seq === head.seq && last.hash !== head.hash ? answer(head.seq, true) : answer(null, true);
}

function follows({ seq, prev, hash, own }: ChainPlace, last: { seq: bigint; hash: string }): boolean {
  return seq === last.seq + 1n && prev === last.hash && hash === own;
}
