import { type Row, textOf } from "../form/section.ts";

/** Months in which nothing is said, both included, as ISO months. */
export type Gap = { from: string; to: string };

/**
 * The gap before an entry of education or work: between its first month and the end of whatever came before it.
 * Null when there is none, when nothing came before, or when a date cannot be read yet.
 */
export function gapBefore(rows: readonly Row[], index: number): Gap | null {
  const start = monthNumber(textOf(rows[index]?.from));
  if (start === null) return null;
  const earlier = rows.filter((row) => (monthNumber(textOf(row.from)) ?? start) < start);
  const ends = earlier.map(endOf);
  if (ends.length === 0 || ends.includes(null)) return null;
  return gapOf(Math.max(...ends.map((end) => end ?? 0)), start);
}

/** The gap between the last entry and today, an ISO day; null while one of them goes on. */
export function gapUntil(rows: readonly Row[], today: string): Gap | null {
  const now = monthNumber(today.slice(0, 7));
  const ends = rows.map(endOf);
  if (now === null || ends.length === 0 || ends.includes(null)) return null;
  return gapOf(Math.max(...ends.map((end) => end ?? 0)), now);
}

/** One month between two entries is a move, not a gap. */
const longestMove = 1;

function gapOf(end: number, start: number): Gap | null {
  if (start - end - 1 <= longestMove) return null;
  return { from: monthText(end + 1), to: monthText(start - 1) };
}

/** The last month of an entry; null when it cannot be read. An entry that goes on ends never. */
function endOf(row: Row): number | null {
  if (textOf(row.current) === "yes") return Number.POSITIVE_INFINITY;
  return monthNumber(textOf(row.to));
}

function monthNumber(month: string): number | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

function monthText(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
