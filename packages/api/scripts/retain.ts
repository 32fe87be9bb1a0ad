import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { closeDatabase, openAs } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { databaseSecrets } from "@causeway/db/secrets";
import { isDay } from "@causeway/rules/calendar/day";
import { hongKongDay, systemClock } from "../src/clock.ts";
import { EnvError, readEnv } from "../src/env.ts";
import type { FoundDue } from "../src/retention/find-due.ts";
import { previewRetention } from "../src/retention/run-retention.ts";

// retain [--on YYYY-MM-DD] [--json]: what would be due on that day, and what is held. Names nobody and removes nothing.
// Exit code 0: answered, also when there is none. 1: no answer (no database, unusable environment). 2: wrong question.
const usage = "Usage: pnpm retain [--on YYYY-MM-DD] [--json]\n";

process.exitCode = await run(process.argv.slice(2).filter((word) => word !== "--"));

async function run(words: string[]): Promise<number> {
  const asked = question(words);
  if ("refusal" in asked) {
    process.stderr.write(`${asked.refusal}\n${usage}`);
    return 2;
  }
  try {
    const found = await due(asked.on);
    process.stdout.write(asked.json ? `${JSON.stringify(found, null, 2)}\n` : asText(asked.on, found));
    return 0;
  } catch (error) {
    const reason =
      error instanceof EnvError ? error.message : `The database gave no answer: ${String(error)}`;
    process.stderr.write(`${reason}\n`);
    return 1;
  }
}

function question(words: string[]): { on: string; json: boolean } | { refusal: string } {
  try {
    const options = { on: { type: "string" }, json: { type: "boolean" } } as const;
    const { values } = parseArgs({ args: words, options });
    const on = values.on ?? hongKongDay(systemClock());
    return isDay(on) ? { on, json: values.json ?? false } : { refusal: `No day of the calendar: ${on}` };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}

async function due(on: string): Promise<FoundDue[]> {
  const env = readEnv(process.env);
  const directory = `${resolve(env.CAUSEWAY_DATA_DIR)}/postgres`;
  const embedded = env.DATABASE_URL ? null : await startEmbedded({ directory });
  try {
    const url = env.DATABASE_URL ?? embedded?.url() ?? "";
    const db = await openAs("worker", url, databaseSecrets(env.CAUSEWAY_SECRET), { poolSize: 1 });
    try {
      return await previewRetention(db, on);
    } finally {
      await closeDatabase(db);
    }
  } finally {
    await embedded?.stop();
  }
}

function asText(on: string, found: readonly FoundDue[]): string {
  const lines = found.map(
    ({ reference, scope, dueOn, because, standing }) =>
      `${reference}  ${scope.padEnd(16)}  ${dueOn}  ${because.padEnd(16)}  ${standing}`,
  );
  const records = found.length === 1 ? "1 record" : `${found.length} records`;
  return `${[...lines, `${records} due on ${on}, as the cases stand now. Nothing was removed.`].join("\n")}\n`;
}
