import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reasonOf, upload } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { aPdf, collect, inPieces } from "../../test/files.ts";
import { diskDriver } from "../storage/disk-driver.ts";
import { UploadRefused } from "../storage/refusal.ts";
import { type Scanner, ScannerUnavailable } from "../storage/scanner.ts";
import { storageOver } from "../storage/storage.ts";
import { createTicket } from "./create-download-ticket.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { scanWaiting } from "./scan-waiting.ts";
import { sweepEvidence } from "./sweep-evidence.ts";

let databases: TestDatabase;
let services: Awaited<ReturnType<typeof evidenceServices>>;
beforeAll(async () => {
  databases = await testDatabase();
  services = await evidenceServices(databases);
});
afterAll(async () => {
  await services.remove();
  await databases.drop();
});

test("a file that came while the scanner was down is served to nobody until it has been scanned", async () => {
  const scanner = aScanner();
  const { member, candidate, caseId, audit } = await aCase(scanner);
  const mine = await upload(member, { caseId });
  const hers = await upload(candidate, { caseId, requirement: "A-TD", bytes: inPieces(aPdf({ pages: 2 })) });
  expect([mine.waiting, hers.waiting]).toEqual([true, true]);
  expect(await listCaseEvidence(member, { caseId })).toMatchObject([{ state: "quarantined", current: true }]);
  expect(await reasonOf(createTicket(member, { caseId, evidenceId: mine.evidenceId }))).toBe(
    "evidence-not-clean",
  );

  expect(await scanWaiting(worker())).toEqual({ clean: 0, rejected: 0, waiting: 1 });
  scanner.up = true;
  expect(await scanWaiting(worker())).toEqual({ clean: 2, rejected: 0, waiting: 0 });
  expect(await scanWaiting(worker())).toEqual({ clean: 0, rejected: 0, waiting: 0 });
  expect(await listCaseEvidence(candidate, { caseId })).toMatchObject([{ state: "clean", scan: "clean" }]);
  await createTicket(member, { caseId, evidenceId: mine.evidenceId });
  expect(await audit()).toEqual(expect.arrayContaining(["evidence.scanned", "evidence.scanned"]));
});

test("what turns out harmful, or cannot be looked through, leaves its slot, and its bytes go", async () => {
  const scanner = aScanner();
  const { member, caseId, audit } = await aCase(scanner);
  await upload(member, { caseId, bytes: inPieces(aPdf({ trailer: "/Harmful true " })) });
  await upload(member, { caseId, bytes: inPieces(aPdf({ trailer: "/Endless true " })) });
  scanner.up = true;
  expect(await scanWaiting(worker())).toEqual({ clean: 0, rejected: 2, waiting: 0 });
  const rejected = { state: "rejected", current: false, removed: true };
  expect(await listCaseEvidence(member, { caseId })).toMatchObject([
    { ...rejected, scan: "infected" },
    { ...rejected, scan: "not-scanned" },
  ]);
  expect(await audit()).toEqual(expect.arrayContaining(["evidence.infected"]));
  const { storage } = services.portal;
  const later = { db: databases.worker, storage, now: () => new Date(Date.now() + 48 * 3_600_000) };
  expect((await sweepEvidence(later)).orphaned).toBeGreaterThanOrEqual(2);
});

type Switch = Scanner & { up: boolean };

function worker() {
  return { ...services.portal, db: databases.worker };
}

function aScanner(): Switch {
  return {
    up: false,
    async scan(bytes) {
      if (!this.up) throw new ScannerUnavailable();
      const text = (await collect(bytes)).toString("latin1");
      if (text.includes("/Endless")) throw new UploadRefused("upload-not-scannable");
      return text.includes("/Harmful") ? "infected" : "clean";
    },
  };
}

async function aCase(scanner: Switch) {
  const storage = storageOver(await diskDriver(join(services.directory, "files")), scanner);
  Object.assign(services.portal, { storage });
  return anEvidenceCase(databases, services);
}
