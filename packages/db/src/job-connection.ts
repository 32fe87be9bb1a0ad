import { connectionOf, type Database } from "./client.ts";
import { inside, type Tx } from "./with-actor.ts";

type Executor = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** pg-boss inside a use-case's transaction: the job is committed with the change, or not at all. */
export function jobConnection(tx: Tx): Executor {
  return {
    async executeSql(text, values = []) {
      requireJobs(text);
      const rows = await inside(tx).$queryRawUnsafe(text, ...values);
      return { rows: Array.isArray(rows) ? rows : [] };
    },
  };
}

/** pg-boss by itself, over the pool of an application role. */
export function jobPool(database: Database): Executor {
  const { pool } = connectionOf(database);
  return {
    async executeSql(text, values = []) {
      const answer = await pool.query(text, values);
      return Array.isArray(answer) ? (answer.at(-1) ?? { rows: [] }) : answer;
    },
  };
}

// A use-case's transaction carries an actor; this way in is for the queue alone.
function requireJobs(text: string): void {
  if (!/\bpgboss\./.test(text)) throw new Error("Only the job queue");
}
