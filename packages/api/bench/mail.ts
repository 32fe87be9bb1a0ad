import { parseArgs } from "node:util";
import { closeDatabase } from "@causeway/db/client";
import { roleUrl } from "@causeway/db/secrets";
import { testDatabase, testSecrets } from "@causeway/db/test/database";
import globalSetup from "@causeway/db/test/global-setup";
import { openOutbox } from "../chaos/outbox.ts";
import { readEnv } from "../src/env.ts";
import { startBoss } from "../src/jobs/boss.ts";
import { startMailRelay } from "../src/jobs/mail-relay.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { composeEmail } from "../src/mail/compose-email.ts";
import { mailboxTransport } from "../src/mail/mailbox-transport.ts";
import { bounded, typedWords } from "./bounded.ts";
import { printTable, writeReport } from "./report.ts";

// `pnpm bench:mail`: messages that use-cases have written, delivered to the built-in mailbox by the worker's own parts:
// claimed, rendered, stored, settled. Beside it the floor: the same messages only rendered, and the same bytes only
// inserted, each in a transaction of its own, which no delivery can do without.
const { values } = parseArgs({
  args: typedWords(),
  options: { messages: { type: "string", default: "3000" }, minutes: { type: "string", default: "5" } },
});
const count = Number(values.messages);
const minutes = Number(values.minutes);
const deadline = Date.now() + minutes * 60_000;
// What was delivered in the time given is told; a step that hangs ends the run three minutes later.
const { after, opened, end } = bounded(minutes + 3);

await opened(globalSetup(), (stop) => stop());
const db = await testDatabase();
after(() => db.drop());
const env = readEnv({ DATABASE_URL: db.url });
const log = makeLogger("error");
const keys = deriveKeys(env.CAUSEWAY_SECRET);
const outbox = await openOutbox(db.url, db.owner, testSecrets);
after(() => closeDatabase(outbox.portal));
let missed = true;
try {
  const writing = await seconds(() => outbox.write(count));
  const boss = await startBoss({ url: roleUrl(db.url, "worker", testSecrets), log });
  const services = { db: db.worker, env, log, transport: mailboxTransport(db.worker), keys };
  const delivering = await seconds(async () => {
    const relay = await startMailRelay(boss, services, { concurrency: 4, pollSeconds: 1 });
    while ((await outbox.count()).waiting > 0 && Date.now() < deadline) await pause(100);
    await relay.stop();
  });
  await boss.stop({ graceful: true, timeout: 10_000 });
  const states = [...(await outbox.states()).values()];
  const delivered = states.filter(({ state }) => state === "sent" || state === "delivered").length;
  const floor = await floorSeconds();
  const rate = delivered / delivering;
  const floorRate = 1 / floor.each;
  printTable([
    ["mail", "figure"],
    ["written by use-cases", `${Math.round(count / writing)}/s`],
    [`delivered to the mailbox, ${delivered} of ${count}`, `${Math.round(rate)}/s`],
    ["floor: rendered only", `${Math.round(1 / floor.render)}/s`],
    ["floor: the same bytes inserted only", `${Math.round(1 / floor.insert)}/s`],
    ["ratio to both floors, one after the other", (rate / floorRate).toFixed(2)],
  ]);
  writeReport("mail", {
    messages: count,
    ...{ writtenPerSecond: Math.round(count / writing), deliveredPerSecond: Math.round(rate), delivered },
    floor: {
      renderedPerSecond: Math.round(1 / floor.render),
      insertedPerSecond: Math.round(1 / floor.insert),
    },
    ratio: rate / floorRate,
  });
  missed = delivered < count;
  if (missed) process.stdout.write(`Only ${delivered} of ${count} were delivered in the time given\n`);
} finally {
  await end();
}
process.exit(missed ? 1 : 0);

/** Seconds that one message takes when it is only rendered, and when its bytes are only inserted. */
async function floorSeconds() {
  const sample = Math.min(count, 500);
  const { rows } = await db.owner.query(
    'select template, props, locale, recipient_person as "recipientPerson" from email_message limit $1',
    [sample],
  );
  const envelope = { agencyNameEn: "Agency", agencyNameZh: "", phrase: null };
  const rendered: { html: string; text: string; subject: string }[] = [];
  const render = await seconds(async () => {
    for (const row of rows) rendered.push(await composeEmail({ env, keys }, row, envelope));
  });
  await db.owner.query(
    "create table plain_mail (id bigserial primary key, subject text, html text, body text)",
  );
  const insert = await seconds(async () => {
    for (const { subject, html, text } of rendered) {
      await db.owner.query("insert into plain_mail (subject, html, body) values ($1, $2, $3)", [
        ...[subject, html, text],
      ]);
    }
  });
  const [a, b] = [render / rows.length, insert / rows.length];
  return { render: a, insert: b, each: a + b };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
