import { locales } from "@causeway/messages/locale";
import { translator } from "@causeway/messages/translator";
import {
  type ImportColumn,
  type ImportRow,
  importColumns,
  mostImportRows,
  neededColumns,
} from "@causeway/rules/case-import/schema";
import { AppError } from "../errors.ts";
import { readTable } from "./read-table.ts";

export type ReadRow = { row: number; typed: ImportRow };

/**
 * The lines of a CSV or XLSX file under the headings of the template, in any of the three languages and in any order.
 * Lines without a word are passed over, columns we do not know are not read. Throws AppError "import-unreadable",
 * "import-encoding", "import-columns", "import-empty" or "import-too-many-rows".
 */
export async function readList(bytes: Uint8Array<ArrayBuffer>): Promise<ReadRow[]> {
  const [headings = [], ...lines] = await readTable(bytes);
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
