import type { EmailState } from "@causeway/rules/vocabulary";
import type { EmailKey } from "./email-message.ts";
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

export type EmailFilter = {
  template?: string | undefined;
  search?: string | undefined;
  domain?: string | undefined;
  /** The number of the case that the mail names; who reads the log may not read cases. */
  caseReference?: string | undefined;
  /** Days in Hong Kong, both included. */
  from?: string | undefined;
  to?: string | undefined;
};

/** All mails of the installation with what became of each, newest first. For administrators. */
export async function listEmailLog(
  tx: Tx,
  query: EmailFilter & {
    states?: readonly EmailState[] | undefined;
    cursor?: string | null | undefined;
    size?: number;
  },
): Promise<Page<LoggedEmail>> {
  const size = query.size ?? 50;
  const [at, id] = readCursor(query.cursor, 2) ?? [];
  const createdAt = new Date(at ?? "");
  const rows = await inside(tx).emailMessage.findMany({
    where: {
      ...whereOf(query),
      ...(query.states ? { state: { in: [...query.states] } } : {}),
      ...(id && !Number.isNaN(createdAt.getTime())
        ? { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: columns,
  });
  const mails = rows.map((row) => ({ ...row, state: row.state as EmailState }));
  return pageOf(mails, size, (row) => [row.createdAt.toISOString(), row.id]);
}

/** How many of the mails that fit are in each state. */
export async function countEmailStates(
  tx: Tx,
  filter: EmailFilter,
): Promise<Partial<Record<EmailState, number>>> {
  const rows = await inside(tx).emailMessage.groupBy({
    by: ["state"],
    where: whereOf(filter),
    _count: true,
  });
  return Object.fromEntries(rows.map((row) => [row.state, row._count]));
}

/** One mail with all that is kept of its way. `props` decide whether it may be sent again; they are not for the page. */
export async function findLoggedEmail(tx: Tx, { organisationId, id }: EmailKey) {
  const row = await inside(tx).emailMessage.findUnique({
    where: { organisationId_id: { organisationId, id } },
    select: {
      ...columns,
      ...{ props: true, recipientPerson: true, sentByPerson: true, provider: true, providerId: true },
      ...{ nextAttemptAt: true, readAt: true },
    },
  });
  return row && { ...row, state: row.state as EmailState };
}

export type EmailOnItsWay = NonNullable<Awaited<ReturnType<typeof findLoggedEmail>>>;

/** The same, kept from changing until the transaction ends: of two who send it again at once, one waits for the other. */
export async function lockLoggedEmail(tx: Tx, key: EmailKey): Promise<EmailOnItsWay | null> {
  await inside(tx).$queryRaw`
    select from email_message where organisation_id = ${key.organisationId}::uuid and id = ${key.id}::uuid for update`;
  return findLoggedEmail(tx, key);
}

/** Who sent a mail again, when, why, and as which mail: the entries of the chain about it, the newest first. */
export function listResendings(tx: Tx, { organisationId, id }: EmailKey) {
  return inside(tx).auditEntry.findMany({
    where: { organisationId, action: "mail.resent", subjectId: id },
    orderBy: { seq: "desc" },
    take: 50,
    select: { at: true, actorLabel: true, details: true },
  });
}

const columns = {
  ...{ organisationId: true, id: true, caseId: true, template: true, recipientEmail: true, locale: true },
  ...{ state: true, attempts: true, lastError: true, createdAt: true, sentAt: true },
} as const;

function whereOf({ template, search, domain, caseReference, from, to }: EmailFilter) {
  const address = [
    ...(search ? [{ recipientEmail: { contains: search.toLowerCase() } }] : []),
    ...(domain ? [{ recipientEmail: { endsWith: `@${domain.toLowerCase()}` } }] : []),
  ];
  return {
    AND: address,
    ...(template && { template }),
    ...(caseReference && { props: { path: ["caseReference"], equals: caseReference } }),
    ...((from || to) && {
      createdAt: {
        ...(from && { gte: new Date(`${from}T00:00:00+08:00`) }),
        ...(to && { lt: new Date(Date.parse(`${to}T00:00:00+08:00`) + 86_400_000) }),
      },
    }),
  };
}
