import type { Section } from "../form/section.ts";
import { degreeLevelsHeld, dependantRelations, sexes, studyModes } from "./vocabulary.ts";

// What she has learned and done, what happened before, and who comes with her.
const code = { confidence: "third-party-code" } as const;
const yes = (field: string) => ({ field, is: "yes" }) as const;

export const education = {
  id: "education",
  fields: [
    {
      name: "education",
      kind: "rows",
      required: true,
      maxRows: 12,
      rows: [
        { name: "school", kind: "text", required: true, maxLength: 160, form: "ID990A.A5.school", ...code },
        { name: "major", kind: "text", required: true, maxLength: 120, form: "ID990A.A5.major", ...code },
        {
          name: "qualification",
          kind: "text",
          required: true,
          maxLength: 120,
          form: "ID990A.A5.qualification",
          ...code,
        },
        { name: "level", kind: "choice", required: true, options: degreeLevelsHeld },
        { name: "mode", kind: "choice", options: studyModes, form: "ID990A.A5.studyMode", ...code },
        { name: "from", kind: "month", required: true, form: "ID990A.A5.studyFrom", ...code },
        { name: "to", kind: "month", required: true, form: "ID990A.A5.studyTo", ...code },
      ],
    },
  ],
} as const satisfies Section;

export const qualifications = {
  id: "qualifications",
  fields: [
    { name: "hasQualifications", kind: "yes-no", required: true },
    {
      name: "qualifications",
      kind: "rows",
      required: true,
      maxRows: 20,
      when: yes("hasQualifications"),
      rows: [
        { name: "title", kind: "text", required: true, maxLength: 160, form: "ID990A.A6.profQual", ...code },
        {
          name: "issuer",
          kind: "text",
          required: true,
          maxLength: 160,
          form: "ID990A.A6.profIssuer",
          ...code,
        },
        { name: "issuedOn", kind: "date", required: true, form: "ID990A.A6.profDate", ...code },
      ],
    },
    {
      name: "holdsLocalLicence",
      kind: "yes-no",
      required: true,
      asks: { fact: "candidate.localLicence.held", because: "post.localLicenceNeeded" },
    },
  ],
} as const satisfies Section;

export const work = {
  id: "work",
  fields: [
    {
      name: "work",
      kind: "rows",
      required: true,
      maxRows: 30,
      rows: [
        {
          name: "company",
          kind: "text",
          required: true,
          maxLength: 160,
          form: "ID990A.A7.wCompany",
          ...code,
        },
        {
          name: "position",
          kind: "text",
          required: true,
          maxLength: 120,
          form: "ID990A.A7.wPosition",
          ...code,
        },
        {
          name: "duties",
          kind: "long-text",
          required: true,
          maxLength: 1500,
          form: "ID990A.A7.wDuties",
          ...code,
        },
        { name: "from", kind: "month", required: true, form: "ID990A.A7.wFrom", ...code },
        { name: "current", kind: "yes-no", required: true },
        {
          name: "to",
          kind: "month",
          required: true,
          when: { field: "current", is: "no" },
          form: "ID990A.A7.wTo",
          ...code,
        },
      ],
    },
  ],
} as const satisfies Section;

export const history = {
  id: "history",
  fields: [
    {
      name: "convictions",
      kind: "yes-no",
      required: true,
      sensitive: true,
      form: "ID990A.A8.convictions",
      confidence: "official",
    },
    {
      name: "convictionsDetails",
      kind: "long-text",
      required: true,
      maxLength: 3000,
      sensitive: true,
      when: yes("convictions"),
      form: "ID990A.A8.convictions",
      confidence: "official",
    },
    {
      name: "refusals",
      kind: "yes-no",
      required: true,
      form: "ID990A.A8.refusals",
      confidence: "background-verify",
    },
    {
      name: "refusalsDetails",
      kind: "long-text",
      required: true,
      maxLength: 3000,
      when: yes("refusals"),
      form: "ID990A.A8.refusals",
      confidence: "background-verify",
    },
    {
      name: "otherNames",
      kind: "yes-no",
      required: true,
      form: "ID990A.A8.nameChange",
      confidence: "background-verify",
    },
    {
      name: "otherNamesDetails",
      kind: "text",
      required: true,
      maxLength: 300,
      when: yes("otherNames"),
      form: "ID990A.A8.nameChange",
      confidence: "background-verify",
    },
  ],
} as const satisfies Section;

export const dependants = {
  id: "dependants",
  fields: [
    { name: "hasDependants", kind: "yes-no", required: true, form: "ID990A.A3.dependantCount", ...code },
    {
      name: "dependants",
      kind: "rows",
      required: true,
      maxRows: 12,
      when: yes("hasDependants"),
      rows: [
        {
          name: "relation",
          kind: "choice",
          required: true,
          options: dependantRelations,
          form: "ID990A.A3.dRelationship",
          ...code,
        },
        { name: "nameZh", kind: "text", maxLength: 60, form: "ID990A.A3.dNameZh", ...code },
        {
          name: "surnameEn",
          kind: "text",
          required: true,
          maxLength: 60,
          form: "ID990A.A3.dSurnameEn",
          ...code,
        },
        {
          name: "givenNamesEn",
          kind: "text",
          required: true,
          maxLength: 80,
          form: "ID990A.A3.dGivenNamesEn",
          ...code,
        },
        { name: "sex", kind: "choice", required: true, options: sexes, form: "ID990A.A3.dSex", ...code },
        { name: "dateOfBirth", kind: "date", required: true, form: "ID990A.A3.dDob", ...code },
        {
          name: "nationality",
          kind: "text",
          required: true,
          maxLength: 60,
          form: "ID990A.A3.dNationality",
          ...code,
        },
        { name: "married", kind: "yes-no", required: true, when: { field: "relation", is: "child" } },
      ],
    },
  ],
} as const satisfies Section;
