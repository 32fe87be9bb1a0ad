import type pg from "pg";

/** One statement as it was sent: its text has placeholders, never a row's values. */
export type TimedQuery = { sql: string; startedAt: number; ms: number };

/**
 * Tells of every statement of a pool's connections after its answer, in the asynchronous context of whoever asked, so
 * that the listener knows on whose behalf. Statements given a callback are left alone: Prisma gives none.
 */
export function timeQueries(pool: pg.Pool, tell: (query: TimedQuery) => void): void {
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const timed = (...args: unknown[]) => {
      const startedAt = Date.now();
      const start = performance.now();
      const answer = query(...args);
      if (answer instanceof Promise) {
        const told = () => tell({ sql: textOf(args[0]), startedAt, ms: performance.now() - start });
        answer.then(told, told);
      }
      return answer;
    };
    client.query = timed as typeof client.query;
  });
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  const { text } = query as { text?: unknown };
  return typeof text === "string" ? text : "";
}
