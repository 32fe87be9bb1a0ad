import { constants } from "node:fs";
import { access, type FileHandle, link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  isQuarantineName,
  isStorageKey,
  PlaceTaken,
  type QuarantinedObject,
  type StorageDriver,
  type StorageKey,
  StoredFileMissing,
  type StoredObject,
} from "./driver.ts";
import { free } from "./freed.ts";

/**
 * Files under one directory: `quarantine/<uuid>` while arriving, `files/<organisation>/<uuid>` once published.
 * Order of durability: sync the file, give it its name, sync the directory; only then does a row refer to it.
 */
export async function diskDriver(root: string): Promise<StorageDriver> {
  const quarantineDirectory = join(root, "quarantine");
  const filesDirectory = join(root, "files");
  for (const directory of [quarantineDirectory, filesDirectory])
    await mkdir(directory, { recursive: true, mode: 0o700 });
  await access(quarantineDirectory, constants.W_OK);
  const quarantined = (name: string) => join(quarantineDirectory, checkedName(name));
  const placed = (key: StorageKey) => join(filesDirectory, checkedKey(key));

  return {
    async quarantine(name, bytes) {
      const path = quarantined(name);
      try {
        await writeSynced(path, bytes);
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    readQuarantined: (name) => readChunks(quarantined(name)),
    discard: (name) => rm(quarantined(name), { force: true }),
    async publish(name, key) {
      const path = placed(key);
      if (await mkdir(dirname(path), { recursive: true, mode: 0o700 })) await syncDirectory(filesDirectory);
      // A link fails where the name exists; a rename would silently replace another file's bytes.
      await link(quarantined(name), path).catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === "EEXIST" ? new PlaceTaken(undefined, { cause }) : cause;
      });
      await rm(quarantined(name));
      await syncDirectory(dirname(path));
    },
    read: (key) => readChunks(placed(key)),
    remove: (key) => rm(placed(key), { force: true }),
    list: () => listFiles(filesDirectory),
    listQuarantined: () => listQuarantined(quarantineDirectory),
  };
}

async function writeSynced(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await writeInBatches(file, bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Several pieces a call: a segment and its tag, one call each, cost three times as much as the disk does. While one batch
 * is written the next one comes in; there are no more than these two.
 */
async function writeInBatches(file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let batch = Buffer.allocUnsafeSlow(batchLength);
  let written = Buffer.allocUnsafeSlow(batchLength);
  let held = 0;
  let writing = Promise.resolve();
  const flush = async () => {
    await writing;
    [batch, written] = [written, batch];
    writing = file.writeFile(written.subarray(0, held));
    // Whoever waits for it next hears of its failure.
    writing.catch(() => {});
    held = 0;
  };
  try {
    for await (const piece of pieces) {
      for (let at = 0; at < piece.length; ) {
        const taken = Math.min(batchLength - held, piece.length - at);
        batch.set(piece.subarray(at, at + taken), held);
        held += taken;
        at += taken;
        if (held === batchLength) await flush();
      }
    }
    if (held > 0) await flush();
    await writing;
  } finally {
    // The file must not be closed under a write.
    await writing.catch(() => {});
    free(batch);
    free(written);
  }
}

/** Reads in modest pieces, all in one buffer; the file is opened at the first and closed whatever happens to the reader. */
async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, "r").catch(asMissing);
  const piece = Buffer.allocUnsafeSlow(readLength);
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, readLength);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    free(piece);
    await file.close();
  }
}

async function* listFiles(directory: string): AsyncGenerator<StoredObject> {
  for (const organisation of await readdir(directory)) {
    for (const file of await readdir(join(directory, organisation))) {
      const key = `${organisation}/${file}` as const;
      const found = await stat(join(directory, key)).catch(() => null);
      if (found && isStorageKey(key)) yield { key, modifiedAt: found.mtime };
    }
  }
}

async function* listQuarantined(directory: string): AsyncGenerator<QuarantinedObject> {
  for (const name of await readdir(directory)) {
    const found = await stat(join(directory, name)).catch(() => null);
    if (found && isQuarantineName(name)) yield { name, modifiedAt: found.mtime };
  }
}

async function syncDirectory(path: string): Promise<void> {
  // Windows cannot open a directory; its file system journals the name with the file.
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function checkedKey(key: string): StorageKey {
  if (!isStorageKey(key)) throw new Error("Not a storage key.");
  return key;
}

function checkedName(name: string): string {
  if (!isQuarantineName(name)) throw new Error("Not a quarantine name.");
  return name;
}

function asMissing(error: NodeJS.ErrnoException): never {
  if (error.code === "ENOENT") throw new StoredFileMissing("Nothing is stored under this key.");
  throw error;
}

const readLength = 128 * 1024;
// Twenty uploads hold forty batches in memory.
const batchLength = 256 * 1024;
