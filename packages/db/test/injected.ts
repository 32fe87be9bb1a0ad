import type { Actor } from "@causeway/rules/actor";
import type { Database } from "../src/client.ts";
import { inside, withActor } from "../src/with-actor.ts";

export type Run = (sql: string) => Promise<Record<string, unknown>[]>;

/** SQL that an attacker has got into a query of ours: raw statements within an honest actor's transaction. */
export function injected<Result>(
  database: Database,
  actor: Actor,
  fn: (run: Run) => Promise<Result>,
): Promise<Result> {
  return withActor(database, actor, (tx) =>
    fn((sql) => inside(tx).$queryRawUnsafe<Record<string, unknown>[]>(sql)),
  );
}
