import { dayNumber as count } from "../../calendar/day.ts";

const known = new Map<string, number>();

/** The number of a day, remembered: the same few days are counted again and again. */
export function dayNumber(day: string): number {
  const found = known.get(day);
  if (found !== undefined) return found;
  const number = count(day);
  if (known.size > 50_000) known.clear();
  known.set(day, number);
  return number;
}
