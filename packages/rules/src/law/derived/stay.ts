import { addDays, addMonths, compareDays } from "../../calendar/day.ts";
import type { Context, Derived } from "../../engine/evaluate.ts";
import { silent, type Value } from "../../engine/value.ts";
import { factsOf } from "./facts-at-hand.ts";

type Window = { readonly count: number; readonly unit: "weeks" | "months" };

/** Last day of the present stay: as told, or from the grant by the month rule. */
export function limitOfStay(context: Context): string | undefined {
  const stay = factsOf(context).stay;
  if (stay?.currentLimit !== undefined) return stay.currentLimit;
  if (stay?.grantedOn === undefined || stay.grantedMonths === undefined) return undefined;
  return addMonths(stay.grantedOn, stay.grantedMonths);
}

/** The first day of the window under one rule, counted back from the limit. */
export function windowFrom(limit: string, window: Window): string {
  return window.unit === "weeks" ? addDays(limit, -7 * window.count) : addMonths(limit, -window.count);
}

/**
 * The day on which an extension may first be filed, as the rule in force on the governing day has it. Where
 * a later rule that is already announced opens the window sooner, that rule's first day counts.
 */
function windowOpens(context: Context): Value {
  const limit = limitOfStay(context);
  if (limit === undefined) return undefined;
  const now = context.parameter("stay.extension-window");
  if (now.state !== "known" || now.entry === null) return silent;
  const opens = windowFrom(limit, now.value as Window);
  if (now.entry.to === null || opens < now.entry.to) return opens;
  // The window opens after the rule has ended: the rule that follows decides.
  const next = context.parameter("stay.extension-window", now.entry.to);
  if (next.state !== "known" || next.entry === null) return silent;
  const later = windowFrom(limit, next.value as Window);
  return laterDay(later, now.entry.to);
}

/** The later of two days. */
export function laterDay(one: string, other: string): string {
  if (compareDays(one, other) < 0) return other;
  return one;
}

/** The day six weeks before the limit. */
function fileBy(context: Context): Value {
  const limit = limitOfStay(context);
  if (limit === undefined) return undefined;
  const weeks = context.parameter("stay.file-before-weeks");
  return weeks.state === "known" ? addDays(limit, -7 * Number(weeks.value)) : silent;
}

function topTierFrom(context: Context): Value {
  const since = factsOf(context).stay?.workingUnderSchemeSince;
  if (since === undefined) return undefined;
  const years = context.parameter("stay.top-tier-years");
  return years.state === "known" ? addMonths(since, 12 * Number(years.value)) : silent;
}

/** The year of assessment, 1 April to 31 March, before the one that holds the day: "2024/25". */
export function previousYearOfAssessment(on: string): string {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < "04-01" ? 2 : 1);
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

function previousYearIncome(context: Context): Value {
  return factsOf(context).tax?.assessableIncomeHkd?.[previousYearOfAssessment(context.on)];
}

/** False where the first grant was lodged under another pattern than the one now in force. */
function onePattern(context: Context): Value {
  const { application, stay } = factsOf(context);
  if (application?.kind === "entry" || stay?.nextStep === 1) return true;
  const first = stay?.firstGrantLodgedOn;
  if (first === undefined) return undefined;
  const then = context.parameter("stay.pattern", first);
  const now = context.parameter("stay.pattern");
  const same = then.entry !== null && then.entry.id === now.entry?.id;
  if (same) return true;
  if (application?.kind === undefined || stay?.nextStep === undefined) return undefined;
  return then.entry === null || now.entry === null ? silent : false;
}

function abodeEarliest(context: Context): Value {
  const since = factsOf(context).stay?.ordinaryResidenceSince;
  if (since === undefined) return undefined;
  const years = context.parameter("right-of-abode.years");
  return years.state === "known" ? addMonths(since, 12 * Number(years.value)) : silent;
}

const limitNeeds = ["stay.currentLimit"];

export const stayComputations: readonly Derived[] = [
  { id: "application.governing-day", revision: 1, needs: [], of: (context) => context.on },
  {
    id: "application.lodged-day",
    revision: 1,
    needs: ["application.lodgedAt"],
    of: (context) => factsOf(context).application?.lodgedAt?.slice(0, 10),
  },
  { id: "stay.limit", revision: 1, needs: limitNeeds, of: limitOfStay },
  {
    id: "stay.window-opens",
    revision: 1,
    dated: ["stay.extension-window"],
    needs: limitNeeds,
    of: windowOpens,
  },
  { id: "stay.file-by", revision: 1, dated: ["stay.file-before-weeks"], needs: limitNeeds, of: fileBy },
  {
    id: "stay.top-tier-from",
    revision: 1,
    dated: ["stay.top-tier-years"],
    needs: ["stay.workingUnderSchemeSince"],
    of: topTierFrom,
  },
  {
    id: "stay.previous-year-income",
    revision: 1,
    needs: (context) => {
      const year = previousYearOfAssessment(context.on);
      return previousYearIncome(context) === undefined ? [`tax.assessableIncomeHkd.${year}`] : [];
    },
    of: previousYearIncome,
  },
  {
    id: "stay.one-pattern",
    revision: 1,
    dated: ["stay.pattern"],
    needs: ["application.kind", "stay.nextStep", "stay.firstGrantLodgedOn"],
    of: onePattern,
  },
  {
    id: "right-of-abode.earliest",
    revision: 1,
    dated: ["right-of-abode.years"],
    needs: ["stay.ordinaryResidenceSince"],
    of: abodeEarliest,
  },
];
