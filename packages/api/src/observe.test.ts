import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { openAs } from "@causeway/db/client";
import { type TestDatabase, testDatabase, testSecrets } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalBrowser, testApps } from "../test/browser.ts";
import type { Context } from "./context.ts";
import { makeLogger } from "./log.ts";
import { renderMetrics, watchDatabase } from "./metrics.ts";
import { observed, queryObserver, slowAfterMs } from "./observe.ts";
import { inSpan, startTracing } from "./tracing.ts";

let db: TestDatabase;
const lines: Record<string, unknown>[] = [];
const log = makeLogger("info", { write: (line) => void lines.push(JSON.parse(line)) });
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test("a procedure leaves its name, actor, outcome and duration in the log and the figures, and nothing personal", async () => {
  const apps = await testApps(db);
  apps.portal.log = log;
  const watched = await openAs("portal", db.url, testSecrets, { poolSize: 2 });
  watchDatabase("portal", watched);
  apps.portal.db = watched;
  const { owner, organisation } = await anEmployer(db).alone();
  const browser = await portalBrowser(apps, db, owner);
  const listed = () => figure('causeway_procedures_total{app="portal",procedure="member.list",outcome="ok"}');
  const before = await listed();
  await browser.at(`/o/${organisation.id}`, (caller) => caller.member.list());
  await expect(browser.at("/o/somewhere-else", (caller) => caller.member.list())).rejects.toMatchObject({
    reason: "not-found",
  });

  expect(lines).toMatchObject([
    { msg: "procedure", procedure: "member.list", actor: "member", outcome: "ok", requestId: "test" },
    { msg: "procedure", procedure: "member.list", actor: "person", outcome: "not-found" },
  ]);
  expect(JSON.stringify(lines)).not.toContain(owner.email);
  expect(await listed()).toBe(before + 1);
  const figures = await renderMetrics();
  expect(figures).toContain('causeway_db_connections{app="portal",state="limit"} 2');
  expect(figures).not.toContain(organisation.id);
});

test("what the database refuses is counted by its reason", async () => {
  const watched = await openAs("portal", db.url, testSecrets, { poolSize: 1 });
  watchDatabase("portal", watched);
  const apps = await testApps(db);
  apps.portal.db = watched;
  const { owner, organisation } = await anEmployer(db).alone();
  const browser = await portalBrowser(apps, db, owner);
  await browser
    .at(`/o/${organisation.id}`, async (caller) => {
      // Her membership ends between the session's look and the procedure's transaction.
      await db.owner.query("update membership set ended_at = now() where person_id = $1", [owner.personId]);
      return caller.member.list();
    })
    .catch(() => {});
  expect(await renderMetrics()).toContain(
    'causeway_db_refusals_total{app="portal",reason="actor-refused"} 1',
  );
});

test("a slow statement is logged with the procedure on whose behalf it ran, without values", async () => {
  const observer = queryObserver("portal", log);
  const ctx = { app: "portal", actor: { kind: "member" }, requestId: "slow-one", log } as unknown as Context;
  await observed(
    ctx,
    "sponsorshipCase.list",
    async () => observer({ sql: "select $1", startedAt: Date.now(), ms: slowAfterMs + 1 }),
    () => "ok",
  );
  const found = lines.find((line) => line.msg === "slow query");
  expect(found).toMatchObject({ procedure: "sponsorshipCase.list", requestId: "slow-one", sql: "select $1" });
});

test("traces go to the collector that is configured: a statement below its procedure", async () => {
  const received: string[] = [];
  const collector = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push(`${request.url} ${Buffer.concat(chunks).toString("latin1")}`);
    response.end("{}");
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  const stop = await startTracing("portal", `http://127.0.0.1:${port}`);
  const traced = await openAs("portal", db.url, testSecrets, { onQuery: queryObserver("portal", log) });
  const apps = await testApps(db);
  apps.portal.db = traced;
  const { owner, organisation } = await anEmployer(db).alone();
  const browser = await portalBrowser(apps, db, owner);
  await inSpan("test", {}, () => browser.at(`/o/${organisation.id}`, (caller) => caller.member.list()));
  await delay(10);
  await stop();
  collector.close();
  const sent = received.join("\n");
  expect(sent).toMatch(/^\/v1\/traces /);
  for (const part of ["causeway-portal", "member.list", "query", "membership"]) expect(sent).toContain(part);
  expect(sent).not.toContain(owner.email);
});

/** One figure as it stands; tests of other files may have counted in this process before. */
async function figure(name: string): Promise<number> {
  const line = (await renderMetrics()).split("\n").find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
