import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawingHeight, drawingPath, drawingWidth, readDrawing, writeDrawing } from "./drawing.ts";

const point = fc.tuple(fc.integer({ min: 0, max: drawingWidth }), fc.integer({ min: 0, max: drawingHeight }));
const strokes = fc.array(
  fc.array(point, { minLength: 1, maxLength: 40 }).map((points) => points.flat()),
  { minLength: 1, maxLength: 12 },
);

describe("a drawn signature", () => {
  test("is kept exactly as it was drawn, and shown from what was kept", () => {
    fc.assert(
      fc.property(strokes, (drawing) => {
        const wide = [[0, 0, 10, 1, 20, 2, 30, 3, 40, 4, 50, 5, 60, 6, 70, 7], ...drawing];
        const read = readDrawing(writeDrawing(wide));
        expect(read).toEqual(wide);
        expect(drawingPath(wide)).toMatch(/^(M\d+,\d+(L\d+,\d+)+)+$/);
      }),
    );
  });

  test.each([
    ["nothing", ""],
    ["a dot", "5,5"],
    ["a slip of the finger", "5,5 6,6 7,7 8,8 9,9 10,10 11,11 12,12"],
    ["a point outside the frame", "0,0 10,1 20,2 30,3 40,4 50,5 60,6 601,7"],
    ["markup", "<svg onload=alert(1)>"],
    ["a path instead of points", "M0,0L10,10"],
    ["endless scribbling", Array.from({ length: 9000 }, (_, at) => `${at % 600},10`).join(" ")],
  ])("is not %s", (_, text) => {
    expect(readDrawing(text)).toBe(null);
  });
});
