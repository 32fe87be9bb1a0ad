import { create as qrMatrix } from "qrcode";

/** A QR code as the path of an SVG, so that the page draws it itself. Four cells of quiet zone, as ISO 18004 asks. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = qrMatrix(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  const cells = Array.from(modules.data, (dark, index) => ({
    dark,
    x: (index % modules.size) + quiet,
    y: Math.floor(index / modules.size) + quiet,
  }));
  const path = cells.flatMap(({ dark, x, y }) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])).join("");
  return { size: modules.size + 2 * quiet, path };
}
