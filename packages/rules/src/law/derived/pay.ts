import type { Context, Derived } from "../../engine/evaluate.ts";
import { type Interval, interval, silent, type Value } from "../../engine/value.ts";
import { factsOf, type PayComponent } from "./facts-at-hand.ts";

/** Why a part of the pay is outside the sum fixed in the contract. */
export type LeftOut =
  | "discretionary"
  | "equity"
  | "not-fixed"
  | "other-currency"
  | "not-known-whether-fixed"
  | "size-not-known"
  | "kind-not-known"
  | "currency-not-known";

/** One part of the package with its yearly worth in Hong Kong dollars, where that can be known. */
export type YearlyPart = {
  readonly index: number;
  readonly kind: PayComponent["kind"];
  readonly yearly: Interval | number;
  readonly counts: "yes" | "no" | "unknown";
  readonly leftOut: LeftOut | null;
  readonly foreign: boolean;
};

type Sums = {
  counted: Interval | number;
  possible: Interval | number;
  foreign: boolean;
  parts: readonly YearlyPart[];
};

const never = new Set(["bonus-discretionary", "equity"]);

/** The yearly package as a sum that can be shown part by part; undefined when nothing is said of the pay. */
export function yearlyPackage(context: Context): Sums | undefined {
  const held = context.derive("pay.sums") as readonly Sums[] | undefined;
  return held?.[0];
}

function sums(context: Context): Sums | undefined {
  const pay = factsOf(context).pay;
  if (pay?.components === undefined) return undefined;
  const parts = pay.components.map(yearlyPart);
  let [countedLow, countedHigh, possibleLow, possibleHigh] = [0, 0, 0, 0];
  for (const { yearly, counts } of parts) {
    const [low, high] = typeof yearly === "number" ? [yearly, yearly] : [yearly.low, yearly.high];
    possibleLow += low;
    possibleHigh += high;
    if (counts === "yes") countedLow += low;
    if (counts !== "no") countedHigh += high;
  }
  // Unless the employer says that this is all, there may be more.
  const open = pay.componentsComplete !== true;
  return {
    counted: interval(cents(countedLow), open ? Infinity : cents(countedHigh)),
    possible: interval(cents(possibleLow), open ? Infinity : cents(possibleHigh)),
    foreign: parts.some((part) => part.foreign),
    parts,
  };
}

function yearlyPart(part: PayComponent, index: number): YearlyPart {
  const foreign = part.currency !== undefined && part.currency !== "HKD";
  const yearly = part.currency === "HKD" ? yearlyAmount(part) : { low: 0, high: Infinity };
  const sized = typeof yearly === "number";
  const { kind } = part;
  const base = { index, kind, yearly, foreign };
  if (kind === "equity") return { ...base, counts: "no", leftOut: "equity" };
  if (kind === "bonus-discretionary") return { ...base, counts: "no", leftOut: "discretionary" };
  if (foreign) return { ...base, counts: "no", leftOut: "other-currency" };
  if (part.fixedInContract === false) return { ...base, counts: "no", leftOut: "not-fixed" };
  if (part.currency === undefined) return { ...base, counts: "unknown", leftOut: "currency-not-known" };
  if (part.fixedInContract === undefined)
    return { ...base, counts: "unknown", leftOut: "not-known-whether-fixed" };
  if (kind === undefined) return { ...base, counts: "unknown", leftOut: "kind-not-known" };
  return { ...base, counts: "yes", leftOut: sized ? null : "size-not-known" };
}

/** A year has at least one and at most three times twelve months' pay; the facts allow no more. */
const fewestMonths = 1;
const mostMonths = 36;

function yearlyAmount(part: PayComponent): Interval | number {
  const { amount, per, monthsPaid } = part;
  if (amount === undefined) return { low: 0, high: Infinity };
  if (per === "year") return amount;
  const [fewest, most] = [monthsPaid ?? fewestMonths, monthsPaid ?? mostMonths];
  return interval(cents(per === "month" ? amount * fewest : amount), cents(amount * most));
}

/** Base pay for a month, to compare with an advert; undefined while any part of it is not known. */
function baseMonthly(context: Context): Value {
  const components = factsOf(context).pay?.components;
  if (components === undefined) return undefined;
  const base = components.filter((part) => part.kind === undefined || part.kind === "base");
  // What is not known yet goes before what a reviewer has to say, in whatever order the parts are listed.
  if (base.some(({ kind, amount, per, currency }) => [kind, amount, per, currency].includes(undefined))) {
    return undefined;
  }
  // What another currency comes to is for a reviewer.
  if (base.some((part) => part.currency !== "HKD")) return silent;
  return cents(base.reduce((sum, part) => sum + monthly(part), 0));
}

function monthly({ amount = 0, per, monthsPaid = 12 }: PayComponent): number {
  return per === "month" ? amount : amount / monthsPaid;
}

/** The facts about pay that are absent. */
export function missingPay(context: Context): string[] {
  const pay = factsOf(context).pay;
  if (pay?.components === undefined) return ["pay.components"];
  const missing: string[] = [];
  for (const [at, part] of pay.components.entries()) {
    const path = `pay.components[${at}]`;
    if (part.kind === undefined) missing.push(`${path}.kind`);
    if (part.amount === undefined) missing.push(`${path}.amount`);
    if (part.currency === undefined) missing.push(`${path}.currency`);
    if (part.per === undefined) missing.push(`${path}.per`);
    if (part.per === "month" && part.monthsPaid === undefined) missing.push(`${path}.monthsPaid`);
    if (part.fixedInContract === undefined && !never.has(part.kind ?? ""))
      missing.push(`${path}.fixedInContract`);
  }
  if (pay.componentsComplete === undefined) missing.push("pay.componentsComplete");
  // The employer says that there is more, and has not said what.
  if (pay.componentsComplete === false) missing.push("pay.components");
  return missing;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

export const payComputations: readonly Derived[] = [
  {
    id: "pay.sums",
    revision: 1,
    needs: missingPay,
    of: (context) => {
      const found = sums(context);
      return found === undefined ? undefined : [found];
    },
  },
  {
    id: "pay.counted-yearly",
    revision: 1,
    needs: missingPay,
    of: (context) => yearlyPackage(context)?.counted,
  },
  {
    id: "pay.possible-yearly",
    revision: 1,
    needs: missingPay,
    of: possible,
  },
  {
    id: "pay.part-in-other-currency",
    revision: 1,
    needs: (context) =>
      missingPay(context).filter((path) => /currency|components$|componentsComplete$/.test(path)),
    of: otherCurrency,
  },
  { id: "pay.base-monthly", revision: 2, needs: missingPay, of: baseMonthly },
];

/** Open only because of another currency: nothing that could still be told would close it. */
function possible(context: Context): Value {
  const sums = yearlyPackage(context);
  return sums?.foreign && missingPay(context).length === 0 ? silent : sums?.possible;
}

function otherCurrency(context: Context): Value {
  const pay = factsOf(context).pay;
  if (pay?.components === undefined) return undefined;
  if (pay.components.some((part) => part.currency !== undefined && part.currency !== "HKD")) return true;
  const known = pay.components.every((part) => part.currency !== undefined);
  return known && pay.componentsComplete === true ? false : undefined;
}
