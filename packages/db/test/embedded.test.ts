import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "../src/embedded.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "causeway-embedded-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test("the project's own server keeps its data, is joined by a second start, and survives being killed", async () => {
  const first = await startEmbedded({ directory });
  await ask(first.url("postgres"), "create table kept as select 42 as answer");
  const joined = await startEmbedded({ directory });
  expect(joined.port).toBe(first.port);
  await joined.stop();
  expect(await ask(first.url("postgres"), "select answer from kept")).toEqual([{ answer: 42 }]);

  const pid = Number((await readFile(join(directory, "data/postmaster.pid"), "utf8")).split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await gone(pid);
  const second = await startEmbedded({ directory });
  expect(await ask(second.url("postgres"), "select answer from kept")).toEqual([{ answer: 42 }]);
  expect(await ask(second.url("postgres"), "show password_encryption")).toEqual([
    { password_encryption: "scram-sha-256" },
  ]);
  await second.stop();
  await expect(ask(second.url("postgres"), "select 1")).rejects.toThrow();
}, 60_000);

async function ask(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}
