import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { withActor } from "@causeway/db/with-actor";
import { organisationDocuments } from "@causeway/rules/organisation/documents";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bytesOf, reasonOf, upload } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { aPdf, collect, inPieces } from "../../test/files.ts";
import type { MemberContext } from "../context.ts";
import { listCaseEvidence } from "../evidence/list-evidence.ts";
import { loadChecklist } from "../evidence/load-checklist.ts";
import { sweepEvidence } from "../evidence/sweep-evidence.ts";
import { loadRehearsal } from "../sponsorship-case/load-rehearsal.ts";
import { removeDocument, setDocumentExpiry } from "./change-document.ts";
import { keepDocument, type NewDocument } from "./keep-document.ts";
import { listDocuments } from "./list-documents.ts";
import { createTicket, downloadDocument } from "./open-document.ts";
import { useDocument } from "./use-document.ts";

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

describe("a paper of the organisation", () => {
  test("is kept once, opened by ticket once, and comes back as it was", async () => {
    const { member, audit } = await aCase();
    const file = aPdf({ bytes: 120_000 });
    const { documentId } = await keep(member, { bytes: inPieces(file), expiresOn: "2027-03-31" });
    expect(await shelf(member)).toMatchObject({
      current: [{ id: documentId, fileName: "accounts.pdf", expiresOn: "2027-03-31", expiry: null }],
    });
    const { token } = await createTicket(member, { documentId });
    const { content } = await downloadDocument(member, { token });
    expect((await collect(content)).equals(file)).toBe(true);
    expect(await reasonOf(downloadDocument(member, { token }))).toBe("ticket-invalid");
    expect(await audit()).toEqual(["document.kept", "document.downloaded"]);
  });

  test("is read by a viewer and changed by owners and preparers only", async () => {
    const { member, aMember } = await aCase();
    const { documentId } = await keep(member);
    const viewer = await aMember("viewer");
    expect((await listDocuments(viewer)).mayChange).toBe(false);
    await createTicket(viewer, { documentId });
    // The use-case trusts its procedure for the role; the database does not.
    await expect(keep(viewer)).rejects.toThrow();
    await expect(removeDocument(viewer, { documentId })).resolves.toBeUndefined();
    expect((await shelf(member)).current).toHaveLength(1);
  });

  test("of another organisation is not there, nor is a case of another a place for it", async () => {
    const { member } = await aCase();
    const stranger = await aCase();
    const { documentId } = await keep(member);
    expect(await reasonOf(createTicket(stranger.member, { documentId }))).toBe("not-found");
    const theirs = { caseId: stranger.caseId, documentId, replaces: null };
    expect(await reasonOf(useDocument(stranger.member, theirs))).toBe("not-found");
    expect(await reasonOf(useDocument(member, theirs))).toBe("not-found");
  });

  test("that is replaced stays as history, that is taken out loses its bytes with the sweep", async () => {
    const { member } = await aCase();
    const first = await keep(member);
    const second = await keep(member, { replaces: first.documentId });
    expect(await reasonOf(keep(member, { replaces: first.documentId }))).toBe("not-found");
    const gone = await keep(member, { requirement: "E-BR" });
    await removeDocument(member, gone);
    const { current, earlier } = await shelf(member);
    expect([current.map((one) => one.id), earlier.map((one) => one.id)]).toEqual([
      [second.documentId],
      [first.documentId],
    ]);
    const later = () => new Date(Date.now() + 3 * 24 * 60 * 60 * 1000);
    await sweepEvidence({ db: databases.worker, storage: services.portal.storage, now: later });
    const { token } = await createTicket(member, { documentId: second.documentId });
    expect((await collect((await downloadDocument(member, { token })).content)).length).toBeGreaterThan(0);
    expect(await reasonOf(createTicket(member, gone))).toBe("not-found");
  });
});

describe("on a case", () => {
  test("its place offers the paper; a copy counts, keeps its last day, and is in what is submitted", async () => {
    const { member, caseId, organisationId } = await aCase();
    const file = aPdf({ bytes: 50_000 });
    const { documentId } = await keep(member, { bytes: inPieces(file), expiresOn: "2026-12-01" });
    expect(await place(member, caseId)).toMatchObject({
      state: "missing",
      offers: [{ documentId, fileName: "accounts.pdf", expiry: "soon", replaces: null }],
    });
    const { evidenceId } = await useDocument(member, { caseId, documentId, replaces: null });
    expect(await place(member, caseId)).toMatchObject({ state: "uploaded", expiry: "soon", offers: [] });
    expect((await bytesOf(member, { caseId, evidenceId })).equals(file)).toBe(true);

    await setDocumentExpiry(member, { documentId, expiresOn: "2029-01-01" });
    await removeDocument(member, { documentId });
    const frozen = await withActor(databases.portal, member.actor, (tx) =>
      loadRehearsal(tx, { organisationId, caseId }, "2026-11-22"),
    );
    expect(frozen.evidence).toMatchObject([{ id: evidenceId, expiresOn: "2026-12-01" }]);
    expect((await bytesOf(member, { caseId, evidenceId })).equals(file)).toBe(true);
  });

  test("a newer paper is offered in place of the copy of the older one, and only there", async () => {
    const { member, caseId } = await aCase();
    const first = await keep(member);
    const { evidenceId } = await useDocument(member, { caseId, ...first, replaces: null });
    const second = await keep(member, { replaces: first.documentId });
    const third = await keep(member, { replaces: second.documentId });
    expect((await place(member, caseId)).offers).toMatchObject([{ ...third, replaces: evidenceId }]);
    await useDocument(member, { caseId, ...third, replaces: evidenceId });
    const files = await listCaseEvidence(member, { caseId });
    expect(files.map((file) => file.current)).toEqual([false, true]);
    expect((await place(member, caseId)).offers).toEqual([]);
  });

  test("the candidate is offered nothing of it, and a viewer neither", async () => {
    const { member, candidate, caseId, aMember } = await aCase();
    await keep(member);
    for (const reader of [candidate, await aMember("viewer")]) {
      const { slots } = await loadChecklist(reader, { caseId });
      expect(slots.flatMap((slot) => slot.offers)).toEqual([]);
    }
  });

  test("the kinds that are kept all have their place there", async () => {
    const { member, caseId } = await aCase();
    for (const requirement of organisationDocuments) await upload(member, { caseId, requirement });
    expect(await listCaseEvidence(member, { caseId })).toHaveLength(organisationDocuments.length);
  });
});

const aCase = () => anEvidenceCase(databases, services);

function keep(ctx: MemberContext, input: Partial<NewDocument> = {}) {
  return keepDocument(ctx, {
    ...{ requirement: "E-FIN", replaces: null, expiresOn: null, fileName: "accounts.pdf" },
    bytes: inPieces(aPdf()),
    ...input,
  });
}

async function shelf(ctx: MemberContext) {
  const found = (await listDocuments(ctx)).shelves.find(({ requirement }) => requirement === "E-FIN");
  if (!found) throw new Error("no such shelf");
  return found;
}

async function place(ctx: MemberContext, caseId: string) {
  const { slots } = await loadChecklist(ctx, { caseId });
  const found = slots.find(({ requirement }) => requirement === "E-FIN");
  if (!found) throw new Error("no such place");
  return found;
}
