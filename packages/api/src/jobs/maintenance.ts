import type { Database } from "@causeway/db/client";
import { deleteExpired } from "@causeway/db/expired";
import { sweepRateLimits } from "@causeway/db/rate-limit";
import { withActor } from "@causeway/db/with-actor";
import { daysLater } from "../clock.ts";
import { sweepEvidence } from "../evidence/sweep-evidence.ts";
import type { Logger } from "../log.ts";
import type { Storage } from "../storage/storage.ts";

export type MaintenanceServices = { db: Database; storage: Storage; log: Logger; now(): Date };

/** The hourly broom. One step that fails does not keep the others from running; the job then counts as failed. */
export async function runMaintenance(services: MaintenanceServices): Promise<void> {
  const failures: unknown[] = [];
  for (const [step, run] of Object.entries(steps)) {
    try {
      services.log.info({ step, removed: await run(services) }, "maintenance");
    } catch (error) {
      services.log.error({ step, error }, "maintenance");
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "maintenance");
}

const steps: Record<string, (services: MaintenanceServices) => Promise<unknown>> = {
  // Sessions, sign-in tokens and download tickets that ran out; provider events that nobody repeats any more.
  "expired-rows": ({ db, now }) =>
    withActor(db, { kind: "worker" }, (tx) => deleteExpired(tx, { webhooksBefore: daysLater(now(), -30) })),
  "rate-limits": ({ db, now }) => sweepRateLimits(db, now()),
  "orphaned-files": (services) => sweepEvidence(services),
};
