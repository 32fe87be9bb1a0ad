import { createHash } from "node:crypto";
import type { DataKey } from "../field-encryption.ts";
import { type Content, contentInspector } from "./content.ts";
import { fileIdOf, type StorageDriver, type StorageKey } from "./driver.ts";
import { freed } from "./freed.ts";
import { UploadRefused } from "./refusal.ts";
import { type Scanner, ScannerUnavailable, type ScanResult } from "./scanner.ts";
import { openSegments, sealSegments } from "./segments.ts";

export type ReceivedFile = Content & { bytes: number; sha256: string; scan: ScanResult };
export type Destination = { place: StorageKey; key: DataKey; maxBytes: number };

/** Bytes that wait, encrypted and synced, under their quarantine name. */
export type HeldFile = {
  bytes: number;
  /** Judges them, has them scanned and gives them their place. Throws `UploadRefused`; then nothing remains. */
  settle(): Promise<ReceivedFile>;
};

type Parts = { driver: StorageDriver; scanner: Scanner };

/**
 * Takes a file in: streams it, encrypted, to a quarantine name while it is measured, hashed and looked at;
 * judges it; has it scanned; and only then gives it its place, synced. Whatever goes wrong before that
 * leaves nothing behind. Throws `UploadRefused` with the reason.
 */
export async function receiveFile(
  storage: Parts,
  destination: Destination,
  source: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile> {
  return (await holdFile(storage, destination, source)).settle();
}

/** The first half of receiving: the bytes are safe in quarantine, and nobody has judged them yet. */
export async function holdFile(
  { driver, scanner }: Parts,
  { place, key, maxBytes }: Destination,
  source: AsyncIterable<Uint8Array>,
): Promise<HeldFile> {
  const name = fileIdOf(place);
  const hash = createHash("sha256");
  const content = contentInspector();
  let bytes = 0;

  async function* watched() {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new UploadRefused("upload-too-large");
      hash.update(chunk);
      content.push(chunk);
      yield chunk;
    }
  }

  await driver.quarantine(name, sealSegments(key, place, watched())).catch(asRefusal);
  return {
    bytes,
    async settle() {
      try {
        const found = await content.finish();
        const plain = () => freed(openSegments(key, place, driver.readQuarantined(name)));
        const scan = await scanner.scan(plain()).catch(asWaiting);
        if (scan === "infected") throw new UploadRefused("upload-infected");
        await driver.publish(name, place);
        return { ...found, bytes, sha256: hash.digest("hex"), scan };
      } catch (error) {
        await driver.discard(name);
        return asRefusal(error);
      }
    },
  };
}

/** A scanner that is down stops nobody's work: the file gets its place, is served to nobody, and is scanned later. */
function asWaiting(error: unknown): ScanResult {
  if (error instanceof ScannerUnavailable) return "waiting";
  throw error;
}

function asRefusal(error: unknown): never {
  throw isDiskFull(error) ? new UploadRefused("upload-storage-full", { cause: error }) : error;
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
