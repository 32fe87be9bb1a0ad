import { describe, expect, test } from "vitest";
import { examinePhoto, type Pixels } from "./examine-photo.ts";

const taken = { width: 3000, height: 4000 };

describe("a photograph of a paper", () => {
  test("that is in focus, light and whole raises no doubt", () => {
    expect(examinePhoto(aPage(), taken)).toEqual([]);
  });

  test.each([2, 3, 5])("is blurred when its strokes are smeared over %d pixels and more", (radius) => {
    expect(examinePhoto(aPage({ radius }), taken)).toEqual(["blurred"]);
  });

  test("is not called blurred for being faint, nearly empty or only slightly soft", () => {
    expect(examinePhoto(aPage({ ink: 150 }), taken)).toEqual([]);
    expect(examinePhoto(aPage({ lines: 4 }), taken)).toEqual([]);
    expect(examinePhoto(aPage({ lines: 0 }), taken)).toEqual([]);
  });

  test("is dark when even the paper is", () => {
    expect(examinePhoto(aPage({ dim: 0.5 }), taken)).toEqual([]);
    expect(examinePhoto(aPage({ dim: 0.3 }), taken)).toContain("dark");
  });

  test("is small when the camera was far or the picture has been shrunk", () => {
    expect(examinePhoto(aPage(), { width: 800, height: 1067 })).toEqual(["small"]);
  });

  test.each([
    ["to the left", { shift: [-0.2, 0] }],
    ["at the bottom", { shift: [0, 0.2] }],
  ] as const)("is cut when the paper runs out of it %s", (_, { shift }) => {
    expect(examinePhoto(aPage({ shift }), taken)).toEqual(["cut"]);
  });

  test("that the paper fills, as a scan does, or that lies on something as light, is not called cut", () => {
    expect(examinePhoto(aPage({ margin: 0 }), taken)).toEqual([]);
    expect(examinePhoto(aPage({ table: 235 }), taken)).toEqual([]);
  });
});

type Page = {
  radius?: number;
  ink?: number;
  lines?: number;
  dim?: number;
  margin?: number;
  table?: number;
  shift?: readonly [number, number];
};

/** Rows of upright and lying strokes on light paper on a dark table, as a camera sees print from above. */
function aPage(page: Page = {}): Pixels {
  const { radius = 0, ink = 35, lines = 30, dim = 1, margin = 0.08, table = 70, shift = [0, 0] } = page;
  const [width, height] = [750, 1000];
  const grey = new Float32Array(width * height).fill(table);
  const [left, top] = [Math.round((margin + shift[0]) * width), Math.round((margin + shift[1]) * height)];
  const [right, bottom] = [left + width * (1 - 2 * margin), top + height * (1 - 2 * margin)];
  paint(left, top, right, bottom, 242);
  for (let line = 0; line < lines; line += 1) {
    const y = top + 30 + line * 28;
    for (let x = left + 30; x < right - 30; x += 14) {
      paint(x, y, x + 2, y + 12, ink);
      paint(x + 3, y + ((x * 7) % 9), x + 10, y + ((x * 7) % 9) + 2, ink);
    }
  }
  const seen = smeared(smeared(grey, radius, 1), radius, width);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < seen.length; at += 1) data.fill((seen[at] ?? 0) * dim, at * 4, at * 4 + 3);
  return { data, width, height };

  function paint(fromX: number, fromY: number, toX: number, toY: number, value: number) {
    for (let y = Math.max(0, Math.floor(fromY)); y < Math.min(height, toY); y += 1)
      grey.fill(
        value,
        y * width + Math.max(0, Math.floor(fromX)),
        y * width + Math.max(0, Math.min(width, toX)),
      );
  }
}

/** A running mean along a row (step 1) or a column (step of a row), twice, which is nearly a Gaussian. */
function smeared(grey: Float32Array, radius: number, step: number): Float32Array {
  if (radius === 0) return grey;
  let now = grey;
  for (let pass = 0; pass < 2; pass += 1) {
    const next = new Float32Array(now.length);
    for (let at = 0; at < now.length; at += 1) {
      let sum = 0;
      for (let off = -radius; off <= radius; off += 1) sum += now[at + off * step] ?? 70;
      next[at] = sum / (2 * radius + 1);
    }
    now = next;
  }
  return now;
}
