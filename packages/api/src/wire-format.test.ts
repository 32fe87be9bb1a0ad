import * as fc from "fast-check";
import superjson from "superjson";
import { expect, test } from "vitest";
import { serialize } from "./wire-format.ts";

const written = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

test("whatever a procedure may answer is written as superjson writes it", () => {
  const { answer } = fc.letrec((tie) => ({
    answer: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, -0, 7n, new Date("2026-11-22T02:00:00Z"), new Set([1]), new Map()),
      fc.date({ noInvalidDate: false }),
      fc.array(tie("answer"), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.constantFrom("id", "updatedAt", "a.b", "a\\", "", "é"), fc.string()),
        tie("answer"),
        {
          maxKeys: 4,
        },
      ),
    ),
  }));
  fc.assert(
    fc.property(answer, (value) => {
      let theirs: unknown;
      try {
        theirs = written(superjson.serialize(value));
      } catch (error) {
        expect(() => serialize(value)).toThrow((error as Error).message);
        return;
      }
      expect(written(serialize(value))).toEqual(theirs);
    }),
    { numRuns: 1000 },
  );
});

test("a list with dates comes back as it was, and is not copied", () => {
  const list = {
    rows: [{ id: "a", updatedAt: new Date("2026-11-22T02:00:00Z"), archivedAt: null }],
    next: null,
  };
  const sent = serialize(list);
  expect(sent.json).toBe(list);
  expect(superjson.parse(JSON.stringify(sent))).toEqual(list);
});

test("the same object in two places stays one object", () => {
  const day = new Date("2026-11-22T02:00:00Z");
  const back = superjson.parse<Date[]>(JSON.stringify(serialize([day, day])));
  expect(back[0]).toBe(back[1]);
});
