import { describe, expect, test } from "vitest";
import { positionSection } from "../position/schema.ts";
import { parseMoney } from "./numbers.ts";
import { isComplete, problems } from "./problems.ts";
import type { Answers, Section } from "./section.ts";

const complete: Answers = {
  title: "Senior Data Engineer",
  duties: "Runs the settlement data platform.",
  requirements: [{ id: "r1", kind: "degree", text: "Degree in computer science" }],
  degreeLevel: "bachelor",
  yearsExperience: "5",
  localLicenceNeeded: "no",
  vacancyKind: "new-post",
  vacancyReason: "A new clearing line opens in 2027.",
  offerConfirmed: "yes",
  offerAccepted: "yes",
  relation: ["experience"],
  relationText: "Eight years on the same systems.",
  contractMonths: "36",
  workplace: "Kwun Tong",
  talentListClaimed: "no",
};

describe("a section's completeness", () => {
  test("a position with every needed answer is complete", () => {
    expect(problems(positionSection, complete)).toEqual([]);
    expect(isComplete(positionSection, complete)).toBe(true);
  });

  test("each needed answer, left out, is named", () => {
    for (const field of positionSection.fields) {
      if (!("required" in field) || "when" in field) continue;
      const { [field.name]: _, ...without } = complete;
      expect(problems(positionSection, without)).toMatchObject([{ field: field.name, code: "missing" }]);
    }
  });

  test("a question that the other answers hide is not asked for", () => {
    expect(problems(positionSection, { ...complete, talentListClaimed: "yes" })).toMatchObject([
      { field: "talentListProfession", code: "missing" },
    ]);
  });

  test("a fault in a repeated group names its row", () => {
    const answers = { ...complete, requirements: [{ id: "r7", kind: "degree", text: "" }] };
    expect(problems(positionSection, answers)).toMatchObject([
      { field: "requirements.r7.text", code: "missing" },
    ]);
  });

  test.each([
    [{ yearsExperience: "-1" }, "too-small"],
    [{ yearsExperience: "51" }, "too-large"],
    [{ yearsExperience: "five" }, "not-a-number"],
    [{ yearsExperience: "2.5" }, "not-whole"],
    [{ startOn: "2026-02-29" }, "not-a-date"],
    [{ degreeLevel: "wizard" }, "not-offered"],
    [{ relation: ["luck"] }, "not-offered"],
    [{ offerConfirmed: "maybe" }, "not-offered"],
    [{ title: "x".repeat(121) }, "too-long"],
  ])("%j is told as %s", (change, code) => {
    expect(problems(positionSection, { ...complete, ...change })).toMatchObject([{ code }]);
  });
});

test.each([
  ["85,000", 8_500_000],
  ["HK$ 85,000.5", 8_500_050],
  ["８５０００", 8_500_000],
  ["0", 0],
  ["1.234", undefined],
  ["-5", undefined],
  ["ten", undefined],
])("money typed as %s", (typed, cents) => expect(parseMoney(typed)).toBe(cents));

test("an identity number says which part is wrong", () => {
  const section: Section = {
    id: "s",
    fields: [{ name: "id", kind: "identifier", identifier: "mainland-id", required: true }],
  };
  expect(problems(section, { id: "11010519491231002X" })).toEqual([]);
  expect(problems(section, { id: "110105194912310021" })).toMatchObject([{ code: "identifier-wrong" }]);
});
