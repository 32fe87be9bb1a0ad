import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar/day.ts";
import { figurePeriods, figuresFilterSchema, mostMonths, spanOf } from "./period.ts";

const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays("2020-01-01", count));

describe("the span that figures are of", () => {
  test("is this month, the last three or the last twelve, this one included", () => {
    expect(spanOf({ period: "month" }, "2026-11-22")).toEqual({
      ...{ from: "2026-11-01", to: "2026-11-22", months: ["2026-11"] },
    });
    expect(spanOf({ period: "quarter" }, "2026-01-31").months).toEqual(["2025-11", "2025-12", "2026-01"]);
    expect(spanOf({ period: "year" }, "2026-11-22")).toMatchObject({ from: "2025-12-01" });
    expect(spanOf({ period: "year" }, "2026-11-22").months).toHaveLength(12);
  });

  test("is never empty nor too long, and names every month it touches once, in order", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...figurePeriods),
        fc.option(day, { nil: undefined }),
        fc.option(day, { nil: undefined }),
        day,
        (period, from, to, today) => {
          const span = spanOf({ period, from, to }, today);
          expect(span.from <= span.to).toBe(true);
          expect(span.months.length).toBeGreaterThan(0);
          expect(span.months.length).toBeLessThanOrEqual(mostMonths);
          expect([...new Set(span.months)].sort()).toEqual(span.months);
          expect(span.months[0]).toBe(span.from.slice(0, 7));
          expect(span.months.at(-1)).toBe(span.to.slice(0, 7));
        },
      ),
    );
  });

  test("an address that says nonsense asks for the last twelve months of all", () => {
    const said = figuresFilterSchema.parse({ period: "ever", from: "2026-02-30", route: "x" });
    expect(said).toMatchObject({ period: "year", from: undefined, route: undefined });
  });
});
