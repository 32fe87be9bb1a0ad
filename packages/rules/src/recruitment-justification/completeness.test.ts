import { describe, expect, test } from "vitest";
import { assess } from "../assess.ts";
import type { Answers } from "../form/section.ts";
import { type CaseAnswers, factsOf } from "../sponsorship-case/facts.ts";
import { justificationItems, justificationProgress } from "./completeness.ts";

const itemsOf = (recruitment: Answers, rest: CaseAnswers = {}) => {
  const answers = { ...rest, recruitment };
  return justificationItems(answers, assess(factsOf(answers), { on: "2026-11-22" }));
};
const missing = (recruitment: Answers) =>
  itemsOf(recruitment).flatMap((item) =>
    item.kind === "answer" && item.wanted && item.state === "missing" ? [item.field] : [],
  );

describe("the completeness of a recruitment justification", () => {
  test("asks first for the path, and then for what that path needs", () => {
    expect(missing({})).toEqual(["path", "whyThisPerson", "labourImportation"]);
    expect(missing({ path: "merits" })).toEqual([
      "whyThisPerson",
      "whyNotLocal",
      "whyNoRecruitment",
      "labourImportation",
    ]);
    expect(missing({ path: "evidence" })).toContain("resultsSummary");
  });

  test("counts what only helps for nothing, and names it all the same", () => {
    const full = {
      ...{ path: "merits", whyThisPerson: "a", whyNotLocal: "b", whyNoRecruitment: "c" },
      labourImportation: "no",
    };
    const items = itemsOf(full);
    expect(justificationProgress(items)).toEqual({ done: 5, all: 5 });
    expect(items.filter((item) => item.kind === "answer" && !item.wanted)).toMatchObject([
      { field: "otherEfforts", state: "missing" },
      { field: "successionPlan", state: "missing" },
    ]);
  });

  test("holds the rules' own checks of the adverts on the path of evidence, and none on that of merits", () => {
    const checks = (path: string) => itemsOf({ path }).filter((item) => item.kind === "check");
    expect(checks("merits")).toEqual([]);
    const of = checks("evidence").map((item) => (item.kind === "check" ? item.answer.id : ""));
    expect(of).toContain("recruitment.pay-as-offered");
    expect(of).toContain("recruitment.grounds-lawful");
  });
});
