import type { EmailState } from "@causeway/rules/vocabulary";
import { type Page, pageOf, readCursor } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type LoggedEmail = {
  organisationId: string;
  id: string;
  caseId: string | null;
  template: string;
  recipientEmail: string;
  locale: string;
  state: EmailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

/** All mails of the installation with what became of each, newest first. For administrators. */
export async function listEmailLog(
  tx: Tx,
  query: {
    states?: readonly EmailState[] | undefined;
    search?: string | undefined;
    cursor?: string | null | undefined;
    size?: number;
  },
): Promise<Page<LoggedEmail>> {
  const size = query.size ?? 50;
  const [at, id] = readCursor(query.cursor, 2) ?? [];
  const createdAt = new Date(at ?? "");
  const rows = await inside(tx).emailMessage.findMany({
    where: {
      ...(query.states ? { state: { in: [...query.states] } } : {}),
      ...(query.search ? { recipientEmail: { contains: query.search.toLowerCase() } } : {}),
      ...(id && !Number.isNaN(createdAt.getTime())
        ? { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      organisationId: true,
      id: true,
      caseId: true,
      template: true,
      recipientEmail: true,
      locale: true,
      state: true,
      attempts: true,
      lastError: true,
      createdAt: true,
      sentAt: true,
    },
  });
  const mails = rows.map((row) => ({ ...row, state: row.state as EmailState }));
  return pageOf(mails, size, (row) => [row.createdAt.toISOString(), row.id]);
}

/** How many mails are in each state. */
export async function countEmailStates(tx: Tx): Promise<Partial<Record<EmailState, number>>> {
  const rows = await inside(tx).emailMessage.groupBy({ by: ["state"], _count: true });
  return Object.fromEntries(rows.map((row) => [row.state, row._count]));
}

/**
 * Puts a mail that will not be tried again back into the queue, as a new sending. Returns the address it goes to; null
 * when it is not such a mail.
 */
export async function requeueEmail(
  tx: Tx,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<{ recipientEmail: string } | null> {
  const rows = await inside(tx).$queryRaw<{ recipientEmail: string }[]>`
    update email_message set state = 'queued', next_attempt_at = now(), last_error = null, requeued_at = now(),
      first_attempt_at = null, provider_id = null, sent_at = null
    where organisation_id = ${organisationId}::uuid and id = ${id}::uuid
      and state in ('failed', 'bounced', 'suppressed')
    returning recipient_email as "recipientEmail"`;
  return rows[0] ?? null;
}
