import { roleUrl } from "@causeway/db/secrets";
import { type TestDatabase, testDatabase, testSecrets } from "@causeway/db/test/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLogger } from "../log.ts";
import { startBoss } from "./boss.ts";
import { queues } from "./queues.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test("the job tables that the migrations lay are the ones this pg-boss expects, and the worker may use them", async () => {
  const boss = await startBoss({ url: roleUrl(db.url, "worker", testSecrets), log: makeLogger("silent") });
  expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true });
  const found = (await boss.getQueues()).map(({ name }) => name);
  expect(found).toEqual(expect.arrayContaining(queues.map(({ name }) => name)));
  await boss.stop({ graceful: false });
});

test.each(["portal", "admin"] as const)("the %s has no way to the job tables", async (role) => {
  const refused = startBoss({ url: roleUrl(db.url, role, testSecrets), log: makeLogger("silent") });
  await expect(refused).rejects.toThrow(/permission denied/);
});
