import type { Field, Section } from "../form/section.ts";

export const consentKinds = ["sensitive", "cross-border"] as const;
export type ConsentKind = (typeof consentKinds)[number];
/** Raise it when the wording of the notice changes: consents given to an earlier version are asked again. */
export const noticeVersion = "2026-11";

export const sexes = ["F", "M"] as const;
export const maritalStatuses = ["single", "married", "divorced", "separated", "widowed", "other"] as const;
export const travelDocumentKinds = ["eep", "prc-passport", "other"] as const;
export const residencePlaces = ["mainland", "hong-kong", "macao", "taiwan", "overseas"] as const;
export const hongKongStatuses = [
  "none",
  "visitor",
  "student",
  "dependant-of-worker",
  "dependant-of-student",
  "asmtp-worker",
  "right-of-abode",
] as const;
export const studyModes = ["full-time", "part-time", "distance"] as const;
export const degreeLevelsHeld = ["sub-degree", "bachelor", "master", "doctorate", "other"] as const;
export const dependantRelations = ["spouse", "child", "father", "cohabitant"] as const;

const copy = { confidence: "official-copy" } as const;
const code = { confidence: "third-party-code" } as const;
const yes = (field: string) => ({ field, is: "yes" }) as const;

const particulars = {
  id: "particulars",
  fields: [
    { name: "nameZh", kind: "text", maxLength: 60, form: "ID990A.A1.nameZh", ...copy },
    { name: "surnameEn", kind: "text", required: true, maxLength: 60, form: "ID990A.A1.surnameEn", ...copy },
    {
      name: "givenNamesEn",
      kind: "text",
      required: true,
      maxLength: 80,
      form: "ID990A.A1.givenNamesEn",
      ...copy,
    },
    { name: "maidenSurname", kind: "text", maxLength: 60, form: "ID990A.A1.maidenSurname", ...copy },
    { name: "alias", kind: "text", maxLength: 120, form: "ID990A.A1.alias", ...copy },
    { name: "sex", kind: "choice", required: true, options: sexes, form: "ID990A.A1.sex", ...copy },
    { name: "dateOfBirth", kind: "date", required: true, form: "ID990A.A1.dob", ...copy },
    {
      name: "placeOfBirth",
      kind: "text",
      required: true,
      maxLength: 120,
      form: "ID990A.A1.placeOfBirth",
      ...copy,
    },
    {
      name: "nationality",
      kind: "text",
      required: true,
      maxLength: 60,
      form: "ID990A.A1.nationality",
      ...copy,
    },
    {
      name: "maritalStatus",
      kind: "choice",
      required: true,
      options: maritalStatuses,
      form: "ID990A.A1.maritalStatus",
      ...copy,
    },
    {
      name: "mainlandId",
      kind: "identifier",
      identifier: "mainland-id",
      required: true,
      sensitive: true,
      form: "ID990A.A1.mainlandId",
      ...copy,
    },
    { name: "hasHkid", kind: "yes-no", required: true },
    {
      name: "hkid",
      kind: "identifier",
      identifier: "hkid",
      required: true,
      sensitive: true,
      when: yes("hasHkid"),
      form: "ID990A.A1.hkid",
      ...copy,
    },
    { name: "phone", kind: "phone", required: true, form: "ID990A.A1.phone", ...copy },
  ],
} as const satisfies Section;

