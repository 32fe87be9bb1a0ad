import { isInterval, type Value } from "../../engine/value.ts";
import type { Amount } from "../assessment.ts";

/** A value of the engine as an amount to show; null where nothing is known. */
export function amountOf(value: Value): Amount | null {
  if (typeof value === "number") return { exact: value, atLeast: value, atMost: value };
  if (value === undefined || !isInterval(value)) return null;
  return { exact: null, atLeast: value.low, atMost: Number.isFinite(value.high) ? value.high : null };
}

export function plus(amount: Amount, by: number): Amount {
  return {
    exact: amount.exact === null ? null : cents(amount.exact + by),
    atLeast: cents(amount.atLeast + by),
    atMost: amount.atMost === null ? null : cents(amount.atMost + by),
  };
}

export function times(amount: Amount, by: number): Amount {
  return {
    exact: amount.exact === null ? null : cents(amount.exact * by),
    atLeast: cents(amount.atLeast * by),
    atMost: amount.atMost === null ? null : cents(amount.atMost * by),
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
