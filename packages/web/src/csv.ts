/**
 * A table as a file for spreadsheets: UTF-8 with the mark by which Excel knows it, lines ended as RFC 4180 has them. What a
 * spreadsheet would take for a formula is led by an apostrophe, so that nobody's name or title runs on a colleague's desk.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("")}`;
}

function cellOf(value: string): string {
  const safe = /^\s*[=+\-@＝＋－＠|%\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
