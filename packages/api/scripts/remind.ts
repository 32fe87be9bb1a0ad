import { isSendingDay, sendingDayOnOrAfter } from "@causeway/rules/reminder/sending-day";
import { type PreviewedReminder, previewReminders } from "../src/reminder/preview-reminders.ts";
import { answerForDay } from "./answer-for-day.ts";

// remind [--on YYYY-MM-DD] [--json]: which reminders would go out on that day, and why. Names nobody and sends nothing:
// that is done by the worker, every hour of the working day.
process.exitCode = await answerForDay({ name: "remind", find: previewReminders, asText });

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
