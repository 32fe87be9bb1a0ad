import { isDay } from "../calendar/day.ts";
import type { Profession } from "./version.ts";

// Cells that hold more than a text, written so that they survive a spreadsheet and can be typed by hand.

/** Ids with semicolons between them; a hyphen where an entry is known to rest on none. */
export function sourcesCell(sources: readonly string[]): string {
  return sources.length === 0 ? "-" : sources.join("; ");
}

export function readSources(text: string): string[] {
  if (text === "-") return [];
  return text.split(/[;；]/u).flatMap((id) => id.trim() || []);
}

/** One condition a line: its code, its text and, where they are not those of the entry, its sources in braces. */
export function conditionsCell({ conditions, sources }: Profession): string {
  return conditions
    .map(({ code, text, sources: own }) => {
      const same = own.join("\n") === sources.join("\n");
      const line = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
      return `${code}: ${line}${same && !line.endsWith("}") ? "" : ` {${sourcesCell(own)}}`}`;
    })
    .join("\n");
}

type WrittenCondition = { code?: string; text: string; sources?: string[] };

export function readConditions(text: string): WrittenCondition[] {
  return text.split(/\r?\n/u).flatMap((line): WrittenCondition[] => {
    const [, code, rest = "", own] =
      /^(?:([a-z0-9][a-z0-9-]*):\s+)?(.*?)(?:\s*\{([^{}]*)\})?$/u.exec(line.trim()) ?? [];
    if (rest === "") return [];
    return [
      {
        ...(code !== undefined && { code }),
        text: rest.replace(/\\(n|\\)/gu, (_, mark: string) => (mark === "n" ? "\n" : "\\")),
        ...(own !== undefined && { sources: readSources(own.trim()) }),
      },
    ];
  });
}

/** Yes or no as a spreadsheet or a person says it; anything else as it is, to be named. */
export function readFlag(text: string): unknown {
  const said = text.toLowerCase();
  if (["yes", "true", "是"].includes(said)) return true;
  if (["no", "false", "否"].includes(said)) return false;
  return text;
}

/**
 * A day as ISO. A spreadsheet turns days into the form of its country: that is read where it can mean one day only, or
 * where one of its meanings is the day that is known already. Else it stays as it is, to be named.
 */
export function readDay(text: string, known: string | null): string {
  const parts = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(text)?.slice(1);
  if (!parts) return text;
  const [a = "", b = "", c = ""] = parts;
  const iso = (year: string, month: string, day: string) =>
    `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const meanings = a.length === 4 ? [iso(a, b, c)] : [iso(c, b, a), iso(c, a, b)];
  const days = new Set(meanings.filter(isDay));
  const [only] = days.size === 1 ? days : [];
  return only ?? (known !== null && days.has(known) ? known : text);
}
