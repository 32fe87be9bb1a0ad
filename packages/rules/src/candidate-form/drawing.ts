/** The frame in which a signature is drawn, in units of its own: what is kept does not depend on any screen. */
export const drawingWidth = 600;
export const drawingHeight = 200;

/** Strokes of points; each stroke is x, y, x, y … in units of the frame. */
export type Drawing = readonly (readonly number[])[];

const mostCharacters = 40_000;
const fewestPoints = 8;
const leastWidth = 40;

/**
 * Reads a drawn signature as the page sends it: `x,y x,y;x,y x,y`, whole numbers inside the frame. Null when it is
 * anything else, too long, or too small to be a signature: a dot or a slip of the finger signs nothing.
 */
export function readDrawing(text: string): Drawing | null {
  if (text.length > mostCharacters || !/^\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3})*$/.test(text)) return null;
  const strokes = text.split(";").map((stroke) => stroke.split(/[ ,]/).map(Number));
  const xs = strokes.flatMap((stroke) => stroke.filter((_, at) => at % 2 === 0));
  const ys = strokes.flatMap((stroke) => stroke.filter((_, at) => at % 2 === 1));
  if (xs.some((x) => x > drawingWidth) || ys.some((y) => y > drawingHeight)) return null;
  if (xs.length < fewestPoints || Math.max(...xs) - Math.min(...xs) < leastWidth) return null;
  return strokes;
}

/** The drawing as the page sends it and as it is kept in what is signed. */
export function writeDrawing(drawing: Drawing): string {
  return drawing
    .map((stroke) =>
      stroke.map((value, at) => (at % 2 === 0 ? `${at > 0 ? " " : ""}${value}` : `,${value}`)).join(""),
    )
    .join(";");
}

/** The `d` of an SVG path that shows the drawing inside a viewBox of the frame's size. */
export function drawingPath(drawing: Drawing): string {
  return drawing
    .map((stroke) => {
      const points = writeDrawing([stroke]).split(" ");
      // A single point would draw nothing: a line of no length with round ends is a dot.
      return `M${points.join("L")}${points.length === 1 ? `L${points[0]}` : ""}`;
    })
    .join("");
}
