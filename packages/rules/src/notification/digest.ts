import { addDays, type Day, type Weekday, weekday } from "../calendar/day.ts";
import { BeyondCalendarError } from "../calendar/holidays.ts";
import { isWorkingDay, workingWeek } from "../calendar/working-days.ts";

/** Full hours in Hong Kong at which a digest may be asked for. */
export const digestHours = [9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
export const digestWeekdays = [1, 2, 3, 4, 5] as const;

export type DigestPeriod = "daily" | "weekly";
export type DigestSchedule = { hour: number; weekday: number };

/**
 * The day in Hong Kong of the next digest: always a working day. A weekly one whose day is a holiday goes out on the
 * working day after. `hourNow` is the full hour in Hong Kong; a digest of this very hour is already on its way.
 */
export function nextDigestDay(
  today: Day,
  hourNow: number,
  period: DigestPeriod,
  { hour, weekday: wanted }: DigestSchedule,
): Day {
  const first = hourNow < hour ? today : addDays(today, 1);
  if (period === "daily") return sendingDayOnOrAfter(first);
  // From a week back: a digest that a holiday has pushed behind today is still to come.
  let base = addDays(first, -6);
  while (weekday(base) !== wanted || sendingDayOnOrAfter(base) < first) base = addDays(base, 1);
  return sendingDayOnOrAfter(base);
}

/** True in the hours and on the days in which we write without being asked this minute. */
export function isDigestHour(day: Day, hour: number): boolean {
  return hour >= digestHours[0] && hour <= 18 && isSendingDay(day);
}

function sendingDayOnOrAfter(day: Day): Day {
  let at = day;
  while (!isSendingDay(at)) at = addDays(at, 1);
  return at;
}

// Beyond the published holidays a weekday is the best that is known; a mail on a holiday does no harm.
function isSendingDay(day: Day): boolean {
  try {
    return isWorkingDay(day);
  } catch (error) {
    if (!(error instanceof BeyondCalendarError)) throw error;
    return (workingWeek.days as readonly Weekday[]).includes(weekday(day));
  }
}
