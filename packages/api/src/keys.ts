import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from "node:crypto";

/**
 * What a key may be used for; one subkey each, so that a signature made for one purpose proves nothing in
 * another. The key that signs the database context belongs to `packages/db`.
 */
export const keyPurposes = [
  "sign-in-link",
  "sign-in-code",
  "invitation-link",
  "invitation-code",
  "mail-choice",
  "browser-binding",
  "field-encryption",
  "blind-index",
  "download-ticket",
  "auth-engine",
  "flash",
  "second-factor",
  "unsent-draft",
  "review-grounds",
  "audit-anchor",
] as const;
export type KeyPurpose = (typeof keyPurposes)[number];
export type Keys = Readonly<Record<KeyPurpose, Buffer>>;

/** All subkeys of the installation's secret, by HKDF-SHA-256; each 256 bits. */
export function deriveKeys(secret: string): Keys {
  const entries = keyPurposes.map((purpose) => [purpose, subkey(secret, purpose)] as const);
  return Object.fromEntries(entries) as Record<KeyPurpose, Buffer>;
}

/** HMAC-SHA-256 over parts that cannot run into each other: each part is preceded by its length. */
export function sign(keys: Keys, purpose: KeyPurpose, ...parts: string[]): Buffer {
  const hmac = createHmac("sha256", prepared(keys[purpose]));
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:${part}`);
  return hmac.digest();
}

const known = new WeakMap<Buffer, KeyObject>();

/** The same key as OpenSSL keeps it; made anew it would cost more than the signature. */
function prepared(key: Buffer): KeyObject {
  const before = known.get(key);
  if (before) return before;
  const made = createSecretKey(key);
  known.set(key, made);
  return made;
}

/** SHA-256 of a token of full entropy, as it is kept at rest. Short codes need {@link sign} instead. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Equality in constant time; different lengths are unequal. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

function subkey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "causeway", `key:${purpose}:v1`, 32));
}
