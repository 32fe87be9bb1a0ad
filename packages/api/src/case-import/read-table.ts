import { parse } from "csv-parse/sync";
import { AppError } from "../errors.ts";
import { readSheet } from "./read-sheet.ts";

/**
 * The lines of a CSV or XLSX file as text, as they stand. Throws AppError "import-unreadable", "import-encoding" or
 * "import-too-many-rows".
 */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  return isZip(bytes) ? readSheet(bytes) : readCsv(bytes);
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

// Empty lines count here, and one more than may be shows that there are too many.
const mostLines = 5000;
