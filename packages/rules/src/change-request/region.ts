import { z } from "zod";

const share = z.number().min(0).max(1);

/**
 * A rectangle on a page of a file, in shares of the page's width and height, so that it lies at the same place however
 * large the page is drawn. Kept to a thousandth: finer than a pointer, coarse enough to be typed.
 */
export const regionSchema = z
  .object({ page: z.int().min(1).max(2000), x: share, y: share, width: share, height: share })
  .refine((one) => one.width > 0 && one.height > 0, { error: "empty" })
  .refine((one) => one.x + one.width <= 1.0005 && one.y + one.height <= 1.0005, { error: "outside" });
export type Region = z.infer<typeof regionSchema>;

/** Reads a region that was typed in per cent; null when nothing was typed, undefined when it is no rectangle on the page. */
export function readRegion(
  typed: Record<"page" | "x" | "y" | "width" | "height", string>,
): Region | null | undefined {
  const { page, ...sides } = typed;
  if (Object.values(sides).every((side) => side.trim() === "")) return null;
  const shares = Object.entries(sides).map(([side, text]) => [side, Math.round(Number(text) * 10) / 1000]);
  const read = regionSchema.safeParse({
    page: page.trim() === "" ? 1 : Number(page),
    ...Object.fromEntries(shares),
  });
  return read.success ? read.data : undefined;
}
