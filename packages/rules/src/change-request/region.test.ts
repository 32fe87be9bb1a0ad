import { describe, expect, test } from "vitest";
import { readRegion } from "./region.ts";

describe("a region typed in per cent", () => {
  test("becomes shares of the page", () => {
    expect(readRegion({ page: "2", x: "10", y: "12.5", width: "30", height: "5" })).toEqual({
      ...{ page: 2, x: 0.1, y: 0.125, width: 0.3, height: 0.05 },
    });
  });

  test.each([
    ["nothing typed", { x: "", y: "", width: "", height: "" }, null],
    ["half a rectangle", { x: "10", y: "", width: "", height: "" }, undefined],
    ["one that leaves the page", { x: "80", y: "0", width: "30", height: "10" }, undefined],
    ["words", { x: "left", y: "top", width: "1", height: "1" }, undefined],
  ])("%s", (_what, sides, read) => {
    expect(readRegion({ page: "", ...sides })).toEqual(read);
  });
});
