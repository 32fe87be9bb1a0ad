import type { Cites, Confidence } from "./expression.ts";
import { silent } from "./value.ts";

/** One value of a dated series: in force `[from, to)`, recorded on a day, resting on sources. */
export type DatedValue = {
  readonly id: string;
  readonly value: unknown;
  /** First moment in force; null when a source only shows it in force on `knownFrom`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where `from` is null: the first day on which a source shows the value. */
  readonly knownFrom: string | null;
  readonly recordedAt: string;
  readonly cites: Cites;
  readonly confidence: Confidence;
};

export type Series = readonly DatedValue[];

/** What a series says of a moment: a value, nothing in force yet, or nothing known. */
export type Resolved =
  | { readonly state: "known"; readonly value: unknown; readonly entry: DatedValue }
  | { readonly state: "not-yet"; readonly value: undefined; readonly entry: null }
  | { readonly state: "silent"; readonly value: typeof silent; readonly entry: null };

const notYet: Resolved = { state: "not-yet", value: undefined, entry: null };
const notSaid: Resolved = { state: "silent", value: silent, entry: null };

/**
 * The value in force on a day or moment (texts of one zone, compared as text).
 *
 * Where values overlap the later start wins. Before the first start nothing is in force; where a start is not
 * known, nothing is known before the first source that shows the value; after a last end, nothing is known.
 */
export function resolve(series: Series, at: string): Resolved {
  let found: DatedValue | null = null;
  let earlier = false;
  for (const entry of series) {
    const start = startOf(entry);
    if (at < start) continue;
    earlier = true;
    if (entry.to !== null && at >= entry.to) continue;
    if (found === null || start > startOf(found)) found = entry;
  }
  if (found === null) return earlier || series.some((entry) => entry.from === null) ? notSaid : notYet;
  if (found.value === null) return notSaid;
  return { state: "known", value: found.value, entry: found };
}

/** A gap or an empty interval in a series; none in a sound one. Overlaps are settled by the later start. */
export function faultsOf(series: Series): string[] {
  const faults: string[] = [];
  const sorted = [...series].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1];
    if (entry.to !== null && startOf(entry) >= entry.to) faults.push(`${entry.id}: empty`);
    if (next !== undefined && entry.to !== null && entry.to < startOf(next)) faults.push(`${entry.id}: gap`);
    if (next !== undefined && startOf(entry) === startOf(next)) faults.push(`${entry.id}: two at once`);
  }
  return faults;
}

function startOf(entry: DatedValue): string {
  return entry.from ?? entry.knownFrom ?? "";
}
