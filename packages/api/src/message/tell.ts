import type { CandidateRecord } from "@causeway/db/candidate";
import { listRecipients, type Recipient } from "@causeway/db/recipient";
import type { CaseRecord } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { Locale } from "@causeway/messages/locale";
import type { CandidateContext, CaseStaffContext, MemberContext } from "../context.ts";
import { sendEmail, sendToEach } from "../mail/send-email.ts";

type Row = Pick<CaseRecord, "id" | "organisationId" | "title" | "reference">;
/** How the writer, or the employer whose case it is, is called in the reader's language. */
type Named = (locale: Locale) => string;

/** Mails the staff who hold the case, or every reviewer while nobody does. Never what the message says. */
export async function tellAgency(
  ctx: CandidateContext | MemberContext,
  tx: Tx,
  told: {
    row: Row;
    staff: readonly (Recipient & { duty: string })[];
    from: "employer" | "candidate";
    name: Named;
  },
): Promise<void> {
  const { row, staff, from, name } = told;
  const held = staff.filter((one) => one.duty === "review");
  const readers = held.length > 0 ? held : await listRecipients(tx, "reviewer");
  const place = `${row.organisationId}/${row.id}`;
  // Who does not hold the case cannot open the thread: he claims it first.
  const path =
    held.length > 0 ? (`/cases/${place}/messages?with=${from}` as const) : (`/queue/${place}` as const);
  await sendToEach(tx, readers, (to) => ({
    ...ofCase(ctx, row),
    to,
    props: {
      ...named(row),
      ...{ to: "agency" as const, from, name: name(to.locale) },
      link: { app: "admin", path },
    },
  }));
}

/** Mails the employer's owners and preparers that the agency has written to them. */
export async function tellEmployer(
  ctx: CaseStaffContext,
  tx: Tx,
  { row, to: people, name }: { row: Row; to: readonly Recipient[]; name: Named },
): Promise<void> {
  await sendToEach(tx, people, (to) => ({
    ...ofCase(ctx, row),
    to,
    props: {
      ...named(row),
      ...({ to: "employer", from: "agency" } as const),
      name: name(to.locale),
      link: { app: "portal", path: `/o/${row.organisationId}/cases/${row.id}/messages` },
    },
  }));
}

/** Mails the candidate that the agency has written to her. */
export async function tellCandidate(
  ctx: CaseStaffContext,
  tx: Tx,
  { row, candidate, name }: { row: Row; candidate: CandidateRecord; name: Named },
): Promise<void> {
  const { email, personId, locale } = candidate;
  await sendEmail(tx, {
    ...ofCase(ctx, row),
    to: { email, personId, locale },
    props: {
      ...named(row),
      ...{ to: "candidate", from: "agency", name: name(locale) },
      link: { app: "portal", path: `/c/${row.id}/messages` },
    },
  });
}

function ofCase(ctx: CandidateContext | CaseStaffContext | MemberContext, row: Row) {
  return {
    organisationId: row.organisationId,
    caseId: row.id,
    sentBy: ctx.actor.personId,
    template: "message-received" as const,
  };
}

function named({ title, reference }: Row) {
  return { caseTitle: title, caseReference: reference };
}
