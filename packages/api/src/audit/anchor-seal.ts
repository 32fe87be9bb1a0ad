import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { Keys } from "../keys.ts";

export type AnchorText = { day: string; leaves: number; prevRoot: Uint8Array; root: Uint8Array };

/** What is signed of an anchor: five lines, so that anybody can write them down again. */
export function anchorText({ day, leaves, prevRoot, root }: AnchorText): string {
  return ["causeway-anchor-1", day, leaves, hex(prevRoot), hex(root)].join("\n");
}

/** What stands for a chain's head in the tree. */
export function leafText(head: { organisationId: string; seq: bigint; hash: Uint8Array }): string {
  return [head.organisationId, head.seq, hex(head.hash)].join("\n");
}

/** Signs an anchor with the installation's Ed25519 key, which follows from its secret. */
export function sealAnchor(keys: Keys, anchor: AnchorText): { publicKey: Buffer; signature: Buffer } {
  const key = signingKey(keys["audit-anchor"]);
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return { publicKey: spki.subarray(-32), signature: sign(null, Buffer.from(anchorText(anchor)), key) };
}

/** A seed of 32 bytes in the wrapping of RFC 8410, the only form in which Node takes one. */
function signingKey(seed: Buffer) {
  const wrapping = Buffer.from("302e020100300506032b657004220420", "hex");
  return createPrivateKey({ key: Buffer.concat([wrapping, seed]), format: "der", type: "pkcs8" });
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
