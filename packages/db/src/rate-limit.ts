import { connectionOf, type Database } from "./client.ts";

type Query = { text: string; values?: unknown[]; name?: string };

/** What rate-limiter-flexible wants of a pool, narrowed to its own table (`schemaName: "limits"`). */
export function rateLimitStore(database: Database): { query(query: Query): Promise<{ rows: unknown[] }> } {
  const { pool } = connectionOf(database);
  return {
    query(query) {
      if (!query.text.includes('"limits"."rate_limit"')) throw new Error("Only the table of rate limits");
      // Without its name the statement is not prepared on the connection, which a transaction pooler would not keep.
      return pool.query({ text: query.text, values: query.values ?? [] });
    },
  };
}

/** Removes counters that ran out. */
export async function sweepRateLimits(database: Database, now: Date): Promise<number> {
  const { pool } = connectionOf(database);
  const { rowCount } = await pool.query("delete from limits.rate_limit where expire < $1", [now.getTime()]);
  return rowCount ?? 0;
}
