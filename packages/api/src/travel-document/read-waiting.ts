import type { Database } from "@causeway/db/client";
import {
  listReadingOrganisations,
  listUnreadFiles,
  saveReading,
  type UnreadFile,
} from "@causeway/db/travel-document-reading";
import { withActor } from "@causeway/db/with-actor";
import { hongKongDay } from "../clock.ts";
import type { Context } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { AppError } from "../errors.ts";
import { storageKey } from "../storage/driver.ts";
import type { Storage } from "../storage/storage.ts";
import { readZone, type ZoneFound } from "./read-zone.ts";
import { readRequirement, sealReading } from "./sealed-reading.ts";

export type ReadingServices = { db: Database; storage: Storage; keys: Context["keys"]; now(): Date };
export type ReadingCounts = Record<ZoneFound["state"], number>;

/**
 * Reads the travel documents that came since the last run, one after another, each once. A run takes a few of each
 * organisation, so that no one of them keeps the others waiting.
 */
export async function readWaiting(services: ReadingServices): Promise<ReadingCounts> {
  const { db } = services;
  const counts: ReadingCounts = { read: 0, "not-found": 0, unreadable: 0 };
  const organisations = await withActor(db, { kind: "worker" }, (tx) =>
    listReadingOrganisations(tx, readRequirement),
  );
  for (const organisationId of organisations) {
    const files = await withActor(db, { kind: "worker", organisationId }, (tx) =>
      listUnreadFiles(tx, readRequirement, mostAtOnce),
    );
    for (const file of files) counts[await readOne(services, organisationId, file)] += 1;
  }
  return counts;
}

const mostAtOnce = 5;

async function readOne(services: ReadingServices, organisationId: string, file: UnreadFile) {
  const { db, storage } = services;
  const worker = { kind: "worker", organisationId } as const;
  const { id: evidenceId } = file;
  const candidateId = file.candidateId ?? "";
  // A key that was destroyed since leaves nothing to read.
  const key = await withActor(db, worker, (tx) =>
    candidateDataKey(services, tx, { organisationId, candidateId }),
  ).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  const found: ZoneFound = key
    ? await readZone(() => storage.open(storageKey(organisationId, evidenceId), key), {
        pdf: file.mediaType === "application/pdf",
        today: hongKongDay(services.now()),
      })
    : { state: "unreadable" };
  const ciphertext =
    key && found.state === "read" ? sealReading(key, organisationId, evidenceId, found.reading) : null;
  await withActor(db, worker, (tx) =>
    saveReading(tx, {
      ...{ organisationId, evidenceId, candidateId, state: found.state, readAt: services.now() },
      ciphertext: ciphertext && new Uint8Array(ciphertext),
    }),
  );
  return found.state;
}
