import { describe, expect, test } from "vitest";
import { turned } from "./turned.ts";

describe("a region of a page that is turned", () => {
  const sides = [0, 0.125, 0.25];
  const regions = sides.flatMap((x) =>
    sides.flatMap((y) => [
      { x, y, width: 0.5, height: 0.0625 },
      { x, y, width: 0.125, height: 0.75 },
    ]),
  );

  test.each(regions)("stays on the page and comes back after a full turn: %o", (region) => {
    const once = turned(region, 90);
    expect(once).toMatchObject({ width: region.height, height: region.width });
    expect(
      Math.min(once.x, once.y, 1 - once.x - once.width, 1 - once.y - once.height),
    ).toBeGreaterThanOrEqual(0);
    expect(turned(once, 90)).toEqual(turned(region, 180));
    expect(turned(turned(region, 180), 90)).toEqual(turned(region, 270));
    expect(turned(turned(region, 270), 90)).toEqual(region);
    expect(turned(region, 0)).toEqual(region);
  });

  test("goes where the corner goes: the top left becomes the top right", () => {
    const corner = { x: 0, y: 0, width: 0.25, height: 0.125 };
    expect(turned(corner, 90)).toEqual({ x: 0.875, y: 0, width: 0.125, height: 0.25 });
  });
});
