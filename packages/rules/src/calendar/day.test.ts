import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  birthdayOn,
  compareDays,
  DayError,
  dayNumber,
  daysBetween,
  fromDayNumber,
  fullMonthsBetween,
  isDay,
  isWithin,
  weekday,
} from "./day.ts";

const anyDay = fc.integer({ min: dayNumber("1850-01-01"), max: dayNumber("2250-12-31") }).map(fromDayNumber);
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

describe("a day of the calendar", () => {
  it("is real and written year, month, day", () => {
    for (const day of ["2026-11-22", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31"]) {
      expect(isDay(day), day).toBe(true);
    }
    const notDays = [
      "2023-02-29",
      "1900-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-04-31",
      "2026-1-1",
      "",
      "0000-01-01",
    ];
    for (const text of [...notDays, "2026-11-22T00:00", " 2026-11-22", 20261122, null]) {
      expect(isDay(text), String(text)).toBe(false);
    }
  });

  it("agrees with the platform's own calendar on every day from 1850 to 2250", () => {
    for (let number = dayNumber("1850-01-01"); number <= dayNumber("2250-12-31"); number += 1) {
      const day = fromDayNumber(number);
      if (dayNumber(day) !== number || dateOf(day).getUTCDay() !== weekday(day)) expect.fail(day);
      if (dateOf(day).toISOString().slice(0, 10) !== day) expect.fail(day);
    }
  });

  it("refuses to reckon with what is no day", () => {
    expect(() => addDays("2023-02-29", 1)).toThrow(DayError);
    expect(() => addMonths("9999-12-01", 1)).toThrow(DayError);
    expect(() => addDays("0001-01-01", -1)).toThrow(DayError);
    expect(() => addDays("2026-01-01", 0.5)).toThrow(DayError);
  });
});

describe("counting", () => {
  it("adds and takes away days as the platform does", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const expected = new Date(dateOf(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(day, days)).toBe(expected);
        expect(daysBetween(day, expected)).toBe(days);
        expect(Math.sign(compareDays(day, expected))).toBe(Math.sign(-days) + 0);
      }),
    );
  });

  it("ends a month on the same day, or on the last when the month is shorter", () => {
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
    expect(addMonths("2024-02-29", 48)).toBe("2028-02-29");
    expect(addMonths("2026-05-31", -3)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
    expect(addMonths("2026-11-22", 36)).toBe("2029-11-22");
    expect(addYears("2024-02-29", 7)).toBe("2031-02-28");
  });

  it("counts a full month when, and not before, that day is reached", () => {
    expect(fullMonthsBetween("2025-11-22", "2026-11-22")).toBe(12);
    expect(fullMonthsBetween("2025-11-22", "2026-11-21")).toBe(11);
    expect(fullMonthsBetween("2026-11-22", "2025-11-22")).toBe(0);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const end = addMonths(day, months);
        expect(fullMonthsBetween(day, end)).toBe(months);
        if (months > 0) expect(fullMonthsBetween(day, addDays(end, -1))).toBe(months - 1);
      }),
    );
  });

  it("takes a period as its first day up to, not including, its end", () => {
    expect(isWithin("2025-03-01", "2025-03-01", null)).toBe(true);
    expect(isWithin("2025-03-01", "2023-05-16", "2025-03-01")).toBe(false);
    expect(isWithin("2025-02-28", null, "2025-03-01")).toBe(true);
  });
});

describe("age", () => {
  it("rises on the birthday and not a day sooner", () => {
    expect(ageOn("2008-11-22", "2026-11-21")).toBe(17);
    expect(ageOn("2008-11-22", "2026-11-22")).toBe(18);
    expect(ageOn("2026-11-22", "2026-11-21")).toBe(-1);
  });

  it("rises on 1 March of a common year for those born on 29 February", () => {
    expect(birthdayOn("2008-02-29", 18)).toBe("2026-03-01");
    expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
    expect(ageOn("2008-02-29", "2026-03-01")).toBe(18);
    expect(ageOn("2008-02-29", "2028-02-29")).toBe(20);
  });

  it("is the number of birthdays had", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (birth, age) => {
        expect(ageOn(birth, birthdayOn(birth, age))).toBe(age);
        expect(ageOn(birth, addDays(birthdayOn(birth, age), -1))).toBe(age - 1);
      }),
    );
  });
});
