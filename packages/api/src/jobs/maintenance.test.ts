import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aPerson, aSession } from "@causeway/db/test/factories";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLogger } from "../log.ts";
import { diskStorage } from "../storage/storage.ts";
import { runMaintenance } from "./maintenance.ts";

let db: TestDatabase;
let directory: string;
beforeAll(async () => {
  db = await testDatabase();
  directory = await mkdtemp(join(tmpdir(), "causeway-maintenance-"));
});
afterAll(async () => {
  await db.drop();
  await rm(directory, { recursive: true, force: true });
});

test("the hourly broom takes what has run out and leaves the rest", async () => {
  const person = await aPerson(db);
  const live = await aSession(db, person);
  await aSession(db, person, "portal", new Date(Date.now() - 13 * 3_600_000));
  await aWebhook("old", 31);
  await aWebhook("young", 29);
  await db.owner.query(
    "insert into limits.rate_limit (key, points, expire) values ('old', 1, 1), ('new', 1, $1)",
    [Date.now() + 60_000],
  );
  await aSignInToken("1 min");
  await aSignInToken("-1 min");

  const storage = await diskStorage(directory);
  await runMaintenance({ db: db.worker, storage, log: makeLogger("silent"), now: () => new Date() });

  expect(await column("select id from session")).toEqual([live.id]);
  expect(await column("select id from provider_webhook")).toEqual(["young"]);
  expect(await column("select key as id from limits.rate_limit")).toEqual(["new"]);
  expect(await column("select id from sign_in_token where expires_at > now()")).toHaveLength(1);
  expect(await column("select id from sign_in_token")).toHaveLength(1);
});

async function aWebhook(id: string, daysAgo: number) {
  await db.owner.query(
    `insert into provider_webhook (id, kind, payload, received_at, processed_at)
      values ($1, 'email.sent', '{}', now(), now() - make_interval(days => $2))`,
    [id, daysAgo],
  );
}

async function aSignInToken(left: string) {
  await db.owner.query(
    `insert into sign_in_token (id, email, app, link_hash, code_hash, browser_hash, tries, created_at, expires_at)
      values ($1, 'reader@example.test', 'portal', $2, $2, $2, 0, now(), now() + $3::interval)`,
    [randomUUID(), randomBytes(32), left],
  );
}

async function column(sql: string): Promise<string[]> {
  const { rows } = await db.owner.query(sql);
  return rows.map(({ id }) => id);
}
