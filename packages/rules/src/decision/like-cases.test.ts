import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../assess.ts";
import {
  differencesOf,
  fewestToCompare,
  likenessCriteria,
  likeWithin,
  nearestVectors,
  notMetInMost,
  summariseLike,
  vectorDistance,
  verdictVector,
} from "./like-cases.ts";

const vector = fc
  .array(fc.constantFrom("m", "n", "u", "r"), {
    minLength: likenessCriteria.length,
    maxLength: likenessCriteria.length,
  })
  .map((letters) => letters.join(""));
const outcome = fc.constantFrom("approved" as const, "declined" as const);

describe("like cases", () => {
  test("a case of which nothing is known has a word of its own, a letter for each criterion", () => {
    const word = verdictVector(assess({}, { on: "2026-11-22" }));
    expect(word).toMatch(/^[mnur]+$/);
    expect(word).toHaveLength(likenessCriteria.length);
  });

  test("the character of a person is no part of it", () => {
    expect(likenessCriteria.map(({ rule }) => rule)).not.toContain("criteria.character");
  });

  test("distance is one: nothing to oneself, the same both ways, never shorter over a third", () => {
    fc.assert(
      fc.property(vector, vector, vector, (a, b, c) => {
        expect(vectorDistance(a, a)).toBe(0);
        expect(vectorDistance(a, b) === 0).toBe(a === b);
        expect(vectorDistance(a, b)).toBe(vectorDistance(b, a));
        expect(vectorDistance(a, c)).toBeLessThanOrEqual(vectorDistance(a, b) + vectorDistance(b, c));
      }),
    );
  });

  test("what differs between two cases weighs what they are apart", () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const weights = new Map(likenessCriteria.map(({ rule, weight }) => [rule, weight]));
        const sum = differencesOf(a, b).reduce((so, { rule }) => so + (weights.get(rule) ?? 0), 0);
        expect(sum).toBe(vectorDistance(a, b));
        expect(notMetInMost([a])).toHaveLength([...a].filter((letter) => letter === "n").length);
      }),
    );
  });

  test("the nearest come first, none is too far, and the order they were found in does not matter", () => {
    fc.assert(
      fc.property(vector, fc.uniqueArray(vector), (to, found) => {
        const nearest = nearestVectors(to, found);
        expect(nearest.every(({ distance }) => distance <= likeWithin)).toBe(true);
        expect(nearest.map((one) => one.distance)).toEqual(
          nearest.map((one) => one.distance).sort((a, b) => a - b),
        );
        expect(nearestVectors(to, [...found].reverse())).toEqual(nearest);
      }),
    );
  });

  test("words written under another list of criteria are like none", () => {
    expect(nearestVectors("mm", ["m", "mmm"])).toEqual([]);
  });

  test("too few or divided cases have no usual outcome; two in three have one", () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 12 }), (outcomes) => {
        const { of, approved, declined, usual } = summariseLike(outcomes);
        expect(approved + declined).toBe(of);
        if (of < fewestToCompare) expect(usual).toBeNull();
        if (usual) expect((usual === "approved" ? approved : declined) / of).toBeGreaterThanOrEqual(2 / 3);
      }),
    );
    expect(summariseLike(["declined", "declined", "approved"]).usual).toBe("declined");
    expect(summariseLike(["declined", "approved", "declined", "approved"]).usual).toBeNull();
  });
});
