import { describe, expect, test } from "vitest";
import { addWorkingDays } from "../calendar/working-days.ts";
import { clockOf, dueAfterWait, dueDaysOf, reviewDueOn } from "./clock.ts";

describe("the agency's clock", () => {
  const begun = "2026-11-23";
  const allowed = 10;
  const due = reviewDueOn(begun, allowed) ?? "";

  test("counts Hong Kong working days, turns amber at four fifths and red after the due day", () => {
    expect(due).toBe("2026-12-07");
    const tones = Array.from(
      { length: allowed + 2 },
      (_, day) => clockOf(due, addWorkingDays(begun, day), allowed)?.tone,
    );
    expect(tones.slice(0, 8).every((tone) => tone === "running")).toBe(true);
    expect(tones.slice(8, 11)).toEqual(["amber", "amber", "amber"]);
    expect(tones[11]).toBe("over");
  });

  test("stands still over weekends and Christmas", () => {
    expect(clockOf(due, "2026-11-28", allowed)?.day).toBe(clockOf(due, "2026-11-29", allowed)?.day);
    expect(reviewDueOn("2026-12-21", allowed)).toBe("2027-01-06");
  });

  test("gives back every working day of a wait, and nothing for a wait of none", () => {
    expect(dueAfterWait(due, { from: "2026-11-24", to: "2026-11-24" })).toBe(due);
    expect(dueAfterWait(due, { from: "2026-11-24", to: "2026-12-01" })).toBe("2026-12-14");
    expect(dueAfterWait(due, { from: "2026-11-28", to: "2026-11-29" })).toBe(due);
  });

  test("whatever the policy allows, a list finds by its due days exactly the cases that it shows in a tone", () => {
    for (const days of [1, 5, 10, 20]) {
      for (let offset = -5; offset < 30; offset += 1) {
        const dueOn = addWorkingDays(begun, 5 + offset);
        const clock = clockOf(dueOn, addWorkingDays(begun, 5), days);
        for (const tone of ["running", "amber", "over"] as const) {
          const span = dueDaysOf(tone, addWorkingDays(begun, 5), days);
          const found = (span?.from ?? "") <= dueOn && dueOn <= (span?.to ?? "9999");
          expect([days, offset, tone, found]).toEqual([days, offset, tone, clock?.tone === tone]);
        }
        expect(clock?.day ?? 0).toBeLessThanOrEqual((clock?.of ?? 0) + 5);
      }
    }
  });

  test("is not known where the holiday calendar does not reach", () => {
    expect(reviewDueOn("2099-01-02", allowed)).toBeNull();
    expect(clockOf("2099-01-02", "2026-11-23", allowed)).toBeNull();
  });
});
