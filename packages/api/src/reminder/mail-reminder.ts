import { findCandidateOfCase } from "@causeway/db/candidate";
import { requireOrganisation } from "@causeway/db/organisation";
import { listAssignedStaff, listRecipients } from "@causeway/db/recipient";
import type { Tx } from "@causeway/db/with-actor";
import type { Locale } from "@causeway/rules/actor";
import { extensionWindow } from "@causeway/rules/reminder/extension-window";
import { documentName } from "../evidence/document-name.ts";
import { sendEmail } from "../mail/send-email.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import type { DueReminder } from "./load-reminders.ts";

type Recipient = { email: string; personId: string | null; locale: Locale };
export type Recipients = readonly Recipient[];

/** Who is reminded: the employer's people, the candidate, or the approvers who may decide. */
export async function reminderRecipients(tx: Tx, reminder: DueReminder): Promise<Recipients> {
  const { party, caseId, recommendation } = reminder;
  switch (party) {
    case "employer":
      return listRecipients(tx, "employer");
    case "candidate": {
      const candidate = await findCandidateOfCase(tx, reminder);
      return candidate && candidate.state !== "withdrawn" ? [candidate] : [];
    }
    case "reviewer":
      return (await listAssignedStaff(tx, caseId)).filter(({ duty }) => duty === "review");
    case "approver": {
      const holding = (await listAssignedStaff(tx, caseId)).filter(({ duty }) => duty === "approve");
      const asked = holding.length > 0 ? holding : await listRecipients(tx, "approver");
      return asked.filter(({ personId }) => personId !== recommendation?.staffId);
    }
  }
}

/** Writes the mail of one reminder to one reader. */
export async function mailReminder(tx: Tx, reminder: DueReminder, to: Recipient, on: string): Promise<void> {
  const { organisationId, caseId, kind, party, deadline, days } = reminder;
  const { email, personId, locale } = to;
  const mail = { organisationId, caseId, to: { email, personId, locale } };
  const organisationName = organisationNameOf(await requireOrganisation(tx, organisationId), locale);
  const named = { caseTitle: reminder.title, caseReference: reminder.reference };
  const side = party === "candidate" ? "candidate" : "employer";
  const page = pageOf(reminder);
  switch (kind) {
    case "invitation-expiring": {
      const { invitation } = reminder;
      if (!invitation) return;
      const { invitationId: id, version, sentBy } = invitation;
      const link = { kind: "candidate-invitation", organisationId, id, version } as const;
      const props = { organisationName, jobTitle: reminder.title, expiresOn: deadline, daysLeft: days, link };
      await sendEmail(tx, { ...mail, sentBy, template: kind, props });
      return;
    }
    case "change-request-due": {
      const count = reminder.requests?.open ?? 0;
      const props = { ...named, to: side, organisationName, count, dueOn: deadline, daysLeft: days } as const;
      await sendEmail(tx, { ...mail, template: kind, props: { ...props, link: page } });
      return;
    }
    case "change-request-overdue": {
      const about = { ...named, organisationName, count: reminder.requests?.open ?? 0, dueOn: deadline };
      const props = { ...about, to: party === "reviewer" ? "agency" : side, daysOver: days } as const;
      await sendEmail(tx, { ...mail, template: kind, props: { ...props, link: page } });
      return;
    }
    case "reconsideration-due": {
      const props = { ...named, organisationName, dueOn: deadline, daysLeft: days, link: page };
      await sendEmail(tx, { ...mail, template: kind, props });
      return;
    }
    case "approval-waiting": {
      const props = { ...named, organisationName, waitingSince: deadline, daysWaited: days, link: page };
      await sendEmail(tx, { ...mail, template: kind, props });
      return;
    }
    case "stay-expiring": {
      const found = extensionWindow(deadline, on, (await lawInForce(tx)).law);
      const window = found && { ...found, open: found.opensOn <= on };
      const props = {
        ...named,
        to: side,
        limitOfStay: deadline,
        daysLeft: days,
        window,
        link: page,
      } as const;
      await sendEmail(tx, { ...mail, template: kind, props });
      return;
    }
    case "document-expiring": {
      const { paper } = reminder;
      if (!paper) return;
      const document = documentName(paper.requirement, locale);
      const props = {
        ...named,
        to: side,
        document,
        expiresOn: deadline,
        daysLeft: days,
        link: page,
      } as const;
      await sendEmail(tx, { ...mail, template: kind, props });
      return;
    }
    case "extension-window-open": {
      const found = extensionWindow(deadline, on, (await lawInForce(tx)).law);
      if (!found) return;
      const window = { ...found, open: true };
      const props = { ...named, to: side, limitOfStay: deadline, window, link: page } as const;
      await sendEmail(tx, { ...mail, template: kind, props });
      return;
    }
  }
}

function pageOf({ organisationId, caseId, kind, party }: DueReminder) {
  if (party === "approver") return { app: "admin", path: `/queue/${organisationId}/${caseId}` } as const;
  if (party === "reviewer") {
    const part = kind === "reconsideration-due" ? "filing" : "requests";
    return { app: "admin", path: `/cases/${organisationId}/${caseId}/${part}` } as const;
  }
  const paper = kind === "document-expiring";
  if (party === "candidate")
    return { app: "portal", path: `/c/${caseId}${paper ? "/documents" : ""}` } as const;
  const part = paper ? "/evidence" : kind.startsWith("change-request-") ? "/requests" : "";
  return { app: "portal", path: `/o/${organisationId}/cases/${caseId}${part}` } as const;
}
