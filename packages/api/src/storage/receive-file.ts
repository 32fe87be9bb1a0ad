import { createHash, randomUUID } from "node:crypto";
import type { DataKey } from "../field-encryption.ts";
import { type Content, contentInspector } from "./content.ts";
import type { StorageDriver, StorageKey } from "./driver.ts";
import { UploadRefused } from "./refusal.ts";
import type { Scanner, ScanResult } from "./scanner.ts";
import { openSegments, sealSegments } from "./segments.ts";

export type ReceivedFile = Content & { bytes: number; sha256: string; scan: ScanResult };
type Destination = { place: StorageKey; key: DataKey; maxBytes: number };

/**
 * Takes a file in: streams it, encrypted, to a quarantine name while it is measured, hashed and looked at;
 * judges it; has it scanned; and only then gives it its place, synced. Whatever goes wrong before that
 * leaves nothing behind. Throws `UploadRefused` with the reason.
 */
export async function receiveFile(
  storage: { driver: StorageDriver; scanner: Scanner },
  destination: Destination,
  source: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile> {
  const { driver, scanner } = storage;
  const { place, key, maxBytes } = destination;
  const name = randomUUID();
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

  try {
    await driver.quarantine(name, sealSegments(key, place, watched()));
    const found = await content.finish();
    const scan = await scanner.scan(openSegments(key, place, driver.readQuarantined(name)));
    if (scan === "infected") throw new UploadRefused("upload-infected");
    await driver.publish(name, place);
    return { ...found, bytes, sha256: hash.digest("hex"), scan };
  } catch (error) {
    await driver.discard(name);
    throw isDiskFull(error) ? new UploadRefused("upload-storage-full", { cause: error }) : error;
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
