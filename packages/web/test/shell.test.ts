import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestScope } from "../src/http/request-scope.ts";
import { type AServer, aServer } from "./a-server.ts";

let server: AServer;
beforeAll(async () => {
  server = await aServer((incoming, response) => {
    incoming.resume();
    response.end(`nonce ${requestScope().nonce}`);
  });
});
afterAll(() => server.close());

describe("a request that changes something", () => {
  const sites = [undefined, "same-origin", "same-site", "cross-site", "none"];
  const origins = [
    undefined,
    "own",
    "http://evil.example",
    "null",
    "http://admin.localhost:4200",
    "not a url",
  ];
  const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
  const cells = methods.flatMap((method) =>
    sites.flatMap((site) => origins.map((origin) => [method, site, origin] as const)),
  );

  test.each(cells)("%s with Sec-Fetch-Site %s and Origin %s", async (method, site, origin) => {
    const own = site === "same-origin" || site === "none" || (site === undefined && origin === "own");
    const allowed = method === "GET" || method === "HEAD" || own;
    const headers: Record<string, string> = { "content-length": "0" };
    if (site) headers["sec-fetch-site"] = site;
    if (origin) headers.origin = origin === "own" ? server.origin : origin;
    expect((await send({ method, headers })).status).toBe(allowed ? 200 : 403);
  });
});

test.each(["/unsubscribe/token", "/webhooks/resend"])(
  "another server's call to %s needs no origin: what it carries is its right",
  async (path) => {
    const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": "0" };
    expect((await send({ method: "POST", path, headers })).status).toBe(200);
    expect((await send({ method: "POST", path: `/x${path}`, headers })).status).toBe(403);
  },
);

test("every answer carries the headers that keep others out", async () => {
  const { headers, body } = await send({});
  const csp = String(headers["content-security-policy"]);
  const nonce = /nonce (.+)/.exec(body)?.[1];
  expect(csp).toContain(`script-src 'self' 'nonce-${nonce}'`);
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("frame-ancestors 'none'");
  expect(csp).not.toMatch(/unsafe|https?:|\*/);
  expect(headers["permissions-policy"]).toContain("camera=(self)");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("no two answers share a nonce or a reference", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send({})));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(20);
  expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(20);
});

test("a client cannot choose its reference", async () => {
  const { headers } = await send({ headers: { "x-request-id": "forged-reference" } });
  expect(headers["x-request-id"]).not.toBe("forged-reference");
});

test("a name that is not ours gets no answer from us", async () => {
  expect((await send({ headers: { host: "rebound.example" } })).status).toBe(421);
  expect((await send({ headers: { host: "portal.localhost:4100" } })).status).toBe(200);
});

test("a body is refused by its declared length before it is read", async () => {
  const headers = { "sec-fetch-site": "same-origin", "content-length": String(2 * 1024 * 1024) };
  expect((await send({ method: "POST", headers })).status).toBe(413);
  const multipart = { ...headers, "content-type": "multipart/form-data; boundary=x" };
  expect(
    (await send({ method: "POST", headers: { ...multipart, "content-length": "60000000" } })).status,
  ).toBe(413);
});

test("a body of undeclared length is refused", async () => {
  const headers = { "sec-fetch-site": "same-origin", "transfer-encoding": "chunked" };
  expect((await send({ method: "POST", headers })).status).toBe(411);
});

test("a refusal is worded in the reader's language", async () => {
  const headers = { "sec-fetch-site": "cross-site", "accept-language": "zh-HK" };
  const { body, headers: answered } = await send({ method: "POST", headers });
  expect(body).toContain('lang="zh-Hant"');
  expect(body).toContain("這個請求來自其他網站");
  expect(body).toContain(String(answered["x-request-id"]));
});

test("health, readiness and figures are told", async () => {
  expect((await send({ path: "/healthz" })).body).toBe("ok");
  expect((await send({ path: "/readyz" })).status).toBe(200);
  const figures = await send({ path: "/metrics" });
  expect(figures.body).toMatch(/http_requests_total\{app="portal",method="GET",status="200"\} \d+/);
  expect((await send({ path: "/metrics", headers: { "x-forwarded-for": "203.0.113.9" } })).body).toContain(
    "nonce",
  );
});

test("an app without its database is alive and not ready", async () => {
  const broken = await aServer((_, response) => response.end(), {
    ping: () => Promise.reject(new Error("down")),
  });
  expect((await fetch(`${broken.origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${broken.origin}/readyz`)).status).toBe(503);
  await broken.close();
});

test("the log names the path's words and nothing of the reader's", async () => {
  const id = "01980000-0000-7000-8000-000000000001";
  await send({
    path: `/o/${id}/cases?name=Wong-Siu-Ming`,
    headers: { cookie: "causeway-portal=secret-token" },
  });
  const text = JSON.stringify(server.log);
  expect(server.log.some((entry) => entry.path === "/o/:x/cases")).toBe(true);
  for (const private_ of [id, "Wong", "secret-token"]) expect(text).not.toContain(private_);
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

// fetch() would not send some of these headers; a bare request does.
function send(options: {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    const outgoing = request({ hostname, port, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text) => {
        body += text;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    outgoing.on("error", reject);
    if (Number(options.headers?.["content-length"] ?? 0) > 0) outgoing.flushHeaders();
    else outgoing.end();
  });
}
