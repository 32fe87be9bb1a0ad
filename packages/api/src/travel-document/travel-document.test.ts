import { readFile } from "node:fs/promises";
import { newId } from "@causeway/db/ids";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { listReadings } from "@causeway/db/travel-document-reading";
import { withActor } from "@causeway/db/with-actor";
import { afterAll, beforeAll, expect, test } from "vitest";
import { upload } from "../../test/evidence-acts.ts";
import { anEvidenceCase, evidenceServices } from "../../test/evidence-case.ts";
import { aPdf, inPieces } from "../../test/files.ts";
import { saveSection } from "../candidate-form/save-section.ts";
import { showOwnData } from "../candidate-form/show-own-data.ts";
import { showSection } from "../candidate-form/show-section.ts";
import { showReview } from "../review/show-review.ts";
import { dismissReading, showReading, useReading } from "./own-reading.ts";
import { readWaiting } from "./read-waiting.ts";
import { readZone } from "./read-zone.ts";

// Pictures of specimens: the one of ICAO 9303, and two of our own making; their numbers are nobody's.
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

type Her = Awaited<ReturnType<typeof anEvidenceCase>>;

test("a slightly turned and grainy photograph of the specimen is read, and of a permit its single line", async () => {
  const read = (name: string) => readZone(() => specimen(name), { pdf: false, today: "2026-11-22" });
  expect(await read("utopia")).toEqual({
    state: "read",
    reading: {
      ...{ number: "L898902C3", surname: "ERIKSSON", givenNames: "ANNA MARIA", sex: "F" },
      ...{ dateOfBirth: "1974-08-12", expiresOn: "2012-04-15" },
    },
  });
  expect(await read("permit")).toMatchObject({ state: "read", reading: { number: "C00000001" } });
}, 60_000);

test("what the document says otherwise is shown to her, and nothing changes until she says so", async () => {
  const her = await anEvidenceCase(databases, services);
  const { candidate, caseId } = her;
  await type(her, "particulars", {
    surnameEn: "Specimen",
    givenNamesEn: "Xiaoming",
    dateOfBirth: "1990-01-10",
  });
  await type(her, "travel-document", { hasTravelDocument: "yes", tdNumber: "E00000001" });
  expect(await showReading(candidate)).toBeNull();
  const { evidenceId } = await upload(candidate, paper(caseId));
  const before = await written();
  expect(await readWaiting(worker())).toEqual({ read: 1, "not-found": 0, unreadable: 0, busy: 0 });
  expect(await readWaiting(worker())).toEqual({ read: 0, "not-found": 0, unreadable: 0, busy: 0 });
  expect(await written()).toEqual(before);

  const shown = await showReading(candidate);
  expect(shown).toMatchObject({
    evidenceId,
    agrees: false,
    differences: [
      { field: "sex", verdict: "not-typed", onDocument: "F", typed: "" },
      { field: "dateOfBirth", verdict: "differs", onDocument: "1990-01-01", typed: "1990-01-10" },
      { field: "tdNumber", verdict: "differs", onDocument: "E•••••000", typed: "E•••••001" },
      { field: "tdExpiresOn", verdict: "not-typed", onDocument: "2030-01-01" },
    ],
  });
  expect((await showReview(her.reviewer)).files.find((file) => file.id === evidenceId)?.differs).toEqual([
    "dateOfBirth",
    "tdNumber",
  ]);

  await useReading(candidate, { evidenceId, field: "tdNumber" });
  await useReading(candidate, { evidenceId, field: "sex" });
  await dismissReading(candidate, { evidenceId, field: "dateOfBirth" });
  await dismissReading(candidate, { evidenceId, field: "dateOfBirth" });
  const left = (await showReading(candidate))?.differences.map((one) => one.field);
  expect(left).toEqual(["tdExpiresOn"]);
  const { answers, masked } = await showSection(candidate, { section: "travel-document" });
  expect([answers.hasTravelDocument, masked.tdNumber]).toEqual(["yes", "E•••••000"]);
  expect((await showSection(candidate, { section: "particulars" })).answers).toMatchObject({
    ...{ surnameEn: "Specimen", dateOfBirth: "1990-01-10", sex: "F" },
  });
  // She let her date of birth stand; the reviewer is told of it all the same.
  expect((await showReview(her.reviewer)).files[0]?.differs).toEqual(["dateOfBirth"]);

  async function written() {
    const { rows } = await databases.owner.query(
      "select section, version, ciphertext from candidate_form_section where candidate_id = $1 order by 1",
      [her.candidateId],
    );
    return rows;
  }
});

