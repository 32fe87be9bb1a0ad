import type { FoundDue } from "../src/retention/find-due.ts";
import { previewRetention } from "../src/retention/run-retention.ts";
import { answerForDay } from "./answer-for-day.ts";

// retain [--on YYYY-MM-DD] [--json]: what would be due on that day, and what is held. Names nobody and removes nothing.
process.exitCode = await answerForDay({ name: "retain", find: previewRetention, asText });

function asText(on: string, found: readonly FoundDue[]): string {
  const lines = found.map(
    ({ reference, scope, dueOn, because, standing }) =>
      `${reference}  ${scope.padEnd(16)}  ${dueOn}  ${because.padEnd(16)}  ${standing}`,
  );
  const records = found.length === 1 ? "1 record" : `${found.length} records`;
  return `${[...lines, `${records} due on ${on}, as the cases stand now. Nothing was removed.`].join("\n")}\n`;
}
