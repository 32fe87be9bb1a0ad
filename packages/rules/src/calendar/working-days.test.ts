import fc from "fast-check";
import { describe, expect, it } from "vitest";
import source from "../../data/holidays.json" with { type: "json" };
import { addDays, dayNumber, fromDayNumber, weekday } from "./day.ts";
import { holidayYears } from "./holiday-table.ts";
import {
  BeyondCalendarError,
  calendarYears,
  holidayOn,
  holidaysIn,
  isGeneralHoliday,
  isInCalendar,
} from "./holidays.ts";
import {
  addWorkingDays,
  calendarConfidence,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from "./working-days.ts";

const days2025and2026 = fc
  .integer({ min: dayNumber("2025-01-01"), max: dayNumber("2026-12-31") })
  .map(fromDayNumber);
const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

describe("the table of general holidays", () => {
  it("says what the sourced data say", () => {
    const taken = source.years.map((entry) => ({
      year: entry.year,
      confidence: entry.confidence,
      sources: entry.sources,
      holidays: entry.holidays.map((holiday) => ({
        day: holiday.date,
        en: holiday.nameEn,
        zhHant: holiday.nameZhHant,
        zhHans: holiday.nameZhHans,
        substitute: holiday.substitute,
      })),
    }));
    expect(holidayYears).toEqual(taken);
  });

  it("has seventeen days a year, in order, each on the weekday the source gives and none on a Sunday", () => {
    for (const { year, count, holidays } of source.years) {
      expect(holidaysIn(year)).toHaveLength(count);
      const days = holidays.map((holiday) => holiday.date);
      expect(days).toEqual([...days].sort());
      expect(new Set(days).size).toBe(17);
      for (const holiday of holidays) {
        expect(holiday.date.startsWith(String(year))).toBe(true);
        expect(names[weekday(holiday.date)], holiday.date).toBe(holiday.weekday);
        expect(weekday(holiday.date), holiday.date).not.toBe(0);
      }
    }
  });
});

describe("working days", () => {
  it("are Monday to Friday without the general holidays", () => {
    expect(isWorkingDay("2026-11-20")).toBe(true);
    expect(isWorkingDay("2026-11-21")).toBe(false);
    expect(isGeneralHoliday("2026-11-21")).toBe(false);
    expect(isGeneralHoliday("2026-11-22")).toBe(true);
    expect(isWorkingDay("2026-10-01")).toBe(false);
    expect(holidayOn("2026-10-01")?.en).toMatch(/National Day/);
    expect(isWorkingDay("2026-10-19")).toBe(false);
    expect(holidayOn("2026-10-19")?.substitute).toBe(true);
  });

  it("skip the long Easter of 2026, with both days that stand in", () => {
    expect(addWorkingDays("2026-04-02", 1)).toBe("2026-04-08");
    expect(addWorkingDays("2026-04-08", -1)).toBe("2026-04-02");
    expect(workingDayOnOrAfter("2026-04-03")).toBe("2026-04-08");
    expect(workingDayOnOrBefore("2026-04-07")).toBe("2026-04-02");
    expect(addWorkingDays("2026-04-04", 0)).toBe("2026-04-08");
    expect(workingDaysBetween("2026-04-02", "2026-04-08")).toBe(1);
  });

  it("are counted back to where they were counted from", () => {
    fc.assert(
      fc.property(days2025and2026, fc.integer({ min: 1, max: 200 }), (day, count) => {
        const end = addWorkingDays(day, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(day, end)).toBe(count);
        expect(workingDaysBetween(day, addDays(end, -1))).toBe(count - 1);
        const start = addWorkingDays(day, -count);
        expect(isWorkingDay(start)).toBe(true);
        expect(addWorkingDays(start, workingDaysBetween(start, day))).toBe(workingDayOnOrBefore(day));
      }),
    );
  });

  it("number between 244 and 250 in every known year", () => {
    for (let year = calendarYears.first; year <= calendarYears.last; year += 1) {
      const count = workingDaysBetween(`${year}-01-01`, `${year}-12-31`);
      expect(count).toBeGreaterThan(243);
      expect(count).toBeLessThan(251);
    }
  });
});

describe("beyond the known years", () => {
  it("no answer is given", () => {
    expect(calendarYears).toEqual({ first: 2024, last: 2027 });
    expect(isInCalendar("2028-01-01")).toBe(false);
    for (const ask of [
      () => isWorkingDay("2028-01-03"),
      () => isGeneralHoliday("2023-12-31"),
      () => holidaysIn(2028),
      () => addWorkingDays("2027-12-31", 1),
      () => addWorkingDays("2028-01-03", 1),
      () => addWorkingDays("2024-01-02", -1),
      () => workingDaysBetween("2027-12-01", "2028-01-31"),
    ]) {
      expect(ask).toThrow(BeyondCalendarError);
    }
  });

  it("a span is as certain as the least certain year it touches", () => {
    expect(calendarConfidence("2026-01-01", "2026-12-31")).toBe("official");
    expect(calendarConfidence("2025-12-31", "2026-01-02")).toBe("official-copy");
    expect(calendarConfidence("2026-11-22", "2027-01-10")).toBe("secondary-verify");
  });
});
