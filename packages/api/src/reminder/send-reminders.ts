import { appendAudit } from "@causeway/db/audit";
import type { Database } from "@causeway/db/client";
import { listReminderOrganisations, recordReminder } from "@causeway/db/reminder";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { isSendingDay, sendingHours } from "@causeway/rules/reminder/sending-day";
import { hongKongDay, hongKongHour } from "../clock.ts";
import type { Logger } from "../log.ts";
import { sendDocumentReminders } from "./document-reminders.ts";
import { type DueReminder, loadReminders } from "./load-reminders.ts";
import { mailReminder, type Recipients, reminderRecipients } from "./mail-reminder.ts";

export type ReminderServices = { db: Database; log: Logger; now(): Date };

/**
 * Sends every reminder that is due now, once; nothing outside Hong Kong's working hours. Each case is a transaction of
 * its own that looks at the case again, so that nobody is reminded of what was done a minute ago. Returns how many went
 * out. One case that fails does not keep the others from being reminded; the job then counts as failed.
 */
export async function sendReminders(services: ReminderServices): Promise<number> {
  const { db, log } = services;
  const now = services.now();
  const on = hongKongDay(now);
  const hour = hongKongHour(now);
  if (!isSendingDay(on) || hour < sendingHours.from || hour >= sendingHours.until) return 0;

  let sent = 0;
  const failures: unknown[] = [];
  for (const organisationId of await withActor(db, { kind: "worker" }, listReminderOrganisations)) {
    const worker = { kind: "worker", organisationId } as const;
    const due = await withActor(db, worker, (tx) => loadReminders(tx, { organisationId }, on));
    try {
      sent += await withActor(db, worker, (tx) => sendDocumentReminders(tx, organisationId, now));
    } catch (error) {
      log.error({ organisation: organisationId, error }, "reminder");
      failures.push(error);
    }
    for (const caseId of new Set(due.map((reminder) => reminder.caseId))) {
      try {
        sent += await withActor(db, worker, (tx) => remindCase(tx, { organisationId, caseId }, on, now));
      } catch (error) {
        log.error({ case: caseId, error }, "reminder");
        failures.push(error);
      }
    }
  }
  log.info({ on, sent }, "reminders");
  if (failures.length > 0) throw new AggregateError(failures, "reminders");
  return sent;
}

async function remindCase(
  tx: Tx,
  key: { organisationId: string; caseId: string },
  on: string,
  now: Date,
): Promise<number> {
  let sent = 0;
  for (const reminder of await loadReminders(tx, key, on)) {
    const recipients = await reminderRecipients(tx, reminder);
    if (recipients.length > 0 && (await remind(tx, reminder, recipients, now))) sent += 1;
  }
  return sent;
}

/** The note that it went out comes first: of two workers one waits for the other there, and finds it done. */
async function remind(tx: Tx, reminder: DueReminder, recipients: Recipients, at: Date): Promise<boolean> {
  const { kind, party, subjectId, deadline, step } = reminder;
  if (!(await recordReminder(tx, reminder, { kind, party, subjectId, deadline, step, at }))) return false;
  for (const to of recipients) await mailReminder(tx, reminder, to, hongKongDay(at));
  await appendAudit(tx, {
    organisationId: reminder.organisationId,
    caseId: reminder.caseId,
    action: "reminder.sent",
    subjectKind: "reminder",
    subjectId,
    details: { kind, party, step, deadline },
    actorLabel: "",
    at,
  });
  return true;
}
