import { inside, type Tx } from "./with-actor.ts";

export type NewDownloadTicket = {
  organisationId: string;
  id: string;
  evidenceId: string;
  personId: string;
  tokenHash: Uint8Array;
  createdAt: Date;
  expiresAt: Date;
};

/** Only for a file that the actor can see: the policy asks. */
export async function createDownloadTicket(tx: Tx, ticket: NewDownloadTicket): Promise<void> {
  // createMany asks for nothing back: whoever issues a ticket may not read tickets.
  await inside(tx).downloadTicket.createMany({
    data: { ...ticket, tokenHash: new Uint8Array(ticket.tokenHash) },
  });
}

/**
 * One statement decides: of twenty that come at once, one gets the file. Returns which file it is for, or null when
 * the ticket is spent, late, unknown or another person's.
 */
export async function spendDownloadTicket(
  tx: Tx,
  ticket: { tokenHash: Uint8Array; now: Date },
): Promise<string | null> {
  const rows = await inside(tx).$queryRaw<{ evidenceId: string | null }[]>`
    select app.spend_download_ticket(${Buffer.from(ticket.tokenHash)}, ${ticket.now}) as "evidenceId"`;
  return rows[0]?.evidenceId ?? null;
}

/** For one of the organisation's own papers. */
export async function createDocumentTicket(
  tx: Tx,
  ticket: Omit<NewDownloadTicket, "evidenceId"> & { documentId: string },
): Promise<void> {
  await inside(tx).downloadTicket.createMany({
    data: { ...ticket, tokenHash: new Uint8Array(ticket.tokenHash) },
  });
}

/** As above: returns which paper the ticket is for, once. */
export async function spendDocumentTicket(
  tx: Tx,
  ticket: { tokenHash: Uint8Array; now: Date },
): Promise<string | null> {
  const rows = await inside(tx).$queryRaw<{ documentId: string | null }[]>`
    select app.spend_document_ticket(${Buffer.from(ticket.tokenHash)}, ${ticket.now}) as "documentId"`;
  return rows[0]?.documentId ?? null;
}
