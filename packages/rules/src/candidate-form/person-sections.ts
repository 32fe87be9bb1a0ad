import type { Section } from "../form/section.ts";
import {
  hongKongStatuses,
  maritalStatuses,
  residencePlaces,
  sexes,
  travelDocumentKinds,
} from "./vocabulary.ts";

// Who she is, how she travels and where she lives.
const copy = { confidence: "official-copy" } as const;
const code = { confidence: "third-party-code" } as const;
const yes = (field: string) => ({ field, is: "yes" }) as const;

export const particulars = {
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

export const travelDocument = {
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

export const residence = {
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
