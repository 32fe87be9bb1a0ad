import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Where a ciphertext lives. It is authenticated with the ciphertext: moved anywhere else, it does not open. */
export type FieldPlace = { organisationId: string; table: string; column: string; rowId: string };

/** A key in use. `bytes` is 32 bytes of AES-256 key and never leaves the process unwrapped. */
export type DataKey = { bytes: Buffer; version: number };

/** Whose data a key protects: erasing the wrapped key erases everything written with it. */
export type KeyOwner = { organisationId: string; kind: "candidate" | "organisation"; ownerId: string };

const format = 1;
const headerLength = 1 + 4 + 12;
const tagLength = 16;

/**
 * Encrypts one field. The result is `format(1) · key version(4) · nonce(12) · ciphertext · tag(16)`,
 * bound to organisation, table, column, row and key version.
 */
export function encryptField(key: DataKey, place: FieldPlace, plain: string): Buffer {
  return seal(key, associatedData(place), Buffer.from(plain, "utf8"));
}

/** Opens what `encryptField` made. Throws `FieldUnreadable` when moved, altered or written under another key. */
export function decryptField(key: DataKey, place: FieldPlace, sealed: Uint8Array): string {
  return open(key, associatedData(place), sealed).toString("utf8");
}

/** The version of the key a ciphertext was written under, needed to choose the key that opens it. */
export function keyVersionOf(sealed: Uint8Array): number {
  if (sealed.length < headerLength + tagLength || sealed[0] !== format) throw new FieldUnreadable();
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).readUInt32BE(1);
}

/** A fresh random data key, first version unless said otherwise. */
export function generateDataKey(version = 1): DataKey {
  return { bytes: randomBytes(32), version };
}

/** Wraps a data key under the master key, bound to its owner: another owner's wrapped key does not open. */
export function wrapDataKey(master: Uint8Array, owner: KeyOwner, key: DataKey): Buffer {
  return seal(wrappingKey(master, key.version), ownerData(owner), key.bytes);
}

export function unwrapDataKey(master: Uint8Array, owner: KeyOwner, wrapped: Uint8Array): DataKey {
  const version = keyVersionOf(wrapped);
  return { bytes: open(wrappingKey(master, version), ownerData(owner), wrapped), version };
}

/** Overwrites a key in memory. The wrapped copy in the database is the caller's to erase. */
export function destroyDataKey(key: DataKey): void {
  key.bytes.fill(0);
}

/**
 * A look-up value for equality search on an encrypted column. Keyed, because the space of identity
 * numbers is small enough to be tried through in under a minute when the hash has no key.
 * Separate per organisation and column, so equal values do not show across tenants.
 */
export function blindIndex(
  indexKey: Uint8Array,
  place: Pick<FieldPlace, "organisationId" | "table" | "column">,
  normalised: string,
): Buffer {
  const mac = createHmac("sha256", indexKey);
  mac.update(lengthPrefixed([place.organisationId, place.table, place.column, normalised]));
  return mac.digest();
}

/** A ciphertext that this key and this place do not open. Says nothing about its content. */
export class FieldUnreadable extends Error {
  override readonly name = "FieldUnreadable";
  constructor() {
    super("The ciphertext does not open with this key at this place.");
  }
}

function seal(key: DataKey, place: Buffer, plain: Uint8Array): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt8(format, 0);
  header.writeUInt32BE(key.version, 1);
  randomBytes(12).copy(header, 5);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, header.subarray(5), { authTagLength: tagLength });
  cipher.setAAD(Buffer.concat([header.subarray(0, 5), place]));
  return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: DataKey, place: Buffer, sealed: Uint8Array): Buffer {
  if (keyVersionOf(sealed) !== key.version) throw new FieldUnreadable();
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, sealed.subarray(5, headerLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.concat([sealed.subarray(0, 5), place]));
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(headerLength, end));
  try {
    decipher.final();
  } catch {
    throw new FieldUnreadable();
  }
  return plain;
}

function associatedData(place: FieldPlace): Buffer {
  return lengthPrefixed(["field", place.organisationId, place.table, place.column, place.rowId]);
}

function ownerData(owner: KeyOwner): Buffer {
  return lengthPrefixed(["data-key", owner.organisationId, owner.kind, owner.ownerId]);
}

/** The master key itself never encrypts: one purpose, one derived key. */
function wrappingKey(master: Uint8Array, version: number): DataKey {
  return { bytes: Buffer.from(hkdfSync("sha256", master, "", "causeway data-key wrapping", 32)), version };
}

/** Lengths in front, so that ("ab", "c") and ("a", "bc") never authenticate alike. */
function lengthPrefixed(parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
