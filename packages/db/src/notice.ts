import { mailboxOnly } from "@causeway/rules/notification/kinds";
import pg from "pg";
import { connectionOf, type Database } from "./client.ts";
import { type Page, pageOf, readCursor } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

// A notice is a mail to oneself, seen in the app: there is no second record that could say something else.

export type NoticeRow = {
  organisationId: string;
  id: string;
  caseId: string | null;
  template: string;
  props: unknown;
  createdAt: Date;
  readAt: Date | null;
};

/** One's own notices, newest first, from every organisation one belongs to. */
export async function listNotices(
  tx: Tx,
  query: { personId: string; cursor?: string | null | undefined; unreadOnly?: boolean; size?: number },
): Promise<Page<NoticeRow>> {
  const size = query.size ?? 30;
  const [at, id] = readCursor(query.cursor, 2) ?? [];
  const createdAt = new Date(at ?? "");
  const rows = await inside(tx).emailMessage.findMany({
    where: {
      recipientPerson: query.personId,
      template: { notIn: mailboxOnly() },
      ...(query.unreadOnly ? { readAt: null } : {}),
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
      props: true,
      createdAt: true,
      readAt: true,
    },
  });
  return pageOf(rows, size, (row) => [row.createdAt.toISOString(), row.id]);
}

/** The newest notice of each case: only it can still say whose move it is. */
export async function listNewestOfCases(
  tx: Tx,
  query: { personId: string; caseIds: readonly string[] },
): Promise<Set<string>> {
  const rows = await inside(tx).emailMessage.findMany({
    where: {
      recipientPerson: query.personId,
      caseId: { in: [...query.caseIds] },
      template: { notIn: mailboxOnly() },
    },
    distinct: ["caseId"],
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

/** How many are unread; counting stops at a hundred, which the page shows as "99+". */
export async function countUnreadNotices(tx: Tx, personId: string): Promise<number> {
  const rows = await inside(tx).emailMessage.findMany({
    where: { recipientPerson: personId, readAt: null, template: { notIn: mailboxOnly() } },
    take: 100,
    select: { id: true },
  });
  return rows.length;
}

/** Marks one notice, or all up to a moment. Returns how many were unread. */
export async function markNoticesRead(
  tx: Tx,
  { id, until, at }: { id: string | null; until: Date; at: Date },
): Promise<number> {
  const rows = await inside(tx).$queryRaw<{ changed: number }[]>`
    select app.read_notices(${id}::uuid, ${until}::timestamptz, ${at}::timestamptz) as changed`;
  return rows[0]?.changed ?? 0;
}

export type NoticeListener = { stop(): Promise<void> };

/**
 * Calls `onNotice` with the id of a person when a mail to him was committed or his notices were read. Calls `onLost`
 * once when the connection ends. Throws where the connection passes no notifications on.
 */
export async function listenForNotices(
  database: Database,
  onNotice: (personId: string) => void,
  onLost: () => void,
): Promise<NoticeListener> {
  const { options } = connectionOf(database).pool;
  const client = new pg.Client({
    connectionString: options.connectionString,
    application_name: `${options.application_name} notices`,
  });
  client.on("notification", ({ payload }) => payload && onNotice(payload));
  client.on("error", () => {});
  client.once("end", onLost);
  try {
    await client.connect();
    await client.query("listen causeway_notice");
  } catch (error) {
    client.off("end", onLost);
    await client.end().catch(() => {});
    throw error;
  }
  return {
    async stop() {
      client.off("end", onLost);
      await client.end();
    },
  };
}
