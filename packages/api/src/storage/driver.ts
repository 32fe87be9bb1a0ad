/** A name under which bytes are kept: `<organisation id>/<file id>`, made by us, never by the sender. */
export type StorageKey = `${string}/${string}`;

export type StoredObject = { key: StorageKey; modifiedAt: Date };
export type QuarantinedObject = { name: string; modifiedAt: Date };

/**
 * Keeps bytes by name. A piece of a stream, given or taken, is there until the next is asked for; what is kept longer is
 * a copy. Knows nothing of people, cases or encryption: what it is given is already
 * ciphertext. Two steps, so that a half-written file never has a place: `quarantine`, then `publish`.
 * Disk links; an object store completes a multipart upload under a prefix and copies.
 */
export type StorageDriver = {
  /** Resolves when the bytes are synced. On failure or a source that throws, nothing remains. */
  quarantine(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  readQuarantined(name: string): AsyncIterable<Uint8Array>;
  discard(name: string): Promise<void>;
  /** Gives quarantined bytes their place; durable when it resolves. Throws `PlaceTaken` rather than overwrite. */
  publish(name: string, key: StorageKey): Promise<void>;
  /** Throws `StoredFileMissing` when there is nothing under the key. */
  read(key: StorageKey): AsyncIterable<Uint8Array>;
  /** Removing what is not there is no error: erasure must be repeatable. */
  remove(key: StorageKey): Promise<void>;
  list(): AsyncIterable<StoredObject>;
  listQuarantined(): AsyncIterable<QuarantinedObject>;
};

export class StoredFileMissing extends Error {
  override readonly name = "StoredFileMissing";
}

/** Something is stored under this key already; bytes are never replaced. */
export class PlaceTaken extends Error {
  override readonly name = "PlaceTaken";
}

/** Builds a key from two ids. Anything that is not a UUID is a programming fault and never reaches a path. */
export function storageKey(organisationId: string, fileId: string): StorageKey {
  if (!uuid.test(organisationId) || !uuid.test(fileId))
    throw new Error("A storage key is made of two UUIDs.");
  return `${organisationId}/${fileId}`;
}

/** The file's own half of a key; its quarantine name too, so that a file under way can be found again. */
export function fileIdOf(key: StorageKey): string {
  return key.slice(key.indexOf("/") + 1);
}

export function isStorageKey(text: string): text is StorageKey {
  const parts = text.split("/");
  return parts.length === 2 && parts.every((part) => uuid.test(part));
}

export function isQuarantineName(text: string): boolean {
  return uuid.test(text);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
