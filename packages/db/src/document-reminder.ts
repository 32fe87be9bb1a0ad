import { fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type KeptPaper = { id: string; requirement: string; createdAt: Date; expiresOn: string };
export type SentDocumentReminder = { documentId: string; deadline: string; step: string };

/** The organisation's own papers with a last day, and what was sent about them. For the worker inside the organisation. */
export async function listKeptPapers(
  tx: Tx,
  organisationId: string,
): Promise<{ papers: KeptPaper[]; sent: SentDocumentReminder[] }> {
  const prisma = inside(tx);
  const papers = await prisma.$queryRaw<KeptPaper[]>`
    select id, requirement, created_at as "createdAt", expires_on::text as "expiresOn"
    from organisation_document
    where organisation_id = ${organisationId}::uuid and expires_on is not null
      and replaced_by is null and removed_at is null
    order by expires_on, id`;
  const sent = await prisma.$queryRaw<SentDocumentReminder[]>`
    select document_id as "documentId", deadline::text as deadline, step
    from document_reminder_sent where organisation_id = ${organisationId}::uuid`;
  return { papers, sent };
}

/** Notes that a reminder goes out; false when somebody else already did. */
export async function recordDocumentReminder(
  tx: Tx,
  reminder: SentDocumentReminder & { organisationId: string; at: Date },
): Promise<boolean> {
  const { organisationId, documentId, deadline, step, at } = reminder;
  const count = await inside(tx).$executeRaw`
    insert into document_reminder_sent (organisation_id, document_id, deadline, step, sent_at)
    values (${organisationId}::uuid, ${documentId}::uuid, ${fromDay(deadline)}::date, ${step}, ${at})
    on conflict do nothing`;
  return count === 1;
}
