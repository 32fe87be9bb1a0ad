import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keepable } from "./keepable-text.ts";

test("what nobody can see and PostgreSQL refuses is left out, at any depth of an answer", () => {
  const typed = { duties: "Runs\u0000 the\u0002 batch \ud83d", rows: [{ id: "1", tags: ["a\u0007"] }] };
  expect(keepable(typed)).toEqual({ duties: "Runs the batch \ufffd", rows: [{ id: "1", tags: ["a"] }] });
});

test("a name cannot turn the words beside it", () => {
  expect(keepable("陳大文 \u202Egpj.exe")).toBe("陳大文 gpj.exe");
});

test("breaks of slides become lines, and Hebrew, emoji and tabs stay as they were typed", () => {
  expect(keepable("one\vtwo\r\fthree")).toBe("one\ntwo\nthree");
  const fine = "שלום ‏(א)‏ 👩‍💻 李\t王\r\n";
  expect(keepable(fine)).toBe(fine);
});

test("files, dates and streams pass untouched, and nesting without end is not followed", () => {
  const stream = Readable.from(["\0"]);
  const pieces = { [Symbol.asyncIterator]: () => Readable.from(["\0"]) };
  const sent = { at: new Date(0), bytes: Buffer.from("\0"), stream };
  expect(keepable(sent)).toEqual(sent);
  expect((keepable({ pieces }) as { pieces: object }).pieces).toBe(pieces);
  let deep: unknown = "\0";
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(() => keepable(deep)).not.toThrow();
});

test("whatever is typed can be kept as text and as JSON, and a second reading changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const kept = keepable(typed);
      expect(kept).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Cs}/u);
      expect(keepable(kept)).toBe(kept);
    }),
  );
});
