import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { aJpeg, aPdf, brokenOff, collect, inPieces } from "../../test/files.ts";
import { toAppError } from "../errors.ts";
import { StoredFileDamaged } from "../storage/segments.ts";
import { createTicket, type ReaderContext } from "./create-download-ticket.ts";
import { downloadEvidence } from "./download-evidence.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { previewEvidence } from "./preview-evidence.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { reviewEvidence } from "./review-evidence.ts";
import type { UploaderContext } from "./scope.ts";
import { sweepEvidence } from "./sweep-evidence.ts";
import { uploadEvidence } from "./upload-evidence.ts";

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

describe("a candidate's document", () => {
  test("is hers and her reviewer's: her employer sees no row, gets no ticket and no picture", async () => {
    const { member, aMember, candidate, reviewer, caseId, audit } = await aCase();
    const photo = { caseId, requirement: "A-PHOTO", bytes: inPieces(await aJpeg()) };
    const { evidenceId } = await upload(candidate, photo);
    for (const stranger of [member, await aMember("owner"), await aMember("viewer")]) {
      expect(await listCaseEvidence(stranger, { caseId })).toEqual([]);
      expect(await reasonOf(createTicket(stranger, { caseId, evidenceId }))).toBe("not-found");
      expect(await reasonOf(previewEvidence(stranger, { caseId, evidenceId }))).toBe("not-found");
      expect(await reasonOf(removeEvidence(stranger as typeof member, { caseId, evidenceId }))).toBe(
        "not-found",
      );
    }
    for (const reader of [candidate, reviewer]) {
      expect(await bytesOf(reader, { caseId, evidenceId })).toEqual(await collect(inPieces(await aJpeg())));
      expect((await previewEvidence(reader, { caseId, evidenceId })).subarray(0, 2).toString("hex")).toBe(
        "ffd8",
      );
    }
    expect(await audit()).toEqual([
      "evidence.uploaded",
      "evidence.downloaded",
      "evidence.downloaded",
      "evidence.viewed",
    ]);
  });

  test("cannot be put where the employer's belong, nor the other way round", async () => {
    const { member, candidate, caseId } = await aCase();
    expect(await reasonOf(upload(candidate, { caseId, requirement: "E-BR" }))).toBe("not-found");
    expect(await reasonOf(upload(member, { caseId, requirement: "A-TD" }))).toBe("not-found");
    expect(await reasonOf(upload(member, { caseId, requirement: "NOTHING" }))).toBe("not-found");
  });

  test("is under her own key: once that is destroyed nobody opens it", async () => {
    const { candidate, reviewer, caseId, candidateId } = await aCase();
    const photo = { caseId, requirement: "A-PHOTO", bytes: inPieces(await aJpeg()) };
    const { evidenceId } = await upload(candidate, photo);
    await databases.owner.query(
      "update candidate_key set wrapped_key = null, destroyed_at = now() where candidate_id = $1",
      [candidateId],
    );
    for (const reader of [candidate, reviewer])
      expect(await reasonOf(bytesOf(reader, { caseId, evidenceId }))).toBe("not-found");
  });

  test("shows as a picture without where and with what it was taken", async () => {
    const { candidate, caseId } = await aCase();
    const taken = await aJpeg();
    expect(taken.includes("taken at home")).toBe(true);
    const { evidenceId } = await upload(candidate, {
      caseId,
      requirement: "A-PHOTO",
      bytes: inPieces(taken),
    });
    const shown = await previewEvidence(candidate, { caseId, evidenceId });
    expect(shown.includes("taken at home") || shown.includes("Exif")).toBe(false);
  });
});

