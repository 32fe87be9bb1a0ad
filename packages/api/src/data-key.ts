import { hkdfSync } from "node:crypto";
import { createCandidateKey, findCandidateKey } from "@causeway/db/candidate-key";
import type { Tx } from "@causeway/db/with-actor";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import {
  type DataKey,
  generateDataKey,
  type KeyOwner,
  unwrapDataKey,
  wrapDataKey,
} from "./field-encryption.ts";

type Who = { organisationId: string; candidateId: string };

/**
 * The candidate's own key, made the first time it is needed. Everything of hers is under it, so destroying
 * it erases her answers and her files, copies in backups included. Throws "not-found" once it is destroyed.
 */
export async function candidateDataKey(
  ctx: Pick<Context, "keys" | "now">,
  tx: Tx,
  who: Who,
): Promise<DataKey> {
  const kept = await findCandidateKey(tx, who.candidateId);
  if (kept) return unwrap(ctx, who, kept.wrappedKey);
  const wrappedKey = wrapDataKey(ctx.keys["field-encryption"], ownerOf(who), generateDataKey());
  await createCandidateKey(tx, { ...who, wrappedKey, keyVersion: 1, createdAt: ctx.now() });
  // Two first uploads at once: one of the two keys was kept, and both must use that one.
  const first = await findCandidateKey(tx, who.candidateId);
  return unwrap(ctx, who, first?.wrappedKey ?? null);
}

/** The key of an organisation's own files. Derived, since an organisation is never erased by its key. */
export function organisationDataKey(ctx: Pick<Context, "keys">, organisationId: string): DataKey {
  const bytes = hkdfSync(
    "sha256",
    ctx.keys["file-encryption"],
    organisationId,
    "causeway organisation files",
    32,
  );
  return { bytes: Buffer.from(bytes), version: 1 };
}

function unwrap(ctx: Pick<Context, "keys">, who: Who, wrapped: Uint8Array | null): DataKey {
  if (!wrapped) throw new AppError("not-found");
  return unwrapDataKey(ctx.keys["field-encryption"], ownerOf(who), wrapped);
}

function ownerOf(who: Who): KeyOwner {
  return { organisationId: who.organisationId, kind: "candidate", ownerId: who.candidateId };
}
