import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { closeDatabase } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { migrate } from "@causeway/db/migrate";
import { databaseSecrets } from "@causeway/db/secrets";
import { ownerPool } from "@causeway/db/test/owner-pool";
import { bounded, typedWords } from "../bench/bounded.ts";
import { printTable, writeReport } from "../bench/report.ts";
import { resendLoopback } from "../test/resend-loopback.ts";
import { makeDice } from "./dice.ts";
import { openOutbox } from "./outbox.ts";
import { report } from "./report.ts";
import { answersLost, badDay, down, makeWeather } from "./weather.ts";
import { makeWebhooks } from "./webhooks.ts";
import { startWorkers } from "./workers.ts";

// pnpm chaos:mail [--seed N] [--messages N] [--seconds N]
// A thousand messages against a provider on its worst days, by workers that are killed while they send. The seed decides
// faults, kills and the order of webhooks; how processes interleave it cannot decide. Exit code 1 unless every message
// was accepted exactly once and ended in the state that the provider told.
const { values } = parseArgs({
  args: typedWords(),
  options: { seed: { type: "string" }, messages: { type: "string" }, seconds: { type: "string" } },
});
const seed = Number(values.seed ?? 20_261_122);
const messages = Number(values.messages ?? 1000);
const patience = Number(values.seconds ?? 300) * 1000;
const killsWanted = 20;
const secret = "a secret of the chaos run only, of more than 32 characters";

const started = Date.now();
const dice = makeDice(seed);
const { after, opened, end } = bounded(patience / 60_000);
const directory = await mkdtemp(join(tmpdir(), "causeway-chaos-"));
after(() => rm(directory, { recursive: true, force: true }));
const server = await opened(startEmbedded({ directory, throwaway: true }), ({ stop }) => stop());
const provider = await resendLoopback("re_chaos");
after(provider.close);
try {
  process.exitCode = await run();
} finally {
  await end();
}
process.exit();

