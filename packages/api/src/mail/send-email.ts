import { createEmailMessages, type NewEmailMessage } from "@causeway/db/email-message";
import { newId } from "@causeway/db/ids";
import type { Tx } from "@causeway/db/with-actor";
import type { TemplateName } from "@causeway/email/templates";
import type { Locale } from "@causeway/messages/locale";
import type { EmailInput } from "./email-input.ts";

export type OutgoingEmail<T extends TemplateName> = {
  /** The organisation whose record the mail belongs to; `agencyOrganisationId` for the agency's own. */
  organisationId: string;
  template: T;
  props: EmailInput<T>;
  to: { email: string; personId?: string | null; locale: Locale };
  caseId?: string | null;
  /** Who caused the mail: she is told when the address turns out to be wrong. */
  sentBy?: string | null;
  /** How long it waits in the outbox: what it tells of can be taken back until then. */
  holdSeconds?: number;
};

/**
 * Writes a mail in the transaction of the change it tells of; the worker delivers it after the commit. A
 * rolled-back change therefore never mails anyone, and a committed one always does. Returns the row's id, which
 * is also the idempotency key towards every provider.
 */
export async function sendEmail<T extends TemplateName>(tx: Tx, email: OutgoingEmail<T>): Promise<string> {
  const row = rowOf(email);
  await createEmailMessages(tx, [row]);
  return row.id;
}

/** A mail to each of its readers, written in one go however many they are. Returns the rows' ids. */
export async function sendToEach<T extends TemplateName, Reader>(
  tx: Tx,
  readers: readonly Reader[],
  mailTo: (reader: Reader) => OutgoingEmail<T>,
): Promise<string[]> {
  const rows = readers.map((reader) => rowOf(mailTo(reader)));
  await createEmailMessages(tx, rows);
  return rows.map(({ id }) => id);
}

function rowOf<T extends TemplateName>(email: OutgoingEmail<T>): NewEmailMessage {
  return {
    organisationId: email.organisationId,
    id: newId(),
    caseId: email.caseId ?? null,
    template: email.template,
    props: email.props,
    recipientEmail: email.to.email.trim().toLowerCase(),
    recipientPerson: email.to.personId ?? null,
    locale: email.to.locale,
    sentByPerson: email.sentBy ?? null,
    holdSeconds: email.holdSeconds,
  };
}
