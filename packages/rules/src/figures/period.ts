import { z } from "zod";
import { type Day, isDay } from "../calendar/day.ts";
import { queueRoutes } from "../sponsorship-case/queue.ts";

export const figurePeriods = ["month", "quarter", "year", "range"] as const;
export type FigurePeriod = (typeof figurePeriods)[number];

/** So many months are drawn at most; a longer span is cut at its beginning. */
export const mostMonths = 36;

const day = z.string().refine(isDay).optional().catch(undefined);

/** What the figures are narrowed to, as their address says it; whatever is not known counts as not said. */
export const figuresFilterSchema = z.object({
  period: z.enum(figurePeriods).default("year").catch("year"),
  from: day,
  to: day,
  route: z.enum(queueRoutes).optional().catch(undefined),
});
export type FiguresFilter = z.infer<typeof figuresFilterSchema>;

/** A span of days, both included, and its months in order (`2026-11`). */
export type FigureSpan = { from: Day; to: Day; months: readonly string[] };

/** The span that a filter means today. Of a span of one's own both days may be missing or crossed. */
export function spanOf({ period, from, to }: Omit<FiguresFilter, "route">, today: Day): FigureSpan {
  const back = { month: 0, quarter: 2, year: 11, range: 11 }[period];
  if (period !== "range") return span(`${monthsBefore(monthOf(today), back)}-01`, today);
  const [first, last] = [from ?? `${monthsBefore(monthOf(to ?? today), back)}-01`, to ?? today].sort();
  return span(first ?? today, last ?? today);
}

function span(from: Day, to: Day): FigureSpan {
  const earliest = `${monthsBefore(monthOf(to), mostMonths - 1)}-01`;
  const begun = from < earliest ? earliest : from;
  const months: string[] = [];
  for (let month = monthOf(to); month >= monthOf(begun); month = monthsBefore(month, 1))
    months.unshift(month);
  return { from: begun, to, months };
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function monthsBefore(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}
