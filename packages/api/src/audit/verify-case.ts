import { countCaseEntries, findChainHead, followChain } from "@causeway/db/audit";
import { lastAnchored } from "@causeway/db/audit-anchor";
import type { Tx } from "@causeway/db/with-actor";
import { leafText } from "./anchor-seal.ts";
import { rootOf } from "./merkle.ts";
import { type Verified, type VerifiedPlace, verifyTrail } from "./verify-trail.ts";

export type VerifiedCase = Verified & {
  ofCase: {
    entries: number;
    /** How many of them stand where the chain has been followed and holds. */
    within: number;
    head: { seq: string; hash: string };
    /** The newest head that was bound into a day's root: null before any; `holds` is false where the chain no longer leads to it. */
    anchor: { day: string; seq: string; entries: number; holds: boolean } | null;
  };
};

/**
 * Follows the chain of a case's organisation from a place, as {@link verifyTrail} does, and says where the case's own
 * entries stand in it: up to the place that holds, and up to the last head that was anchored.
 */
export async function verifyCase(
  tx: Tx,
  key: { organisationId: string; caseId: string },
  after?: VerifiedPlace,
): Promise<VerifiedCase> {
  const verified = await verifyTrail(tx, key.organisationId, after);
  const head = await findChainHead(tx, key.organisationId);
  const anchor = await lastAnchored(tx, key.organisationId);
  const until = BigInt(verified.until);
  const counts = await countCaseEntries(tx, key, { until, anchored: anchor?.seq ?? 0n });
  return {
    ...verified,
    ofCase: {
      ...{ entries: counts.entries, within: counts.within },
      head: { seq: String(head.seq), hash: head.hash },
      anchor: anchor && {
        ...{ day: anchor.day, seq: String(anchor.seq), entries: counts.anchored },
        holds: await leadsTo(tx, key.organisationId, anchor),
      },
    },
  };
}

/** Whether the chain still carries the anchored head, and that head leads to its day's root. */
async function leadsTo(
  tx: Tx,
  organisationId: string,
  { seq, hash, proof, root }: NonNullable<Awaited<ReturnType<typeof lastAnchored>>>,
): Promise<boolean> {
  const [place] = await followChain(tx, organisationId, { after: seq - 1n, size: 1 });
  if (place?.seq !== seq || place.hash !== Buffer.from(hash).toString("hex")) return false;
  return rootOf(Buffer.from(leafText({ organisationId, seq, hash })), proof).equals(Buffer.from(root));
}
