import { addDays, type Day } from "../calendar/day.ts";
import { BeyondCalendarError } from "../calendar/holidays.ts";
import { addWorkingDays, workingDaysBetween } from "../calendar/working-days.ts";

/**
 * How long the agency gives itself to review a submitted case, in Hong Kong working days. The agency's own policy, not a
 * rule of the scheme: Immigration's four weeks start only when it has everything.
 */
export const reviewWorkingDays = 10;

export type ClockTone = "running" | "amber" | "over";
export type CaseClock = { day: number; of: number; dueOn: Day; tone: ClockTone };

/** The day by which a review begun today is due; null where the holiday calendar does not reach. */
export function reviewDueOn(from: Day): Day | null {
  return withinCalendar(() => addWorkingDays(from, reviewWorkingDays));
}

/** The due day after a wait for others: every working day of the wait is given back. */
export function dueAfterWait(dueOn: Day, wait: { from: Day; to: Day }): Day | null {
  if (wait.to <= wait.from) return dueOn;
  return withinCalendar(() => addWorkingDays(dueOn, workingDaysBetween(wait.from, wait.to)));
}

/** Where the clock stands: amber from four fifths on, over after the due day. */
export function clockOf(dueOn: Day, today: Day): CaseClock | null {
  return withinCalendar(() => {
    const left = today <= dueOn ? workingDaysBetween(today, dueOn) : -workingDaysBetween(dueOn, today);
    const day = reviewWorkingDays - left;
    const tone = left < 0 ? "over" : day >= reviewWorkingDays * 0.8 ? "amber" : "running";
    return { day, of: reviewWorkingDays, dueOn, tone };
  });
}

/** The due days of a tone, both included: `clockOf` the other way round. Null where the holiday calendar does not reach. */
export function dueDaysOf(tone: ClockTone, today: Day): { from?: Day; to?: Day } | null {
  if (tone === "over") return { to: addDays(today, -1) };
  return withinCalendar(() => {
    const last = addWorkingDays(today, reviewWorkingDays - Math.ceil(reviewWorkingDays * 0.8));
    return tone === "amber" ? { from: today, to: last } : { from: addDays(last, 1) };
  });
}

function withinCalendar<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof BeyondCalendarError) return null;
    throw error;
  }
}
