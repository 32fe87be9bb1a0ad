import { inside, type Tx } from "./with-actor.ts";

export type CandidateKeyRow = { wrappedKey: Uint8Array | null; keyVersion: number };

/** The candidate's wrapped key: null when none was made yet, without `wrappedKey` once it was destroyed. */
export function findCandidateKey(tx: Tx, candidateId: string): Promise<CandidateKeyRow | null> {
  return inside(tx).candidateKey.findFirst({
    where: { candidateId },
    select: { wrappedKey: true, keyVersion: true },
  });
}

export type NewCandidateKey = {
  organisationId: string;
  candidateId: string;
  wrappedKey: Uint8Array;
  keyVersion: number;
  createdAt: Date;
};

/** Keeps the first key: of two made at once, the second is dropped, so look again which it is. */
export async function createCandidateKey(tx: Tx, key: NewCandidateKey): Promise<void> {
  await inside(tx).candidateKey.createMany({
    data: { ...key, wrappedKey: new Uint8Array(key.wrappedKey) },
    skipDuplicates: true,
  });
}
