import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { closeDatabase, openAs } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { databaseSecrets } from "@causeway/db/secrets";
import { isDay } from "@causeway/rules/calendar/day";
import { isSendingDay, sendingDayOnOrAfter } from "@causeway/rules/reminder/sending-day";
import { hongKongDay, systemClock } from "../src/clock.ts";
import { EnvError, readEnv } from "../src/env.ts";
import { type PreviewedReminder, previewReminders } from "../src/reminder/preview-reminders.ts";

// remind [--on YYYY-MM-DD] [--json]: which reminders would go out on that day, and why. Names nobody and sends nothing.
// Exit code 0: answered, also when there is none. 1: no answer (no database, unusable environment). 2: wrong question.
const usage = "Usage: pnpm remind [--on YYYY-MM-DD] [--json]\n";

process.exitCode = await run(process.argv.slice(2).filter((word) => word !== "--"));

async function run(words: string[]): Promise<number> {
  const asked = question(words);
  if ("refusal" in asked) {
    process.stderr.write(`${asked.refusal}\n${usage}`);
    return 2;
  }
  try {
    const found = await reminders(asked.on);
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
    const { values } = parseArgs({
      args: words,
      options: { on: { type: "string" }, json: { type: "boolean" }, send: { type: "boolean" } },
    });
    if (values.send) return { refusal: "Reminders are sent by the worker, every hour of the working day." };
    const on = values.on ?? hongKongDay(systemClock());
    if (!isDay(on)) return { refusal: `No day of the calendar: ${on}` };
    return { on, json: values.json ?? false };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  }
}

async function reminders(on: string): Promise<PreviewedReminder[]> {
  const env = readEnv(process.env);
  const directory = `${resolve(env.CAUSEWAY_DATA_DIR)}/postgres`;
  const embedded = env.DATABASE_URL ? null : await startEmbedded({ directory });
  try {
    const url = env.DATABASE_URL ?? embedded?.url() ?? "";
    const db = await openAs("worker", url, databaseSecrets(env.CAUSEWAY_SECRET), { poolSize: 1 });
    try {
      return await previewReminders(db, on);
    } finally {
      await closeDatabase(db);
    }
  } finally {
    await embedded?.stop();
  }
}

function asText(on: string, found: readonly PreviewedReminder[]): string {
  if (!isSendingDay(on)) {
    return `${on} is no working day in Hong Kong: nothing goes out before ${sendingDayOnOrAfter(on)}.\n`;
  }
  const rows = found.map((one) => [one.reference, one.kind, one.party, readersOf(one), why(on, one)]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const count = found.length === 1 ? "1 reminder" : `${found.length} reminders`;
  return `${[...lines, `${count} on ${on}, as the cases stand now. Nothing was sent.`].join("\n")}\n`;
}

function readersOf({ readers }: PreviewedReminder): string {
  return readers === 1 ? "1 reader" : `${readers} readers`;
}

function why(on: string, { kind, step, day, deadline, days, open }: PreviewedReminder): string {
  const late = day < on ? ` (was due on ${day})` : "";
  switch (kind) {
    case "invitation-expiring":
      return `not taken up, ends ${deadline}: ${days} days left, step ${step}${late}`;
    case "change-request-due":
      return `${open ?? 0} without an answer, due ${deadline}: ${days} days left, step ${step}${late}`;
    case "change-request-overdue":
      return `${open ?? 0} without an answer, was due ${deadline}: ${days} days over, step ${step}${late}`;
    case "reconsideration-due":
      return `reconsideration is wanted, last day ${deadline}: ${days} days left, step ${step}${late}`;
    case "approval-waiting":
      return `recommended ${deadline}: waiting ${days} working days, step ${step}${late}`;
    case "stay-expiring":
      return `stay ends ${deadline}: ${days} days left, step ${step}${late}`;
    case "document-expiring":
      return `a paper is valid until ${deadline}: ${days} days left, step ${step}${late}`;
    case "extension-window-open":
      return `an extension can be applied for, stay ends ${deadline}: ${days} days left${late}`;
  }
}
