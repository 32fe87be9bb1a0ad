import { addDays, type Day } from "./day.ts";
import { calendarYears } from "./holidays.ts";
import { isWorkingDay } from "./working-days.ts";

export type CountedDay = { day: Day; count: number };

/**
 * Every day whose holidays are known, with how many working days there have been since the first of them. The
 * earlier count taken from the later is `workingDaysBetween` their days, so that whoever measures many spans need not walk through each.
 */
export function workingDayCounts(): readonly CountedDay[] {
  kept ??= countDays();
  return kept;
}

let kept: readonly CountedDay[] | undefined;

function countDays(): CountedDay[] {
  const counted: CountedDay[] = [];
  const last = `${calendarYears.last}-12-31`;
  let count = 0;
  for (let day = `${calendarYears.first}-01-01`; day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1;
    counted.push({ day, count });
  }
  return counted;
}
