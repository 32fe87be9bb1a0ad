import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aJpeg, aPdf, aPng, brokenOff, collect, inPieces, objectStream } from "../../test/files.ts";
import { generateDataKey } from "../field-encryption.ts";
import { diskDriver } from "./disk-driver.ts";
import { PlaceTaken, StoredFileMissing, storageKey } from "./driver.ts";
import { ScannerUnavailable, type ScanResult } from "./scanner.ts";
import { openSegments, StoredFileDamaged, sealSegments, segmentLength } from "./segments.ts";
import { diskStorage, type Storage, storageOver } from "./storage.ts";

let directory: string;
let storage: Storage;
const organisationId = randomUUID();
const key = generateDataKey();

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "causeway-storage-"));
  storage = await diskStorage(directory);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("a file that arrives whole", () => {
  test("is kept encrypted, measured and hashed, and comes back as it was", async () => {
    const place = aPlace();
    const file = aPdf({ pages: 3, bytes: 200_000 });
    const received = await receive(file, { place });
    expect(received).toEqual({
      mediaType: "application/pdf",
      pages: 3,
      width: null,
      height: null,
      bytes: 200_000,
      sha256: createHash("sha256").update(file).digest("hex"),
      scan: "not-scanned",
    });
    expect((await collect(storage.open(place, key))).equals(file)).toBe(true);
    expect((await readFile(pathOf(place))).includes("%PDF")).toBe(false);
    expect(await quarantined()).toEqual([]);
  });

  test("may have exactly 50 MB and not one byte more", async () => {
    const place = aPlace();
    expect((await receive(aPdf({ bytes: mostEvidenceBytes }), { place })).bytes).toBe(mostEvidenceBytes);
    await expect(receive(aPdf({ bytes: mostEvidenceBytes + 1 }))).rejects.toMatchObject({
      code: "upload-too-large",
    });
    expect(await filesKept()).toEqual([place]);
    expect(await quarantined()).toEqual([]);
  });

  test("is known by its content as JPEG or PNG, with its size in pixels", async () => {
    expect(await receive(await aJpeg())).toMatchObject({ mediaType: "image/jpeg", width: 60, height: 40 });
    expect(await receive(await aPng())).toMatchObject({ mediaType: "image/png", width: 60, height: 40 });
  });

  test("never replaces another file at the same place", async () => {
    const place = aPlace();
    await receive(aPdf(), { place });
    await expect(receive(aPdf({ pages: 2 }), { place })).rejects.toThrow(PlaceTaken);
    expect((await collect(storage.open(place, key))).equals(aPdf())).toBe(true);
  });
});

