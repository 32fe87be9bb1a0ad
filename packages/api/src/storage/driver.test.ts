import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPdf, brokenOff, collect, inPieces } from "../../test/files.ts";
import { startS3 } from "../../test/s3-server.ts";
import { generateDataKey } from "../field-encryption.ts";
import { diskDriver } from "./disk-driver.ts";
import { PlaceTaken, type StorageDriver, StoredFileMissing, storageKey } from "./driver.ts";
import { openStorage } from "./open-storage.ts";
import { s3Driver } from "./s3-driver.ts";

const bucket = "causeway-test";
let directory: string;
let s3: Awaited<ReturnType<typeof startS3>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "causeway-driver-"));
  s3 = await startS3(bucket);
});
afterAll(async () => {
  await s3.stop();
  await rm(directory, { recursive: true, force: true });
});

/** The same promises, whoever keeps them. */
describe.each<[string, () => Promise<StorageDriver>]>([
  ["the disk", () => diskDriver(join(directory, "disk"))],
  ["a bucket", async () => s3Driver({ bucket, endpoint: s3.endpoint })],
  ["a folder of a bucket", async () => s3Driver({ bucket, prefix: "hk/causeway/", endpoint: s3.endpoint })],
])("%s", (_, open) => {
  let driver: StorageDriver;
  beforeAll(async () => {
    driver = await open();
  });

  test.each([0, 1, 70_000, 11 * 1024 * 1024])(
    "gives %i bytes back from quarantine and from their place",
    async (length) => {
      const [name, key, bytes] = [randomUUID(), aKey(), randomBytes(length)];
      await driver.quarantine(name, inPieces(bytes, 65_521));
      expect((await collect(driver.readQuarantined(name))).equals(bytes)).toBe(true);
      await driver.publish(name, key);
      expect((await collect(driver.read(key))).equals(bytes)).toBe(true);
      expect(await names(driver)).not.toContain(name);
    },
  );

  test("keeps nothing of what broke off, early or late", async () => {
    for (const after of [100, 7_000_000]) {
      const name = randomUUID();
      const broken = brokenOff(Buffer.alloc(8_000_000), after);
      await expect(driver.quarantine(name, broken)).rejects.toThrow("connection lost");
      await expect(collect(driver.readQuarantined(name))).rejects.toThrow(StoredFileMissing);
      expect(await names(driver)).not.toContain(name);
    }
  });

  test("never replaces what is at a place", async () => {
    const [first, second, key] = [randomUUID(), randomUUID(), aKey()];
    await driver.quarantine(first, inPieces(Buffer.from("first")));
    await driver.publish(first, key);
    await driver.quarantine(second, inPieces(Buffer.from("second")));
    await expect(driver.publish(second, key)).rejects.toThrow(PlaceTaken);
    expect((await collect(driver.read(key))).toString()).toBe("first");
    await driver.discard(second);
  });

  test("says what is not there, and removes it twice without complaint", async () => {
    const key = aKey();
    await expect(collect(driver.read(key))).rejects.toThrow(StoredFileMissing);
    await expect(driver.publish(randomUUID(), key)).rejects.toThrow();
    await driver.remove(key);
    await driver.remove(key);
    await driver.discard(randomUUID());
  });

  test("lists what it keeps with its age", async () => {
    const [name, key] = [randomUUID(), aKey()];
    await driver.quarantine(name, inPieces(Buffer.from("kept")));
    await driver.publish(name, key);
    const listed = [];
    for await (const found of driver.list()) if (found.key === key) listed.push(found);
    expect(listed).toHaveLength(1);
    expect(Math.abs(Date.now() - Number(listed[0]?.modifiedAt))).toBeLessThan(60_000);
    await driver.remove(key);
  });

  test("makes no path of a name that is not ours", async () => {
    await expect(driver.quarantine("../escape", inPieces(Buffer.alloc(1)))).rejects.toThrow(/^Not a/);
    expect(() => driver.read("../passwd")).toThrow(/^Not a/);
  });
});

describe("the storage of the environment", () => {
  test.each([
    ["the disk", () => ""],
    [
      "a bucket",
      () => `s3://${bucket}/from-env?region=ap-east-1&endpoint=${encodeURIComponent(s3.endpoint)}`,
    ],
  ])("takes a file into %s, encrypted, and gives it back", async (_, url) => {
    const env = { CAUSEWAY_DATA_DIR: directory, CLAMD_URL: undefined, STORAGE_URL: url() || undefined };
    const storage = await openStorage(env);
    const [place, key, file] = [aKey(), generateDataKey(), aPdf({ bytes: 6_000_000 })];
    await storage.receive({ place, key, maxBytes: file.length }, inPieces(file));
    expect((await collect(storage.open(place, key))).equals(file)).toBe(true);
    await storage.sweep({ olderThan: new Date(Date.now() + 60_000), kept: async () => [] });
    await expect(collect(storage.open(place, key))).rejects.toThrow(StoredFileMissing);
  });
});

function aKey() {
  return storageKey(randomUUID(), randomUUID());
}

async function names(driver: StorageDriver): Promise<string[]> {
  const found: string[] = [];
  for await (const { name } of driver.listQuarantined()) found.push(name);
  return found;
}
