import fc from "fast-check";
import { expect, test } from "vitest";
import { workingDayCounts } from "./working-day-count.ts";
import { workingDaysBetween } from "./working-days.ts";

test("two counts subtracted are the working days between their days", () => {
  const days = workingDayCounts();
  const at = fc.integer({ min: 0, max: days.length - 1 });
  fc.assert(
    fc.property(at, at, (a, b) => {
      const [from, to] = [days[Math.min(a, b)], days[Math.max(a, b)]];
      if (!from || !to) return;
      expect(to.count - from.count).toBe(workingDaysBetween(from.day, to.day));
    }),
  );
});