describe("a file that we do not take", () => {
  const gif = Buffer.from("474946383961010001000000002c00000000010001000002", "hex");
  const zip = Buffer.concat([Buffer.from("504b0506", "hex"), Buffer.alloc(18)]);
  const bomb = objectStream(Buffer.alloc(40 * 1024 * 1024));
  test.each([
    ["an empty file", "upload-empty", () => Buffer.alloc(0)],
    ["a GIF", "upload-wrong-type", () => gif],
    ["a page of HTML", "upload-wrong-type", () => Buffer.from("<!doctype html><p>Hello")],
    [
      "a PDF header that is not at the start",
      "upload-wrong-type",
      () => Buffer.concat([Buffer.from("\n\n"), aPdf()]),
    ],
    [
      "an image that is also a PDF",
      "upload-mixed-content",
      async () => withComment(await aJpeg(), "%PDF-1.4"),
    ],
    [
      "an image with a script in it",
      "upload-mixed-content",
      async () => withComment(await aJpeg(), "<script>"),
    ],
    [
      "an image with an archive behind it",
      "upload-mixed-content",
      async () => Buffer.concat([await aPng(), zip]),
    ],
    ["a PDF with an archive behind it", "upload-mixed-content", () => Buffer.concat([aPdf(), zip])],
    ["a PDF with a password", "upload-encrypted", () => aPdf({ trailer: "/Encrypt 7 0 R " })],
    ["a PDF that breaks off", "upload-damaged", () => aPdf({ bytes: 90_000 }).subarray(0, 80_000)],
    ["a PNG that breaks off", "upload-damaged", async () => (await aPng()).subarray(0, 60)],
    ["a picture without a picture", "upload-damaged", () => Buffer.from("ffd8ffe000104a46", "hex")],
    ["a PDF of 1,001 pages", "upload-too-many-pages", () => aPdf({ pages: 1001 })],
    ["a PDF of 1,001 packed pages", "upload-too-many-pages", () => aPdf({ pages: 1, packedPages: 1000 })],
    ["a PDF that inflates to 40 MB", "upload-damaged", () => Buffer.concat([aPdf(), bomb, aPdf()])],
    ["a picture of 20,000 × 20,000 points", "upload-too-many-pixels", () => hugePng()],
  ])("%s is refused as %s and leaves nothing", async (_, code, make) => {
    await expect(receive(await make())).rejects.toMatchObject({ code });
    expect([...(await filesKept()), ...(await quarantined())]).toEqual([]);
  });

  test("an upload that breaks off leaves nothing", async () => {
    const file = aPdf({ bytes: 400_000 });
    await expect(
      storage.receive({ place: aPlace(), key, maxBytes: mostEvidenceBytes }, brokenOff(file, 300_000)),
    ).rejects.toThrow("connection lost");
    expect([...(await filesKept()), ...(await quarantined())]).toEqual([]);
  });

  test("what the scanner finds infected leaves nothing, and a scanner with a fault lets nothing in", async () => {
    const driver = await diskDriver(join(directory, "files"));
    const infected = storageOver(driver, { scan: async () => "infected" });
    const silent = storageOver(driver, { scan: () => Promise.reject(new Error("scanner is broken")) });
    const wanted = () => ({ place: aPlace(), key, maxBytes: mostEvidenceBytes });
    await expect(infected.receive(wanted(), inPieces(aPdf()))).rejects.toMatchObject({
      code: "upload-infected",
    });
    await expect(silent.receive(wanted(), inPieces(aPdf()))).rejects.toThrow("scanner is broken");
    expect([...(await filesKept()), ...(await quarantined())]).toEqual([]);
  });

  test("while the scanner is down a file is taken, waits, and is scanned at its place later", async () => {
    const answers: (() => Promise<ScanResult>)[] = [
      () => Promise.reject(new ScannerUnavailable()),
      async () => "clean",
    ];
    const scanner = { scan: () => (answers.shift() as () => Promise<ScanResult>)() };
    const waiting = storageOver(await diskDriver(join(directory, "files")), scanner);
    const place = aPlace();
    const received = await waiting.receive({ place, key, maxBytes: mostEvidenceBytes }, inPieces(aPdf()));
    expect(received.scan).toBe("waiting");
    expect(await waiting.scan(place, key)).toBe("clean");
  });

  test("the scanner is given the plain bytes", async () => {
    const seen: Buffer[] = [];
    const watching = storageOver(await diskDriver(join(directory, "files")), {
      async scan(bytes) {
        seen.push(await collect(bytes));
        return "clean";
      },
    });
    const file = aPdf({ bytes: 150_000 });
    const received = await watching.receive({ place: aPlace(), key, maxBytes: 150_000 }, inPieces(file));
    expect(received.scan).toBe("clean");
    expect(seen[0]?.equals(file)).toBe(true);
  });
});

