import { AsyncLocalStorage } from "node:async_hooks";
import type { Context } from "./context.ts";
import type { Logger } from "./log.ts";
import { observeProcedure, observeSlow } from "./metrics.ts";
import { inSpan, pastSpan } from "./tracing.ts";

/** From here on an operator wants to know which procedure it was, in milliseconds. */
export const slowAfterMs = 1000;

type Running = { procedure: string; requestId: string };
const running = new AsyncLocalStorage<Running>();

/**
 * Runs one procedure where its statements know its name, and tells log, metrics and traces how long it took and how it
 * ended: "ok", or the code that `outcomeOf` finds in its result.
 */
export async function observed<Result>(
  ctx: Context,
  procedure: string,
  run: () => Promise<Result>,
  outcomeOf: (result: Result) => string,
): Promise<Result> {
  const start = performance.now();
  const { requestId, app } = ctx;
  const result = await running.run({ procedure, requestId }, () =>
    inSpan(procedure, { app, "causeway.request": requestId, "causeway.actor": ctx.actor.kind }, run),
  );
  const ms = performance.now() - start;
  const outcome = outcomeOf(result);
  observeProcedure(app, procedure, outcome, ms / 1000);
  const entry = { requestId, actor: ctx.actor.kind, procedure, outcome, ms: Math.round(ms) };
  if (ms < slowAfterMs) ctx.log.info(entry, "procedure");
  else {
    observeSlow(app, "procedure");
    ctx.log.warn(entry, "slow procedure");
  }
  return result;
}

/** For a database's `onQuery`: a slow statement is logged with its procedure, every one becomes a span of its trace. */
export function queryObserver(app: string, log: Logger) {
  return ({ sql, startedAt, ms }: { sql: string; startedAt: number; ms: number }) => {
    pastSpan("query", startedAt, ms, { "db.system.name": "postgresql", "db.query.text": sql.slice(0, 500) });
    if (ms < slowAfterMs) return;
    observeSlow(app, "query");
    log.warn({ ...running.getStore(), ms: Math.round(ms), sql: sql.slice(0, 500) }, "slow query");
  };
}
