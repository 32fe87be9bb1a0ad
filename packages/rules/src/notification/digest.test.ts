import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekday } from "../calendar/day.ts";
import { isWorkingDay } from "../calendar/working-days.ts";
import { digestHours, digestWeekdays, isDigestHour, nextDigestDay } from "./digest.ts";

const nine = { hour: 9, weekday: 1 };

describe("the next digest", () => {
  test.each([
    ["before the hour it is today's", "2026-11-23", 8, "daily", "2026-11-23"],
    ["from the hour on it is the next working day's", "2026-11-23", 9, "daily", "2026-11-24"],
    ["on a Friday afternoon it is Monday's", "2026-11-27", 15, "daily", "2026-11-30"],
    ["before a holiday it is the day after the holidays", "2026-12-24", 12, "daily", "2026-12-28"],
    ["a weekly one comes on its day", "2026-11-24", 12, "weekly", "2026-11-30"],
    ["a weekly one on its day before the hour is today's", "2026-11-23", 8, "weekly", "2026-11-23"],
    ["a weekly one after its hour is next week's", "2026-11-23", 10, "weekly", "2026-11-30"],
    // Easter Monday 2026 is 6 April, and Tuesday the day after Ching Ming, a holiday too.
    [
      "a weekly one whose day is a holiday comes on the working day after",
      "2026-04-02",
      12,
      "weekly",
      "2026-04-08",
    ],
    ["and is not skipped for having been put off", "2026-04-08", 8, "weekly", "2026-04-08"],
  ] as const)("%s", (_what, today, hour, period, expected) => {
    expect(nextDigestDay(today, hour, period, nine)).toBe(expected);
  });

  test("is always a working day to come, within four days for a daily and twelve for a weekly one", () => {
    const day = fc.integer({ min: 0, max: 1300 }).map((days) => addDays("2024-01-08", days));
    const hourOf = fc.integer({ min: 0, max: 23 });
    const schedule = fc.record({
      hour: fc.constantFrom(...digestHours),
      weekday: fc.constantFrom(...digestWeekdays),
    });
    fc.assert(
      fc.property(
        day,
        hourOf,
        schedule,
        fc.constantFrom("daily", "weekly"),
        (today, hour, chosen, period) => {
          const next = nextDigestDay(today, hour, period as "daily" | "weekly", chosen);
          expect(isWorkingDay(next)).toBe(true);
          expect(next > today || (next === today && hour < chosen.hour)).toBe(true);
          expect(next <= addDays(today, period === "daily" ? 7 : 14)).toBe(true);
          expect(isDigestHour(next, chosen.hour)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("knows weekdays where the holidays are not published yet", () => {
    const next = nextDigestDay("2041-01-04", 12, "daily", nine);
    expect([1, 2, 3, 4, 5]).toContain(weekday(next));
  });
});
