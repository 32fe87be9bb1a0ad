import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer } from "@causeway/db/test/factories";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeXlsx from "write-excel-file/node";
import { portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { inPieces } from "../../test/files.ts";
import { hongKongDay } from "../clock.ts";
import type { PortalCaller } from "../portal-router.ts";

let db: TestDatabase;
let apps: TestApps;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

async function anEmployerAtHerDesk() {
  const people = await anEmployer(db).alone();
  const browser = await portalBrowser(apps, db, people.preparer);
  const at = <T>(call: (caller: PortalCaller) => Promise<T>) =>
    browser.at(`/o/${people.organisation.id}`, call);
  const bring = (bytes: Uint8Array, fileName = "people.xlsx") =>
    at((caller) => caller.caseImport.check({ fileName, bytes: inPieces(bytes) }));
  const cases = async () => {
    const { rows } = await db.owner.query<{ title: string; candidate_name: string; n: number }>(
      "select title, candidate_name, count(*)::int as n from sponsorship_case where organisation_id = $1 group by 1, 2",
      [people.organisation.id],
    );
    return rows;
  };
  return { ...people, at, bring, cases };
}

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\r\n"));
const headings = ["Job title", "候選人", "電郵", "Language", "Start date", "合同月数"];
headings[1] = "人選姓名";

/** 500 people, every 13th of the first 481 with one of ten faults: 37 in all. */
async function fiveHundred() {
  const start = new Date(`${Number(hongKongDay(apps.clock.now).slice(0, 4)) + 1}-03-01T00:00:00Z`);
  const faults: Record<number, unknown>[] = [
    { 0: "" },
    { 1: "" },
    { 2: "no address" },
    { 3: "Klingon" },
    { 4: "01/02/2027" },
    { 5: 0.5 },
    { 0: "=1+1" },
    { 1: "A123456(3)" },
    { 0: "x".repeat(200) },
    { 2: "person0@example.test" },
  ];
  const lines = Array.from({ length: 500 }, (_, n) => {
    const line: unknown[] = [
      `Analyst ${n}`,
      `CHEN Jing ${n}`,
      `person${n}@example.test`,
      "English",
      start,
      24,
    ];
    const fault = n > 0 && n % 13 === 0 && n <= 481 ? faults[(n / 13) % faults.length] : {};
    for (const [column, value] of Object.entries(fault ?? {})) line[Number(column)] = value;
    return line;
  });
  const cells = [headings, ...lines].map((line) =>
    line.map((value) =>
      value instanceof Date
        ? { value, type: Date, format: "yyyy-mm-dd" }
        : { value: value as string | number },
    ),
  );
  return new Uint8Array(await writeXlsx(cells).toBuffer());
}

describe("a list of 500 candidates with 37 faulty lines", () => {
  test("names all 37 in the preview, and opens 463 cases once, however often it is interrupted and run again", async () => {
    const { at, bring, cases } = await anEmployerAtHerDesk();
    const bytes = await fiveHundred();
    const { importId } = await bring(bytes);
    const shown = await at((caller) => caller.caseImport.show({ importId }));
    const expected = Array.from({ length: 37 }, (_, n) => (n + 1) * 13 + 2);
    expect(shown.faulty.map(({ row }) => row)).toEqual(expected);
    expect(shown.faulty.every(({ faults }) => faults.length > 0)).toBe(true);
    expect(shown.good).toHaveLength(463);
    expect(await cases()).toEqual([]);

    await at((caller) => caller.caseImport.start({ importId, rows: "all", invites: false }));
    await at((caller) => caller.caseImport.openNext({ importId }));
    // The connection is lost in the middle of a line: what it had done goes with it.
    await db.owner.query(`create function break_off() returns trigger language plpgsql as $$
      begin if new.case_id is not null and new.row > 200 then raise exception 'cut'; end if; return new; end $$`);
    await db.owner.query(
      "create trigger break_off before update on case_import_row for each row execute function break_off()",
    );
    const cut = async () => {
      for (let round = 0; round < 20; round += 1)
        await at((caller) => caller.caseImport.openNext({ importId }));
    };
    await expect(cut()).rejects.toThrow();
    expect((await cases()).length).toBeLessThan(463);
    await db.owner.query("drop trigger break_off on case_import_row");

    // The same file again beside the first list, and both windows go on at once.
    const again = await bring(bytes);
    await at((caller) => caller.caseImport.start({ importId: again.importId, rows: "all", invites: false }));
    const run = async (id: string) => {
      while ((await at((caller) => caller.caseImport.openNext({ importId: id }))).left > 0);
    };
    await Promise.all([run(importId), run(again.importId)]);

    const opened = await cases();
    expect(opened).toHaveLength(463);
    expect(opened.every(({ n }) => n === 1)).toBe(true);
    const third = await bring(bytes);
    const known = await at((caller) => caller.caseImport.show(third));
    expect([known.good.length, known.known.length, known.faulty.length]).toEqual([0, 463, 37]);
  }, 120_000);
});

describe("a list", () => {
  const line = "Analyst,CHEN Jing,jing@example.test,简体中文,,12";

  test("opens the chosen lines alone, and each case begins with what its line said", async () => {
    const { at, bring } = await anEmployerAtHerDesk();
    const { importId } = await bring(csv(headings.join(","), line, "Trader,LI Wei,,,2031/3/1,"), "a.csv");
    await at((caller) => caller.caseImport.start({ importId, rows: [3], invites: false }));
    expect(await at((caller) => caller.caseImport.openNext({ importId }))).toEqual({
      left: 0,
      stopped: false,
    });
    const { opened } = await at((caller) => caller.caseImport.show({ importId }));
    expect(opened.map(({ row, opened: one }) => [row, one?.title, one?.candidateName])).toEqual([
      [3, "Trader", "LI Wei"],
    ]);
    const caseId = opened[0]?.opened?.id ?? "";
    const section = await at((caller) => caller.sponsorshipCase.section({ caseId, section: "position" }));
    expect(section.answers).toMatchObject({ title: "Trader", startOn: "2031-03-01" });
  });

  test("invites whom it gives an address for, once, and forgets the address", async () => {
    const { at, bring } = await anEmployerAtHerDesk();
    const email = `list-${Date.now()}@example.test`;
    const { importId } = await bring(
      csv(headings.join(","), line.replace("jing@example.test", email), "Trader,LI Wei,,,,"),
      "a.csv",
    );
    await at((caller) => caller.caseImport.start({ importId, rows: "all", invites: true }));
    await at((caller) => caller.caseImport.openNext({ importId }));
    await at((caller) => caller.caseImport.openNext({ importId }));
    const { rows } = await db.owner.query(
      "select template, locale from email_message where recipient_email = $1",
      [email],
    );
    expect(rows).toEqual([{ template: "candidate-invited", locale: "zh-Hans" }]);
    const left = await db.owner.query("select typed from case_import_row where import_id = $1", [importId]);
    expect(left.rows.map((row) => row.typed)).toEqual([{}, {}]);
  });

  test("leaves the address for the invitation that is sent later", async () => {
    const { at, bring } = await anEmployerAtHerDesk();
    const { importId } = await bring(csv(headings.join(","), line), "a.csv");
    await at((caller) => caller.caseImport.start({ importId, rows: "all", invites: false }));
    await at((caller) => caller.caseImport.openNext({ importId }));
    const { opened } = await at((caller) => caller.caseImport.show({ importId }));
    const caseId = opened[0]?.opened?.id ?? "";
    const { known } = await at((caller) => caller.candidateInvitation.show({ caseId }));
    expect(known).toEqual({ email: "jing@example.test", locale: "zh-Hans" });
  });

  test("that is thrown away opens nothing more and says nothing more", async () => {
    const { at, bring, cases } = await anEmployerAtHerDesk();
    const { importId } = await bring(csv(headings.join(","), line), "a.csv");
    await at((caller) => caller.caseImport.discard({ importId }));
    await expect(at((caller) => caller.caseImport.openNext({ importId }))).rejects.toThrow("status-changed");
    await expect(
      at((caller) => caller.caseImport.start({ importId, rows: "all", invites: false })),
    ).rejects.toThrow("status-changed");
    expect(await cases()).toEqual([]);
  });

  test("may be the template itself, in either form", async () => {
    const { at, bring } = await anEmployerAtHerDesk();
    for (const format of ["csv", "xlsx"] as const) {
      const { bytes, fileName } = await at((caller) => caller.caseImport.template({ format }));
      const { importId } = await bring(bytes, fileName);
      const shown = await at((caller) => caller.caseImport.show({ importId }));
      expect([shown.good.length, shown.faulty.length]).toEqual([1, 0]);
    }
  });

  const sheet = (rows: string) =>
    zipSync({
      "[Content_Types].xml": xml("<Types/>"),
      "xl/workbook.xml": xml(
        '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/worksheets/sheet1.xml": xml(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    });
  const xml = (text: string) => new TextEncoder().encode(text);
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024) });
  const lying = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024) });
  // Both records of the entry say ten bytes.
  for (let at = 0; at + 4 < lying.length; at += 1) {
    const mark = String.fromCharCode(...lying.subarray(at, at + 4));
    if (mark === "PK\x03\x04") lying.set([10, 0, 0, 0], at + 22);
    if (mark === "PK\x01\x02") lying.set([10, 0, 0, 0], at + 24);
  }
  const far = sheet('<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row>');

  test.each<[string, Uint8Array, string]>([
    ["a megabyte of zip that holds too much", bomb, "import-too-many-rows"],
    ["a zip that lies about how much it holds", lying, "import-unreadable"],
    ["a cell at the far end of the sheet", far, "import-too-many-rows"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff), "import-encoding"],
    ["half a zip", bomb.slice(0, 200), "import-unreadable"],
    ["other headings", csv("a,b", "1,2"), "import-columns"],
    ["headings alone", csv(headings.join(","), ",,"), "import-empty"],
    ["names in an encoding that nobody can tell", Uint8Array.of(0xb3, 0xaf, 0xc0, 0x52), "import-encoding"],
    ["more than a megabyte", new Uint8Array(1024 * 1024 + 1), "import-too-large"],
    [
      "too many lines",
      csv(headings.join(","), ...Array.from({ length: 1001 }, () => line)),
      "import-too-many-rows",
    ],
  ])("with %s is refused", async (_, bytes, reason) => {
    const { bring } = await anEmployerAtHerDesk();
    await expect(bring(bytes)).rejects.toThrow(reason);
  });
});
