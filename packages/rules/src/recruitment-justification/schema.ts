import type { Section } from "../form/section.ts";

export const recruitmentPaths = ["exempt", "evidence", "merits"] as const;
export type RecruitmentPath = (typeof recruitmentPaths)[number];

/** Which path the case takes, and the argument in the employer's own words. */
export const recruitmentSection = {
  id: "recruitment",
  fields: [
    {
      name: "path",
      kind: "choice",
      required: true,
      options: recruitmentPaths,
      form: "ID990B.B8.lrDone",
      confidence: "secondary",
    },
    {
      name: "whyThisPerson",
      kind: "long-text",
      required: true,
      maxLength: 6000,
      form: "ID990B.B8.lrWhyNeeded",
      confidence: "secondary",
    },
    {
      name: "whyNotLocal",
      kind: "long-text",
      required: true,
      maxLength: 6000,
      when: { field: "path", is: ["evidence", "merits"] },
      form: "ID990B.B8.lrWhyNeeded",
      confidence: "secondary",
    },
    {
      name: "resultsSummary",
      kind: "long-text",
      required: true,
      maxLength: 6000,
      when: { field: "path", is: "evidence" },
      form: "ID990B.B8.lrSummary",
      confidence: "secondary",
    },
    {
      name: "whyNoRecruitment",
      kind: "long-text",
      required: true,
      maxLength: 6000,
      when: { field: "path", is: "merits" },
      form: "ID990B.B8.lrWhyNot",
      confidence: "secondary",
    },
    {
      name: "otherEfforts",
      kind: "long-text",
      maxLength: 4000,
      when: { field: "path", is: ["evidence", "merits"] },
    },
    { name: "successionPlan", kind: "long-text", maxLength: 4000 },
    {
      name: "labourImportation",
      kind: "yes-no",
      required: true,
      form: "ID990B.B7.slsAny",
      confidence: "official",
    },
    {
      name: "labourImportationDetails",
      kind: "long-text",
      required: true,
      maxLength: 2000,
      when: { field: "labourImportation", is: "yes" },
      form: "ID990B.B7.slsRef",
      confidence: "third-party-code",
    },
  ],
} as const satisfies Section<"recruitment">;
