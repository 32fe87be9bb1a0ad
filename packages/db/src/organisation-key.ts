import { bytesOf } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

/** The organisation's wrapped key; null before its first file. */
export async function findOrganisationKey(tx: Tx, organisationId: string): Promise<Uint8Array | null> {
  const row = await inside(tx).organisationKey.findFirst({ where: { organisationId } });
  return row?.wrappedKey ?? null;
}

/** Keeps the first key: of two made at once, the second is dropped, so look again which it is. */
export async function createOrganisationKey(
  tx: Tx,
  { wrappedKey, ...key }: { organisationId: string; wrappedKey: Uint8Array; createdAt: Date },
): Promise<void> {
  await inside(tx).organisationKey.createMany({
    data: { ...key, wrappedKey: bytesOf(wrappedKey) },
    skipDuplicates: true,
  });
}
