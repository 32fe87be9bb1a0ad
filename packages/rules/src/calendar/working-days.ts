import { addDays, type Day, daysBetween, type Weekday, weekday } from "./day.ts";
import { type HolidayConfidence, holidayYear, isGeneralHoliday } from "./holidays.ts";

/**
 * The working week, Monday to Friday. The law makes Sundays and the listed days general holidays and says
 * nothing of Saturdays; that they are not worked is how government offices and agencies keep their hours. It
 * is a convention, shown as one.
 */
export const workingWeek = {
  id: "monday-to-friday",
  confidence: "convention",
  days: [1, 2, 3, 4, 5] satisfies Weekday[] as readonly Weekday[],
} as const;

/** True on a day of the {@link workingWeek} that is no general holiday. Throws `BeyondCalendarError`. */
export function isWorkingDay(day: Day): boolean {
  return !isGeneralHoliday(day) && workingWeek.days.includes(weekday(day));
}

/** The day itself when worked, otherwise the first working day after it. Throws `BeyondCalendarError`. */
export function workingDayOnOrAfter(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** The day itself when worked, otherwise the last working day before it. Throws `BeyondCalendarError`. */
export function workingDayOnOrBefore(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/**
 * The `count`-th working day after a day; the day itself does not count. Negative counts go back, and zero is
 * the first working day on or after. Throws `BeyondCalendarError` as soon as the way leads out of the data.
 */
export function addWorkingDays(day: Day, count: number): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a count of working days: ${count}`);
  if (count === 0) return workingDayOnOrAfter(day);
  holidayYear(day);
  const step = count > 0 ? 1 : -1;
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/**
 * Working days after `from` up to and including `to`, so that `workingDaysBetween(d, addWorkingDays(d, n))` is
 * `n`. Negative when `to` is earlier. Throws `BeyondCalendarError`.
 */
export function workingDaysBetween(from: Day, to: Day): number {
  holidayYear(from);
  holidayYear(to);
  const step = daysBetween(from, to) >= 0 ? 1 : -1;
  let count = 0;
  for (let at = from; at !== to; ) {
    at = addDays(at, step);
    if (isWorkingDay(at)) count += step;
  }
  return count;
}

/** The weakest confidence of the holiday data that a span of days rests on. Throws `BeyondCalendarError`. */
export function calendarConfidence(from: Day, to: Day): HolidayConfidence {
  const order: readonly HolidayConfidence[] = ["official", "official-copy", "secondary-verify"];
  let weakest: HolidayConfidence = "official";
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const { confidence } = holidayYear(`${String(year).padStart(4, "0")}-01-01`);
    if (order.indexOf(confidence) > order.indexOf(weakest)) weakest = confidence;
  }
  return weakest;
}
