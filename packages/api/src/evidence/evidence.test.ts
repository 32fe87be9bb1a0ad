import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOf, reasonOf, upload } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { aJpeg, aPdf, brokenOff, collect, inPieces } from "../../test/files.ts";
import { diskDriver } from "../storage/disk-driver.ts";
import { noScanner } from "../storage/scanner.ts";
import { StoredFileDamaged } from "../storage/segments.ts";
import { storageOver } from "../storage/storage.ts";
import { createTicket } from "./create-download-ticket.ts";
import { downloadEvidence } from "./download-evidence.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { loadChecklist } from "./load-checklist.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { reviewEvidence } from "./review-evidence.ts";
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

describe("an employer's document", () => {
  test("is uploaded, listed, downloaded once by ticket and comes back as it was", async () => {
    const { member, caseId, audit } = await aCase();
    const file = aPdf({ bytes: 300_000 });
    const { evidenceId } = await upload(member, {
      caseId,
      bytes: inPieces(file),
      fileName: "../商業登記證.pdf",
    });
    const [listed] = await listCaseEvidence(member, { caseId });
    expect(listed).toMatchObject({
      id: evidenceId,
      fileName: "商業登記證.pdf",
      bytes: 300_000,
      scan: "not-scanned",
    });
    const { token } = await createTicket(member, { caseId, evidenceId });
    const download = await downloadEvidence(member, { token });
    expect(download).toMatchObject({
      fileName: "商業登記證.pdf",
      mediaType: "application/pdf",
      bytes: 300_000,
    });
    expect((await collect(download.content)).equals(file)).toBe(true);
    await expect(downloadEvidence(member, { token })).rejects.toMatchObject({ reason: "ticket-invalid" });
    expect(await audit()).toEqual(["evidence.uploaded", "evidence.downloaded"]);
  });

  test("is refused while the disk is full, leaves nothing behind, and is taken once there is room", async () => {
    const { member, caseId, audit } = await aCase();
    const driver = await diskDriver(join(services.directory, "files"));
    async function* untilFull(bytes: AsyncIterable<Uint8Array>) {
      for await (const piece of bytes) {
        yield piece;
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      }
    }
    const full = {
      ...driver,
      quarantine: (name: string, bytes: AsyncIterable<Uint8Array>) =>
        driver.quarantine(name, untilFull(bytes)),
    };
    const cramped = { ...member, storage: storageOver(full, noScanner) };
    expect(await reasonOf(upload(cramped, { caseId }))).toBe("upload-storage-full");
    expect(await listCaseEvidence(member, { caseId })).toEqual([]);
    expect(await audit()).toEqual([]);
    for await (const { name } of driver.listQuarantined()) expect(name).toBe("nothing");
    await upload(member, { caseId });
    expect(await listCaseEvidence(member, { caseId })).toHaveLength(1);
  });

  test("may be 50 MB and not a byte more", async () => {
    const { member, caseId } = await aCase();
    await upload(member, { caseId, bytes: inPieces(aPdf({ bytes: mostEvidenceBytes }), 65_536) });
    const tooLong = inPieces(aPdf({ bytes: mostEvidenceBytes + 1 }), 65_536);
    expect(await reasonOf(upload(member, { caseId, bytes: tooLong }))).toBe("upload-too-large");
    expect(await listCaseEvidence(member, { caseId })).toHaveLength(1);
  });

  test.each([
    ["upload-empty", () => inPieces(Buffer.alloc(0))],
    ["upload-wrong-type", () => inPieces(Buffer.from("MZ this is a program"))],
    [
      "upload-mixed-content",
      () => inPieces(Buffer.concat([aPdf(), Buffer.from("504b0506", "hex"), Buffer.alloc(18)])),
    ],
    ["upload-interrupted", () => brokenOff(aPdf({ bytes: 200_000 }), 100_000)],
  ])("that is refused as %s leaves neither row nor file nor audit entry", async (reason, bytes) => {
    const { member, caseId, organisationId, audit } = await aCase();
    expect(await reasonOf(upload(member, { caseId, bytes: bytes() }))).toBe(reason);
    expect(await listCaseEvidence(member, { caseId })).toEqual([]);
    expect(await audit()).toEqual([]);
    expect(await filesOf(organisationId)).toEqual([]);
  });

  test("that is already there is taken and said to be a duplicate", async () => {
    const { member, caseId } = await aCase();
    await upload(member, { caseId, fileName: "first.pdf" });
    const again = await upload(member, { caseId, fileName: "second.pdf", requirement: "E-FIN" });
    expect(again.duplicateOf).toEqual(["first.pdf"]);
  });

  test("is replaced with its history kept, until a reviewer has accepted it", async () => {
    const { member, reviewer, caseId, setStatus, pin } = await aCase();
    const first = await upload(member, { caseId });
    const second = await upload(member, {
      caseId,
      replaces: first.evidenceId,
      bytes: inPieces(aPdf({ pages: 2 })),
    });
    const listed = await listCaseEvidence(member, { caseId });
    expect(listed.map((file) => [file.id === first.evidenceId, file.current])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(await reasonOf(upload(member, { caseId, replaces: first.evidenceId }))).toBe("evidence-locked");
    await setStatus("in-review");
    await reviewEvidence(reviewer, { evidenceId: second.evidenceId, outcome: "accepted" });
    await pin("employer", "E-BR");
    await setStatus("changes-requested");
    expect(await reasonOf(upload(member, { caseId, replaces: second.evidenceId }))).toBe("evidence-locked");
    expect(await reasonOf(removeEvidence(member, { caseId, evidenceId: second.evidenceId }))).toBe(
      "evidence-locked",
    );
    await upload(member, { caseId, bytes: inPieces(aPdf({ pages: 3 })) });
  });

  test("changes only while the case is open for it", async () => {
    const { member, caseId, setStatus, pin } = await aCase();
    const { evidenceId } = await upload(member, { caseId });
    for (const status of ["submitted", "in-review", "recommended", "withdrawn"] as const) {
      await setStatus(status);
      expect(await reasonOf(upload(member, { caseId }))).toBe("evidence-locked");
      expect(await reasonOf(removeEvidence(member, { caseId, evidenceId }))).toBe("evidence-locked");
    }
    await pin("employer", "E-FIN");
    await setStatus("changes-requested");
    expect(await reasonOf(upload(member, { caseId }))).toBe("evidence-locked");
    await upload(member, { caseId, requirement: "E-FIN" });
  });

  test("is taken out of its slot, and its bytes go with the sweep a day later", async () => {
    const { member, caseId, organisationId } = await aCase();
    const gone = await upload(member, { caseId });
    await upload(member, { caseId });
    await removeEvidence(member, { caseId, evidenceId: gone.evidenceId });
    expect(await reasonOf(createTicket(member, { caseId, evidenceId: gone.evidenceId }))).toBe("not-found");
    const swept = {
      db: databases.worker,
      storage: services.portal.storage,
      now: () => new Date(Date.now() + 2 * day),
    };
    await sweepEvidence(swept);
    expect(await filesOf(organisationId)).toHaveLength(1);
    expect(await sweepEvidence(swept)).toEqual({ unfinished: 0, orphaned: 0 });
  });
});

describe("what lies on the disk", () => {
  test("opens only where it was put: two files that change places open nowhere", async () => {
    const { member, caseId, organisationId } = await aCase();
    const one = await upload(member, { caseId });
    const two = await upload(member, { caseId, bytes: inPieces(aPdf({ pages: 2 })) });
    const at = (name: string) => join(services.directory, "files", "files", organisationId, name);
    await rename(at(one.evidenceId), at("aside"));
    await rename(at(two.evidenceId), at(one.evidenceId));
    await rename(at("aside"), at(two.evidenceId));
    for (const { evidenceId } of [one, two])
      await expect(bytesOf(member, { caseId, evidenceId })).rejects.toThrow(StoredFileDamaged);
  });

  test("is not readable without the key, names and contents alike", async () => {
    const { member, caseId, organisationId } = await aCase();
    await upload(member, { caseId, fileName: "secret-name.pdf" });
    const [name = ""] = await filesOf(organisationId);
    const stored = await readFile(join(services.directory, "files", "files", organisationId, name));
    expect(stored.includes("%PDF") || stored.includes("secret-name")).toBe(false);
  });
});

describe("limits", () => {
  test("a slot takes as many files as Immigration's list allows, and replacing one needs no room", async () => {
    const { candidate, caseId } = await aCase();
    const first = await upload(candidate, { caseId, requirement: "A-PHOTO", bytes: inPieces(await aJpeg()) });
    expect(
      await reasonOf(upload(candidate, { caseId, requirement: "A-PHOTO", bytes: inPieces(await aJpeg()) })),
    ).toBe("upload-slot-full");
    const again = {
      caseId,
      requirement: "A-PHOTO",
      replaces: first.evidenceId,
      bytes: inPieces(await aJpeg()),
    };
    await upload(candidate, again);
  });

  test("proofs of degree and of experience share five files; one too many is refused and the five stay", async () => {
    const { candidate, caseId } = await aCase();
    const send = (requirement: string, replaces: string | null = null) =>
      upload(candidate, { caseId, requirement, replaces });
    const first = await send("A-QUAL");
    for (const requirement of ["A-QUAL", "A-QUAL", "A-EXP", "A-EXP"]) await send(requirement);
    for (const requirement of ["A-QUAL", "A-EXP"])
      expect(await reasonOf(send(requirement))).toBe("upload-shared-full");
    await send("A-QUAL", first.evidenceId);
    const { slots } = await loadChecklist(candidate, { caseId });
    const room = slots.map(({ requirement, files, sharedFiles }) => [requirement, files, sharedFiles]);
    expect(room).toContainEqual(["A-QUAL", 3, 2]);
    expect(room).toContainEqual(["A-EXP", 2, 3]);
  });

  test("of two that race for the last place, one gets it", async () => {
    const { candidate, caseId, organisationId } = await aCase();
    const race = [1, 2, 3].map(async () =>
      reasonOf(upload(candidate, { caseId, requirement: "A-PHOTO", bytes: inPieces(await aJpeg()) })),
    );
    expect((await Promise.all(race)).sort()).toEqual(["none", "upload-slot-full", "upload-slot-full"]);
    expect(await filesOf(organisationId)).toHaveLength(1);
  });

  test("a case takes 200 files, whichever side they come from", async () => {
    const { member, candidate, caseId, organisationId } = await aCase();
    const { evidenceId } = await upload(member, { caseId });
    await databases.owner.query(
      `insert into evidence (organisation_id, id, case_id, requirement, file_name, media_type, bytes, storage_key, uploaded_by, created_at)
       select organisation_id, gen_random_uuid(), case_id, 'T-CERT', 'x.pdf', media_type, 1, gen_random_uuid()::text, uploaded_by, created_at
       from evidence, generate_series(1, 199) where id = $1 and organisation_id = $2`,
      [evidenceId, organisationId],
    );
    expect(await reasonOf(upload(member, { caseId }))).toBe("upload-too-many");
    expect(await reasonOf(upload(candidate, { caseId, requirement: "A-TD" }))).toBe("upload-too-many");
  });
});

const day = 24 * 60 * 60 * 1000;

function aCase() {
  return anEvidenceCase(databases, services);
}

function filesOf(organisationId: string): Promise<string[]> {
  return readdir(join(services.directory, "files", "files", organisationId)).catch(() => []);
}
