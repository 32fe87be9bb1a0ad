import { expect, test } from "vitest";
import { childrenNeedingConsent } from "./guardian.ts";

const child = (id: string, dateOfBirth: string, nameZh = "") => ({
  ...{ id, relation: "child", nameZh, surnameEn: "LI", givenNamesEn: "Xiaoming", dateOfBirth },
});
const form = (...rows: ReturnType<typeof child>[]) => ({
  dependants: { hasDependants: "yes", dependants: rows },
});

test("a child needs a guardian's consent until the day it turns fourteen", () => {
  const born = form(child("a", "2012-11-22"));
  expect(childrenNeedingConsent(born, "2026-11-21")).toEqual([{ id: "a", name: "LI Xiaoming", age: 13 }]);
  expect(childrenNeedingConsent(born, "2026-11-22")).toEqual([]);
});

test("any dependant below fourteen counts, by birth date and not by what the relation says", () => {
  const rows = form(child("a", "2019-02-29"), child("b", "2020-01-01", "李小明"), child("c", "1990-01-01"));
  expect(childrenNeedingConsent(rows, "2026-11-22")).toEqual([{ id: "b", name: "李小明", age: 6 }]);
});

test("nobody comes along, nobody is asked about", () => {
  expect(childrenNeedingConsent({}, "2026-11-22")).toEqual([]);
  expect(
    childrenNeedingConsent(
      { dependants: { ...form(child("a", "2020-01-01")).dependants, hasDependants: "no" } },
      "2026-11-22",
    ),
  ).toEqual([]);
});
