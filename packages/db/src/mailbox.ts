import { inside, type Tx } from "./with-actor.ts";

export type MailboxMessage = {
  organisationId: string;
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
};

/** Puts a message into the built-in mailbox; the same id a second time changes nothing. */
export async function receiveInMailbox(tx: Tx, message: MailboxMessage): Promise<void> {
  await inside(tx).$executeRaw`
    insert into mailbox_message (organisation_id, id, "to", subject, html, text, received_at)
    values (${message.organisationId}::uuid, ${message.id}::uuid, ${message.to}, ${message.subject}, ${message.html},
      ${message.text}, now())
    on conflict do nothing`;
}

/** The newest messages, to one address or to all. Empty where the mailbox is not open to everybody. */
export async function listMailbox(tx: Tx, { to, limit }: { to: string | null; limit: number }) {
  return inside(tx).mailboxMessage.findMany({
    where: to === null ? {} : { to },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, to: true, subject: true, text: true, receivedAt: true },
  });
}

export async function findMailboxMessage(tx: Tx, id: string) {
  return inside(tx).mailboxMessage.findFirst({
    where: { id },
    select: { id: true, to: true, subject: true, html: true, text: true, receivedAt: true },
  });
}
