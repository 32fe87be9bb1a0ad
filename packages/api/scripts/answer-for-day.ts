import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { closeDatabase, type Database, openAs } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { databaseSecrets } from "@causeway/db/secrets";
import { isDay } from "@causeway/rules/calendar/day";
import { hongKongDay, systemClock } from "../src/clock.ts";
import { EnvError, readEnv } from "../src/env.ts";

export type DayCommand<Found> = {
  /** What stands after "pnpm". */
  name: string;
  find(db: Database, on: string): Promise<Found>;
  asText(on: string, found: Found): string;
};

/**
 * A command `NAME [--on YYYY-MM-DD] [--json]` that asks the database about a day and changes nothing; today in Hong Kong
 * when no day is named. Exit code 0: answered, also when there is nothing. 1: no answer (no database, unusable
 * environment). 2: wrong question.
 */
export async function answerForDay<Found>(command: DayCommand<Found>): Promise<number> {
  const asked = question(process.argv.slice(2).filter((word) => word !== "--"));
  if ("refusal" in asked) {
    process.stderr.write(`${asked.refusal}\nUsage: pnpm ${command.name} [--on YYYY-MM-DD] [--json]\n`);
    return 2;
  }
  try {
    const found = await withWorker((db) => command.find(db, asked.on));
    process.stdout.write(
      asked.json ? `${JSON.stringify(found, null, 2)}\n` : command.asText(asked.on, found),
    );
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

async function withWorker<Found>(ask: (db: Database) => Promise<Found>): Promise<Found> {
  const env = readEnv(process.env);
  const directory = `${resolve(env.CAUSEWAY_DATA_DIR)}/postgres`;
  const embedded = env.DATABASE_URL ? null : await startEmbedded({ directory });
  try {
    const url = env.DATABASE_URL ?? embedded?.url() ?? "";
    const db = await openAs("worker", url, databaseSecrets(env.CAUSEWAY_SECRET), { poolSize: 1 });
    try {
      return await ask(db);
    } finally {
      await closeDatabase(db);
    }
  } finally {
    await embedded?.stop();
  }
}
