export const photoDoubts = ["small", "dark", "blurred", "cut"] as const;
/** Something that may keep others from reading a photograph. Never a refusal: a machine can be wrong. */
export type PhotoDoubt = (typeof photoDoubts)[number];

/** A picture as a canvas gives it: four bytes a pixel. */
export type Pixels = { data: ArrayLike<number>; width: number; height: number };

/**
 * Where a photograph of a paper becomes hard to read. Found on generated samples, pages of strokes and rendered text
 * blurred, dimmed, moved and shrunk, not on photographs of real papers: see docs/decisions/photographs-on-the-device.md.
 */
export const thresholds = {
  /** The shorter side of the picture as taken, in pixels. */
  shortestSide: 900,
  /** Brightness, of 255, that all but the lightest twentieth of the picture stays under. */
  darkest: 90,
  /** How much of its contrast a place with print keeps from one pixel to the next; in focus it is above 1. */
  sharpness: 0.35,
  /** A place darker and lighter by less than this has nothing that could be sharp. */
  contrast: 18,
  /** Paper and what lies around it must differ by this much to be told apart. */
  parting: 60,
} as const;

/** What may be wrong with a photograph of a paper. `taken` is its size before it was made smaller to be looked at. */
export function examinePhoto(pixels: Pixels, taken: { width: number; height: number }): PhotoDoubt[] {
  const grey = greyOf(pixels);
  const { width, height } = pixels;
  const light = lightOf(grey);
  const found: Record<PhotoDoubt, boolean> = {
    small: Math.min(taken.width, taken.height) < thresholds.shortestSide,
    dark: light.p95 < thresholds.darkest,
    blurred: isBlurred(grey, width, height),
    cut: isCut(grey, width, height, light),
  };
  return photoDoubts.filter((doubt) => found[doubt]);
}

function greyOf({ data, width, height }: Pixels): Float32Array {
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
    grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return grey;
}

type Light = { p5: number; p95: number; parting: number };

/** The dark and light ends of the picture, and the brightness that parts the two best (Otsu). */
function lightOf(grey: Float32Array): Light {
  const counts = new Array<number>(256).fill(0);
  for (const value of grey) counts[Math.round(value)] = (counts[Math.round(value)] ?? 0) + 1;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [below, sumBelow, best, parting] = [0, 0, -1, 128];
  counts.forEach((count, value) => {
    below += count;
    sumBelow += count * value;
    const above = grey.length - below;
    if (below === 0 || above === 0) return;
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (between > best) [best, parting] = [between, value];
  });
  return { p5: percentile(counts, grey.length, 0.05), p95: percentile(counts, grey.length, 0.95), parting };
}

function percentile(counts: readonly number[], all: number, share: number): number {
  let seen = 0;
  return counts.findIndex((count) => {
    seen += count;
    return seen >= all * share;
  });
}

/**
 * The variance of the Laplacian against the variance of the brightness itself, place by place, so that neither a faint
 * print nor an empty margin counts as blurred. The sharpest places decide: a hand before a corner says nothing.
 */
function isBlurred(grey: Float32Array, width: number, height: number): boolean {
  const side = 40;
  const sharpness: number[] = [];
  for (let top = 1; top + side < height; top += side) {
    for (let left = 1; left + side < width; left += side) {
      const place = varianceAt(grey, width, { top, left, side });
      if (Math.sqrt(place.own) >= thresholds.contrast) sharpness.push(place.laplacian / place.own);
    }
  }
  // Too little print to judge by.
  if (sharpness.length < 6) return false;
  sharpness.sort((one, other) => other - one);
  return (sharpness[Math.floor(sharpness.length / 4)] ?? 0) < thresholds.sharpness;
}

function varianceAt(grey: Float32Array, width: number, at: { top: number; left: number; side: number }) {
  let [sum, squares, edges, edgeSquares] = [0, 0, 0, 0];
  for (let row = at.top; row < at.top + at.side; row += 1) {
    for (let index = row * width + at.left; index < row * width + at.left + at.side; index += 1) {
      const value = grey[index] ?? 0;
      const around =
        (grey[index - 1] ?? 0) +
        (grey[index + 1] ?? 0) +
        (grey[index - width] ?? 0) +
        (grey[index + width] ?? 0);
      const edge = around - 4 * value;
      sum += value;
      squares += value * value;
      edges += edge;
      edgeSquares += edge * edge;
    }
  }
  const count = at.side * at.side;
  return {
    own: squares / count - (sum / count) ** 2,
    laplacian: edgeSquares / count - (edges / count) ** 2,
  };
}

/**
 * Paper that runs out of the picture on one side while the table shows on another. A scan, paper on all four sides,
 * says nothing; neither does paper that cannot be told from what it lies on.
 */
function isCut(grey: Float32Array, width: number, height: number, light: Light): boolean {
  if (light.p95 - light.p5 < thresholds.parting) return false;
  const rim = Math.max(2, Math.round(Math.min(width, height) * 0.01));
  const share = (left: number, top: number, right: number, bottom: number) => {
    let paper = 0;
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        if ((grey[row * width + column] ?? 0) > light.parting) paper += 1;
      }
    }
    return paper / ((right - left) * (bottom - top));
  };
  const sides = [
    share(0, 0, width, rim),
    share(0, height - rim, width, height),
    share(0, 0, rim, height),
    share(width - rim, 0, width, height),
  ];
  return sides.some((side) => side > 0.5) && sides.some((side) => side < 0.1);
}
