import { tryRoutes } from "./support/route-matrix.ts";
import { expect, test } from "./support/test.ts";

test("every address of both apps refuses whoever does not belong there and shows nobody another's words", async () => {
  const { wrong, leaks, requests, routes, actors } = await tryRoutes();
  expect(wrong).toEqual([]);
  expect(leaks).toBe(0);
  expect(requests).toBeGreaterThan(routes * actors);
});
