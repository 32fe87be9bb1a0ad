import type { Section } from "../form/section.ts";

export const degreeLevels = ["none", "sub-degree", "bachelor", "master", "doctorate"] as const;
export const requirementKinds = [
  "degree",
  "field",
  "experience",
  "language",
  "licence",
  "skill",
  "other",
] as const;
/** The answer "none of the entries offered is mine": a reviewer looks, it is never "not listed". */
export const noTalentListEntry = "none";

export const vacancyKinds = ["new-post", "replacement"] as const;

/** The post and the offer: what Immigration needs to see that the vacancy is genuine and fits the person. */
export const positionSection = {
  id: "position",
  fields: [
    {
      name: "title",
      kind: "text",
      required: true,
      maxLength: 120,
      form: "ID990B.B2.postTitle",
      confidence: "third-party-code",
    },
    {
      name: "duties",
      kind: "long-text",
      required: true,
      maxLength: 4000,
      form: "ID990B.B2.jobDuties",
      confidence: "third-party-code",
    },
    {
      name: "requirements",
      kind: "rows",
      required: true,
      maxRows: 20,
      rows: [
        { name: "kind", kind: "choice", required: true, options: requirementKinds },
        { name: "text", kind: "text", required: true, maxLength: 300 },
      ],
    },
    { name: "degreeLevel", kind: "choice", required: true, options: degreeLevels },
    {
      name: "degreeField",
      kind: "text",
      maxLength: 120,
      when: { field: "degreeLevel", is: ["sub-degree", "bachelor", "master", "doctorate"] },
    },
    { name: "yearsExperience", kind: "integer", required: true, min: 0, max: 50 },
    { name: "localLicenceNeeded", kind: "yes-no", required: true },
    {
      name: "localLicenceName",
      kind: "text",
      required: true,
      maxLength: 160,
      when: { field: "localLicenceNeeded", is: "yes" },
    },
    {
      name: "vacancyKind",
      kind: "choice",
      required: true,
      options: vacancyKinds,
      form: "ID990B.B3.existingPost",
      confidence: "third-party-code",
    },
    {
      name: "vacancyReason",
      kind: "long-text",
      required: true,
      maxLength: 2000,
      form: "ID990B.B3.justification",
      confidence: "third-party-code",
    },
    { name: "offerConfirmed", kind: "yes-no", required: true },
    { name: "offerAccepted", kind: "yes-no", required: true },
    { name: "relation", kind: "choices", required: true, options: ["qualification", "experience"] },
    { name: "relationText", kind: "long-text", required: true, maxLength: 2000 },
    {
      name: "contractMonths",
      kind: "integer",
      required: true,
      min: 1,
      max: 120,
      form: "ID990B.B2.employmentPeriod",
      confidence: "official",
    },
    { name: "startOn", kind: "date", form: "ID990A.A2.proposedEntryDate", confidence: "third-party-code" },
    { name: "workplace", kind: "text", required: true, maxLength: 300 },
    {
      name: "talentListClaimed",
      kind: "yes-no",
      required: true,
      form: "ID990B.B8.talentListProfession",
      confidence: "official",
    },
    {
      name: "talentListProfession",
      kind: "text",
      required: true,
      maxLength: 200,
      when: { field: "talentListClaimed", is: "yes" },
    },
    {
      name: "talentListProfessionId",
      kind: "choice",
      when: { field: "talentListClaimed", is: "yes" },
    },
  ],
} as const satisfies Section<"position">;
