import type { Database } from "@causeway/db/client";
import {
  listReadingOrganisations,
  listUnreadFiles,
  saveReading,
  type UnreadFile,
  type Waiting,
} from "@causeway/db/travel-document-reading";
import { withActor } from "@causeway/db/with-actor";
import { hongKongDay, minutesLater } from "../clock.ts";
import type { Context } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { AppError } from "../errors.ts";
import { storageKey } from "../storage/driver.ts";
import type { Storage } from "../storage/storage.ts";
import { mostSeconds, readZone, type ZoneFound } from "./read-zone.ts";
import { readRequirement, sealReading } from "./sealed-reading.ts";

export type ReadingServices = { db: Database; storage: Storage; keys: Context["keys"]; now(): Date };
export type ReadingCounts = Record<ZoneFound["state"], number>;

/**
 * Reads the travel documents that came since the last run, one after another, each once. A run takes a few of each
 * organisation, so that no one of them keeps the others waiting. A machine that could not do it in `seconds` tries again
 * later, a few times.
 */
export async function readWaiting(
  services: ReadingServices,
  { seconds = mostSeconds } = {},
): Promise<ReadingCounts> {
  const { db } = services;
  const counts: ReadingCounts = { read: 0, "not-found": 0, unreadable: 0, busy: 0 };
  const waiting: Waiting = { requirement: readRequirement, now: services.now() };
  const organisations = await withActor(db, { kind: "worker" }, (tx) =>
    listReadingOrganisations(tx, waiting),
  );
  for (const organisationId of organisations) {
    const files = await withActor(db, { kind: "worker", organisationId }, (tx) =>
      listUnreadFiles(tx, waiting, mostAtOnce),
    );
    for (const file of files) counts[await readDocument(services, organisationId, file, seconds)] += 1;
  }
  return counts;
}

/** Reads one of them and keeps what was found. */
export async function readDocument(
  services: ReadingServices,
  organisationId: string,
  file: UnreadFile,
  seconds = mostSeconds,
): Promise<ZoneFound["state"]> {
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
        seconds,
      })
    : { state: "unreadable" };
  const wait = found.state === "busy" ? waitMinutes[file.tries] : undefined;
  // Tried often enough: whatever it is, this installation does not read it.
  const state = found.state === "busy" && wait === undefined ? "unreadable" : found.state;
  const ciphertext =
    key && found.state === "read" ? sealReading(key, organisationId, evidenceId, found.reading) : null;
  await withActor(db, worker, (tx) =>
    saveReading(tx, {
      ...{ organisationId, evidenceId, candidateId, state, readAt: services.now() },
      tries: file.tries + 1,
      againAt: wait === undefined ? null : minutesLater(services.now(), wait),
      ciphertext: ciphertext && new Uint8Array(ciphertext),
    }),
  );
  return state;
}

const mostAtOnce = 5;
/** Before the second, third and fourth try. */
const waitMinutes = [5, 30, 180];
