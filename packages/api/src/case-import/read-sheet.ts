import { strFromU8, unzipSync } from "fflate";
import { readSheet as readXlsx } from "read-excel-file/universal";
import { AppError } from "../errors.ts";

/**
 * The first sheet of a workbook as text. Formulas are never run: the value that the writer's program computed counts, and
 * dates come as `YYYY-MM-DD`. Throws AppError "import-unreadable" or "import-too-many-rows".
 */
export async function readSheet(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  refuseBombs(bytes);
  const rows = await readXlsx(bytes.slice().buffer).catch((cause: unknown) => {
    throw new AppError("import-unreadable", { cause });
  });
  return rows.map((row) => row.map(textOf));
}

/**
 * A megabyte of zip can hold a gigabyte of nothing, and one cell at XFD1048576 makes the reader lay out seventeen
 * thousand million empty ones: sizes and addresses are looked at before anything is laid out.
 */
function refuseBombs(bytes: Uint8Array): void {
  let expanded = 0;
  let entries = 0;
  const count = (size: number) => {
    expanded += size;
    entries += 1;
    if (expanded > mostExpanded || entries > mostEntries) throw new AppError("import-too-many-rows");
  };
  const sheets = unzip(bytes, ({ name, originalSize }) => {
    count(originalSize);
    return /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name);
  });
  for (const sheet of Object.values(sheets)) refuseFarCells(strFromU8(sheet));
}

/** fflate gives each entry no more room than it declares, so what is counted is what is held. */
function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("import-unreadable", { cause });
  }
}

function refuseFarCells(xml: string): void {
  let [rows, columns] = [1, 1];
  for (const [, , address = ""] of xml.matchAll(/\sr\s*=\s*(["'])(.*?)\1/gs)) {
    const [, letters = "", digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
    if (digits === undefined) throw new AppError("import-unreadable");
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows * columns > mostCells) throw new AppError("import-too-many-rows");
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

const mostExpanded = 24 * 1024 * 1024;
const mostEntries = 200;
const mostCells = 500_000;