test("the number on the document is in clear in no row, not even of jobs or of the audit", async () => {
  const { rows: tables } = await databases.owner.query(
    `select format('%I.%I', table_schema, table_name) as place from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  for (const { place } of tables) {
    const { rows } = await databases.owner.query(`select t::text as row from ${place} t`);
    const found = rows.filter(({ row }) => /E00000000|RTAwMDAwMDAw|4530303030303030/i.test(String(row)));
    expect(found, String(place)).toEqual([]);
  }
  const { rows } = await databases.owner.query(
    "select octet_length(ciphertext) as length from travel_document_reading where state = 'read'",
  );
  expect(rows.length).toBeGreaterThan(0);
});

test("a paper without a zone, and one that cannot be drawn, are tried once and say nothing to anybody", async () => {
  const her = await anEvidenceCase(databases, services);
  const { candidate, caseId } = her;
  const { evidenceId } = await upload(candidate, { ...paper(caseId), bytes: inPieces(aPdf({ pages: 1 })) });
  const counts = await readWaiting(worker());
  expect(counts.read).toBe(0);
  expect(counts["not-found"] + counts.unreadable).toBe(1);
  expect(await showReading(candidate)).toBeNull();
  expect((await showReview(her.reviewer)).files.find((file) => file.id === evidenceId)?.differs).toBeNull();
  expect(await useReading(candidate, { evidenceId, field: "tdNumber" })).toBeNull();
}, 60_000);

test("a machine that is too busy tries again later, and gives up only after four tries", async () => {
  const her = await anEvidenceCase(databases, services);
  await upload(her.candidate, paper(her.caseId));
  const started = services.clock.now;
  const tried = (minutes: number, seconds: number) => {
    services.clock.now = new Date(started.getTime() + minutes * 60_000);
    return readWaiting(worker(), { seconds });
  };
  const none = { read: 0, "not-found": 0, unreadable: 0, busy: 0 };
  expect(await tried(0, 0.01)).toEqual({ ...none, busy: 1 });
  expect(await tried(1, 0.01)).toEqual(none);
  expect(await tried(6, 0.01)).toEqual({ ...none, busy: 1 });
  expect(await showReading(her.candidate)).toBeNull();
  expect(await tried(60, 20)).toEqual({ ...none, read: 1 });
  expect(await showReading(her.candidate)).not.toBeNull();

  const late = await anEvidenceCase(databases, services);
  await upload(late.candidate, paper(late.caseId));
  for (const [minutes, state] of [
    [100, "busy"],
    [106, "busy"],
    [137, "busy"],
    [318, "unreadable"],
    [9_999, null],
  ] as const)
    expect(await tried(minutes, 0.01)).toEqual(state ? { ...none, [state]: 1 } : none);
  services.clock.now = started;
}, 60_000);

test("her own copy of her data holds what was read of her document, in full", async () => {
  const her = await anEvidenceCase(databases, services);
  const { evidenceId } = await upload(her.candidate, { ...paper(her.caseId), fileName: "passport.jpg" });
  await readWaiting(worker());
  await dismissReading(her.candidate, { evidenceId, field: "dateOfBirth" });
  expect((await showOwnData(her.candidate)).documentReadings).toEqual([
    {
      ...{ fileName: "passport.jpg", state: "read", readAt: services.clock.now, letStand: ["dateOfBirth"] },
      reading: expect.objectContaining({ number: "E00000000", expiresOn: "2030-01-01" }),
    },
  ]);
});

test("the employer finds no row of it, and nobody takes from another's document", async () => {
  const hers = await anEvidenceCase(databases, services);
  const other = await anEvidenceCase(databases, services);
  const { evidenceId } = await upload(hers.candidate, paper(hers.caseId));
  await readWaiting(worker());
  expect(await useReading(other.candidate, { evidenceId, field: "tdNumber" })).toBeNull();
  const seen = await withActor(databases.portal, hers.member.actor, (tx) =>
    listReadings(tx, hers.candidateId),
  );
  expect(seen).toEqual([]);
  await hers.setStatus("withdrawn");
  const taken = useReading(hers.candidate, { evidenceId, field: "tdNumber" });
  await expect(taken).rejects.toMatchObject({ reason: "form-locked" });
});

function paper(caseId: string) {
  return { caseId, requirement: "A-TD", fileName: `${newId()}.jpg`, bytes: specimen("passport") };
}

async function* specimen(name: string) {
  yield await readFile(new URL(`../../test/specimens/${name}.jpg`, import.meta.url));
}

async function type(her: Her, section: "particulars" | "travel-document", answers: Record<string, string>) {
  await saveSection(her.candidate, { section, baseVersion: 0, answers });
}

function worker() {
  return { ...services.portal, db: databases.worker };
}
