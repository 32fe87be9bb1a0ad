import type { Cites, Confidence } from "./expression.ts";
import { silent } from "./value.ts";

/** One value of a dated series: in force `[from, to)`, recorded on a day, resting on sources. */
export type DatedValue = {
  readonly value: unknown;
  /** First moment in force; null when the source only shows it in force on `knownFrom`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where `from` is null: the first day on which a source shows the value. */
  readonly knownFrom: string | null;
  readonly recordedAt: string;
  readonly cites: Cites;
  readonly confidence: Confidence;
  readonly id: string;
};

export type Series = readonly DatedValue[];

/** What a series says on a moment: a value, not yet in force, or nothing known. */
export type Resolved =
  | { readonly state: "known"; readonly value: unknown; readonly entry: DatedValue }
  | { readonly state: "not-yet"; readonly value: undefined; readonly entry: null }
  | { readonly state: "silent"; readonly value: typeof silent; readonly entry: null };

const notYet: Resolved = { state: "not-yet", value: undefined, entry: null };
const notSaid: Resolved = { state: "silent", value: silent, entry: null };

/**
 * The value in force on a day or moment (strings in one zone, compared as text).
 *
 * Where values overlap the later start wins. Before the first start nothing is in force; where the start is
 * not known, nothing is known before the first source that shows the value.
 */
export function resolve(series: Series, at: string): Resolved {
  let found: DatedValue | null = null;
  let unsure = false;
  for (const entry of series) {
    if (entry.to !== null && at >= entry.to) continue;
    const start = entry.from ?? entry.knownFrom;
    if (start !== null && at < start) {
      unsure ||= entry.from === null;
      continue;
    }
    if (found === null || (start ?? "") > (found.from ?? found.knownFrom ?? "")) found = entry;
  }
  if (found !== null) {
    if (found.value === null) return notSaid;
    return { state: "known", value: found.value, entry: found };
  }
  return unsure || series.every((entry) => entry.to !== null && at >= entry.to) ? notSaid : notYet;
}

/** A gap, an overlap or an empty interval in a series; an empty list when it is sound. */
export function faultsOf(name: string, series: Series): string[] {
  const faults: string[] = [];
  const sorted = [...series].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1];
    if (entry.from !== null && entry.to !== null && entry.from >= entry.to) faults.push(`${name}: empty`);
    if (next === undefined) continue;
    if (entry.to === null || (next.from !== null && entry.to > next.from)) faults.push(`${name}: overlap`);
    if (entry.to !== null && next.from !== null && entry.to < next.from) faults.push(`${name}: gap`);
  }
  return faults;
}
