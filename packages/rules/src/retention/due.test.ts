import { expect, test } from "vitest";
import { caseStatuses, isClosed } from "../sponsorship-case/status.ts";
import { deletionOf, dueOf, standingOf } from "./due.ts";
import { retentionClassIds, retentionPlan } from "./plan.ts";

const ended = { closedOn: "2026-11-22", limitOfStay: "2029-11-21" };

test("data are due for deletion seven years after a stay, and two years after a case without one", () => {
  expect(deletionOf({ status: "granted", ...ended })).toEqual({ on: "2036-11-21", because: "employed" });
  for (const status of ["refused", "declined", "withdrawn"] as const)
    expect(deletionOf({ status, ...ended })).toEqual({ on: "2028-11-22", because: "unsuccessful" });
});

test("no day is promised while it cannot be known", () => {
  for (const status of caseStatuses.filter((one) => !isClosed(one))) {
    expect(deletionOf({ status, ...ended }), status).toBe(null);
    expect(dueOf({ status, ...ended }), status).toEqual([]);
  }
  expect(deletionOf({ status: "granted", closedOn: "2026-11-22", limitOfStay: null })).toBe(null);
  expect(deletionOf({ status: "refused", closedOn: null, limitOfStay: null })).toBe(null);
});

test("local applicants are not kept for the sake of somebody else's stay", () => {
  const applicants = { scope: "local-applicants", on: "2028-11-22", because: "local-applicants" };
  expect(dueOf({ status: "granted", ...ended })).toContainEqual(applicants);
  expect(dueOf({ status: "granted", ...ended, limitOfStay: null })).toEqual([applicants]);
  // Where the whole case goes on the same day, nothing goes apart from it.
  expect(dueOf({ status: "refused", ...ended }).map(({ scope }) => scope)).toEqual(["case"]);
});

test("a hold keeps what is due, and never makes anything due", () => {
  for (const [on, held, standing] of [
    ["2028-11-21", false, "kept"],
    ["2028-11-21", true, "kept"],
    ["2028-11-22", false, "due"],
    ["2028-11-22", true, "held"],
  ] as const)
    expect(standingOf({ on: "2028-11-22" }, { on, held })).toBe(standing);
});

test("the plan names every class once, and a length that rests on a source says which", () => {
  expect(retentionPlan.map(({ id }) => id)).toEqual([...retentionClassIds]);
  for (const { id, length, basis, starts } of retentionPlan) {
    if (basis.kind === "source") expect(basis.sources.length, id).toBeGreaterThan(0);
    expect(length === null, id).toBe(starts === null);
  }
});
