import { describe, expect, test } from "vitest";
import { advertSection } from "../advert/schema.ts";
import { assess } from "../assess.ts";
import { findingCodes } from "../law/ids.ts";
import { localApplicantSection } from "../local-applicant/schema.ts";
import { organisationSection } from "../organisation/schema.ts";
import { caseSections } from "../sponsorship-case/sections.ts";
import { pinOfFinding, stillRaised } from "./cause.ts";

const rows = { adverts: [{ id: "a0" }, { id: "a1" }], applicants: [{ id: "p0" }] };

describe("the place where a finding is mended", () => {
  test("is a field that the forms have, for every finding that has one", () => {
    const sections = [...caseSections, organisationSection, advertSection, localApplicantSection];
    const placed = findingCodes.flatMap((code) =>
      ["recruitment.adverts[0]", "recruitment.localApplicants[0]", "post"].flatMap(
        (about) => pinOfFinding({ code, about }, rows) ?? [],
      ),
    );
    expect(placed.length).toBeGreaterThan(10);
    for (const pin of placed) {
      const section = sections.find((one) => one.id === pin.section);
      expect(
        section?.fields.map((field) => field.name),
        pin.section,
      ).toContain(pin.field);
    }
  });

  test("names the advert that the finding is about", () => {
    expect(pinOfFinding({ code: "pay-differs", about: "recruitment.adverts[1]" }, rows)).toEqual({
      ...{ section: "advert", field: "payShownMonthly", subjectId: "a1" },
    });
    expect(pinOfFinding({ code: "pay-differs", about: "recruitment.adverts[7]" }, rows)).toBeNull();
  });

  test("is raised no more once the case is mended", () => {
    const advert = { id: "1", publishedFrom: "2026-03-02", publishedTo: "2026-03-01" };
    const facts = (to: string) => ({
      recruitment: { path: "evidence" as const, adverts: [{ ...advert, publishedTo: to }] },
    });
    const cause = { kind: "finding", code: "dates-reversed", about: "recruitment.adverts[0]" } as const;
    expect(stillRaised(cause, assess(facts("2026-03-01"), { on: "2026-11-22" }))).toBe(true);
    expect(stillRaised(cause, assess(facts("2026-03-30"), { on: "2026-11-22" }))).toBe(false);
  });
});
