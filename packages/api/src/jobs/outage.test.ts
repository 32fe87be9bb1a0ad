import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type EmbeddedPostgres, startEmbedded } from "@causeway/db/embedded";
import { migrate } from "@causeway/db/migrate";
import { databaseSecrets } from "@causeway/db/secrets";
import { ownerPool } from "@causeway/db/test/owner-pool";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "../../test/free-port.ts";

const main = fileURLToPath(new URL("../../../../apps/worker/src/main.ts", import.meta.url));
const secret = "a secret for tests only, of more than 32 characters";
const patience = { timeout: 40_000, interval: 100 };
const mails = 20;

let directory: string;
let postgres: EmbeddedPostgres;
let worker: ChildProcess;
let port: number;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "causeway-outage-"));
  postgres = await startEmbedded({ directory: directory });
  await migrate({ url: postgres.url(), secrets: databaseSecrets(secret), mailboxOpen: true });
  port = await freePort();
});
afterAll(async () => {
  worker.kill("SIGKILL");
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

test("a worker outlives its database, says so meanwhile, and then delivers what had waited, each mail once", async () => {
  await startWorker();
  await query(
    `insert into email_message (organisation_id, id, template, props, recipient_email, locale, state, attempts, created_at, next_attempt_at)
     select $1, gen_random_uuid(), 'case-approved', '{"caseTitle":"x","caseReference":"CW-1","link":{"app":"portal","path":"/"}}',
       'a@example.test', 'en', 'queued', 0, now(), now() from generate_series(1, $2)`,
    [agencyOrganisationId, mails],
  );
  await postgres.stop();
  await vi.waitFor(async () => expect((await get("/readyz")).status).toBe(503), patience);
  expect(await (await get("/metrics")).text()).toContain("causeway_database_up 0");

  postgres = await startEmbedded({ directory: directory });
  await vi.waitFor(async () => {
    const [row] = await query("select count(*)::int as sent from email_message where state = 'sent'");
    expect(row).toEqual({ sent: mails });
  }, patience);
  expect(await query("select count(*)::int as received from mailbox_message")).toEqual([{ received: mails }]);
  const figures = await (await get("/metrics")).text();
  expect(figures).toContain("causeway_database_up 1");
  expect(figures).toContain(`causeway_mails{state="sent"} ${mails}`);
  expect(figures).toMatch(/causeway_jobs_oldest_seconds\{queue="mail.deliver"\} \d/);
}, 90_000);

test.each([0, 3, 6, 9])(
  "a worker and a database that are told to end %i ms apart both end in order",
  async (apart) => {
    if (worker.exitCode !== null) {
      postgres = await startEmbedded({ directory: directory });
      await startWorker();
    }
    const ended = once(worker, "exit");
    const stopped = postgres.stop();
    await delay(apart);
    worker.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    await stopped;
  },
  60_000,
);

async function startWorker(): Promise<void> {
  worker = spawn(process.execPath, [main], {
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      CAUSEWAY_ENV: "demo",
      CAUSEWAY_SECRET: secret,
      CAUSEWAY_DATA_DIR: join(directory, "worker"),
      DATABASE_URL: postgres.url(),
      LOG_LEVEL: "silent",
      PORT: String(port),
    },
  });
  await vi.waitFor(async () => expect((await get("/readyz")).status).toBe(200), patience);
}

function get(path: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`);
}

async function query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const pool = ownerPool(postgres.url());
  const { rows } = await pool.query(sql, values);
  await pool.end();
  return rows;
}
