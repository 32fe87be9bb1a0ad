import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import {
  type AnchorRow,
  keepAnchor,
  type LeafRow,
  listAnchors,
  unanchoredHeads,
} from "@causeway/db/audit-anchor";
import type { Database } from "@causeway/db/client";
import { withActor } from "@causeway/db/with-actor";
import { hongKongDay } from "../clock.ts";
import type { Keys } from "../keys.ts";
import { leafText, sealAnchor } from "./anchor-seal.ts";
import { merkleTree } from "./merkle.ts";

export type AnchorServices = {
  db: Database;
  keys: Keys;
  now(): Date /** Where the copies outside the database go. */;
  folder: string;
};

/**
 * Binds today's heads of all chains into one signed root, in the database and, before that counts, in a file beside it:
 * a chain that is cut later misses a head that both remember. Once a day; again on the same day it does nothing.
 */
export async function anchorHeads(services: AnchorServices): Promise<{ day: string; heads: number } | null> {
  const { db, keys, now, folder } = services;
  const day = hongKongDay(now());
  return withActor(db, { kind: "worker" }, async (tx) => {
    const [last] = await listAnchors(tx, 1);
    if (last && last.day >= day) return null;
    const heads = await unanchoredHeads(tx);
    const { root, proofs } = merkleTree(heads.map((head) => Buffer.from(leafText(head))));
    const text = { day, leaves: heads.length, prevRoot: last?.root ?? Buffer.alloc(32), root };
    const anchor = { ...text, ...sealAnchor(keys, text) };
    const leaves = heads.map((head, at) => ({ ...head, proof: proofs[at] ?? [] }));
    if (!(await keepAnchor(tx, { ...anchor, madeAt: now() }, leaves))) return null;
    await writeCopy(folder, day, {
      causewayAnchor: 1,
      ...plainAnchor(anchor),
      heads: leaves.map(plainHead),
    });
    return { day, heads: heads.length };
  });
}

/** An anchor as it stands in files, exports and on the public page: bytes in hex. */
export function plainAnchor({ day, leaves, prevRoot, root, publicKey, signature }: AnchorRow) {
  return {
    ...{ day, leaves, prevRoot: hex(prevRoot), root: hex(root) },
    ...{ publicKey: hex(publicKey), signature: hex(signature) },
  };
}

/** One chain's head as it stands beside its anchor. */
export function plainHead({ organisationId, seq, hash, proof }: LeafRow) {
  return { organisation: organisationId, seq: Number(seq), hash: hex(hash), proof };
}

/** Whole or not at all: a file that was cut off by a crash is written again by the next run. */
async function writeCopy(folder: string, day: string, content: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${day}.json`);
  const file = await open(`${path}.part`, "w");
  try {
    await file.writeFile(`${JSON.stringify(content, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
