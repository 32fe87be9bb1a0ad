import { expect, test } from "vitest";
import { caseStatuses, isClosed } from "../sponsorship-case/status.ts";
import { deletionOf } from "./deletion.ts";

const ended = { closedOn: "2026-11-22", limitOfStay: "2029-11-21" };

test("data are due for deletion seven years after a stay, and two years after a case without one", () => {
  expect(deletionOf({ status: "granted", ...ended })).toEqual({ on: "2036-11-21", because: "employed" });
  for (const status of ["refused", "declined", "withdrawn"] as const)
    expect(deletionOf({ status, ...ended })).toEqual({ on: "2028-11-22", because: "unsuccessful" });
});

test("no day is promised while it cannot be known", () => {
  for (const status of caseStatuses.filter((one) => !isClosed(one)))
    expect(deletionOf({ status, ...ended }), status).toBe(null);
  expect(deletionOf({ status: "granted", closedOn: "2026-11-22", limitOfStay: null })).toBe(null);
  expect(deletionOf({ status: "refused", closedOn: null, limitOfStay: null })).toBe(null);
});
