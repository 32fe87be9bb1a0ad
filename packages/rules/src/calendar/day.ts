/**
 * Calendar days as ISO strings (`2026-11-22`), counted in the proleptic Gregorian calendar.
 *
 * `Date` is kept out on purpose: it carries a time and a zone, and a limit of stay has neither. The same
 * string gives the same answer in a browser in Toronto and on a server in Hong Kong.
 */

/** An ISO day, `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. Check what comes from outside with {@link isDay}. */
export type Day = string;

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * How months are counted wherever the scheme speaks of months or years: the same day of the later month, and
 * where that month is shorter its last day (31 January and one month is 28 February). No published source
 * states it; it is a convention, shown as one.
 */
export const monthRule = { id: "same-day-clamped", confidence: "convention" } as const;

/**
 * When someone born on 29 February turns a year older in a common year: on 1 March. Hong Kong's Age of
 * Majority (Related Provisions) Ordinance (Cap. 410) takes a person to attain an age at the beginning of
 * the anniversary of the birth; which day stands in for 29 February was not read in the official text.
 */
export const leapBirthdayRule = { id: "first-of-march", confidence: "background" } as const;

/** A string that is no day of the calendar, or a result outside the years 1 to 9999. */
export class DayError extends RangeError {
  readonly code = "not-a-day";
  readonly text: string;

  constructor(text: string) {
    super(`Not a day of the calendar: ${text}`);
    this.name = "DayError";
    this.text = text;
  }
}

/** True for a real day of the calendar in the form `YYYY-MM-DD`; `2023-02-29` is false. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = split(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day so many days later; earlier when `days` is negative. Throws {@link DayError}. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + whole(days));
}

/** The day so many months later by {@link monthRule}; earlier when negative. Throws {@link DayError}. */
export function addMonths(day: Day, months: number): Day {
  const from = parts(day);
  const count = from.year * 12 + (from.month - 1) + whole(months);
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return format(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The day so many years later by {@link monthRule}: 29 February and one year is 28 February. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, whole(years) * 12);
}

/** Days from `from` to `to`: 1 from today to tomorrow, negative when `to` is earlier. Throws {@link DayError}. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Full months from `from` to `to` by {@link monthRule}, never negative: 31 January to 28 February is one. */
export function fullMonthsBetween(from: Day, to: Day): number {
  if (compareDays(from, to) >= 0) return 0;
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return compareDays(addMonths(from, months), to) <= 0 ? months : months - 1;
}

/** The day of the week, 0 for Sunday. Throws {@link DayError}. */
export function weekday(day: Day): Weekday {
  // 0001-01-01, day number 0, is a Monday.
  return ((dayNumber(day) + 1) % 7) as Weekday;
}

/** For sorting and testing: negative, zero or positive as `a` is before, on or after `b`. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  // Four-digit years make the order of the strings the order of the days.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** True when `day` lies in `[from, to)`; a missing end is open. */
export function isWithin(day: Day, from: Day | null, to: Day | null): boolean {
  return (from === null || day >= from) && (to === null || day < to);
}

/** The day on which someone born on `birth` turns `age`, by {@link leapBirthdayRule}. */
export function birthdayOn(birth: Day, age: number): Day {
  const born = parts(birth);
  const year = born.year + whole(age);
  if (born.month === 2 && born.day === 29 && !isLeapYear(year)) return format(year, 3, 1);
  return format(year, born.month, born.day);
}

/** Age in full years on a day; -1 or less before the birth. Throws {@link DayError}. */
export function ageOn(birth: Day, day: Day): number {
  const years = parts(day).year - parts(birth).year;
  return compareDays(birthdayOn(birth, years), day) <= 0 ? years : years - 1;
}

/** Days since 0001-01-01, which is 0. Throws {@link DayError}. */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = parts(day);
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + dayOfMonth - 1;
}

/** The day with a given number; the inverse of {@link dayNumber}. Throws {@link DayError}. */
export function fromDayNumber(number: number): Day {
  let year = Math.floor(number / 365.2425) + 1;
  while (daysBeforeYear(year) > number) year -= 1;
  while (daysBeforeYear(year + 1) <= number) year += 1;
  const inYear = number - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > inYear) month -= 1;
  return format(year, month, inYear - daysBeforeMonth(year, month) + 1);
}

/** Days of a month, February by the leap year rule. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True in a leap year of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function parts(day: Day) {
  if (!isDay(day)) throw new DayError(String(day));
  return split(day);
}

function split(day: string) {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function format(year: number, month: number, day: number): Day {
  const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  if (year < 1 || year > 9999) throw new DayError(text);
  return text;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new DayError(`a count of ${value}`);
  return value;
}

function daysBeforeYear(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

function daysBeforeMonth(year: number, month: number): number {
  const common = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1] ?? 0;
  return month > 2 && isLeapYear(year) ? common + 1 : common;
}
