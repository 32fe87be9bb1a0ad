import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reasonOf, upload } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { createTicket } from "./create-download-ticket.ts";
import { listCaseEvidence } from "./list-evidence.ts";
import { loadChecklist } from "./load-checklist.ts";
import { pairTranslation } from "./pair-translation.ts";
import { removeEvidence } from "./remove-evidence.ts";
import type { UploaderContext } from "./scope.ts";

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

const translation = "T-CERT";

async function pairOf(ctx: Parameters<typeof listCaseEvidence>[0], caseId: string, id: string) {
  const files = await listCaseEvidence(ctx, { caseId });
  const pair = files.find((file) => file.id === id)?.pair;
  return { translates: pair?.translates ?? null, translations: pair?.translations.map((one) => one.id) };
}

async function anOriginal(ctx: UploaderContext, caseId: string, requirement = "E-BR") {
  const original = (await upload(ctx, { caseId, requirement, fileName: "lettre.pdf" })).evidenceId;
  const translated = await upload(ctx, { caseId, requirement: translation, subjectId: original });
  return { original, translated: translated.evidenceId };
}

describe("a translation", () => {
  test("sent at its original lies at the place for translations, and each names the other to both sides", async () => {
    const { member, reviewer, caseId } = await anEvidenceCase(databases, services);
    const { original, translated } = await anOriginal(member, caseId);
    for (const reader of [member, reviewer]) {
      expect((await pairOf(reader, caseId, original)).translations).toEqual([translated]);
      expect((await pairOf(reader, caseId, translated)).translates).toMatchObject({
        ...{ id: original, fileName: "lettre.pdf", earlier: false, removed: false },
      });
    }
    const { slots } = await loadChecklist(member, { caseId });
    const place = slots.find(({ requirement }) => requirement === translation);
    expect(place).toMatchObject({ subjectId: null, files: 1, originals: [{ id: original }] });
    expect(place?.shown.map((file) => file.id)).toEqual([translated]);
  });

  test("sent by itself is paired afterwards, with another, and with none again, all in the record", async () => {
    const { member, caseId, audit } = await anEvidenceCase(databases, services);
    const first = (await upload(member, { caseId })).evidenceId;
    const second = (await upload(member, { caseId, requirement: "E-CONTRACT" })).evidenceId;
    const { evidenceId } = await upload(member, { caseId, requirement: translation });
    for (const original of [first, second, null]) {
      await pairTranslation(member, { caseId, evidenceId, original });
      expect((await pairOf(member, caseId, evidenceId)).translates?.id ?? null).toBe(original);
    }
    expect((await audit()).slice(-3)).toEqual(Array(3).fill("evidence.paired"));
  });

  test("of a translation is refused, like one of a paper that is gone, and a paper of another place is none", async () => {
    const { member, caseId } = await anEvidenceCase(databases, services);
    const { original, translated } = await anOriginal(member, caseId);
    const other = (await upload(member, { caseId, requirement: translation })).evidenceId;
    const pair = (evidenceId: string, to: string) =>
      reasonOf(pairTranslation(member, { caseId, evidenceId, original: to }));
    const send = (subjectId: string) =>
      reasonOf(upload(member, { caseId, requirement: translation, subjectId }));
    expect([await pair(other, translated), await send(translated), await send("lettre")]).toEqual(
      Array(3).fill("not-found"),
    );
    expect(await pair(original, original)).toBe("input-invalid");
    await removeEvidence(member, { caseId, evidenceId: original });
    expect([await pair(other, original), await send(original)]).toEqual(["not-found", "not-found"]);
  });

  test("is of the same party and the same case: hers for her papers, the company's for its own", async () => {
    const { member, candidate, caseId } = await anEvidenceCase(databases, services);
    const elsewhere = await anEvidenceCase(databases, services);
    const hers = await anOriginal(candidate, caseId, "A-QUAL");
    const ours = await anOriginal(member, caseId);
    const foreign = (await upload(elsewhere.member, { caseId: elsewhere.caseId })).evidenceId;
    const pair = (ctx: UploaderContext, evidenceId: string, original: string) =>
      reasonOf(pairTranslation(ctx, { caseId, evidenceId, original }));
    expect(await pair(member, ours.translated, hers.original)).toBe("not-found");
    expect(await pair(candidate, hers.translated, ours.original)).toBe("not-found");
    expect(await pair(member, hers.translated, ours.original)).toBe("not-found");
    expect(await pair(member, ours.translated, foreign)).toBe("not-found");
    const { slots } = await loadChecklist(candidate, { caseId });
    const place = slots.find(({ requirement }) => requirement === translation);
    expect(place?.shown.map((file) => file.id)).toEqual([hers.translated]);
    expect(place?.originals.map((file) => file.id)).toEqual([hers.original]);
    expect(JSON.stringify(await loadChecklist(member, { caseId }))).not.toContain(hers.original);
  });

  test("of a passport is shown to staff like the passport: after a fresh proof only", async () => {
    const { candidate, reviewer, caseId } = await anEvidenceCase(databases, services);
    const passport = await anOriginal(candidate, caseId, "A-TD");
    const degree = await anOriginal(candidate, caseId, "A-QUAL");
    const unproved = { ...reviewer, session: null };
    const open = (evidenceId: string) => reasonOf(createTicket(unproved, { caseId, evidenceId }));
    expect([await open(passport.original), await open(passport.translated)]).toEqual(
      Array(2).fill("step-up-required"),
    );
    expect(await open(degree.translated)).toBe("none");
  });

  test("stays with an earlier file when its original is replaced, until somebody says what it translates", async () => {
    const { member, caseId } = await anEvidenceCase(databases, services);
    const { original, translated } = await anOriginal(member, caseId);
    const newer = (await upload(member, { caseId, replaces: original })).evidenceId;
    const newest = (await upload(member, { caseId, replaces: newer })).evidenceId;
    expect((await pairOf(member, caseId, newest)).translations).toEqual([translated]);
    expect((await pairOf(member, caseId, translated)).translates).toMatchObject({
      id: original,
      earlier: true,
    });
    await pairTranslation(member, { caseId, evidenceId: translated, original: newest });
    expect((await pairOf(member, caseId, translated)).translates).toMatchObject({
      id: newest,
      earlier: false,
    });
  });

  test("stays when its original is taken out, and says so; a newer translation is of the same original", async () => {
    const { member, caseId } = await anEvidenceCase(databases, services);
    const { original, translated } = await anOriginal(member, caseId);
    const again = await upload(member, { caseId, requirement: translation, replaces: translated });
    expect((await pairOf(member, caseId, original)).translations).toEqual([again.evidenceId]);
    await removeEvidence(member, { caseId, evidenceId: original });
    expect((await pairOf(member, caseId, again.evidenceId)).translates).toMatchObject({ removed: true });
  });

  test("is added and taken out again where changes are asked of the original alone", async () => {
    const { member, caseId, setStatus, pin } = await anEvidenceCase(databases, services);
    const original = (await upload(member, { caseId })).evidenceId;
    const other = (await upload(member, { caseId, requirement: "E-CONTRACT" })).evidenceId;
    await pin("employer", "E-BR");
    await setStatus("changes-requested");
    const send = (subjectId: string | null) =>
      upload(member, { caseId, requirement: translation, subjectId });
    expect([await reasonOf(send(null)), await reasonOf(send(other))]).toEqual(
      Array(2).fill("evidence-locked"),
    );
    const { evidenceId } = await send(original);
    const { slots } = await loadChecklist(member, { caseId });
    const place = slots.find(({ requirement }) => requirement === translation);
    expect([place?.open, place?.shown.map((file) => file.open)]).toEqual([false, [true]]);
    await removeEvidence(member, { caseId, evidenceId });
    expect((await pairOf(member, caseId, original)).translations).toEqual([]);
  });
});
