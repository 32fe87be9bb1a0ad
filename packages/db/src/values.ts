/** Dates without a time are ISO strings everywhere but at Prisma's door. */
export function dayOf(date: Date): string;
export function dayOf(date: Date | null): string | null;
export function dayOf(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

export function fromDay(day: string): Date;
export function fromDay(day: string | null): Date | null;
export function fromDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Prisma takes bytes only over a buffer of their own; Node's lie in a shared pool. */
export function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The one row that a definer function returns, with its names in our spelling. */
export function onlyRow<Row>(rows: Row[]): Row | null {
  return rows[0] ?? null;
}

/** A page of a list: the rows, and where the next page begins (null at the end). */
export type Page<Row> = { rows: Row[]; next: string | null };

/** Cuts the extra row that was asked for and makes the next page's cursor from the last one kept. */
export function pageOf<Row>(rows: Row[], size: number, cursorOf: (row: Row) => readonly string[]): Page<Row> {
  const kept = rows.slice(0, size);
  const last = kept.at(-1);
  const next =
    rows.length > size && last ? Buffer.from(JSON.stringify(cursorOf(last))).toString("base64url") : null;
  return { rows: kept, next };
}

/** The keys of a cursor; null for a first page and for a cursor that was not made here. */
export function readCursor(cursor: string | null | undefined, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(keys) && keys.length === length && keys.every((key) => typeof key === "string")
      ? keys
      : null;
  } catch {
    return null;
  }
}
