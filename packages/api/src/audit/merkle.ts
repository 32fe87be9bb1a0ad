import { createHash } from "node:crypto";

/** One step from a leaf to the root: the neighbour's hash in hex, after the side on which it stands. */
export type ProofStep = `${"L" | "R"}${string}`;

/**
 * The root over the leaves in their order, and for each leaf the way to it. Leaves and knots are hashed with a different
 * first byte, so that neither can pass for the other; a knot without a neighbour rises as it is (RFC 6962).
 */
export function merkleTree(leaves: readonly Uint8Array[]): { root: Buffer; proofs: ProofStep[][] } {
  const proofs: ProofStep[][] = leaves.map(() => []);
  let level = leaves.map((leaf, at) => ({ hash: sha256([0], leaf), below: [at] }));
  if (level.length === 0) return { root: sha256(), proofs };
  while (level.length > 1) {
    level = pairs(level).map(([left, right]) => {
      if (!right) return left;
      for (const at of left.below) proofs[at]?.push(`R${right.hash.toString("hex")}`);
      for (const at of right.below) proofs[at]?.push(`L${left.hash.toString("hex")}`);
      return { hash: sha256([1], left.hash, right.hash), below: [...left.below, ...right.below] };
    });
  }
  return { root: level[0]?.hash ?? sha256(), proofs };
}

/** The root to which a leaf's way leads: another than the published one where leaf or way is not the one that was bound. */
export function rootOf(leaf: Uint8Array, proof: readonly string[]): Buffer {
  return proof.reduce(
    (hash, step) => {
      const neighbour = Buffer.from(step.slice(1), "hex");
      return step.startsWith("R") ? sha256([1], hash, neighbour) : sha256([1], neighbour, hash);
    },
    sha256([0], leaf),
  );
}

function pairs<T>(items: readonly T[]): [T, T | undefined][] {
  return items.flatMap((item, at) => (at % 2 === 0 ? [[item, items[at + 1]] as [T, T | undefined]] : []));
}

function sha256(...parts: (Uint8Array | number[])[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(Uint8Array.from(part));
  return hash.digest();
}
