import { PgBoss } from "pg-boss";
import type { Logger } from "../log.ts";
import { queues } from "./queues.ts";

/**
 * pg-boss under the worker's own role. The schema comes from a migration; nothing here may create a table. Throws
 * when the database does not hold the schema this pg-boss expects.
 */
export async function startBoss(options: { url: string; log: Logger }): Promise<PgBoss> {
  const { url, log } = options;
  const boss = new PgBoss({
    connectionString: url,
    application_name: "causeway_worker jobs",
    schema: "pgboss",
    createSchema: false,
    migrate: false,
    max: 4,
    useListenNotify: true,
    reindex: false,
    superviseIntervalSeconds: 30,
    maintenanceIntervalSeconds: 600,
    openTelemetry: { enabled: false },
  });
  // Without a listener an idle connection that breaks would end the process; pg-boss reconnects by itself.
  boss.on("error", (error) => log.warn({ error }, "job queue"));
  boss.on("warning", ({ message }) => log.warn({ reason: message }, "job queue"));
  await boss.start();
  for (const { name, policy, ...settings } of queues) {
    await boss.createQueue(name, { ...(policy && { policy }), ...settings });
    await boss.updateQueue(name, settings);
  }
  return boss;
}
