import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawRange, drawSecondLook, secondLookRates } from "./draw.ts";
import { reasonsFit, secondLookFindings, secondLookReasons } from "./schema.ts";

const hashes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));
const rates = fc.integer({ min: 0, max: 10_000 });

describe("the draw", () => {
  test("says the same of the same hash, and reads nothing but its first 32 bits", () => {
    fc.assert(
      fc.property(hashes, hashes, rates, (hash, other, rate) => {
        const changed = hash.slice(0, 8) + other.slice(8);
        expect(drawSecondLook(changed, rate)).toEqual(drawSecondLook(hash, rate));
      }),
    );
  });

  test("is exactly: the number, over two to the 32nd, is under the rate", () => {
    fc.assert(
      fc.property(hashes, rates, (hash, rate) => {
        const { number, drawn } = drawSecondLook(hash, rate);
        expect(drawn).toBe(BigInt(number) * 10_000n < BigInt(rate) * BigInt(drawRange));
      }),
      { numRuns: 3000 },
    );
  });

  test("leaves nobody out who a lower rate would have drawn", () => {
    fc.assert(
      fc.property(hashes, rates, rates, (hash, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        if (drawSecondLook(hash, low).drawn) expect(drawSecondLook(hash, high).drawn).toBe(true);
      }),
    );
  });

  test.each([0, 1, 1000, 2500, 10_000])("of evenly spread hashes draws %i of ten thousand", (rate) => {
    const steps = 100_000;
    let drawn = 0;
    for (let at = 0; at < steps; at += 1) {
      const first = Math.floor((at * drawRange) / steps)
        .toString(16)
        .padStart(8, "0");
      if (drawSecondLook(first.padEnd(64, "0"), rate).drawn) drawn += 1;
    }
    expect(drawn / steps).toBeCloseTo(rate / 10_000, 4);
  });
});

test("every rate is a share, and each begins after the one before", () => {
  expect(secondLookRates.every((rate) => rate.perTenThousand >= 0 && rate.perTenThousand <= 10_000)).toBe(
    true,
  );
  const days = secondLookRates.map((rate) => rate.from);
  expect(days).toEqual([...new Set(days)].sort());
});

test.each(secondLookFindings)("whoever has %s gives reasons that say so, and one at least", (finding) => {
  const other = finding === "agreed" ? "disagreed" : "agreed";
  expect(reasonsFit(finding, secondLookReasons[finding])).toBe(true);
  expect(reasonsFit(finding, [])).toBe(false);
  expect(reasonsFit(finding, [secondLookReasons[finding][0], secondLookReasons[other][0]])).toBe(false);
});
