import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOf, reasonOf } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { aPdf, inPieces } from "../../test/files.ts";
import { cancelUpload, findUpload } from "./cancel-upload.ts";
import { continueUpload } from "./continue-upload.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import type { UploaderContext } from "./scope.ts";
import { startUpload } from "./start-upload.ts";

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

describe("a file that comes in pieces", () => {
  test("is whole again, for either side, wherever the line broke", async () => {
    const file = aPdf({ bytes: 300_000 });
    const { member, candidate, caseId } = await aCase();
    for (const [who, requirement] of [
      [member, "E-BR"],
      [candidate, "A-TD"],
    ] as const) {
      const cuts = fc.uniqueArray(fc.integer({ min: 1, max: file.length - 1 }), { maxLength: 4 });
      const [breaks = []] = fc.sample(
        cuts.filter((all) => all.length > 0),
        { numRuns: 1, seed: 7 },
      );
      const { uploadId } = await begin(who, { caseId, requirement, length: file.length });
      for (const at of [...breaks].sort((one, other) => one - other))
        await send(who, { caseId, uploadId, file, until: at });
      const last = await send(who, { caseId, uploadId, file });
      expect(last).toMatchObject({
        received: file.length,
        stored: { fileName: "paper.pdf", duplicateOf: [] },
      });
      const evidenceId = last.stored?.evidenceId ?? "";
      // Whoever never heard the answer asks, and learns that nothing is missing.
      expect(await findUpload(who, { caseId, uploadId })).toMatchObject({ received: file.length });
      expect((await bytesOf(who, { caseId, evidenceId })).equals(file)).toBe(true);
    }
    expect(await quarantined()).toEqual([]);
  });

  test("that comes in one go is stored once, under the hash it was measured with on the way", async () => {
    const { member, caseId, audit } = await aCase();
    const file = aPdf({ bytes: 100_000 });
    const { uploadId } = await begin(member, { caseId, length: file.length });
    await send(member, { caseId, uploadId, file });
    expect(await listCaseEvidence(member, { caseId })).toMatchObject([{ bytes: 100_000, state: "clean" }]);
    expect(await audit()).toEqual(["evidence.uploaded"]);
  });

  test("waits encrypted until it is whole, and nobody sees it in its place", async () => {
    const { member, caseId } = await aCase();
    const { uploadId } = await begin(member, { caseId, length: 1000 });
    await send(member, { caseId, uploadId, file: aPdf({ bytes: 1000 }), until: 600 });
    expect(await listCaseEvidence(member, { caseId })).toEqual([]);
    expect(await quarantined()).toHaveLength(1);
    await cancelUpload(member, { caseId, uploadId });
    expect(await quarantined()).toEqual([]);
    expect(await reasonOf(findUpload(member, { caseId, uploadId }))).toBe("not-found");
  });

  test("is refused when it is whole and no good, with all its pieces", async () => {
    const { member, caseId } = await aCase();
    const file = Buffer.from("Dear reviewer, this is no PDF at all.");
    const { uploadId } = await begin(member, { caseId, length: file.length });
    await send(member, { caseId, uploadId, file, until: 10 });
    expect(await reasonOf(send(member, { caseId, uploadId, file }))).toBe("upload-wrong-type");
    expect(await quarantined()).toEqual([]);
    expect(await reasonOf(findUpload(member, { caseId, uploadId }))).toBe("not-found");
  });

  test("runs out after a day", async () => {
    const { member, caseId } = await aCase();
    const { uploadId } = await begin(member, { caseId, length: 1000 });
    const tomorrow = { ...member, now: () => new Date(member.now().getTime() + 25 * 3_600_000) };
    expect(await reasonOf(findUpload(tomorrow, { caseId, uploadId }))).toBe("not-found");
  });
});

