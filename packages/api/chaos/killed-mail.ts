import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { closeDatabase } from "@causeway/db/client";
import { testDatabase, testSecret, testSecrets } from "@causeway/db/test/database";
import { resendLoopback } from "../test/resend-loopback.ts";
import type { Dice } from "./dice.ts";
import { openOutbox } from "./outbox.ts";
import { count, recovered, type Tally } from "./tally.ts";
import { startWorkers } from "./workers.ts";

const mailsEach = 6;
const slowestAnswerMs = 150;
const patienceMs = 300_000;

/**
 * Workers that deliver to a provider on the loopback, and are killed while they do: what use-cases have written must be
 * accepted once, and be known to be. In a database of its own, so that no other mail stands before these in the queue.
 */
export async function openMailKills(dice: Dice, after: (step: () => unknown) => void) {
  const db = await testDatabase();
  after(db.drop);
  const provider = await resendLoopback("re_chaos");
  after(provider.close);
  const outbox = await openOutbox(db.url, db.owner, testSecrets);
  after(() => closeDatabase(outbox.portal));
  // Time that passes in the outbox passes at the provider.
  provider.state.now = () => Date.now() + outbox.simulatedHours() * 3_600_000;
  provider.state.written = (at) => new Date(at - outbox.simulatedHours() * 3_600_000);
  // It takes a while to say that it took a message, as over a network: that is when most workers are killed.
  provider.state.onAccepted = () => wait(dice() * slowestAnswerMs);
  const workers = startWorkers(dice, {
    ...{ CAUSEWAY_ENV: "demo", CAUSEWAY_SECRET: testSecret, CAUSEWAY_DATA_DIR: tmpdir(), LOG_LEVEL: "fatal" },
    ...{ DATABASE_URL: db.url, RESEND_API_KEY: "re_chaos", RESEND_URL: provider.url },
  });
  after(workers.stop);

  async function killedMail(tally: Tally): Promise<void> {
    // Killed is one of several, as in an installation that means to deliver: what is measured is how the rest take over.
    await until("two workers at work", () => workers.ready() > 1);
    const [first, taken] = [outbox.ids.length, provider.accepted.length];
    await outbox.write(mailsEach);
    const ids = outbox.ids.slice(first);
    await until("the first of the mails taken", () => provider.accepted.length > taken);
    await wait(dice() * slowestAnswerMs);
    const before = workers.kills();
    await until("a worker to kill", () => {
      workers.killOne();
      return workers.kills() > before;
    });
    const since = performance.now();
    let states = await outbox.states();
    await until("every mail sent or given up", async () => {
      // A try that met a slow answer waits minutes for the next one; nobody else is waiting for them.
      const { due, sending, nextInSeconds } = await outbox.count();
      if (due === 0 && sending === 0 && nextInSeconds > 0) await outbox.pass(nextInSeconds + 1);
      states = await outbox.states();
      return ids.every((id) => !["queued", "sending"].includes(states.get(id)?.state ?? "queued"));
    });
    recovered(tally, since);
    const accepted = provider.accepted.map(({ tags }) => tags.message ?? "").filter((id) => ids.includes(id));
    count(tally, ids, accepted);
    tally.half += new Set(accepted.filter((id) => states.get(id)?.state !== "sent")).size;
  }

  return { killedMail, triesLost: outbox.triesLost };
}

/**
 * Waits for a state, never for a time: a mail that still waits is neither lost nor half done. What does not come about
 * at all is no figure either, but the end of the run.
 */
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patienceMs; !(await holds()); await wait(50)) {
    if (Date.now() > end) throw new Error(`Not within ${patienceMs / 60_000} minutes: ${what}`);
  }
}
