import { appendAudit } from "@causeway/db/audit";
import type { Database } from "@causeway/db/client";
import {
  listScanOrganisations,
  listWaitingFiles,
  saveScan,
  type WaitingFile,
} from "@causeway/db/evidence-scan";
import { withActor } from "@causeway/db/with-actor";
import type { Context } from "../context.ts";
import type { Logger } from "../log.ts";
import { storageKey } from "../storage/driver.ts";
import { UploadRefused } from "../storage/refusal.ts";
import { ScannerUnavailable, type ScanResult } from "../storage/scanner.ts";
import type { Storage } from "../storage/storage.ts";
import { auditSubject } from "./audit-subject.ts";
import { evidenceKey } from "./evidence-key.ts";

export type ScanServices = {
  db: Database;
  storage: Storage;
  keys: Context["keys"];
  log: Logger;
  now(): Date;
};
export type ScanCounts = { clean: number; rejected: number; waiting: number };

/**
 * Scans what came while the scanner was down. A clean file can be opened from then on; one that is infected, or
 * that the scanner cannot look through, leaves its slot, and its bytes go with the next sweep. Ends at the first
 * sign that the scanner is still down.
 */
export async function scanWaiting(services: ScanServices): Promise<ScanCounts> {
  const { db } = services;
  const counts: ScanCounts = { clean: 0, rejected: 0, waiting: 0 };
  for (const organisationId of await withActor(db, { kind: "worker" }, listScanOrganisations)) {
    const files = await withActor(db, { kind: "worker", organisationId }, listWaitingFiles);
    for (const file of files) {
      const found = await scanOne(services, organisationId, file);
      if (found === "waiting") return { ...counts, waiting: counts.waiting + 1 };
      if (found !== null) counts[found] += 1;
    }
  }
  return counts;
}

async function scanOne(services: ScanServices, organisationId: string, file: WaitingFile) {
  const { db, storage } = services;
  const worker = { kind: "worker", organisationId } as const;
  const scan = await withActor(db, worker, (tx) => evidenceKey(services, tx, { ...file, organisationId }))
    .then((key) => storage.scan(storageKey(organisationId, file.id), key))
    .catch(scanFailed);
  if (scan === "waiting") return "waiting";
  const clean = scan === "clean" || scan === "not-scanned";
  const at = services.now();
  return withActor(db, worker, async (tx) => {
    if (!(await saveScan(tx, file.id, { clean, scan: scan ?? "not-scanned", at }))) return null;
    const subject = auditSubject(file);
    await appendAudit(tx, {
      ...{ organisationId, caseId: file.caseId, action: clean ? "evidence.scanned" : "evidence.infected" },
      ...{ subjectKind: subject.kind, subjectId: subject.id, actorLabel: "", at },
      details: { requirement: file.requirement, scan: scan ?? "not-scannable" },
    });
    return clean ? "clean" : "rejected";
  });
}

/** Null when the scanner will never pass it. */
function scanFailed(error: unknown): ScanResult | null {
  if (error instanceof ScannerUnavailable) return "waiting";
  if (error instanceof UploadRefused) return null;
  throw error;
}