const travelDocument = {
  id: "travel-document",
  fields: [
    { name: "hasTravelDocument", kind: "yes-no", required: true },
    {
      name: "tdKind",
      kind: "choice",
      required: true,
      options: travelDocumentKinds,
      when: yes("hasTravelDocument"),
      form: "ID990A.A1.tdType",
      ...copy,
    },
    {
      name: "tdNumber",
      kind: "text",
      required: true,
      maxLength: 30,
      sensitive: true,
      when: yes("hasTravelDocument"),
      form: "ID990A.A1.tdNo",
      ...copy,
    },
    {
      name: "tdPlaceOfIssue",
      kind: "text",
      required: true,
      maxLength: 120,
      when: yes("hasTravelDocument"),
      form: "ID990A.A1.tdPlaceOfIssue",
      ...copy,
    },
    {
      name: "tdIssuedOn",
      kind: "date",
      required: true,
      when: yes("hasTravelDocument"),
      form: "ID990A.A1.tdIssueDate",
      ...copy,
    },
    {
      name: "tdExpiresOn",
      kind: "date",
      required: true,
      when: yes("hasTravelDocument"),
      form: "ID990A.A1.tdExpiryDate",
      ...copy,
    },
  ],
} as const satisfies Section;

const residence = {
  id: "residence",
  fields: [
    { name: "chineseResident", kind: "yes-no", required: true, form: "ID990A.A1.residentCategory", ...copy },
    {
      name: "place",
      kind: "choice",
      required: true,
      options: residencePlaces,
      form: "ID990A.A1.domicile",
      ...copy,
    },
    {
      name: "country",
      kind: "text",
      required: true,
      maxLength: 80,
      when: { field: "place", is: "overseas" },
    },
    {
      name: "residentSince",
      kind: "date",
      required: true,
      when: { field: "place", is: "overseas" },
      form: "ID990A.A1.domicileLength",
      ...copy,
    },
    {
      name: "permanentOverseas",
      kind: "yes-no",
      required: true,
      when: { field: "place", is: "overseas" },
      form: "ID990A.A1.domicilePR",
      ...copy,
    },
    {
      name: "province",
      kind: "text",
      required: true,
      maxLength: 60,
      when: { field: "place", is: "mainland" },
    },
    { name: "city", kind: "text", required: true, maxLength: 60, when: { field: "place", is: "mainland" } },
    { name: "district", kind: "text", maxLength: 60, when: { field: "place", is: "mainland" } },
    {
      name: "street",
      kind: "text",
      required: true,
      maxLength: 300,
      form: "ID990A.A1.presentAddress",
      ...code,
    },
    { name: "postcode", kind: "text", maxLength: 12 },
    {
      name: "hongKongStatus",
      kind: "choice",
      required: true,
      options: hongKongStatuses,
      form: "ID990A.A1.statusInHk",
      ...code,
    },
    {
      name: "permittedUntil",
      kind: "date",
      when: {
        field: "hongKongStatus",
        is: ["visitor", "student", "dependant-of-worker", "dependant-of-student", "asmtp-worker"],
      },
      form: "ID990A.A1.permittedUntil",
      ...code,
    },
    { name: "hkDegree", kind: "yes-no", required: true, form: "ID990A.A1.hkDegree", ...copy },
  ],
} as const satisfies Section;

const education = {
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

const qualifications = {
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
    { name: "holdsLocalLicence", kind: "yes-no", required: true },
  ],
} as const satisfies Section;

const work = {
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

const history = {
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

const dependants = {
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

/** The candidate's form, one question group a page. Documents, declaration and signature follow it. */
export const candidateSections = [
  particulars,
  travelDocument,
  residence,
  education,
  qualifications,
  work,
  history,
  dependants,
] as const satisfies readonly Section[];

export const candidateSectionIds = candidateSections.map((section) => section.id);
export type CandidateSectionId = (typeof candidateSections)[number]["id"];

/** Steps as she sees them: the notice first, then the groups, her documents, and the signature last. */
export const candidateSteps = ["consent", ...candidateSectionIds, "documents", "sign"] as const;
export type CandidateStep = "consent" | CandidateSectionId | "documents" | "sign";

export function candidateSection(id: string): Section<CandidateSectionId> | undefined {
  return candidateSections.find((section) => section.id === id);
}

/** Names of the fields that hold identity data, row fields included. */
export function sensitiveFields(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [
    ...(field.sensitive ? [field.name] : []),
    ...sensitiveFields(field.rows ?? []),
  ]);
}
