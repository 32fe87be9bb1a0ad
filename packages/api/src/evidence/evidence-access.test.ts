import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOf, reasonOf, upload } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { aJpeg, collect, inPieces } from "../../test/files.ts";
import { createTicket } from "./create-download-ticket.ts";
import { downloadEvidence } from "./download-evidence.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { previewEvidence } from "./preview-evidence.ts";
import { removeEvidence } from "./remove-evidence.ts";
import { reviewEvidence } from "./review-evidence.ts";

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

  test("is not taken before she has consented, nor after she has taken her consent back", async () => {
    const { candidate, caseId, candidateId } = await aCase();
    await databases.owner.query(
      "update candidate_consent set withdrawn_at = now() where candidate_id = $1 and kind = $2",
      [candidateId, "sensitive"],
    );
    expect(await reasonOf(upload(candidate, { caseId, requirement: "A-TD" }))).toBe("consent-required");
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

function aCase() {
  return anEvidenceCase(databases, services);
}

function idsOf({ organisationId, caseId }: { organisationId: string; caseId: string }) {
  return { organisationId, caseId };
}
