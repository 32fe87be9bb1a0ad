import { testDatabase } from "@causeway/db/test/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testApps } from "../browser.ts";
import { type Matrix, tryEverything } from "./matrix.ts";

const db = await testDatabase();
let matrix: Matrix;

beforeAll(async () => {
  matrix = await tryEverything(db, await testApps(db));
}, 180_000);
afterAll(() => db.drop());

test("every procedure answers every kind of actor as the table says, and shows nobody another's words", () => {
  expect(matrix.wrong).toEqual([]);
  expect(matrix.leaks).toBe(0);
});

test("the matrix tries every procedure as everybody", () => {
  expect(matrix.cells).toHaveLength(matrix.procedures * matrix.actors);
});

test("the search for leaks finds what each side may read", () => {
  const seenBy = (actor: string) => [
    ...new Set(matrix.cells.filter((cell) => cell.actor === actor).flatMap((cell) => cell.seen)),
  ];
  expect(seenBy("owner").sort()).toEqual(["A.both", "A.case", "A.org", "A.queue"]);
  expect(seenBy("candidate").sort()).toEqual(["A.both", "A.hers", "A.queue"]);
  expect(seenBy("reviewer")).toEqual(expect.arrayContaining(["A.case", "A.hers", "A.staff", "B.queue"]));
  expect(seenBy("stranger")).not.toContainEqual(expect.stringMatching(/^A/));
});
