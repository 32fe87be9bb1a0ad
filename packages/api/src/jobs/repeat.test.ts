import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { everySoOften } from "./repeat.ts";

test("a wake in the middle of a round brings one more round, and rounds never overlap", async () => {
  let rounds = 0;
  let inside = 0;
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const loop = everySoOften(
    60_000,
    async () => {
      inside++;
      expect(inside).toBe(1);
      await gates[rounds++]?.promise;
      inside--;
    },
    () => {},
  );
  await vi.waitFor(() => expect(rounds).toBe(1));
  loop.wake();
  loop.wake();
  expect(rounds).toBe(1);
  gates[0]?.resolve();
  await vi.waitFor(() => expect(rounds).toBe(2));
  gates[1]?.resolve();
  await loop.stop();
  expect(rounds).toBe(2);
});

test("a round that fails is reported and the next one comes", async () => {
  const errors: unknown[] = [];
  let rounds = 0;
  const loop = everySoOften(
    5,
    async () => {
      rounds++;
      throw new Error(`round ${rounds}`);
    },
    (error) => errors.push(error),
  );
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(2));
  await loop.stop();
  expect(errors).toHaveLength(rounds);
});

test("stopping waits for the round under way and starts no other", async () => {
  let finished = false;
  const loop = everySoOften(
    1,
    async () => {
      await wait(30);
      finished = true;
    },
    () => {},
  );
  await loop.stop();
  expect(finished).toBe(true);
});