describe("stored segments", () => {
  test("come back for every length around the segment boundary and every way of cutting", async () => {
    const lengths = [0, 1, segmentLength - 1, segmentLength, segmentLength + 1, 2 * segmentLength];
    for (const length of lengths) {
      const plain = randomBytes(length);
      const place = aPlace();
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 997, max: 200_000 }), async (cut) => {
          const sealed = await collect(sealSegments(key, place, inPieces(plain, cut)));
          expect((await collect(openSegments(key, place, inPieces(sealed, cut)))).equals(plain)).toBe(true);
        }),
        { numRuns: 5 },
      );
    }
  });

  test("do not open when moved, swapped, repeated, left out or cut off", async () => {
    const place = aPlace();
    const sealed = await collect(sealSegments(key, place, inPieces(randomBytes(3 * segmentLength))));
    const [header, first, second, third] = cutSegments(sealed);
    const faults: Record<string, Buffer> = {
      swapped: Buffer.concat([header, second, first, third]),
      repeated: Buffer.concat([header, first, first, second, third]),
      "left out": Buffer.concat([header, first, third]),
      "cut at a boundary": Buffer.concat([header, first, second]),
      "cut within": sealed.subarray(0, sealed.length - 5),
      extended: Buffer.concat([sealed, Buffer.from("x")]),
      headless: sealed.subarray(0, 10),
    };
    for (const [fault, bytes] of Object.entries(faults))
      await expect(collect(openSegments(key, place, inPieces(bytes))), fault).rejects.toThrow(
        StoredFileDamaged,
      );
    await expect(collect(openSegments(key, aPlace(), inPieces(sealed)))).rejects.toThrow(StoredFileDamaged);
    await expect(collect(openSegments(generateDataKey(), place, inPieces(sealed)))).rejects.toThrow(
      StoredFileDamaged,
    );
  });

  test("of one file do not open inside another file of the same key", async () => {
    const [here, there] = [aPlace(), aPlace()];
    const mine = cutSegments(
      await collect(sealSegments(key, here, inPieces(randomBytes(2 * segmentLength)))),
    );
    const other = cutSegments(
      await collect(sealSegments(key, there, inPieces(randomBytes(2 * segmentLength)))),
    );
    const mixed = Buffer.concat([mine[0], other[1], mine[2]]);
    await expect(collect(openSegments(key, here, inPieces(mixed)))).rejects.toThrow(StoredFileDamaged);
  });
});

describe("names and leftovers", () => {
  test("a name that is not ours never becomes a path", async () => {
    const driver = await diskDriver(directory);
    expect(() => driver.read("../passwd")).toThrow("Not a storage key");
    await expect(driver.quarantine("../escape", inPieces(aPdf()))).rejects.toThrow("Not a quarantine name");
    expect(() => storageKey("..", randomUUID())).toThrow();
  });

  test("what is not there says so, and removing it twice is no error", async () => {
    const place = aPlace();
    await expect(collect(storage.open(place, key))).rejects.toThrow(StoredFileMissing);
    await receive(aPdf(), { place });
    await storage.remove(place);
    await storage.remove(place);
    expect(await filesKept()).toEqual([]);
  });

  test("the sweeper clears what is old and unreferenced and leaves the rest", async () => {
    const [kept, orphan, young] = [aPlace(), aPlace(), aPlace()];
    for (const place of [kept, orphan, young]) await receive(aPdf(), { place });
    const unfinished = join(directory, "files", "quarantine", randomUUID());
    await writeFile(unfinished, "half");
    for (const path of [pathOf(kept), pathOf(orphan), unfinished]) await utimes(path, 1000, 1000);
    const result = await storage.sweep({
      olderThan: new Date(Date.now() - 60_000),
      kept: async () => [kept],
    });
    expect(result).toEqual({ unfinished: 1, orphaned: 1 });
    expect((await filesKept()).sort()).toEqual([kept, young].sort());
  });
});

function aPlace() {
  return storageKey(organisationId, randomUUID());
}

function receive(file: Uint8Array, { place = aPlace() } = {}) {
  return storage.receive({ place, key, maxBytes: mostEvidenceBytes }, inPieces(file, 65_521));
}

function pathOf(place: string) {
  return join(directory, "files", "files", place);
}

async function filesKept() {
  const organisations = await readdir(join(directory, "files", "files"));
  const files = await Promise.all(
    organisations.map(async (name) => (await readdir(pathOf(name))).map((file) => `${name}/${file}`)),
  );
  return files.flat();
}

function quarantined() {
  return readdir(join(directory, "files", "quarantine"));
}

function withComment(jpeg: Buffer, text: string): Buffer {
  const comment = Buffer.from(text);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)]);
}

async function hugePng(): Promise<Buffer> {
  const png = await aPng();
  png.writeUInt32BE(20_000, 16);
  png.writeUInt32BE(20_000, 20);
  return png;
}

function cutSegments(sealed: Buffer): [Buffer, Buffer, Buffer, Buffer] {
  const at = (index: number) => 24 + index * (segmentLength + 16);
  return [
    sealed.subarray(0, 24),
    sealed.subarray(at(0), at(1)),
    sealed.subarray(at(1), at(2)),
    sealed.subarray(at(2)),
  ];
}
