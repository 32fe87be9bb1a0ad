import { locales } from "@causeway/messages/locale";
import { translator } from "@causeway/messages/translator";
import {
  type ImportColumn,
  type ImportRow,
  importColumns,
  mostImportRows,
  neededColumns,
} from "@causeway/rules/case-import/schema";
import { parse } from "csv-parse/sync";
import { AppError } from "../errors.ts";
import { readSheet } from "./read-sheet.ts";

export type ReadRow = { row: number; typed: ImportRow };

/**
 * The lines of a CSV or XLSX file under the headings of the template, in any of the three languages and in any order.
 * Lines without a word are passed over, columns we do not know are not read. Throws AppError "import-unreadable",
 * "import-encoding", "import-columns", "import-empty" or "import-too-many-rows".
 */
export async function readList(bytes: Uint8Array<ArrayBuffer>): Promise<ReadRow[]> {
  const table = isZip(bytes) ? await readSheet(bytes) : readCsv(bytes);
  const [headings = [], ...lines] = table;
  const columns = headings.map(columnOf);
  if (!neededColumns.every((needed) => columns.includes(needed))) throw new AppError("import-columns");
  const rows = lines
    .map((cells, index) => ({ row: index + 2, typed: typedOf(cells, columns) }))
    .filter(({ typed }) => Object.keys(typed).length > 0);
  if (rows.length === 0) throw new AppError("import-empty");
  if (rows.length > mostImportRows) throw new AppError("import-too-many-rows");
  return rows;
}

function typedOf(cells: readonly string[], columns: readonly (ImportColumn | undefined)[]): ImportRow {
  const typed: ImportRow = {};
  for (const [index, column] of columns.entries()) {
    // What is longer than any answer is kept only as far as it shows that it is too long. NUL has no place in a text.
    const text = (cells[index] ?? "").replaceAll("\0", "").trim().slice(0, mostKept);
    if (column && text !== "" && typed[column] === undefined) typed[column] = text;
  }
  return typed;
}

function columnOf(heading: string): ImportColumn | undefined {
  return columnsByHeading.get(fold(heading));
}

function readCsv(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      // A quotation mark inside a word ("25" screen") is common in lists typed by hand.
      relax_quotes: true,
      max_record_size: 64 * 1024,
      to: mostLines,
    });
  } catch (cause) {
    throw new AppError("import-unreadable", { cause });
  }
}

/** UTF-8, or what Excel calls Unicode text. Anything else would be guessing at people's names. */
function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("import-encoding", { cause });
  }
}

function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [",", ";", "\t"].map((mark) => [mark, heading.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Headings of the template in every language, and the names of the columns themselves. */
const columnsByHeading = new Map(
  importColumns.flatMap((column) => [
    [fold(column), column] as const,
    ...locales.map(
      (locale) => [fold(translator(locale, "case-import")(`column.${column}`)), column] as const,
    ),
  ]),
);

function fold(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\s*]+/g, "");
}

const mostKept = 400;
// Empty lines count here, and one more than may be shows that there are too many.
const mostLines = 5000;
