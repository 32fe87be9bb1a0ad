import { isConnectionLoss } from "@causeway/db/refusal";
import type { Logger } from "../log.ts";

/**
 * Keeps the worker's process alive when PostgreSQL goes away. pg-boss takes its listener off a LISTEN connection before
 * it has closed it; a server that ends in that moment would end us too. A lost connection never is the end of a worker,
 * whose work is a row with a lease; any other fault that nobody caught is.
 */
export function outliveLostConnections(log: Logger): void {
  process.on("uncaughtException", (error) => {
    if (isConnectionLoss(error)) return log.warn({ error }, "database connection lost");
    log.fatal({ error }, "ended by a fault");
    process.exit(1);
  });
}
