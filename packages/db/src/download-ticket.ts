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

export type SpentTicket = { organisationId: string; evidenceId: string; personId: string };

/** One statement decides: of twenty that come at once, one gets the file. Null when spent, late or unknown. */
export async function spendDownloadTicket(
  tx: Tx,
  ticket: { tokenHash: Uint8Array; now: Date },
): Promise<SpentTicket | null> {
  const rows = await inside(tx).$queryRaw<SpentTicket[]>`
    select organisation_id as "organisationId", evidence_id as "evidenceId", person_id as "personId"
    from app.spend_download_ticket(${Buffer.from(ticket.tokenHash)}, ${ticket.now})`;
  return rows[0] ?? null;
}
