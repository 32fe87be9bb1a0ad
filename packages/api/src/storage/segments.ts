import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import type { DataKey } from "../field-encryption.ts";
import type { StorageKey } from "./driver.ts";
import { free } from "./freed.ts";

export const segmentLength = 64 * 1024;

/**
 * Encrypts a stream in segments of 64 KiB, AES-256-GCM each: memory stays bounded and a reader gets
 * nothing that has not been authenticated. Layout: `CWF1 · key version(4) · salt(16)`, then segments of
 * ciphertext with their tag. Each file has its own key, derived from the data key, the salt and the place;
 * a segment's nonce is its number and whether it is the last. So a segment that is moved, repeated,
 * left out or cut off, within a file or between files, does not open. What it gives out is gone when more is asked for.
 */
export async function* sealSegments(
  key: DataKey,
  place: StorageKey,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const header = Buffer.alloc(headerLength);
  header.write(magic, 0, "latin1");
  header.writeUInt32BE(key.version, 4);
  randomBytes(16).copy(header, 8);
  yield header;
  const fileKey = deriveFileKey(key, place, header);
  let index = 0;
  for await (const { bytes, last } of pieces(plain, segmentLength)) {
    const cipher = createCipheriv("aes-256-gcm", fileKey, nonce(index, last), { authTagLength: tagLength });
    cipher.setAAD(segmentPlace(place, index, last));
    const sealed = cipher.update(bytes);
    yield sealed;
    free(sealed);
    cipher.final();
    yield cipher.getAuthTag();
    index++;
  }
}

/** Decrypts what `sealSegments` made for the same place. Throws `StoredFileDamaged` at the first bad segment. */
export async function* openSegments(
  key: DataKey,
  place: StorageKey,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { header, rest } = await splitHeader(sealed);
  if (header.readUInt32BE(4) !== key.version) throw new StoredFileDamaged();
  const fileKey = deriveFileKey(key, place, header);
  let index = 0;
  for await (const { bytes, last } of pieces(rest, segmentLength + tagLength)) {
    if (bytes.length < tagLength) throw new StoredFileDamaged();
    const end = bytes.length - tagLength;
    const decipher = createDecipheriv("aes-256-gcm", fileKey, nonce(index, last), {
      authTagLength: tagLength,
    });
    decipher.setAAD(segmentPlace(place, index, last));
    decipher.setAuthTag(bytes.subarray(end));
    const plain = decipher.update(bytes.subarray(0, end));
    try {
      decipher.final();
    } catch {
      throw new StoredFileDamaged();
    }
    yield plain;
    index++;
  }
}

/** Stored bytes that do not open: altered, moved, cut off, or under a key that is not theirs. */
export class StoredFileDamaged extends Error {
  override readonly name = "StoredFileDamaged";
  constructor() {
    super("The stored file does not open at this place with this key.");
  }
}

/**
 * Pieces of exactly `length` bytes, the last one shorter or equal and marked; an empty source gives one empty piece.
 * All in the same buffer, so use each before asking for the next: with twenty uploads at once, fresh buffers
 * pile up faster than they are collected.
 */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  const piece = Buffer.allocUnsafe(length);
  let filled = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      if (filled === length) {
        yield { bytes: piece, last: false };
        filled = 0;
      }
      const taken = Math.min(length - filled, chunk.length - at);
      piece.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
    }
  }
  yield { bytes: piece.subarray(0, filled), last: true };
}

async function splitHeader(sealed: AsyncIterable<Uint8Array>) {
  const source = sealed[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < headerLength) {
    const next = await source.next();
    if (next.done) throw new StoredFileDamaged();
    head = Buffer.concat([head, next.value]);
  }
  const header = head.subarray(0, headerLength);
  if (header.toString("latin1", 0, 4) !== magic) throw new StoredFileDamaged();
  return { header, rest: resume(head.subarray(headerLength), source) };
}

async function* resume(
  first: Uint8Array,
  source: AsyncIterator<Uint8Array, unknown>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}

/** As a key object: raw bytes would be made into one anew for every segment, which costs as much as sealing it. */
function deriveFileKey(key: DataKey, place: StorageKey, header: Buffer): KeyObject {
  const info = `causeway file ${place}`;
  return createSecretKey(Buffer.from(hkdfSync("sha256", key.bytes, header.subarray(8), info, 32)));
}

function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(index, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

function segmentPlace(place: StorageKey, index: number, last: boolean): Buffer {
  return Buffer.from(`${magic} ${place} ${index} ${last ? "last" : "more"}`, "latin1");
}

const magic = "CWF1";
const headerLength = 4 + 4 + 16;
const tagLength = 16;
