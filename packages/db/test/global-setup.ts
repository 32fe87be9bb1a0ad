import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../src/embedded.ts";
import { migrate } from "../src/migrate.ts";
import { serverVariable, templateName, testSecrets } from "./database.ts";

/**
 * Once a run: one PostgreSQL, and in it one migrated database that every test file clones. With
 * CAUSEWAY_TEST_DATABASE_URL (an administrator's) that server is used instead of one of our own.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const given = process.env.CAUSEWAY_TEST_DATABASE_URL;
  // Named by vitest.config.ts.
  const scratch = process.env.CAUSEWAY_TEST_SCRATCH;
  if (scratch) await mkdir(scratch, { recursive: true });
  const embedded = given
    ? undefined
    : await startEmbedded({ directory: await ownDirectory(), throwaway: true });
  const server = given ?? embedded?.url("postgres") ?? "";
  const template = new URL(server);
  template.pathname = `/${templateName}`;
  await migrate({ url: template.href, secrets: testSecrets, mailboxOpen: true });
  await drawNobody(template.href);
  process.env[serverVariable] = server;
  return async () => {
    await embedded?.stop();
    if (scratch) await rm(scratch, { recursive: true, force: true });
  };
}

/** No test may hang on a draw: a test of second looks sets the rate itself. */
async function drawNobody(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("delete from app_private.second_look_rate");
  await client.end();
}

function ownDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), "causeway-test-"));
}
