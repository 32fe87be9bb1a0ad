import { describe, expect, test } from "vitest";
import { addWorkingDays } from "../calendar/working-days.ts";
import { clockOf, dueAfterWait, reviewDueOn, reviewWorkingDays } from "./clock.ts";

describe("the agency's clock", () => {
  const begun = "2026-11-23";
  const due = reviewDueOn(begun) ?? "";

  test("counts Hong Kong working days, turns amber at four fifths and red after the due day", () => {
    expect(due).toBe("2026-12-07");
    const tones = Array.from(
      { length: reviewWorkingDays + 2 },
      (_, day) => clockOf(due, addWorkingDays(begun, day))?.tone,
    );
    expect(tones.slice(0, 8).every((tone) => tone === "running")).toBe(true);
    expect(tones.slice(8, 11)).toEqual(["amber", "amber", "amber"]);
    expect(tones[11]).toBe("over");
  });

  test("stands still over weekends and Christmas", () => {
    expect(clockOf(due, "2026-11-28")?.day).toBe(clockOf(due, "2026-11-29")?.day);
    expect(reviewDueOn("2026-12-21")).toBe("2027-01-06");
  });

  test("gives back every working day of a wait, and nothing for a wait of none", () => {
    expect(dueAfterWait(due, { from: "2026-11-24", to: "2026-11-24" })).toBe(due);
    expect(dueAfterWait(due, { from: "2026-11-24", to: "2026-12-01" })).toBe("2026-12-14");
    expect(dueAfterWait(due, { from: "2026-11-28", to: "2026-11-29" })).toBe(due);
  });

  test("is not known where the holiday calendar does not reach", () => {
    expect(reviewDueOn("2099-01-02")).toBeNull();
    expect(clockOf("2099-01-02", "2026-11-23")).toBeNull();
  });
});
