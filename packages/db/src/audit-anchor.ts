import { bytesOf, dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type AuditHeadRow = { organisationId: string; seq: bigint; hash: Uint8Array };
export type AnchorRow = {
  /** Day in Hong Kong, "2026-11-22". */
  day: string;
  leaves: number;
  prevRoot: Uint8Array;
  root: Uint8Array;
  publicKey: Uint8Array;
  signature: Uint8Array;
};
export type LeafRow = AuditHeadRow & { proof: readonly string[] };

/** The chains that have grown since their last anchor, by organisation. For the worker. */
export function unanchoredHeads(tx: Tx): Promise<AuditHeadRow[]> {
  return inside(tx).$queryRaw<AuditHeadRow[]>`
    select organisation_id as "organisationId", seq, hash from audit_head h
    where seq > 0 and not exists (select from audit_anchor_leaf l
      where l.organisation_id = h.organisation_id and l.seq = h.seq)
    order by organisation_id`;
}

/** The last days' anchors, newest first: they name nobody, so everybody may read them. */
export async function listAnchors(tx: Tx, count: number): Promise<AnchorRow[]> {
  const rows = await inside(tx).auditAnchor.findMany({ orderBy: { day: "desc" }, take: count });
  return rows.map(({ madeAt: _, ...row }) => ({ ...row, day: dayOf(row.day) }));
}

/** Keeps a day's anchor with its heads. False when another worker has kept one for that day already. */
export async function keepAnchor(
  tx: Tx,
  anchor: AnchorRow & { madeAt: Date },
  heads: readonly LeafRow[],
): Promise<boolean> {
  const { day, prevRoot, root, publicKey, signature, ...rest } = anchor;
  const { count } = await inside(tx).auditAnchor.createMany({
    data: {
      ...{ ...rest, day: fromDay(day), prevRoot: bytesOf(prevRoot), root: bytesOf(root) },
      ...{ publicKey: bytesOf(publicKey), signature: bytesOf(signature) },
    },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await inside(tx).auditAnchorLeaf.createMany({
    data: heads.map(({ proof, hash, ...head }) => ({
      ...{ ...head, day: fromDay(day), hash: bytesOf(hash), proof: [...proof] },
    })),
  });
  return true;
}

export type AnchoredHead = AnchorRow & LeafRow;

/** An organisation's heads with the anchors that hold them, in the order of the chain. For its owner and administrators. */
export async function anchoredHeads(tx: Tx, organisationId: string): Promise<AnchoredHead[]> {
  const rows = await inside(tx).auditAnchorLeaf.findMany({
    where: { organisationId },
    orderBy: { seq: "asc" },
    include: { anchor: true },
  });
  return rows.map(({ anchor, ...leaf }) => ({ ...anchor, ...leaf, day: dayOf(leaf.day) }));
}

/** The newest head of an organisation's chain that is anchored, with its way to that day's root; null before any. */
export async function lastAnchored(tx: Tx, organisationId: string) {
  const row = await inside(tx).auditAnchorLeaf.findFirst({
    where: { organisationId },
    orderBy: { day: "desc" },
    select: { seq: true, day: true, hash: true, proof: true, anchor: { select: { root: true } } },
  });
  return row && { ...row, day: dayOf(row.day), root: row.anchor.root };
}
