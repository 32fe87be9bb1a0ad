import type { Locale } from "../actor.ts";
import { type Day, isDay } from "../calendar/day.ts";
import { parseWhole } from "../form/numbers.ts";
import { isEmail } from "../form/problems.ts";
import { parseHkid } from "../identifier/hkid.ts";
import { parseMainlandId } from "../identifier/mainland-id.ts";
import { parseEep, parsePrcPassport } from "../identifier/travel-document.ts";
import { type ImportColumn, type ImportFault, type ImportRow, importColumns } from "./schema.ts";

/** A line that can become a case. */
export type ImportedCase = {
  title: string;
  candidateName: string;
  email: string | null;
  locale: Locale;
  startOn: Day | null;
  months: number | null;
};
export type CheckedRow = { row: number; typed: ImportRow; faults: ImportFault[]; key: string };

/** Every line with everything that is wrong with it. `row` is its number in the file, as the sheet counts. */
export function checkRows(
  rows: readonly { row: number; typed: ImportRow }[],
  today: Day,
  locales: LanguageNames,
): CheckedRow[] {
  const first = new Map<string, number>();
  const addresses = new Map<string, number>();
  return rows.map(({ row, typed }) => {
    const faults = importColumns.flatMap((column) => faultOf(column, textIn(typed, column), today, locales));
    const key = rowKey(typed);
    const email = isEmail(emailIn(typed)) ? emailIn(typed) : "";
    const same = first.get(key);
    const shared = email === "" ? undefined : addresses.get(email);
    if (same !== undefined) faults.push({ column: "candidateName", code: "repeated", row: same });
    else if (shared !== undefined) faults.push({ column: "email", code: "repeated", row: shared });
    if (same === undefined) first.set(key, row);
    if (shared === undefined && email !== "") addresses.set(email, row);
    return { row, typed, faults, key };
  });
}

/** What a faultless line says, read. */
export function readRow(typed: ImportRow, locales: LanguageNames): ImportedCase {
  return {
    title: textIn(typed, "title"),
    candidateName: textIn(typed, "candidateName"),
    email: emailIn(typed) || null,
    locale: languageOf(textIn(typed, "language"), locales) ?? usualLanguage,
    startOn: dayIn(textIn(typed, "startOn")) ?? null,
    months: parseWhole(textIn(typed, "months")) ?? null,
  };
}

/** Names and codes under which a language may be written, folded, with what they mean. */
export type LanguageNames = ReadonlyMap<string, Locale>;

/** Two lines with the same key mean the same post for the same person, however they are spaced or cased. */
function rowKey(typed: ImportRow): string {
  return JSON.stringify([fold(textIn(typed, "title")), fold(textIn(typed, "candidateName")), emailIn(typed)]);
}

function faultOf(column: ImportColumn, text: string, today: Day, locales: LanguageNames): ImportFault[] {
  if (text === "")
    return column === "title" || column === "candidateName" ? [{ column, code: "missing" }] : [];
  // A text that a spreadsheet would run as a formula does harm in the next file that carries it.
  if (/^[=@+]/.test(text)) return [{ column, code: "formula" }];
  if (isIdentityNumber(text)) return [{ column, code: "identity-number" }];
  if (text.length > mostCharacters) return [{ column, code: "too-long", most: mostCharacters }];
  switch (column) {
    case "email":
      return isEmail(text.normalize("NFKC")) ? [] : [{ column, code: "not-an-email" }];
    case "language":
      return languageOf(text, locales) ? [] : [{ column, code: "language-unknown" }];
    case "startOn": {
      const day = dayIn(text);
      if (!day) return [{ column, code: "not-a-date" }];
      return day < today ? [{ column, code: "date-passed" }] : [];
    }
    case "months": {
      const months = parseWhole(text);
      return months !== undefined && months >= 1 && months <= mostMonths
        ? []
        : [{ column, code: "not-months" }];
    }
    default:
      return [];
  }
}

function isIdentityNumber(text: string): boolean {
  return [parseHkid, parseMainlandId, parseEep, parsePrcPassport].some((parse) => parse(text).ok);
}

/** Year first, in any of the usual spellings; a date that begins with the day or the month can be read two ways. */
function dayIn(text: string): Day | undefined {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

function languageOf(text: string, locales: LanguageNames): Locale | undefined {
  return locales.get(fold(text));
}

function emailIn(typed: ImportRow): string {
  return textIn(typed, "email").normalize("NFKC").toLowerCase();
}

function textIn(typed: ImportRow, column: ImportColumn): string {
  return (typed[column] ?? "").trim();
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
}

// The candidate of this scheme comes from the Mainland, as the invitation's own form assumes.
const usualLanguage: Locale = "zh-Hans";
const mostCharacters = 160;
const mostMonths = 120;
