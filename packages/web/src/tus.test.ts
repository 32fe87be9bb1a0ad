import { expect, test } from "vitest";
import { problemPage } from "./problem.ts";
import { answerTus } from "./tus.ts";

test("a file is announced, asked after, sent in two pieces, and its outcome is told with the last byte", async () => {
  const { ask, kept } = anEndpoint();
  const metadata = `filename ${btoa("paper.pdf")},requirement ${btoa("E-BR")},flag`;
  const created = await ask("POST", { "upload-length": "10", "upload-metadata": metadata });
  expect([created.status, created.headers.get("location")]).toEqual([201, "/uploads/one"]);
  expect(created.headers.get("upload-expires")).toMatch(/GMT$/);
  expect(kept.metadata).toEqual({ filename: "paper.pdf", requirement: "E-BR", flag: "" });

  const first = await ask("PATCH", octets(0), "one", "01234");
  expect([first.status, first.headers.get("upload-offset")]).toEqual([204, "5"]);
  const asked = await ask("HEAD", {}, "one");
  expect([asked.status, asked.headers.get("upload-offset"), asked.headers.get("upload-length")]).toEqual([
    ...[200, "5", "10"],
  ]);
  expect(asked.headers.get("cache-control")).toBe("no-store");
  const last = await ask("PATCH", octets(5), "one", "56789");
  expect(JSON.parse(decodeURIComponent(last.headers.get("upload-outcome") ?? ""))).toEqual({ name: "檔案" });
  expect((await ask("DELETE", {}, "one")).status).toBe(204);
});

test.each([
  [
    "another version of the protocol",
    412,
    "POST",
    { "tus-resumable": "0.2.2", "upload-length": "1" },
    undefined,
  ],
  ["no length", 400, "POST", {}, undefined],
  ["a length that is no number", 400, "POST", { "upload-length": "-1" }, undefined],
  ["a file over the limit", 413, "POST", { "upload-length": "101" }, undefined],
  ["metadata with a name twice", 400, "POST", { "upload-length": "1", "upload-metadata": "a,a" }, undefined],
  ["bytes of another type", 415, "PATCH", { "upload-offset": "0", "content-type": "text/plain" }, "one"],
  ["bytes without a place", 400, "PATCH", { "content-type": "application/offset+octet-stream" }, "one"],
  ["bytes that do not follow on what is here", 409, "PATCH", octets(3), "one"],
  ["an upload that has run out", 404, "HEAD", {}, "gone"],
  ["a verb of another protocol", 405, "GET", {}, undefined],
])("%s is answered with %i", async (_, status, method, headers, id) => {
  const response = await anEndpoint().ask(method, headers, id, method === "PATCH" ? "x" : undefined);
  expect(response.status).toBe(status);
  expect(response.headers.get("tus-resumable")).toBe("1.0.0");
});

test("what the endpoint can do is told to whoever asks", async () => {
  const told = await anEndpoint().ask("OPTIONS", {});
  expect([told.status, told.headers.get("tus-extension"), told.headers.get("tus-max-size")]).toEqual([
    ...[204, "creation,expiration,termination", "100"],
  ]);
});

function octets(offset: number): Record<string, string> {
  return { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) };
}

function anEndpoint() {
  const kept = { received: 0, metadata: {} as Record<string, string> };
  const refuse = (reason: "not-found" | "upload-offset", status: number): never => {
    throw problemPage({ reason, requestId: "TEST" }, status);
  };
  const expiresAt = new Date("2026-11-23T00:00:00Z");
  const uploads = {
    async start({ metadata }: { metadata: ReadonlyMap<string, string> }) {
      kept.metadata = Object.fromEntries(metadata);
      return { uploadId: "one", expiresAt };
    },
    find: async (id: string) =>
      id === "one" ? { received: kept.received, length: 10, expiresAt } : refuse("not-found", 404),
    async append(_id: string, offset: number, bytes: AsyncIterable<Uint8Array>) {
      if (offset !== kept.received) refuse("upload-offset", 409);
      for await (const chunk of bytes) kept.received += chunk.length;
      return { received: kept.received, outcome: kept.received === 10 ? { name: "檔案" } : null };
    },
    cancel: async () => undefined,
  };
  return {
    kept,
    ask(method: string, headers: Record<string, string>, id?: string, body?: string) {
      const request = new Request(`http://test/uploads${id ? `/${id}` : ""}`, {
        ...{ method, headers: { "tus-resumable": "1.0.0", ...headers } },
        ...(body === undefined ? {} : { body }),
      });
      return answerTus(request, { uploads, id, mostBytes: 100 });
    },
  };
}
