import type { Database } from "@causeway/db/client";
import { listStoredEvidence } from "@causeway/db/evidence";
import { heldCases } from "@causeway/db/legal-hold";
import { listStoredDocuments } from "@causeway/db/organisation-document";
import { withActor } from "@causeway/db/with-actor";
import type { Storage } from "../storage/storage.ts";
import type { SweepResult } from "../storage/sweep.ts";

/**
 * Clears what uploads left behind: files that no row refers to, files that were taken out of their slot and
 * are not under legal hold, and halves. Leaves everything younger than a day, in which an upload may still be under way.
 */
export async function sweepEvidence(services: {
  db: Database;
  storage: Storage;
  now(): Date;
}): Promise<SweepResult> {
  return services.storage.sweep({
    olderThan: new Date(services.now().getTime() - dayInMilliseconds),
    kept: (organisationId, places) =>
      withActor(services.db, { kind: "worker", organisationId }, async (tx) => {
        const held = await heldCases(tx, organisationId);
        return [
          ...(await listStoredEvidence(tx, places, held)),
          ...(await listStoredDocuments(tx, places, held === "all")),
        ];
      }),
  });
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;
