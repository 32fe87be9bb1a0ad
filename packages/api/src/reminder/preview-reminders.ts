import type { Database } from "@causeway/db/client";
import { listRecipients } from "@causeway/db/recipient";
import { listReminderOrganisations } from "@causeway/db/reminder";
import { withActor } from "@causeway/db/with-actor";
import type { Reminder } from "@causeway/rules/reminder/due-reminders";
import { loadDocumentReminders } from "./document-reminders.ts";
import { loadReminders } from "./load-reminders.ts";
import { reminderRecipients } from "./mail-reminder.ts";

/** A reminder as an operator may see it: the case's reference and who, without a name or an address. */
export type PreviewedReminder = Pick<Reminder, "kind" | "party" | "step" | "day" | "deadline" | "days"> & {
  /** Of the case; for the organisation's own papers the kind of paper. */
  reference: string;
  /** How many people it would go to. */
  readers: number;
  /** Requests without an answer; null for other kinds. */
  open: number | null;
};

/** What would go out on a day, as the cases stand now. Sends nothing and notes nothing. */
export async function previewReminders(db: Database, on: string): Promise<PreviewedReminder[]> {
  const found: PreviewedReminder[] = [];
  for (const organisationId of await withActor(db, { kind: "worker" }, listReminderOrganisations)) {
    await withActor(db, { kind: "worker", organisationId }, async (tx) => {
      for (const one of await loadDocumentReminders(tx, organisationId, on)) {
        const { kind, party, step, day, deadline, days, requirement: reference } = one;
        const readers = (await listRecipients(tx, "employer")).length;
        found.push({ kind, party, step, day, deadline, days, reference, readers, open: null });
      }
      for (const reminder of await loadReminders(tx, { organisationId }, on)) {
        const { kind, party, step, day, deadline, days, reference } = reminder;
        const readers = (await reminderRecipients(tx, reminder)).length;
        const open = reminder.requests?.open ?? null;
        found.push({ kind, party, step, day, deadline, days, reference, readers, open });
      }
    });
  }
  return found.toSorted((one, other) => one.reference.localeCompare(other.reference));
}
