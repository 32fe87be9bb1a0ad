import { addDays, daysBetween } from "../../calendar/day.ts";
import type { Resolved } from "../../engine/dated.ts";
import type { Context, Derived } from "../../engine/evaluate.ts";
import { interval, silent, type Value } from "../../engine/value.ts";
import { type DocumentFact, factsOf } from "./facts-at-hand.ts";

/**
 * A fee as it stood at the time of lodging. Without the hour the day decides, unless the fee turned on that
 * very day.
 */
function feeEach(context: Context, name: string): Value {
  const moment = factsOf(context).application?.lodgedAt;
  if (moment !== undefined) return amount(context.parameter(name, hongKongMoment(moment)));
  const [start, end] = endsOf(context.on);
  const first = amount(context.parameter(name, start));
  const last = amount(context.parameter(name, end));
  return first === last ? first : undefined;
}

const ends = new Map<string, readonly [string, string]>();

/** First and last moment of a day in Hong Kong; remembered, since every case asks for the same few days. */
function endsOf(day: string): readonly [string, string] {
  const known = ends.get(day);
  if (known !== undefined) return known;
  const made = [`${day}T00:00:00+08:00`, `${day}T23:59:59+08:00`] as const;
  if (ends.size > 2000) ends.clear();
  ends.set(day, made);
  return made;
}

function amount(found: Resolved): Value {
  return found.state === "known" ? (found.value as number) : silent;
}

/** How many people apply: the principal and each dependant listed. */
function persons(context: Context): Value {
  const dependants = factsOf(context).dependants;
  return dependants === undefined ? undefined : 1 + dependants.length;
}

/** True when the stay granted counts as more than 180 days. */
function longStay(context: Context): Value {
  const permit = factsOf(context).permit;
  if (permit === undefined) return undefined;
  if (permit.kind === "fixed-stay") return permit.months === undefined ? undefined : permit.months >= 6;
  const days = relevantDays(context);
  return days === undefined ? undefined : days > 180;
}

/** Days that decide the issuance fee; undefined for a stay of so many months, or while a date is missing. */
export function relevantDays(context: Context): number | undefined {
  const permit = factsOf(context).permit;
  if (permit === undefined || permit.kind === "fixed-stay") return undefined;
  const [from, to] =
    permit.kind === "last-date" ? [permit.paidOn, permit.lastDate] : [permit.oldLastDate, permit.newLastDate];
  if (from === undefined || to === undefined) return undefined;
  // Paid on the last day counts as one day.
  return Math.max(1, daysBetween(from, to));
}

function issuanceEach(context: Context): Value {
  const short = feeEach(context, "fees.issuance-short");
  const long = feeEach(context, "fees.issuance-long");
  if (short === long) return short;
  const isLong = longStay(context);
  if (isLong !== undefined) return isLong ? long : short;
  return typeof short === "number" && typeof long === "number" ? interval(short, long) : undefined;
}

function needsTranslation(context: Context): Value {
  const language = (context.item as DocumentFact).language?.toLowerCase();
  if (language === undefined) return undefined;
  return !/^(en|zh|yue|cmn)(-|$)/.test(language);
}

/** The lower end of the market range; no more than the median where only that is known. */
function marketLowerBound(context: Context): Value {
  const benchmark = factsOf(context).market?.benchmarkYearlyHkd;
  if (benchmark?.low !== undefined) return benchmark.low;
  const above = benchmark?.median ?? benchmark?.high;
  return above === undefined ? undefined : interval(0, above);
}

const lodging = ["application.lodgedAt"];

export const feeComputations: readonly Derived[] = [
  { id: "fees.persons", revision: 1, needs: ["dependants"], of: persons },
  {
    id: "fees.application-each",
    revision: 1,
    dated: ["fees.application"],
    needs: lodging,
    of: (context) => feeEach(context, "fees.application"),
  },
  {
    id: "fees.issuance-each",
    revision: 1,
    dated: ["fees.issuance-short", "fees.issuance-long"],
    needs: [...lodging, "permit"],
    of: issuanceEach,
  },
  {
    id: "document.needs-translation",
    revision: 1,
    perItem: true,
    needs: (context) => [`${context.at}.language`],
    of: needsTranslation,
  },
  { id: "market.lower-bound", revision: 1, needs: ["market.benchmarkYearlyHkd.low"], of: marketLowerBound },
];

/** A moment brought to Hong Kong time, so that moments compare as text. */
function hongKongMoment(moment: string): string {
  const seconds = moment.charAt(16) === ":" ? Number(moment.slice(17, 19)) : 0;
  const zone = moment.endsWith("Z") ? "+00:00" : moment.slice(-6);
  const offset = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * (zone.startsWith("-") ? -1 : 1);
  const minutes = Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16)) - offset + 480;
  const day = addDays(moment.slice(0, 10), Math.floor(minutes / 1440));
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${day}T${two(Math.floor(within / 60))}:${two(within % 60)}:${two(seconds)}+08:00`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
