import type { Day } from "../calendar/day.ts";
import type { DatedValue, Series } from "../engine/dated.ts";
import { allRules, currentLaw, type Law, makeLaw } from "../law/law.ts";
import type { NewValue, Overlay } from "./payload.ts";
import { asmtpDay, withList } from "./talent-list-table.ts";

/**
 * Lays versions over the law of this package, in the order in which they were published. Each holds from its own day
 * until a later one begins; two of the same day: the one published later. Without versions, the law as it stands.
 */
export function lawOf(edition: number, overlays: readonly Overlay[]): Law {
  if (edition === 0 && overlays.length === 0) return currentLaw;
  let table = currentLaw.talentList;
  const series: Record<string, Series> = { ...currentLaw.series };
  for (const overlay of overlays) {
    const { list, values, from } = overlay.payload;
    if (list !== null) {
      table = withList(table, list);
      series["talent-list.version"] = laid(
        (series["talent-list.version"] ?? []).filter((entry) => entry.value !== list.id),
        entryOf(overlay, asmtpDay(list) ?? from, { value: list.id, confidence: "official" }),
      );
    }
    for (const value of values)
      series[value.series] = laid(series[value.series] ?? [], entryOf(overlay, from, value));
  }
  return makeLaw(`${currentLaw.id}+${edition}`, allRules, series, table);
}

/** A dated value as a number on a day; what no version says is what the package says. */
export function numberOn(law: Law, name: string, on: Day): number {
  const { value } = law.context({}, on).parameter(name);
  if (typeof value !== "number") throw new Error(`No number for ${name} on ${on}`);
  return value;
}

function entryOf(overlay: Overlay, from: Day, value: Pick<NewValue, "confidence"> & { value: unknown }) {
  return {
    ...{ id: overlay.id, value: value.value, from, to: null, knownFrom: null },
    ...{ recordedAt: overlay.recordedOn, confidence: value.confidence, cites: ["C"] },
  } satisfies DatedValue;
}

/** Of two values that begin together, the one that comes later stands. */
function laid(values: Series, added: DatedValue): Series {
  const kept = values.filter((entry) => (entry.from ?? entry.knownFrom) !== added.from);
  return [...kept, added].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

function startOf(entry: DatedValue): string {
  return entry.from ?? entry.knownFrom ?? "";
}
