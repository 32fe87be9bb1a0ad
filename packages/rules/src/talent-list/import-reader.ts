import { isDay } from "../calendar/day.ts";
import type { ImportNote, ImportProblem } from "./import-problem.ts";

/** Reads one file field by field and gathers every problem with its line, instead of stopping at the first. */
export type ImportReader = {
  problems: ImportNote<ImportProblem>[];
  lineOf: (path: string) => number;
  refuse: (path: string, code: ImportProblem, found?: string, expected?: string) => undefined;
  object: (
    path: string,
    value: unknown,
    required: readonly string[],
    optional?: readonly string[],
  ) => Fields | undefined;
  list: (path: string, value: unknown, maximum: number) => readonly unknown[];
  text: (path: string, value: unknown, maximum?: number) => string | undefined;
  id: (path: string, value: unknown) => string | undefined;
  day: (path: string, value: unknown) => string | undefined;
  count: (path: string, value: unknown) => number | undefined;
  flag: (path: string, value: unknown) => boolean | undefined;
  oneOf: <T extends string>(
    path: string,
    value: unknown,
    allowed: readonly T[],
    code: ImportProblem,
  ) => T | undefined;
};

export type Fields = Readonly<Record<string, unknown>>;

export function importReader(lineOf: (path: string) => number): ImportReader {
  const problems: ImportNote<ImportProblem>[] = [];
  const reader: ImportReader = {
    problems,
    lineOf,
    refuse(path, code, found, expected) {
      const details = { ...(found !== undefined && { found }), ...(expected !== undefined && { expected }) };
      problems.push({ line: lineOf(path), path, code, ...details });
      return undefined;
    },
    object(path, value, required, optional = []) {
      if (!isFields(value)) return reader.refuse(path, "wrong-type", kindOf(value), "an object");
      const known = [...required, ...optional];
      for (const name of Object.keys(value)) {
        if (!known.includes(name))
          reader.refuse(join(path, name), "unknown-field", name, nearest(name, known) ?? "");
      }
      for (const name of required) {
        if (!Object.hasOwn(value, name)) reader.refuse(path, "missing", undefined, name);
      }
      return value;
    },
    list(path, value, maximum) {
      if (value === undefined) return [];
      if (!Array.isArray(value)) return reader.refuse(path, "wrong-type", kindOf(value), "a list") ?? [];
      if (value.length > maximum) reader.refuse(path, "too-long", undefined, String(maximum));
      return value.slice(0, maximum);
    },
    text(path, value, maximum = 500) {
      if (value === undefined) return undefined;
      if (typeof value !== "string") return reader.refuse(path, "wrong-type", kindOf(value), "text");
      if (value.trim() === "") return reader.refuse(path, "empty");
      if (value.length > maximum) return reader.refuse(path, "too-long", undefined, String(maximum));
      return value.trim();
    },
    id(path, value) {
      const text = reader.text(path, value, 80);
      if (text === undefined || /^[a-z0-9][a-z0-9-]*$/.test(text)) return text;
      return reader.refuse(path, "bad-id", text);
    },
    day(path, value) {
      const text = reader.text(path, value, 40);
      return text === undefined || isDay(text) ? text : reader.refuse(path, "not-a-day", text);
    },
    count(path, value) {
      if (value === undefined) return undefined;
      if (typeof value !== "number") return reader.refuse(path, "wrong-type", kindOf(value), "a number");
      if (!Number.isInteger(value) || value < 1 || value > 1000)
        return reader.refuse(path, "not-a-count", String(value));
      return value;
    },
    flag(path, value) {
      if (value === undefined || typeof value === "boolean") return value;
      return reader.refuse(path, "wrong-type", kindOf(value), "true or false");
    },
    oneOf(path, value, allowed, code) {
      const text = reader.text(path, value, 80);
      const found = allowed.find((entry) => entry === text);
      return text === undefined || found ? found : reader.refuse(path, code, text, allowed.join(", "));
    },
  };
  return reader;
}

/** `professions[3]` and `nameEn` as `professions[3].nameEn`. */
export function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** The known name nearest to a mistyped one, when at most a third of it would have to change. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((entry) => ({ entry, distance: distance(name.toLowerCase(), entry.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return ranked && ranked.distance <= Math.max(1, Math.floor(ranked.entry.length / 3))
    ? ranked.entry
    : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "text";
  return typeof value === "object" ? "an object" : `${typeof value} ${String(value)}`;
}
