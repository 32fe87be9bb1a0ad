import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

type Opening = { statement: string; sent: boolean; refusal?: unknown; ruleSet?: string };
const openings = new AsyncLocalStorage<Opening>();

/** Runs `open`, whose transaction begins with the signed request: both go to the server in one trip. */
export function withOpening<Result>(
  request: string,
  signature: string,
  open: (check: () => void) => Promise<Result>,
): Promise<Result> {
  const { escapeLiteral } = pg;
  const opening: Opening = {
    sent: false,
    statement: `begin; select app.set_context(${escapeLiteral(request)}, ${escapeLiteral(signature)}), app.rule_set_in_force() as rules`,
  };
  const check = () => {
    if (opening.refusal !== undefined) throw opening.refusal;
  };
  return openings.run(opening, () => open(check));
}

/**
 * Lets every connection of a pool begin its transactions so. A refused request is kept for `check`, inside an empty
 * transaction: the connection is well, and must not be thrown away for what somebody asked.
 */
export function beginWithRequest(pool: pg.Pool): void {
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    const begin = async (opening: Opening) => {
      // Whatever else begins in here later speaks for itself.
      opening.sent = true;
      try {
        const answers = await query(opening.statement);
        opening.ruleSet = ruleSetIn(answers);
        return answers;
      } catch (error) {
        opening.refusal = error;
        return query("rollback; begin");
      }
    };
    const opened = (...args: unknown[]) => {
      const opening = openings.getStore();
      return opening && !opening.sent && isBegin(args[0]) ? begin(opening) : query(...args);
    };
    client.query = opened as typeof client.query;
  });
}

/** Which edition of the law was in force as the transaction of this asynchronous context began; empty for none. */
export function ruleSetAtOpening(): string {
  return openings.getStore()?.ruleSet ?? "";
}

// Two statements, two answers: the law is said by the second.
function ruleSetIn(answers: unknown): string {
  const answer = Array.isArray(answers)
    ? (answers[1] as pg.QueryResult<{ rules: string | null }>)
    : undefined;
  return answer?.rows[0]?.rules ?? "";
}

function isBegin(query: unknown): boolean {
  return typeof query === "object" && query !== null && Reflect.get(query, "text") === "BEGIN";
}
