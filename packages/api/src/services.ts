import { resolve } from "node:path";
import { closeDatabase, openAs, pingDatabase } from "@causeway/db/client";
import { startEmbedded } from "@causeway/db/embedded";
import { databaseSecrets } from "@causeway/db/secrets";
import { systemClock } from "./clock.ts";
import type { App, Services } from "./context.ts";
import type { Env } from "./env.ts";
import { deriveKeys } from "./keys.ts";
import { makeLogger } from "./log.ts";
import { watchDatabase } from "./metrics.ts";
import { queryObserver } from "./observe.ts";
import { openStorage } from "./storage/open-storage.ts";
import { startTracing } from "./tracing.ts";

export interface RunningServices {
  services: Services;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Gives connections back; call it when no request runs any more. */
  close(): Promise<void>;
}

/**
 * Everything an app's process holds: database, files, keys, log. `DATABASE_URL` needs no user and no password:
 * each process signs in under its own role, whose password follows from the installation's secret.
 */
export async function makeServices(app: App, env: Env): Promise<RunningServices> {
  const log = makeLogger(env.LOG_LEVEL);
  const dataDirectory = resolve(env.CAUSEWAY_DATA_DIR);
  const embedded = env.DATABASE_URL ? null : await startEmbedded({ directory: `${dataDirectory}/postgres` });
  const url = env.DATABASE_URL ?? embedded?.url() ?? "";
  const db = await openAs(app, url, databaseSecrets(env.CAUSEWAY_SECRET), {
    onConnectionLost: (error) => log.warn({ error }, "database connection lost"),
    onQuery: queryObserver(app, log),
    poolSize: env.DATABASE_POOL_SIZE,
  });
  watchDatabase(app, db);
  const stopTracing = await startTracing(app, env.OTEL_EXPORTER_OTLP_ENDPOINT);
  const services: Services = {
    app,
    db,
    env,
    keys: deriveKeys(env.CAUSEWAY_SECRET),
    storage: await openStorage(env),
    log,
    now: systemClock,
  };
  return {
    services,
    ping: () => pingDatabase(db),
    close: async () => {
      await stopTracing();
      await closeDatabase(db);
      await embedded?.stop();
    },
  };
}
