import { join } from "node:path";
import type { DataKey } from "../field-encryption.ts";
import { diskDriver } from "./disk-driver.ts";
import type { StorageDriver, StorageKey } from "./driver.ts";
import { type ReceivedFile, receiveFile } from "./receive-file.ts";
import { noScanner, type Scanner } from "./scanner.ts";
import { openSegments } from "./segments.ts";
import { type SweepOptions, type SweepResult, sweep } from "./sweep.ts";

/** Files of people: encrypted before they touch the disk, judged before they get a place. */
export interface Storage {
  /** Takes a stream in and resolves once it is synced at its place. Throws `UploadRefused`. */
  receive(
    destination: { place: StorageKey; key: DataKey; maxBytes: number },
    source: AsyncIterable<Uint8Array>,
  ): Promise<ReceivedFile>;
  /** The plain bytes, each segment authenticated before it is given out. */
  open(place: StorageKey, key: DataKey): AsyncIterable<Uint8Array>;
  remove(place: StorageKey): Promise<void>;
  /** Removes what no row refers to and what never arrived whole, when older than the given moment. */
  sweep(options: SweepOptions): Promise<SweepResult>;
}

/** The default storage: files below the data directory, no malware scanner. */
export async function diskStorage(dataDirectory: string, scanner: Scanner = noScanner): Promise<Storage> {
  return storageOver(await diskDriver(join(dataDirectory, "files")), scanner);
}

/** Storage over any driver. */
export function storageOver(driver: StorageDriver, scanner: Scanner): Storage {
  return {
    receive: (destination, source) => receiveFile({ driver, scanner }, destination, source),
    open: (place, key) => openSegments(key, place, driver.read(place)),
    remove: (place) => driver.remove(place),
    sweep: (options) => sweep(driver, options),
  };
}
