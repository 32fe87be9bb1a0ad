import { describe, expect, test } from "vitest";
import { type MultipartFile, readMultipart } from "./multipart.ts";

const boundary = "----test";

describe("a multipart form", () => {
  test("gives each file with the fields before it, names in Chinese included", async () => {
    const form = new FormData();
    form.append("requirement", "A-TD");
    form.append("files", new File([new Uint8Array(300_000).fill(7)], "旅行證件.pdf"));
    form.append("files", new File(["second"], "b.pdf"));
    const seen: unknown[] = [];
    await readMultipart(new Request("http://test/", { method: "POST", body: form }), async (file, fields) => {
      seen.push([file.fileName, await length(file), fields.get("requirement")]);
    });
    expect(seen).toEqual([
      ["旅行證件.pdf", 300_000, "A-TD"],
      ["b.pdf", 6, "A-TD"],
    ]);
  });

  test("passes over what a refused file has left and goes on with the next", async () => {
    const form = new FormData();
    form.append("files", new File([new Uint8Array(2_000_000)], "big.pdf"));
    form.append("files", new File(["second"], "small.pdf"));
    const read: number[] = [];
    await readMultipart(new Request("http://test/", { method: "POST", body: form }), async (file) => {
      if (file.fileName === "big.pdf") {
        for await (const _ of file.bytes) break;
      } else read.push(await length(file));
    });
    expect(read).toEqual([6]);
  });

  test("fails as a whole when its reader fails", async () => {
    const request = streamed((send) => {
      for (const name of ["a.pdf", "b.pdf"]) {
        send.enqueue(fileStart(name));
        send.enqueue(new TextEncoder().encode("content\r\n"));
      }
      send.enqueue(new TextEncoder().encode(`--${boundary}--\r\n`));
      send.close();
    });
    const whole = readMultipart(request, async () => {
      throw new Error("database is down");
    });
    await expect(whole).rejects.toThrow("database is down");
  });

  test("with no file chosen calls nobody", async () => {
    const form = new FormData();
    form.append("requirement", "A-TD");
    form.append("files", new File([], ""));
    let called = false;
    const fields = await readMultipart(
      new Request("http://test/", { method: "POST", body: form }),
      async () => {
        called = true;
      },
    );
    expect(called).toBe(false);
    expect(fields.get("requirement")).toBe("A-TD");
  });

  test.each([
    ["ends too early", (send: Send) => send.close()],
    ["loses its connection", (send: Send) => send.error(new Error("reset"))],
  ])("that %s fails for whoever reads the file", async (_, stop) => {
    const outcome: string[] = [];
    const request = streamed((send) => {
      send.enqueue(fileStart("a.pdf"));
      send.enqueue(new Uint8Array(200_000));
      setTimeout(() => stop(send), 20);
    });
    const whole = readMultipart(request, async (file) => {
      await length(file).then(
        () => outcome.push("complete"),
        () => outcome.push("broken"),
      );
    });
    await expect(whole).rejects.toMatchObject({ code: "upload-interrupted" });
    expect(outcome).toEqual(["broken"]);
  });

  test.each(["text/plain", "multipart/form-data", "application/x-www-form-urlencoded"])(
    "cannot be read from %s",
    async (type) => {
      const request = new Request("http://test/", {
        method: "POST",
        body: "x",
        headers: { "content-type": type },
      });
      await expect(readMultipart(request, async () => undefined)).rejects.toMatchObject({
        code: "upload-interrupted",
      });
    },
  );

  test("waits for the reader instead of taking the body into memory", async () => {
    let sent = 0;
    const request = streamed({
      start: (send) => send.enqueue(fileStart("a.pdf")),
      pull(send) {
        sent += 65_536;
        if (sent < 40_000_000) send.enqueue(new Uint8Array(65_536));
        else {
          send.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`));
          send.close();
        }
      },
    });
    await readMultipart(request, async (file) => {
      let read = 0;
      let most = 0;
      for await (const chunk of file.bytes) {
        read += chunk.length;
        most = Math.max(most, sent - read);
        if (read % 5_000_000 < chunk.length) await new Promise((resolve) => setImmediate(resolve));
      }
      expect(most).toBeLessThan(2_000_000);
    });
  });
});

type Send = ReadableStreamDefaultController<Uint8Array>;

async function length(file: MultipartFile): Promise<number> {
  let sum = 0;
  for await (const chunk of file.bytes) sum += chunk.length;
  return sum;
}

function streamed(source: ((send: Send) => void) | UnderlyingDefaultSource<Uint8Array>): Request {
  const body = new ReadableStream<Uint8Array>(typeof source === "function" ? { start: source } : source);
  return new Request("http://test/", {
    method: "POST",
    body,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    duplex: "half",
  } as RequestInit);
}

function fileStart(name: string): Uint8Array {
  return new TextEncoder().encode(
    `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`,
  );
}
