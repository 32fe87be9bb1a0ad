import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Clamd, eicar, findClamd, startClamd } from "../../test/clamd.ts";
import { aPdf, inPieces } from "../../test/files.ts";
import { clamdScanner } from "./clamd.ts";
import { ScannerUnavailable } from "./scanner.ts";

const program = findClamd();

if (!program) {
  test("clamd is not installed here: what only it can show DID NOT RUN (apt-get install clamav-daemon)", () => {
    expect(program).toBeNull();
  });
} else {
  describe("Debian's clamd", () => {
    let clamd: Clamd;
    beforeAll(async () => {
      clamd = await startClamd(program, { file: "2M", stream: "4M" });
    }, 30_000);
    afterAll(() => clamd.stop());
    const scan = (bytes: Buffer, pieces?: number) =>
      clamdScanner(clamd.address).scan(inPieces(bytes, pieces));

    test("passes what is clean, an empty file included", async () => {
      expect(await scan(aPdf({ bytes: 1_000_000 }))).toBe("clean");
      expect(await scan(Buffer.alloc(0))).toBe("clean");
    });

    test("finds the test file plain, padded on both sides, and inside a PDF", async () => {
      expect(await scan(eicar())).toBe("infected");
      const padding = Buffer.alloc(700_000, " ");
      expect(await scan(Buffer.concat([padding, eicar(), padding]))).toBe("infected");
      expect(await scan(Buffer.concat([aPdf(), eicar(), aPdf()]))).toBe("infected");
    });

    test("finds it wherever the stream is cut", async () => {
      const file = Buffer.concat([Buffer.alloc(1000, "x"), eicar(), Buffer.alloc(1000, "y")]);
      for (const length of [1, 7, 33, 1001, 1030, 1066]) expect(await scan(file, length)).toBe("infected");
    });

    test("does not pass what exceeds its limits", async () => {
      const hidden = Buffer.concat([Buffer.alloc(3_000_000, "x"), eicar()]);
      await expect(scan(hidden)).rejects.toMatchObject({ code: "upload-not-scannable" });
      const endless = Buffer.alloc(9_000_000, "x");
      // It hangs up while we still send: its answer may be lost with the line, and then the file waits.
      await expect(scan(endless, 65_536)).rejects.toThrow(/upload-not-scannable|did not answer/);
    });

    test("looks at many files at once", async () => {
      const files = Array.from({ length: 12 }, (_, at) => (at % 3 ? aPdf({ bytes: 100_000 + at }) : eicar()));
      const found = await Promise.all(files.map((file) => scan(file)));
      expect(found).toEqual(files.map((_, at) => (at % 3 ? "clean" : "infected")));
    });
  });
}

describe("a scanner that does not answer as it should", () => {
  let server: Server;
  const sockets = new Set<Socket>();
  let behave: (socket: Socket) => void = () => undefined;
  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      behave(socket);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = () => `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const scan = (to: string) =>
    clamdScanner(to, { idleSeconds: 0.2 }).scan(inPieces(aPdf({ bytes: 400_000 })));

  test.each<[string, (socket: Socket) => void]>([
    ["hangs up at once", (socket) => socket.destroy()],
    ["never reads", (socket) => socket.pause()],
    ["reads and says nothing", (socket) => socket.resume()],
    ["hangs up in the middle", (socket) => socket.once("data", () => socket.destroy())],
    ["is out of order", (socket) => socket.resume().end("INSTREAM: Can't create temporary file. ERROR\0")],
    ["talks without end", (socket) => socket.resume().write("x".repeat(10_000))],
  ])("that %s counts as down", async (_, how) => {
    behave = how;
    await expect(scan(address())).rejects.toBeInstanceOf(ScannerUnavailable);
  });

  test("that is not there counts as down", async () => {
    await expect(scan("unix:/nowhere/clamd.sock")).rejects.toBeInstanceOf(ScannerUnavailable);
    await expect(scan("tcp://127.0.0.1:1")).rejects.toBeInstanceOf(ScannerUnavailable);
  });
});
