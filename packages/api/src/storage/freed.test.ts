import { expect, test } from "vitest";
import { freed } from "./freed.ts";

test("a piece is there until the next is asked for", async () => {
  const pieces = freed(stream(new Uint8Array(100_000).fill(7), new Uint8Array(5)));
  const { value: first } = await pieces.next();
  expect(first).toHaveLength(100_000);
  expect(first?.at(-1)).toBe(7);
  await pieces.next();
  expect(first).toHaveLength(0);
});

test("a piece of a buffer with other bytes in it is left alone", async () => {
  const whole = new Uint8Array(100).fill(7);
  for await (const piece of freed(stream(whole.subarray(0, 99), whole.subarray(1), Buffer.from("small"))))
    expect(piece.length).toBeGreaterThan(0);
  expect(whole).toHaveLength(100);
  expect(Buffer.from("still here").toString()).toBe("still here");
});

test("whoever stops early ends the stream, and keeps the last piece", async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield new Uint8Array(10);
    } finally {
      ended = true;
    }
  }
  let last: Uint8Array | undefined;
  for await (const piece of freed(endless())) {
    last = piece;
    break;
  }
  expect([ended, last?.length]).toEqual([true, 10]);
});

async function* stream(...pieces: Uint8Array[]) {
  yield* pieces;
}
