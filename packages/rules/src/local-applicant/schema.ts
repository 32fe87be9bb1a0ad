import type { Section } from "../form/section.ts";

export const applicantStages = ["applied", "shortlisted", "interviewed", "offered"] as const;
export const applicantOutcomes = ["not-selected", "withdrew", "offer-declined", "hired"] as const;

/** Grounds that the product accepts, each tied to something that can be shown. */
export const lawfulReasons = [
  "requirement",
  "pay-expectation",
  "availability",
  "no-show",
  "declined",
] as const;
/** Grounds that the product stops: see rules.md, convention 11. Age rests on guidance, the rest on ordinances. */
export const unlawfulReasons = ["age", "sex", "family-status", "race", "disability", "pregnancy"] as const;

/** One local applicant without personal data: the number is ours, the reason is coded. */
export const localApplicantSection = {
  id: "localApplicant",
  fields: [
    { name: "advertId", kind: "choice", required: true },
    { name: "stage", kind: "choice", required: true, options: applicantStages },
    { name: "outcome", kind: "choice", required: true, options: applicantOutcomes },
    {
      name: "reason",
      kind: "choice",
      required: true,
      options: lawfulReasons,
      when: { field: "outcome", is: "not-selected" },
    },
    { name: "requirementId", kind: "choice", required: true, when: { field: "reason", is: "requirement" } },
    {
      name: "reasonText",
      kind: "long-text",
      required: true,
      maxLength: 1000,
      when: { field: "outcome", is: "not-selected" },
    },
    { name: "cvBlanked", kind: "yes-no", required: true },
  ],
} as const satisfies Section<"localApplicant">;
