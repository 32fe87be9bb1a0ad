import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CookieJar } from "@causeway/api/auth/cookies";
import { AppError } from "@causeway/api/errors";
import { expect, test } from "vitest";
import { setFlash, takeFlash } from "../src/flash.ts";
import { clientAddress } from "../src/http/new-scope.ts";
import { pathPattern } from "../src/http/path-pattern.ts";
import { makeStaticFiles } from "../src/http/static-files.ts";
import { cookieValue } from "../src/locale-cookie.ts";
import { attempt, withProblemPages } from "../src/problem.ts";

test.each([
  ["/", "/"],
  ["/o/01980000-0000-7000-8000-000000000001/cases.data?x=1", "/o/:x/cases.data"],
  ["/invitation/kZ8sQm2XbT4", "/invitation/:x"],
  ["/sign-in/link/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq", "/sign-in/link/:x"],
  ["/trpc/position.save,advert.list", "/trpc/:x"],
  ["/trpc/position.save", "/trpc/position.save"],
  ["/WongSiuMing", "/:x"],
])("%s stands in the log as %s", (path, expected) => {
  expect(pathPattern(path)).toBe(expected);
});

test.each([
  [0, "198.51.100.7", "127.0.0.1"],
  [1, "198.51.100.7", "198.51.100.7"],
  [1, "203.0.113.1, 198.51.100.7", "198.51.100.7"],
  [2, "203.0.113.1, 198.51.100.7, 10.0.0.2", "198.51.100.7"],
  [1, "", "127.0.0.1"],
])("behind %i proxies, X-Forwarded-For %s means %s", (proxies, header, expected) => {
  const request = { headers: { "x-forwarded-for": header }, socket: { remoteAddress: "127.0.0.1" } };
  expect(clientAddress(request as never, proxies)).toBe(expected);
});

test("a message for the next page survives the way, once, and cannot be forged", () => {
  const settings = { session: "causeway-portal", start: "causeway-portal-start", secure: false };
  const key = Buffer.alloc(32, 7);
  const sent = aJar({});
  setFlash(sent, settings, key, { tone: "success", message: "已儲存職位" });
  const value = cookieValue(sent.headers[0]?.split(";")[0], "causeway-portal-flash") ?? "";
  const received = aJar({ "causeway-portal-flash": value });
  expect(takeFlash(received, settings, key)).toEqual({ tone: "success", message: "已儲存職位" });
  expect(received.headers[0]).toContain("Max-Age=0");

  const forged = Buffer.from(JSON.stringify({ tone: "info", message: "Pay here" })).toString("base64url");
  const mac = value.split(".")[1];
  for (const cookie of [`${forged}.${mac}`, `${forged}.`, forged, "", "."]) {
    expect(takeFlash(aJar({ "causeway-portal-flash": cookie }), settings, key)).toBeNull();
  }
});

test("a refusal of a procedure becomes a page with its status and its reason, or an explanation beside the field", async () => {
  const caller = withProblemPages(
    {
      position: {
        save: (input: { version: number }) =>
          input.version === 1
            ? Promise.resolve("kept")
            : Promise.reject(new AppError("stale-version", { details: { newest: 2 } })),
        crash: () => Promise.reject(new Error('relation "person" row (Wong Siu Ming)')),
      },
    },
    "ABCDE-12345",
  );
  await expect(caller.position.save({ version: 1 })).resolves.toBe("kept");
  await expect(caller.position.save({ version: 0 })).rejects.toMatchObject({
    data: { reason: "stale-version", requestId: "ABCDE-12345" },
    init: { status: 409 },
  });
  expect(await attempt(caller.position.save({ version: 0 }), "stale-version")).toEqual({
    ok: false,
    reason: "stale-version",
    details: { newest: 2 },
  });
  await expect(attempt(caller.position.save({ version: 0 }), "case-not-open")).rejects.toMatchObject({
    init: { status: 409 },
  });
  const crash = await caller.position.crash().catch((error: unknown) => error);
  expect(crash).toMatchObject({ data: { reason: "internal" }, init: { status: 500 } });
  expect(JSON.stringify(crash)).not.toContain("Wong");
});

test("built files are served packed, named by content for ever, and nothing else of the disk is", async () => {
  const directory = mkdtempSync(join(tmpdir(), "causeway-static-"));
  for (const folder of ["assets", ".vite"]) mkdirSync(join(directory, folder));
  writeFileSync(join(directory, "assets/page-Ab12.js"), "export const words = 'causeway';".repeat(200));
  writeFileSync(join(directory, "favicon.svg"), "<svg/>");
  writeFileSync(join(directory, ".vite/manifest.json"), "{}");
  const files = makeStaticFiles(directory);
  const server = createServer(async (request, response) => {
    if (!(await files(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const script = await fetch(`${origin}/assets/page-Ab12.js`, { headers: { "accept-encoding": "br" } });
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("content-encoding")).toBe("br");
  expect(await script.text()).toContain("causeway");
  const known = { "if-none-match": script.headers.get("etag") ?? "" };
  expect((await fetch(`${origin}/assets/page-Ab12.js`, { headers: known })).status).toBe(304);
  expect((await fetch(`${origin}/favicon.svg`)).headers.get("cache-control")).not.toContain("immutable");
  for (const path of ["/.vite/manifest.json", "/assets/..%2f..%2fetc/passwd", "/assets/"]) {
    expect((await fetch(origin + path)).status).toBe(404);
  }
  server.close();
  server.closeAllConnections();
  rmSync(directory, { recursive: true });
});

function aJar(values: Record<string, string>): CookieJar & { headers: string[] } {
  const headers: string[] = [];
  return { headers, get: (name) => values[name], set: (header) => void headers.push(header) };
}
