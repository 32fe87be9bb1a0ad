import { connectionOf, type Database } from "./client.ts";
import { inside, type Tx } from "./with-actor.ts";

export type DatabaseFigures = {
  /** Connections: in use, idle, and requests that wait for one. */
  pool: { used: number; idle: number; waiting: number; limit: number };
  /** What the database refused since the start: our own rules by name, and "policy" for a row or a grant it withheld. */
  refusals: ReadonlyMap<string, number>;
};

/** The state of a pool at this moment, without asking the server. */
export function databaseFigures(database: Database): DatabaseFigures {
  const { pool, refusals } = connectionOf(database);
  const { totalCount, idleCount, waitingCount, options } = pool;
  return {
    pool: {
      used: totalCount - idleCount,
      idle: idleCount,
      waiting: waitingCount,
      limit: options.max ?? 10,
    },
    refusals,
  };
}

export type MailFigures = {
  /** Mails that wait, and those of the last day, by state. */
  states: { state: string; count: number }[];
  /** How long the longest waiting mail has been due. */
  oldestSeconds: number;
};

/** The outbox at a glance, for the worker. */
export async function mailFigures(tx: Tx): Promise<MailFigures> {
  const rows = await inside(tx).$queryRaw<{ state: string; count: number; oldest: number | null }[]>`
    select state, count(*)::int as count,
      (extract(epoch from now() - min(next_attempt_at) filter (where state in ('queued', 'sending'))))::float8 as oldest
    from email_message
    where state in ('queued', 'sending', 'held') or created_at > now() - interval '1 day'
    group by state`;
  return {
    states: rows.map(({ state, count }) => ({ state, count })),
    oldestSeconds: Math.max(0, ...rows.map(({ oldest }) => oldest ?? 0)),
  };
}
