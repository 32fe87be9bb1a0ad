import { type Day, weekday } from "./day.ts";
import { holidayYears } from "./holiday-table.ts";

/** A general holiday by name. Sundays are general holidays too; they carry no name and are not listed. */
export type Holiday = {
  day: Day;
  en: string;
  zhHant: string;
  zhHans: string;
  /** True when the day stands in for a holiday that fell on a Sunday or on another holiday. */
  substitute: boolean;
};

/** `official`: seen on a government page. `official-copy`: a copy of the gazetted list. */
export type HolidayConfidence = "official" | "official-copy" | "secondary-verify";

/** The general holidays of one year; `sources` are keys of data/holidays.json. */
export type HolidayYear = {
  year: number;
  confidence: HolidayConfidence;
  sources: readonly string[];
  holidays: readonly Holiday[];
};

/** The years for which the general holidays are known, both ends included. */
export const calendarYears = {
  first: Math.min(...holidayYears.map((entry) => entry.year)),
  last: Math.max(...holidayYears.map((entry) => entry.year)),
} as const;

/** A day outside {@link calendarYears}: the holidays of that year are not known, so neither is the answer. */
export class BeyondCalendarError extends RangeError {
  readonly code = "beyond-calendar";
  readonly day: Day;
  readonly firstYear = calendarYears.first;
  readonly lastYear = calendarYears.last;

  constructor(day: Day) {
    super(`General holidays are known from ${calendarYears.first} to ${calendarYears.last}, not for ${day}`);
    this.name = "BeyondCalendarError";
    this.day = day;
  }
}

/** Every named general holiday of a year, in order of date. Throws {@link BeyondCalendarError}. */
export function holidaysIn(year: number): readonly Holiday[] {
  return holidayYear(`${String(year).padStart(4, "0")}-01-01`).holidays;
}

/** The named general holiday on a day, if there is one. Throws {@link BeyondCalendarError}. */
export function holidayOn(day: Day): Holiday | undefined {
  holidayYear(day);
  return byDay.get(day);
}

/** True on Sundays and named general holidays. Throws {@link BeyondCalendarError}. */
export function isGeneralHoliday(day: Day): boolean {
  return holidayOn(day) !== undefined || weekday(day) === 0;
}

/** True when the holidays of the day's year are known, so that nothing here throws. */
export function isInCalendar(day: Day): boolean {
  return byYear.has(day.slice(0, 4));
}

/** The year's entry with its confidence and sources. Throws {@link BeyondCalendarError}. */
export function holidayYear(day: Day): HolidayYear {
  const entry = byYear.get(day.slice(0, 4));
  if (!entry) throw new BeyondCalendarError(day);
  return entry;
}

const byYear = new Map(holidayYears.map((entry) => [String(entry.year), entry]));
const byDay = new Map(
  holidayYears.flatMap((entry) => entry.holidays).map((holiday) => [holiday.day, holiday]),
);
