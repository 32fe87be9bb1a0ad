import { exportAudit } from "@causeway/db/audit";
import { anchoredHeads } from "@causeway/db/audit-anchor";
import type { Tx } from "@causeway/db/with-actor";
import { plainAnchor, plainHead } from "./anchor-heads.ts";

/** The whole chain with its anchors as a file for `pnpm audit:verify`, and how many entries it has. */
export async function exportTrail(
  tx: Tx,
  organisationId: string,
): Promise<{ text: string; entries: number }> {
  const heads = await anchoredHeads(tx, organisationId);
  const anchors = heads.map((one) => {
    const { organisation: _, ...head } = plainHead(one);
    return { ...plainAnchor(one), ...head };
  });
  const lines: string[] = [];
  for await (const line of exportAudit(tx, organisationId, anchors)) lines.push(line);
  return { text: lines.join(""), entries: lines.length - 1 - anchors.length };
}
