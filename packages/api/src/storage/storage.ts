import { join } from "node:path";
import type { DataKey } from "../field-encryption.ts";
import { diskDriver } from "./disk-driver.ts";
import { fileIdOf, type StorageDriver, type StorageKey } from "./driver.ts";
import { freed } from "./freed.ts";
import { type Destination, type HeldFile, holdFile, type ReceivedFile, receiveFile } from "./receive-file.ts";
import { noScanner, type Scanner, type ScanResult } from "./scanner.ts";
import { openSegments } from "./segments.ts";
import { type SweepOptions, type SweepResult, sweep } from "./sweep.ts";

/** Files of people: encrypted before they touch the disk, judged before they get a place. */
export interface Storage {
  /** Takes a stream in and resolves once it is synced at its place. Throws `UploadRefused`. */
  receive(destination: Destination, source: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;
  /** Takes bytes as far as quarantine: a whole file to be settled, or a piece of one to be opened again. */
  hold(destination: Destination, source: AsyncIterable<Uint8Array>): Promise<HeldFile>;
  /** The plain bytes of what is held for a place. */
  openHeld(place: StorageKey, key: DataKey): AsyncIterable<Uint8Array>;
  dropHeld(place: StorageKey): Promise<void>;
  /** The plain bytes, each segment authenticated before it is given out. */
  open(place: StorageKey, key: DataKey): AsyncIterable<Uint8Array>;
  /** Has a stored file looked at once more: the scanner was down when it came. */
  scan(place: StorageKey, key: DataKey): Promise<ScanResult>;
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
    hold: (destination, source) => holdFile({ driver, scanner }, destination, source),
    openHeld: (place, key) => openSegments(key, place, driver.readQuarantined(fileIdOf(place))),
    dropHeld: (place) => driver.discard(fileIdOf(place)),
    open: (place, key) => openSegments(key, place, driver.read(place)),
    scan: (place, key) => scanner.scan(freed(openSegments(key, place, driver.read(place)))),
    remove: (place) => driver.remove(place),
    sweep: (options) => sweep(driver, options),
  };
}
