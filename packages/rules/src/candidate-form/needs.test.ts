import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { askedAnswers, askedSection, pathOf } from "./asked.ts";
import { candidateProblems, incompleteSections } from "./check.ts";
import { type NeedMoment, ownPostOf, unaskedFields } from "./needs.ts";
import { candidateSection, candidateSections } from "./schema.ts";

const licence = "qualifications.holdsLocalLicence";
const moment = (change: Partial<NeedMoment> = {}): NeedMoment => ({
  ...{ post: {}, form: {}, signed: false, pins: [], on: "2026-11-20" },
  ...change,
});

describe("questions that a case does not need", () => {
  test.each([
    ["a post without a licence asks for none", { localLicenceNeeded: "no" }, [licence]],
    ["a post with one asks", { localLicenceNeeded: "yes" }, []],
    ["a post of which nothing is said yet asks: the answer can still decide", {}, []],
  ] as const)("%s", (_what, post, unasked) => {
    expect(unaskedFields(moment({ post }))).toEqual(unasked);
    const answered = { qualifications: { hasQualifications: "no", holdsLocalLicence: "yes" } };
    expect(unaskedFields(moment({ post, form: answered }))).toEqual(unasked);
  });

  test("are asked all the same where the agency pins a request to one", () => {
    const post = { localLicenceNeeded: "no" } as const;
    const pins = [{ section: "qualifications", field: "holdsLocalLicence" }];
    expect(unaskedFields(moment({ post, pins, signed: true }))).toEqual([]);
  });

  test("do not come up by themselves once she has signed", () => {
    const post = { localLicenceNeeded: "yes" } as const;
    expect(unaskedFields(moment({ post, signed: true }))).toEqual([licence]);
    const form = { qualifications: { holdsLocalLicence: "yes" } };
    expect(unaskedFields(moment({ post, form, signed: true }))).toEqual([]);
  });

  test("are neither shown nor missing nor signed, and what was answered earlier is kept", () => {
    const qualifications = { hasQualifications: "no", holdsLocalLicence: "yes" };
    const section = candidateSection("qualifications");
    if (!section) throw new Error("No such section");
    expect(askedSection(section, [licence]).fields.map((field) => field.name)).toEqual([
      "hasQualifications",
      "qualifications",
    ]);
    expect(askedSection(section, [])).toBe(section);
    expect(askedAnswers({ qualifications }, [licence])).toEqual({
      qualifications: { hasQualifications: "no" },
    });
    const without = { hasQualifications: "no" };
    expect(candidateProblems("qualifications", without).map((one) => one.field)).toEqual([
      "holdsLocalLicence",
    ]);
    expect(candidateProblems("qualifications", without, [licence])).toEqual([]);
    expect(incompleteSections({ qualifications: without }, [licence])).not.toContain("qualifications");
  });

  test("hang on the one answer about the post that she may know", () => {
    expect(ownPostOf({ localLicenceNeeded: "yes", title: "Engineer" })).toEqual({
      localLicenceNeeded: "yes",
    });
    expect(ownPostOf({ localLicenceNeeded: "" })).toEqual({});
  });
});

test("every question of her form has its reason on record", () => {
  const record = readFileSync(
    new URL("../../../../docs/decisions/questions-a-case-needs.md", import.meta.url),
    "utf8",
  );
  const paths = candidateSections.flatMap((section) =>
    section.fields.flatMap((field) => [
      pathOf(section, field),
      ...("rows" in field ? field.rows.map((cell) => `${pathOf(section, field)}.${cell.name}`) : []),
    ]),
  );
  expect(paths.filter((path) => !record.includes(`\`${path}\``))).toEqual([]);
});