async function run(): Promise<number> {
  const url = server.url("chaos");
  const secrets = databaseSecrets(secret);
  await migrate({ url, secrets, mailboxOpen: false });
  const owner = ownerPool(url);
  after(() => owner.end());
  const outbox = await openOutbox(url, owner, secrets);
  after(() => closeDatabase(outbox.portal));

  let odds = badDay;
  let early = true;
  const weather = makeWeather(dice, () => odds);
  const webhooks = makeWebhooks(dice, outbox.portal);
  after(webhooks.stop);
  const simulated = () => Date.now() + outbox.simulatedHours() * 3_600_000;
  provider.state.choose = weather.choose;
  provider.state.now = simulated;
  provider.state.written = (at) => new Date(at - outbox.simulatedHours() * 3_600_000);
  const workers = startWorkers(dice, {
    ...{ CAUSEWAY_ENV: "demo", CAUSEWAY_SECRET: secret, CAUSEWAY_DATA_DIR: tmpdir(), LOG_LEVEL: "fatal" },
    ...{ DATABASE_URL: url, RESEND_API_KEY: "re_chaos", RESEND_URL: provider.url },
  });
  after(workers.stop);
  const step = Math.floor((messages * 0.9) / killsWanted);
  provider.state.onAccepted = async (mail) => {
    webhooks.taken(mail, early);
    // Half of the kills fall between the provider's taking a message and its saying so, the others a little later.
    if (provider.accepted.length % step !== 0) return;
    if (dice() < 0.5) workers.killOne();
    else setTimeout(() => workers.killOne(), dice() * 300);
  };
  const late = () => Date.now() - started > patience;

  const words: Promise<void>[] = [];
  for (const phase of phases(messages)) {
    say(`${phase.name}: ${provider.accepted.length} taken, ${workers.kills()} workers killed`);
    odds = phase.odds;
    early = !phase.silent;
    provider.state.always = odds === down ? { status: 503 } : "ok";
    // Word of what is long done comes while the next things happen.
    if (phase.silent) words.push(webhooks.flush());
    await outbox.write(phase.write);
    if (phase.hours === 0) await drain(phase.until);
    for (let part = 0; part < 3 && phase.hours > 0; part += 1) {
      await outbox.pass((phase.hours / 3) * 3600);
      await until(async () => (await outbox.count()).due === 0, 8_000);
    }
  }
  say(`word of all that is left: ${provider.accepted.length} taken, ${workers.kills()} workers killed`);
  // Whatever number of kills a fast machine has left over falls on the last messages.
  while (workers.kills() < killsWanted && !late()) {
    workers.killOne();
    await wait(100);
  }
  await Promise.all([...words, webhooks.flush()]);
  await drain(0);
  await until(async () => (await outbox.unprocessedWebhooks()) === 0, 30_000);

  const result = report({
    ids: outbox.ids,
    accepted: provider.accepted.map(({ tags }) => tags.message ?? ""),
    states: await outbox.states(),
    expected: webhooks.expected,
  });
  const figures = {
    ...{ seed, messages, ...result.figures, workersKilled: workers.kills() },
    ...{ attempts: provider.attempts.length, questions: provider.questions(), answers: weather.met },
    ...{ webhooksDelivered: webhooks.delivered(), simulatedHours: Math.round(outbox.simulatedHours()) },
    seconds: Math.round((Date.now() - started) / 1000),
  };
  print(figures, result.faults);
  const passed = result.faults.length === 0 && workers.kills() >= killsWanted;
  writeReport("chaos-mail", { ...figures, faults: result.faults.length, passed });
  return passed ? 0 : 1;

  /** Lets time pass to the next attempt whenever nobody has anything to do, until so few messages wait. */
  async function drain(most: number): Promise<void> {
    while (!late()) {
      const { waiting, due, sending, nextInSeconds } = await outbox.count();
      if (waiting <= most) return;
      if (due === 0 && sending === 0 && nextInSeconds > 0) await outbox.pass(nextInSeconds + 1);
      await wait(40);
    }
  }

  async function until(holds: () => Promise<boolean>, mostMs: number): Promise<void> {
    const end = Math.min(Date.now() + mostMs, started + patience);
    while (!(await holds()) && Date.now() < end) await wait(40);
  }
}

type Phase = {
  name: string;
  odds: typeof badDay;
  write: number;
  hours: number;
  until: number;
  silent: boolean;
};

/** A bad day, an outage of hours, a worse one that outlasts the provider's memory of what it took, and the morning after. */
function phases(count: number): Phase[] {
  const share = (part: number) => Math.round(count * part);
  const bad = { odds: badDay, hours: 0, silent: false };
  return [
    { name: "a bad day", ...bad, write: share(0.35), until: share(0.03) },
    { name: "down for six hours", odds: down, write: share(0.1), hours: 6, until: 0, silent: false },
    { name: "another bad day", ...bad, write: share(0.2), until: share(0.02) },
    {
      name: "takes and says nothing",
      odds: answersLost,
      write: share(0.15),
      hours: 0.004,
      until: 0,
      silent: true,
    },
    { name: "down for a day and two hours", odds: down, write: 0, hours: 26, until: 0, silent: false },
    {
      name: "the morning after",
      ...bad,
      write: count - share(0.35) - share(0.1) - share(0.2) - share(0.15),
      until: 0,
    },
  ];
}

/** How far it is, for whoever waits at the terminal. */
function say(line: string): void {
  process.stderr.write(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}\n`);
}

function print(figures: Record<string, unknown>, faults: readonly string[]): void {
  for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`);
  const bars: Record<string, string> = {
    lost: "0",
    duplicated: "0",
    wrongStates: "0",
    workersKilled: `≥ ${killsWanted}`,
  };
  printTable([
    ["mail in a provider's worst days", "figure", "bar"],
    ...Object.entries(figures).map(([name, figure]) => [
      ...[name, typeof figure === "object" ? JSON.stringify(figure) : String(figure), bars[name] ?? ""],
    ]),
  ]);
}
