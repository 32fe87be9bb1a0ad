import { addDays, type Day } from "../calendar/day.ts";
import { BeyondCalendarError } from "../calendar/holidays.ts";
import { addWorkingDays, workingDaysBetween } from "../calendar/working-days.ts";

/** The dated value that says how many working days the agency gives itself to review a submitted case. */
export const reviewDaysSeries = "agency.review-working-days";

export type ClockTone = "running" | "amber" | "over";
export type CaseClock = { day: number; of: number; dueOn: Day; tone: ClockTone };

/** The day by which a review begun today is due; null where the holiday calendar does not reach. */
export function reviewDueOn(from: Day, allowed: number): Day | null {
  return withinCalendar(() => addWorkingDays(from, allowed));
}

/** The due day after a wait for others: every working day of the wait is given back. */
export function dueAfterWait(dueOn: Day, wait: { from: Day; to: Day }): Day | null {
  if (wait.to <= wait.from) return dueOn;
  return withinCalendar(() => addWorkingDays(dueOn, workingDaysBetween(wait.from, wait.to)));
}

/**
 * Where the clock stands: amber from four fifths of the days allowed, over after the due day. The due day was set by the
 * policy of the day of submission, the colour goes by that of today, so that one list has one measure.
 */
export function clockOf(dueOn: Day, today: Day, allowed: number): CaseClock | null {
  return withinCalendar(() => {
    const left = today <= dueOn ? workingDaysBetween(today, dueOn) : -workingDaysBetween(dueOn, today);
    // A case that was given more days than are given today has not begun to use them.
    const of = Math.max(allowed, left);
    const tone = left < 0 ? "over" : allowed - left >= allowed * 0.8 ? "amber" : "running";
    return { day: of - left, of, dueOn, tone };
  });
}

/** The due days of a tone, both included: `clockOf` the other way round. Null where the holiday calendar does not reach. */
export function dueDaysOf(tone: ClockTone, today: Day, allowed: number): { from?: Day; to?: Day } | null {
  if (tone === "over") return { to: addDays(today, -1) };
  return withinCalendar(() => {
    const last = addWorkingDays(today, allowed - Math.ceil(allowed * 0.8));
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
