import { appendAudit } from "@causeway/db/audit";
import { type KeptPaper, listKeptPapers, recordDocumentReminder } from "@causeway/db/document-reminder";
import { listRecipients } from "@causeway/db/recipient";
import type { Tx } from "@causeway/db/with-actor";
import { duePaperReminders, type Reminder, reminderKey } from "@causeway/rules/reminder/due-reminders";
import { hongKongDay } from "../clock.ts";
import { documentName } from "../evidence/document-name.ts";
import { sendEmail } from "../mail/send-email.ts";
import { documentSubject } from "../organisation-document/document-subject.ts";

export type DocumentReminder = Reminder & { requirement: string };

/** The reminders that an organisation's own papers call for on a day, most urgent first. */
export async function loadDocumentReminders(
  tx: Tx,
  organisationId: string,
  on: string,
): Promise<DocumentReminder[]> {
  const { papers, sent } = await listKeptPapers(tx, organisationId);
  const state = {
    papers: papers.map(({ id, createdAt, expiresOn }) => ({
      ...{ id, party: "employer" as const, since: hongKongDay(createdAt), expiresOn },
    })),
    sent: new Set(
      sent.map(({ documentId, ...rest }) => reminderKey({ ...about, ...rest, subjectId: documentId })),
    ),
  };
  return duePaperReminders(state, on).map((reminder) => ({
    ...reminder,
    requirement: requirementOf(papers, reminder.subjectId),
  }));
}

/** Sends them, once each, in the transaction that looked. Returns how many went out. */
export async function sendDocumentReminders(tx: Tx, organisationId: string, at: Date): Promise<number> {
  const due = await loadDocumentReminders(tx, organisationId, hongKongDay(at));
  const recipients = due.length > 0 ? await listRecipients(tx, "employer") : [];
  if (recipients.length === 0) return 0;
  let count = 0;
  for (const { subjectId: documentId, requirement, deadline, step, days } of due) {
    // The note comes first: of two workers one waits for the other there, and finds it done.
    if (!(await recordDocumentReminder(tx, { organisationId, documentId, deadline, step, at }))) continue;
    count += 1;
    for (const { email, personId, locale } of recipients)
      await sendEmail(tx, {
        organisationId,
        template: "document-expiring",
        props: {
          ...{ to: "employer", caseTitle: null, caseReference: null },
          ...{ document: documentName(requirement, locale), expiresOn: deadline, daysLeft: days },
          link: { app: "portal", path: `/o/${organisationId}/documents` },
        },
        to: { email, personId, locale },
      });
    await appendAudit(tx, {
      organisationId,
      action: "reminder.sent",
      subjectKind: documentSubject(documentId).kind,
      subjectId: documentId,
      details: { ...about, step, deadline },
      actorLabel: "",
      at,
    });
  }
  return count;
}

const about = { kind: "document-expiring", party: "employer" } as const;

function requirementOf(papers: readonly KeptPaper[], id: string): string {
  return papers.find((paper) => paper.id === id)?.requirement ?? "";
}
