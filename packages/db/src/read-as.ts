import type { Actor } from "@causeway/rules/actor";
import { type Row, type Statement, sendBatch } from "./batch.ts";
import { connectionOf, type Database } from "./client.ts";
import type { Prisma } from "./generated/client.ts";
import { isConnectionLoss } from "./refusal.ts";
import { inside, refused, signedRequest, type Tx } from "./with-actor.ts";

declare const answers: unique symbol;
/** One question to the database, whose answer is of a kind. Opaque outside this package: `ask` and `readAs` put it. */
export type Question<Answer> = { readonly [answers]: Answer };
type Asked = { sql: Prisma.Sql; answer: (rows: Row[]) => unknown };

/** For files of this package: a statement, and what its rows mean. */
export function question<One, Answer>(sql: Prisma.Sql, answer: (rows: One[]) => Answer): Question<Answer> {
  return { sql, answer } as unknown as Question<Answer>;
}

/** Puts a question inside a transaction that is under way. */
export async function ask<Answer>(tx: Tx, one: Question<Answer>): Promise<Answer> {
  const { sql, answer } = asked(one);
  return answer(await inside(tx).$queryRaw<Row[]>(sql)) as Answer;
}

/**
 * Puts several questions as one actor in one trip, for which `withActor` needs one each and two more: proof of the actor,
 * questions and end go to the server together. None of them can change anything, and none can wait for another's answer.
 * Throws as `withActor` does.
 */
export async function readAs<Answers extends Record<string, unknown>>(
  database: Database,
  actor: Actor,
  questions: { [Name in keyof Answers]: Question<Answers[Name]> },
): Promise<Answers> {
  const { sign, refusals } = connectionOf(database);
  const request = signedRequest(actor);
  const all = Object.entries(questions).map(([name, one]) => ({ name, ...asked(one as Question<unknown>) }));
  try {
    const [, ...rows] = await send(database, [
      { text: proof, values: [request, sign(request)] },
      ...all.map(({ sql }) => sql),
    ]);
    return Object.fromEntries(all.map(({ name, answer }, at) => [name, answer(rows[at] ?? [])])) as Answers;
  } catch (error) {
    throw refused(error, refusals);
  }
}

/** Puts a question of nobody's: its own words are its proof. */
export async function askAnybody<Answer>(database: Database, one: Question<Answer>): Promise<Answer> {
  const { sql, answer } = asked(one);
  const [rows = []] = await send(database, [sql]);
  return answer(rows) as Answer;
}

// The server holds to it that a batch only reads: from here to its end nothing can be written.
const proof = "select app.set_context($1, $2), set_config('transaction_read_only', 'on', true)";

async function send(database: Database, statements: readonly Statement[]): Promise<Row[][]> {
  const { pool, onQuery } = connectionOf(database);
  const client = await pool.connect();
  const startedAt = Date.now();
  const start = performance.now();
  let lost = false;
  try {
    return await sendBatch(client, statements);
  } catch (error) {
    lost = isConnectionLoss(error);
    throw error;
  } finally {
    onQuery?.({
      sql: statements.map(({ text }) => text).join(";\n"),
      startedAt,
      ms: performance.now() - start,
    });
    // The server has said goodbye, and the socket does not know yet: nobody else shall get it.
    client.release(lost);
  }
}

function asked(one: Question<unknown>): Asked {
  return one as unknown as Asked;
}
