import { createCandidateKey, findCandidateKey } from "@causeway/db/candidate-key";
import { createOrganisationKey, findOrganisationKey } from "@causeway/db/organisation-key";
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
type Services = Pick<Context, "keys" | "now">;

/**
 * The candidate's own key, made the first time it is needed. Everything of hers is under it, so destroying
 * it erases her answers and her files, copies in backups included. Throws "not-found" once it is destroyed.
 */
export async function candidateDataKey(ctx: Services, tx: Tx, who: Who): Promise<DataKey> {
  const before = opened.get(tx)?.get(who.candidateId);
  if (before) return before;
  const key = await openCandidateKey(ctx, tx, who);
  opened.set(tx, (opened.get(tx) ?? new Map<string, DataKey>()).set(who.candidateId, key));
  return key;
}

/** What a transaction has opened already: a form is read, written and audited under one key. Gone with the transaction. */
const opened = new WeakMap<Tx, Map<string, DataKey>>();

async function openCandidateKey(ctx: Services, tx: Tx, who: Who): Promise<DataKey> {
  const kept = await findCandidateKey(tx, who.candidateId);
  if (kept) return unwrap(ctx, candidateOwner(who), kept.wrappedKey);
  const wrappedKey = newKey(ctx, candidateOwner(who));
  await createCandidateKey(tx, { ...who, wrappedKey, keyVersion: 1, createdAt: ctx.now() });
  // Two first uploads at once: one of the two keys was kept, and both must use that one.
  const first = await findCandidateKey(tx, who.candidateId);
  return unwrap(ctx, candidateOwner(who), first?.wrappedKey ?? null);
}

/** The key of an organisation's own files, made with the first of them. */
export async function organisationDataKey(ctx: Services, tx: Tx, organisationId: string): Promise<DataKey> {
  const owner = organisationOwner(organisationId);
  const kept = await findOrganisationKey(tx, organisationId);
  if (kept) return unwrap(ctx, owner, kept);
  await createOrganisationKey(tx, {
    ...{ organisationId, wrappedKey: newKey(ctx, owner), createdAt: ctx.now() },
  });
  return unwrap(ctx, owner, await findOrganisationKey(tx, organisationId));
}

export function candidateOwner({ organisationId, candidateId }: Who): KeyOwner {
  return { organisationId, kind: "candidate", ownerId: candidateId };
}

export function organisationOwner(organisationId: string): KeyOwner {
  return { organisationId, kind: "organisation", ownerId: organisationId };
}

function newKey(ctx: Services, owner: KeyOwner): Buffer {
  return wrapDataKey(ctx.keys["field-encryption"], owner, generateDataKey());
}

function unwrap(ctx: Services, owner: KeyOwner, wrapped: Uint8Array | null): DataKey {
  if (!wrapped) throw new AppError("not-found");
  return unwrapDataKey(ctx.keys["field-encryption"], owner, wrapped);
}