describe("strangers", () => {
  test("another organisation, another case's candidate and unassigned staff find nothing", async () => {
    const here = await aCase();
    const there = await aCase();
    const { evidenceId } = await upload(here.member, { caseId: here.caseId });
    const wanted = { caseId: here.caseId, evidenceId };
    expect(await reasonOf(upload(there.member, { caseId: here.caseId }))).toBe("not-found");
    expect(await reasonOf(upload(there.candidate, { caseId: here.caseId, requirement: "A-TD" }))).toBe(
      "not-found",
    );
    expect(await reasonOf(removeEvidence(there.member, wanted))).toBe("not-found");
    for (const stranger of [there.member, there.candidate, here.candidate, there.reviewer])
      expect(await reasonOf(createTicket(stranger, wanted))).toBe("not-found");
    const intruder = { ...there.reviewer, actor: { ...there.reviewer.actor, ...idsOf(here) } };
    expect(await reasonOf(createTicket(intruder, wanted))).toBe("not-found");
  });

  test("a ticket serves only the person it was made for, and a stranger's try does not spend it", async () => {
    const here = await aCase();
    const there = await aCase();
    const { evidenceId } = await upload(here.member, { caseId: here.caseId });
    const { token } = await createTicket(here.member, { caseId: here.caseId, evidenceId });
    for (const stranger of [await here.aMember("owner"), there.member, here.candidate, here.reviewer])
      expect(await reasonOf(downloadEvidence(stranger, { token }))).toBe("ticket-invalid");
    expect((await downloadEvidence(here.member, { token })).bytes).toBeGreaterThan(0);
  });

  test("a ticket is void after a minute, and one of twenty racers wins", async () => {
    const { member, caseId } = await aCase();
    const { evidenceId } = await upload(member, { caseId });
    const late = await createTicket(member, { caseId, evidenceId });
    services.clock.now = new Date(services.clock.now.getTime() + 61_000);
    expect(await reasonOf(downloadEvidence(member, late))).toBe("ticket-invalid");
    const { token } = await createTicket(member, { caseId, evidenceId });
    const race = await Promise.all(
      Array.from({ length: 20 }, () => reasonOf(downloadEvidence(member, { token }))),
    );
    expect(race.filter((reason) => reason === "none")).toHaveLength(1);
  });
});

describe("a reviewer", () => {
  test("rejects with a reason that the employer reads, and accepts, only while the case is in review", async () => {
    const { member, reviewer, caseId, setStatus } = await aCase();
    const { evidenceId } = await upload(member, { caseId });
    expect(await reasonOf(reviewEvidence(reviewer, { evidenceId, outcome: "accepted" }))).toBe(
      "case-not-open",
    );
    await setStatus("in-review");
    const other = { evidenceId, outcome: "rejected", reason: "other", note: " " } as const;
    expect(await reasonOf(reviewEvidence(reviewer, other))).toBe("reason-required");
    await reviewEvidence(reviewer, {
      evidenceId,
      outcome: "rejected",
      reason: "cut-off",
      note: "The seal is missing.",
    });
    const [seen] = await listCaseEvidence(member, { caseId });
    expect(seen).toMatchObject({
      review: "rejected",
      reviewReason: "cut-off",
      reviewNote: "The seal is missing.",
    });
    await reviewEvidence(reviewer, { evidenceId, outcome: "accepted" });
    expect((await listCaseEvidence(member, { caseId }))[0]).toMatchObject({
      review: "accepted",
      reviewReason: null,
    });
  });
});

const day = 24 * 60 * 60 * 1000;

function aCase() {
  return anEvidenceCase(databases, services);
}

type Uploaded = Partial<Parameters<typeof uploadEvidence>[1]> & { caseId: string };

function upload(ctx: UploaderContext, input: Uploaded) {
  const usual = {
    requirement: "E-BR",
    subjectId: null,
    replaces: null,
    fileName: "paper.pdf",
    bytes: inPieces(aPdf()),
  };
  return uploadEvidence(ctx, { ...usual, ...input });
}

async function bytesOf(ctx: ReaderContext, input: { caseId: string; evidenceId: string }): Promise<Buffer> {
  const { content } = await downloadEvidence(ctx, await createTicket(ctx, input));
  return collect(content);
}

/** Why a call was refused, as the page would learn it; "none" when it was not. */
function reasonOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "none",
    (error: unknown) => toAppError(error).reason,
  );
}

function filesOf(organisationId: string): Promise<string[]> {
  return readdir(join(services.directory, "files", "files", organisationId)).catch(() => []);
}

function idsOf({ organisationId, caseId }: { organisationId: string; caseId: string }) {
  return { organisationId, caseId };
}
