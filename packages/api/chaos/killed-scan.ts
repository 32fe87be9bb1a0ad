import { join } from "node:path";
import type { TestDatabase } from "@causeway/db/test/database";
import { slotOf } from "@causeway/rules/evidence/slot";
import { documents } from "@causeway/rules/law/tables/documents";
import { scanWaiting } from "../src/evidence/scan-waiting.ts";
import { diskDriver } from "../src/storage/disk-driver.ts";
import { ScannerUnavailable } from "../src/storage/scanner.ts";
import { storageOver } from "../src/storage/storage.ts";
import { bytesOf, reasonOf, upload } from "../test/evidence-acts.ts";
import { anEvidenceCase, type evidenceServices } from "../test/evidence-case.ts";
import { aPdf, inPieces } from "../test/files.ts";
import { harmful, slowScanner } from "../test/slow-scanner.ts";
import { endless, untilKilled } from "../test/until-killed.ts";
import type { Dice } from "./dice.ts";
import { count, recovered, type Tally } from "./tally.ts";

/** Several, as each takes a few files only. */
const slots = documents.map(({ id }) => id).filter((id) => slotOf(id)?.party === "employer");
const filesEach = 6;

/**
 * Files that came while the scanner was down, and a worker that is killed while it has them scanned: afterwards each has
 * the verdict that is due to it, once, and can be opened or not accordingly.
 */
export async function killedScan(
  db: TestDatabase,
  services: Awaited<ReturnType<typeof evidenceServices>>,
  dice: Dice,
  tally: Tally,
): Promise<void> {
  const { member, caseId } = await anEvidenceCase(db, services);
  const driver = await diskDriver(join(services.directory, "files"));
  const noAnswer = { scan: () => Promise.reject(new ScannerUnavailable()) };
  const away = { ...member, storage: storageOver(driver, noAnswer) };
  const bad = new Set<string>();
  const sent: string[] = [];
  for (let n = 0; n < filesEach; n += 1) {
    const file = aPdf({ bytes: 60_000 + n, ...(n % 3 === 2 && { trailer: harmful }) });
    const requirement = slots[n % slots.length] ?? "E-BR";
    const { evidenceId } = await upload(away, { caseId, requirement, bytes: inPieces(file) });
    sent.push(evidenceId);
    if (n % 3 === 2) bad.add(evidenceId);
  }
  await untilKilled(endless.scan, [db.url, services.directory], dice() * 200);
  const since = performance.now();
  const storage = storageOver(driver, slowScanner(0));
  await scanWaiting({ ...services.portal, storage, db: db.worker });
  recovered(tally, since);
  const { rows } = await db.owner.query<{ id: string; state: string; entries: number }>(
    `select e.id, e.state, (select count(*)::int from audit_entry a where a.subject_id = e.id::text
       and a.action in ('evidence.scanned', 'evidence.infected')) as entries
     from evidence e where e.case_id = $1`,
    [caseId],
  );
  count(
    tally,
    sent,
    rows.filter(({ state }) => state !== "quarantined").map(({ id }) => id),
  );
  tally.duplicated += rows.filter(({ entries }) => entries > 1).length;
  for (const { id, state, entries } of rows) {
    const opens = (await reasonOf(bytesOf(member, { caseId, evidenceId: id }))) === "none";
    const right = state === (bad.has(id) ? "rejected" : "clean") && opens === !bad.has(id);
    if (!right || entries === 0) tally.half += 1;
  }
}
