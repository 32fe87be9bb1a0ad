import type { ImportFault, ImportRow, ImportState } from "@causeway/rules/case-import/schema";
import type { Prisma } from "./generated/client.ts";
import { databaseCode, found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type ImportKey = { organisationId: string; importId: string };
export type NewImportRow = { row: number; key: string; typed: ImportRow; faults: readonly ImportFault[] };

/** Keeps a list as it was read, with what is wrong with each line. No case exists yet. */
export async function createCaseImport(
  tx: Tx,
  { organisationId, importId }: ImportKey,
  {
    rows,
    ...values
  }: { fileName: string; createdBy: string; createdAt: Date; rows: readonly NewImportRow[] },
): Promise<void> {
  await inside(tx).caseImport.create({
    data: { organisationId, id: importId, ...values },
    select: { id: true },
  });
  await inside(tx).caseImportRow.createMany({
    data: rows.map(({ row, key, typed, faults }) => ({
      ...{ organisationId, importId, row, key, typed },
      faults: faults as unknown as Prisma.InputJsonArray,
    })),
  });
}

const importColumns = {
  id: true,
  fileName: true,
  state: true,
  invites: true,
  createdAt: true,
  finishedAt: true,
} as const;

export async function requireCaseImport(tx: Tx, { organisationId, importId }: ImportKey) {
  const row = await inside(tx).caseImport.findUnique({
    where: { organisationId_id: { organisationId, id: importId } },
    select: importColumns,
  });
  return asImport(found(row, "import"));
}

/** The same, held until the transaction ends: a list is started or thrown away, not both. */
export async function requireCaseImportForUpdate(tx: Tx, key: ImportKey) {
  await inside(tx).$queryRaw`select 1 from case_import
    where organisation_id = ${key.organisationId}::uuid and id = ${key.importId}::uuid for update`;
  return requireCaseImport(tx, key);
}

/** The newest lists of the organisation with how far each is. */
export async function listCaseImports(tx: Tx, organisationId: string) {
  const rows = await inside(tx).caseImport.findMany({
    where: { organisationId, state: { not: "discarded" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
    select: { ...importColumns, _count: { select: { rows: true } } },
  });
  const opened = await inside(tx).caseImportRow.groupBy({
    by: ["importId"],
    where: { organisationId, importId: { in: rows.map((row) => row.id) }, caseId: { not: null } },
    _count: true,
  });
  return rows.map(({ _count, ...row }) => ({
    ...asImport(row),
    rows: _count.rows,
    opened: opened.find((one) => one.importId === row.id)?._count ?? 0,
  }));
}

/** Every line in the order of the file, with the case that it opened. */
export async function listCaseImportRows(tx: Tx, { organisationId, importId }: ImportKey) {
  const rows = await inside(tx).caseImportRow.findMany({
    where: { organisationId, importId },
    orderBy: { row: "asc" },
    select: {
      ...{ row: true, key: true, typed: true, faults: true, chosen: true },
      sponsorshipCase: { select: caseColumns },
    },
  });
  return rows.map(({ typed, faults, ...row }) => ({
    ...row,
    typed: typed as ImportRow,
    faults: faults as unknown as ImportFault[],
  }));
}

/** The cases that lines with these keys opened, in this list or an earlier one. */
export async function listOpenedKeys(tx: Tx, { organisationId, importId }: ImportKey) {
  return inside(tx).$queryRaw<{ key: string; id: string; reference: string }[]>`
    select opened.opened_key as key, c.id, c.reference from case_import_row mine
    join case_import_row opened on opened.organisation_id = mine.organisation_id and opened.opened_key = mine.key
    join sponsorship_case c on c.organisation_id = opened.organisation_id and c.id = opened.case_id
    where mine.organisation_id = ${organisationId}::uuid and mine.import_id = ${importId}::uuid and mine.case_id is null`;
}

/** Marks the faultless lines that are to become cases: those named, or all. What opened a case before is left out. */
export async function chooseImportRows(
  tx: Tx,
  { organisationId, importId }: ImportKey,
  rows: readonly number[] | "all",
): Promise<number> {
  return inside(tx).$executeRaw`update case_import_row mine set chosen = true
    where organisation_id = ${organisationId}::uuid and import_id = ${importId}::uuid
      and case_id is null and faults = '[]'::jsonb
      and (${rows === "all"} or "row" = any (${rows === "all" ? [] : [...rows]}::int[]))
      and not exists (select from case_import_row opened
        where opened.organisation_id = mine.organisation_id and opened.opened_key = mine.key)`;
}

/** The next lines to open. */
export async function listWaitingRows(
  tx: Tx,
  { organisationId, importId }: ImportKey,
  size: number,
): Promise<number[]> {
  const rows = await inside(tx).caseImportRow.findMany({
    where: { organisationId, importId, chosen: true, caseId: null },
    orderBy: { row: "asc" },
    take: size,
    select: { row: true },
  });
  return rows.map(({ row }) => row);
}

export async function countWaitingRows(tx: Tx, { organisationId, importId }: ImportKey): Promise<number> {
  return inside(tx).caseImportRow.count({ where: { organisationId, importId, chosen: true, caseId: null } });
}

/** Holds a line that still waits for its case; null when another run has opened it meanwhile. */
export async function takeWaitingRow(
  tx: Tx,
  { organisationId, importId, row }: ImportKey & { row: number },
): Promise<{ typed: ImportRow; key: string } | null> {
  const rows = await inside(tx).$queryRaw<{ typed: ImportRow; key: string }[]>`
    select typed, key from case_import_row
    where organisation_id = ${organisationId}::uuid and import_id = ${importId}::uuid and "row" = ${row}
      and chosen and case_id is null
    for update`;
  return rows[0] ?? null;
}

/** Ties the line to its case. What the case now says is kept there alone; `left` is what still waits for its use. */
export async function saveRowOpened(
  tx: Tx,
  { organisationId, importId, row }: ImportKey & { row: number },
  { caseId, key, left }: { caseId: string; key: string; left: ImportRow },
): Promise<void> {
  await inside(tx).caseImportRow.update({
    where: { organisationId_importId_row: { organisationId, importId, row } },
    data: { caseId, openedKey: key, typed: left },
    select: { row: true },
  });
}

/** True when the database refused a line because the same one had opened a case in the same moment. */
export function isOpenedTwice(error: unknown): boolean {
  return (
    databaseCode(error) === "23505" || (error instanceof Error && "code" in error && error.code === "P2002")
  );
}

/** Takes a line off the run: its case exists already. */
export async function dropWaitingRow(
  tx: Tx,
  { organisationId, importId, row }: ImportKey & { row: number },
): Promise<void> {
  await inside(tx).caseImportRow.updateMany({
    where: { organisationId, importId, row, caseId: null },
    data: { chosen: false },
  });
}

export async function saveCaseImport(
  tx: Tx,
  { organisationId, importId }: ImportKey,
  change: Partial<{ state: ImportState; invites: boolean; finishedAt: Date }>,
): Promise<void> {
  await inside(tx).caseImport.update({
    where: { organisationId_id: { organisationId, id: importId } },
    data: change,
    select: { id: true },
  });
}

/** Forgets what the lines without a case say, and that they were chosen. */
export async function emptyImportRows(tx: Tx, { organisationId, importId }: ImportKey): Promise<void> {
  await inside(tx).caseImportRow.updateMany({
    where: { organisationId, importId, caseId: null },
    data: { typed: {}, chosen: false },
  });
}

/** Lists that nobody has finished since. */
export async function listStaleImports(tx: Tx, organisationId: string, before: Date): Promise<string[]> {
  const rows = await inside(tx).caseImport.findMany({
    where: { organisationId, state: { in: ["checked", "started"] }, createdAt: { lt: before } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Address and language that the list gave for the candidate of a case, until she is invited. */
export async function findImportedContact(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<ImportRow | null> {
  const row = await inside(tx).caseImportRow.findFirst({
    where: { organisationId, caseId },
    select: { typed: true },
  });
  return row && (row.typed as ImportRow);
}

/** The address is used: it stands with the candidate now. */
export async function emptyImportedContact(tx: Tx, { organisationId, caseId }: CaseKey): Promise<void> {
  await inside(tx).caseImportRow.updateMany({ where: { organisationId, caseId }, data: { typed: {} } });
}

const caseColumns = { id: true, reference: true, title: true, candidateName: true } as const;

// The database checks the column against the same list.
function asImport<Row extends { state: string }>(row: Row) {
  return { ...row, state: row.state as ImportState };
}
