import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freePort } from "../../test/free-port.ts";
import { resendLoopback } from "../../test/resend-loopback.ts";
import { sendEmail } from "../mail/send-email.ts";

const workerChild = fileURLToPath(new URL("../../test/worker-child.ts", import.meta.url));
const realWorker = fileURLToPath(new URL("../../../../apps/worker/src/main.ts", import.meta.url));
// The secret from which the tests' database passwords follow.
const secret = "a secret for tests only, of more than 32 characters";
const patience = { timeout: 40_000, interval: 50 };

let db: TestDatabase;
let directory: string;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  db = await testDatabase();
  directory = await mkdtemp(join(tmpdir(), "causeway-worker-"));
});
afterEach(async () => {
  await Promise.all([...running].map(kill));
  await db.drop();
  await rm(directory, { recursive: true, force: true });
});

describe("fifty mails and a worker that is killed while sending them", () => {
  test("are delivered by Resend, none twice, though it was killed between their taking a mail and saying so", async () => {
    const provider = await resendLoopback("re_test");
    const env = { RESEND_API_KEY: "re_test", RESEND_URL: provider.url };
    const ids = await fiftyMails();
    let worker = start(workerChild, env);
    provider.state.onAccepted = async () => {
      if (![13, 31].includes(provider.accepted.length)) return;
      const dying = worker;
      await kill(dying);
      worker = start(workerChild, env);
    };
    await vi.waitFor(async () => expect(await countSent()).toBe(50), patience);

    expect(provider.accepted.map(({ key }) => key).sort()).toEqual([...ids].sort());
    expect(provider.attempts.length).toBeGreaterThan(50);
    await provider.close();
  }, 60_000);

  test("reach the built-in mailbox, none twice", async () => {
    const ids = await fiftyMails();
    const first = start(workerChild, {});
    await vi.waitFor(async () => expect((await mailbox()).length).toBeGreaterThan(8), patience);
    await kill(first);
    expect((await mailbox()).length).toBeLessThan(50);
    start(workerChild, {});
    await vi.waitFor(async () => expect(await countSent()).toBe(50), patience);
    expect((await mailbox()).sort()).toEqual([...ids].sort());
  }, 60_000);
});

describe("the worker's process", () => {
  test("answers its health port, delivers what is written while it runs, and ends when asked to", async () => {
    const port = await freePort();
    const worker = start(realWorker, { PORT: String(port), HOST: "127.0.0.1" });
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    await vi.waitFor(async () => expect((await get("/readyz")).status).toBe(200), patience);
    expect(await (await get("/healthz")).text()).toBe("ok\n");
    await fiftyMails();
    await vi.waitFor(async () => expect(await countSent()).toBe(50), patience);
    expect(await (await get("/metrics")).text()).toContain(
      'causeway_jobs{queue="mail.deliver",state="waiting"}',
    );
    worker.kill("SIGTERM");
    const [code] = await once(worker, "exit");
    expect(code).toBe(0);
  }, 60_000);

  test("does not start with an environment that is not usable, and says why", async () => {
    const worker = start(realWorker, { CAUSEWAY_ENV: "production" });
    const [code] = await once(worker, "exit");
    expect(code).toBe(1);
  });
});

function start(script: string, env: Record<string, string>): ChildProcess {
  const worker = spawn(process.execPath, [script], {
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      CAUSEWAY_ENV: "demo",
      CAUSEWAY_SECRET: secret,
      CAUSEWAY_DATA_DIR: directory,
      DATABASE_URL: db.url,
      LOG_LEVEL: "silent",
      ...env,
    },
  });
  running.add(worker);
  worker.once("exit", () => running.delete(worker));
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

async function fiftyMails(): Promise<string[]> {
  const { owner, organisation } = await anEmployer(db).alone();
  const one = (number: number) =>
    withActor(db.portal, owner, (tx) =>
      sendEmail(tx, {
        organisationId: organisation.id,
        template: "case-approved",
        props: {
          caseTitle: `Case ${number}`,
          caseReference: "CW-26-0001",
          link: { app: "portal", path: "/" },
        },
        to: { email: `reader-${number}@example.test`, locale: "en" },
      }),
    );
  const ids: string[] = [];
  for (let number = 1; number <= 50; number++) ids.push(await one(number));
  return ids;
}

async function countSent(): Promise<number> {
  const { rows } = await db.owner.query(
    "select count(*)::int as sent from email_message where state = 'sent'",
  );
  return rows[0].sent;
}

async function mailbox(): Promise<string[]> {
  const { rows } = await db.owner.query("select id from mailbox_message");
  return rows.map(({ id }) => id);
}
