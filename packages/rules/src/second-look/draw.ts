import type { Day } from "../calendar/day.ts";

/** How many of ten thousand decisions are looked at twice, from a day in Hong Kong on. */
export type SecondLookRate = { from: Day; perTenThousand: number };

/**
 * The agency's own policy: no law names a rate. One decision in ten is enough for a careless habit to show within weeks,
 * and few enough for a small team. A new rate is a new line; an old one stays, since earlier draws were made by it.
 */
export const secondLookRates: readonly SecondLookRate[] = [{ from: "2026-11-01", perTenThousand: 1000 }];

/** What a draw comes to: the number is the first 32 bits of the hash, drawn when it lies under the threshold. */
export type Draw = { number: number; threshold: number; drawn: boolean };

export const drawRange = 2 ** 32;

/**
 * Draws a decision by the chained SHA-256 of its audit entry (64 hexadecimal digits). Nobody can choose that hash: it
 * hangs on everything written before it, and anybody can work the draw out again.
 */
export function drawSecondLook(hash: string, perTenThousand: number): Draw {
  const number = Number.parseInt(hash.slice(0, 8), 16);
  const threshold = Math.ceil((perTenThousand * drawRange) / 10_000);
  return { number, threshold, drawn: number < threshold };
}