describe("bytes", () => {
  test("that do not follow on what is here are refused, and of two that race one is kept", async () => {
    const { member, caseId } = await aCase();
    const file = aPdf({ bytes: 50_000 });
    const { uploadId } = await begin(member, { caseId, length: file.length });
    const outcomes = await Promise.all(
      [1, 2, 3].map(() =>
        reasonOf(
          continueUpload(member, { caseId, uploadId, offset: 0, bytes: inPieces(file.subarray(0, 20_000)) }),
        ),
      ),
    );
    expect(outcomes.filter((reason) => reason === "none")).toHaveLength(1);
    const late = continueUpload(member, { caseId, uploadId, offset: 0, bytes: inPieces(file) });
    expect(await reasonOf(late)).toBe("upload-offset");
    expect((await send(member, { caseId, uploadId, file })).stored).not.toBeNull();
    expect(await quarantined()).toEqual([]);
  });

  test("on a connection that hangs are kept when the sender asks how far it got on another", async () => {
    const { member, caseId } = await aCase();
    const file = aPdf({ bytes: 50_000 });
    const { uploadId } = await begin(member, { caseId, length: file.length });
    const arrived = Promise.withResolvers<void>();
    async function* hanging() {
      yield file.subarray(0, 30_000);
      arrived.resolve();
      await new Promise(() => undefined);
    }
    const hung = continueUpload(member, { caseId, uploadId, offset: 0, bytes: hanging() });
    await arrived.promise;
    expect(await findUpload(member, { caseId, uploadId })).toMatchObject({ received: 30_000 });
    expect(await hung).toMatchObject({ received: 30_000, stored: null });
    expect((await send(member, { caseId, uploadId, file })).stored).not.toBeNull();
  });

  test("beyond the announced length are not taken", async () => {
    const { member, caseId } = await aCase();
    const { uploadId } = await begin(member, { caseId, length: 10 });
    const more = continueUpload(member, { caseId, uploadId, offset: 0, bytes: inPieces(Buffer.alloc(11)) });
    expect(await reasonOf(more)).toBe("upload-too-large");
    expect(await quarantined()).toEqual([]);
  });
});

describe("an upload", () => {
  test("is announced only for a place that takes it", async () => {
    const { member, candidate, caseId, setStatus } = await aCase();
    const reason = (who: UploaderContext, more: Partial<Parameters<typeof startUpload>[1]>) =>
      reasonOf(begin(who, { caseId, length: 10, ...more }));
    expect(await reason(member, { length: 0 })).toBe("upload-empty");
    expect(await reason(member, { length: mostEvidenceBytes + 1 })).toBe("upload-too-large");
    expect(await reason(member, { requirement: "A-TD" })).toBe("not-found");
    expect(await reason(candidate, { requirement: "E-BR" })).toBe("not-found");
    await setStatus("submitted");
    expect(await reason(member, {})).toBe("evidence-locked");
  });

  test("is not met by the other side, nor from another case", async () => {
    const { member, candidate, caseId } = await aCase();
    const other = await aCase();
    const { uploadId } = await begin(member, { caseId, length: 10 });
    expect(await reasonOf(findUpload(candidate, { caseId, uploadId }))).toBe("not-found");
    expect(await reasonOf(findUpload(other.member, { caseId, uploadId }))).toBe("not-found");
    expect(await reasonOf(findUpload(other.member, { caseId: other.caseId, uploadId }))).toBe("not-found");
  });
});

test("what a file is said to be about must be in this case and of the right kind", async () => {
  const { member, caseId } = await aCase();
  const about = (requirement: string, subjectId: string | null) =>
    reasonOf(begin(member, { caseId, length: 10, requirement, subjectId }));
  expect(await about("ADVERT-CAPTURE", null)).toBe("not-found");
  expect(await about("ADVERT-CAPTURE", caseId)).toBe("not-found");
  expect(await about("ADVERT-CAPTURE", "round-1")).toBe("not-found");
  expect(await about("APPLICANT-CV", caseId)).toBe("not-found");
  expect(await about("E-BR", "spouse")).toBe("not-found");
});

type Piece = { caseId: string; uploadId: string; file: Buffer; until?: number };

function begin(who: UploaderContext, input: Partial<Parameters<typeof startUpload>[1]> & { caseId: string }) {
  const usual = { requirement: "E-BR", subjectId: null, replaces: null, fileName: "paper.pdf", length: 10 };
  return startUpload(who, { ...usual, ...input });
}

/** Sends what is missing, on a line that breaks at `until`. */
async function send(who: UploaderContext, { caseId, uploadId, file, until }: Piece) {
  const { received } = await findUpload(who, { caseId, uploadId });
  async function* line() {
    yield* inPieces(file.subarray(received, until));
    if (until) throw new Error("connection lost");
  }
  return continueUpload(who, { caseId, uploadId, offset: received, bytes: line() });
}

function aCase() {
  return anEvidenceCase(databases, services);
}

function quarantined() {
  return readdir(join(services.directory, "files", "quarantine"));
}
