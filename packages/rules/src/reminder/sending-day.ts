import { addDays, type Day, weekday } from "../calendar/day.ts";
import { isInCalendar } from "../calendar/holidays.ts";
import { isWorkingDay, workingWeek } from "../calendar/working-days.ts";

/** Hours of the Hong Kong day in which reminders go out: from nine, the last before six. */
export const sendingHours = { from: 9, until: 18 } as const;

/**
 * A day on which reminders go out: a working day in Hong Kong. Where the holidays of a year are not known yet, Monday
 * to Friday: a reminder on a holiday does less harm than none for a year.
 */
export function isSendingDay(day: Day): boolean {
  return isInCalendar(day) ? isWorkingDay(day) : workingWeek.days.includes(weekday(day));
}

/** The day itself or the last sending day before it: a warning of an end must not come after it. */
export function sendingDayOnOrBefore(day: Day): Day {
  let at = day;
  while (!isSendingDay(at)) at = addDays(at, -1);
  return at;
}

/** The day itself or the first sending day after it: news of a beginning waits for an office that is open. */
export function sendingDayOnOrAfter(day: Day): Day {
  let at = day;
  while (!isSendingDay(at)) at = addDays(at, 1);
  return at;
}

/** The `count`-th sending day after a day. */
export function addSendingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = sendingDayOnOrAfter(addDays(at, 1));
  return at;
}

/** Sending days after `from` up to and including `to`. */
export function sendingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isSendingDay(at)) count += 1;
  return count;
}
