import { appendAudit } from "@causeway/db/audit";
import { listRevisions } from "@causeway/db/case-revision";
import type { Database } from "@causeway/db/client";
import {
  eraseStep,
  erasureSteps,
  finishErasure,
  holdErasure,
  listErasedFiles,
  noteStep,
} from "@causeway/db/erase";
import { type ErasureKey, type ErasureRecord, listUnfinishedErasures } from "@causeway/db/erasure";
import { DatabaseRefusal } from "@causeway/db/refusal";
import { type Tx, withActor } from "@causeway/db/with-actor";
import type { Logger } from "../log.ts";
import { storageKey } from "../storage/driver.ts";
import type { Storage } from "../storage/storage.ts";

export type ErasureServices = { db: Database; storage: Storage; log: Logger; now(): Date };

/**
 * Carries out what two people have settled. What is held waits, and goes on when the hold is lifted. Returns how many
 * were finished. One that fails does not keep the others from being erased; the job then counts as failed.
 */
export async function runErasures(services: ErasureServices): Promise<number> {
  let finished = 0;
  const failures: unknown[] = [];
  for (const key of await withActor(services.db, { kind: "worker" }, listUnfinishedErasures)) {
    try {
      if (await runErasure(services, key)) finished += 1;
    } catch (error) {
      if (error instanceof DatabaseRefusal && error.reason === "legal-hold") continue;
      services.log.error({ erasure: key.id, error }, "erasure");
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "erasure");
  return finished;
}

/**
 * One erasure, each step a transaction of its own that notes itself: run again after a break, it goes on where it was, and
 * a step done twice leaves the same. False when it was finished already. Throws DatabaseRefusal "legal-hold".
 */
export async function runErasure(services: ErasureServices, key: ErasureKey): Promise<boolean> {
  const worker = { kind: "worker", organisationId: key.organisationId } as const;
  const inStep = <Result>(fn: (tx: Tx, erasure: ErasureRecord) => Promise<Result>) =>
    withActor(services.db, worker, async (tx) => {
      const erasure = await holdErasure(tx, key);
      return erasure && fn(tx, erasure);
    });
  const scope = await inStep(async (_tx, erasure) => erasure.scope);
  if (!scope) return false;
  for (const step of erasureSteps(scope)) {
    await inStep(async (tx, erasure) => {
      if (step in erasure.done) return;
      const rows =
        step === "files"
          ? await removeFiles(services, tx, erasure)
          : await eraseStep(tx, step, erasure, services.now());
      await noteStep(tx, key, step, rows);
    });
  }
  const ended = await inStep((tx, erasure) => certify(services, tx, erasure));
  return ended !== null;
}

async function removeFiles({ storage }: ErasureServices, tx: Tx, erasure: ErasureRecord): Promise<number> {
  const { files, pieces } = await listErasedFiles(tx, erasure);
  // The lock on the erasure is held meanwhile: a legal hold that is placed now waits for this, and says so truthfully.
  for (const id of files) await storage.remove(storageKey(erasure.organisationId, id));
  for (const id of pieces) await storage.dropHeld(storageKey(erasure.organisationId, id));
  return files.length + pieces.length;
}

// The certificate: what went, when, on whose word, and the digests of what was submitted, by which somebody who kept a
// copy can show that it was this. Nothing of what it said.
async function certify({ now }: ErasureServices, tx: Tx, erasure: ErasureRecord): Promise<true> {
  const { organisationId, caseId, scope, grounds, dueOn } = erasure;
  const at = now();
  await appendAudit(tx, {
    ...{ organisationId, caseId, at, actorLabel: "" },
    action: "case.erased",
    subjectKind: "erasure",
    subjectId: erasure.id,
    details: {
      ...{ scope, grounds, dueOn, proposedBy: erasure.proposedBy, confirmedBy: erasure.confirmedBy },
      rows: erasure.done,
      revisions: (await listRevisions(tx, { organisationId, caseId })).map(({ digest }) => digest),
    },
  });
  await finishErasure(tx, erasure, at);
  return true;
}
