import type { Locale } from "@causeway/rules/actor";
import type { Answers } from "@causeway/rules/form/section";

export type DemoPerson = { name: string; email: string; locale: Locale };
export type DemoEmployer = { profile: Answers; owner: DemoPerson; preparer: DemoPerson; viewer: DemoPerson };

const common: Answers = { registeredInHongKong: "yes", nonLocalOther: "0" };

/** Three employers of different kinds. Companies, people and numbers are invented; addresses end in .example. */
export const demoEmployers: readonly DemoEmployer[] = [
  {
    profile: {
      ...common,
      nameEn: "Harbourlight Settlement Systems Limited",
      nameZh: "港曜結算系統有限公司",
      brn: "12345678",
      businessKind: "private-company",
      establishedOn: "2014-03-18",
      businessNature: "Settlement and clearing software for securities firms in Hong Kong and Singapore.",
      address: "12/F, Example Tower, 88 Sample Road, Kwun Tong, Hong Kong",
      phone: "+852 2345 6789",
      email: "people@harbourlight.example",
      website: "https://harbourlight.example",
      contactPerson: "Ada Fong",
      localProfessionals: "48",
      nonLocalProfessionals: "6",
      localOther: "22",
      turnoverLatest: "126,400,000",
      turnoverBefore: "108,900,000",
      paidUpCapital: "20,000,000",
      obtainedBefore: "yes",
      obtainedReference: "ASMTP-EXAMPLE-2024-118",
    },
    owner: { name: "Ada Fong", email: "ada@harbourlight.example", locale: "en" },
    preparer: { name: "Ben Kwok", email: "ben@harbourlight.example", locale: "zh-Hant" },
    viewer: { name: "Cleo Marsh", email: "cleo@harbourlight.example", locale: "en" },
  },
  {
    profile: {
      ...common,
      nameEn: "Nine Dragons Institute of Materials",
      nameZh: "九龍材料研究院",
      brn: "23456789",
      businessKind: "other",
      establishedOn: "2009-09-01",
      businessNature: "Applied research on battery materials, funded by industry and public grants.",
      address: "Unit 305, Sample Science Park, Pak Shek Kok, Hong Kong",
      phone: "+852 2987 6543",
      email: "hr@ninedragons.example",
      contactPerson: "Daisy Ng",
      localProfessionals: "120",
      nonLocalProfessionals: "31",
      localOther: "40",
      turnoverLatest: "310,000,000",
      paidUpCapital: "1",
      obtainedBefore: "yes",
      obtainedReference: "ASMTP-EXAMPLE-2025-007",
    },
    owner: { name: "Daisy Ng", email: "daisy@ninedragons.example", locale: "zh-Hant" },
    preparer: { name: "Eason Lau", email: "eason@ninedragons.example", locale: "zh-Hant" },
    viewer: { name: "Faith Tse", email: "faith@ninedragons.example", locale: "en" },
  },
  {
    profile: {
      ...common,
      nameEn: "Little Lantern Animation Company",
      nameZh: "小燈籠動畫公司",
      brn: "34567890",
      businessKind: "private-company",
      establishedOn: "2026-02-09",
      businessNature: "Hand-drawn animation for streaming and museums.",
      address: "Shop 4, 17 Example Street, Sheung Wan, Hong Kong",
      phone: "+852 3456 7890",
      email: "studio@littlelantern.example",
      contactPerson: "Gigi Ho",
      localProfessionals: "7",
      nonLocalProfessionals: "1",
      localOther: "2",
    },
    owner: { name: "Gigi Ho", email: "gigi@littlelantern.example", locale: "zh-Hans" },
    preparer: { name: "Hugo Pang", email: "hugo@littlelantern.example", locale: "en" },
    viewer: { name: "Ivy Sze", email: "ivy@littlelantern.example", locale: "zh-Hant" },
  },
];

export const demoAgency = { nameEn: "Causeway Bridge Immigration Services", nameZh: "橋橡入境事務所" };

export const demoStaff = [
  { name: "Grace Lam", email: "grace@agency.example", locale: "en", roles: ["administrator"] },
  { name: "Marcus Yip", email: "marcus@agency.example", locale: "zh-Hant", roles: ["reviewer"] },
  { name: "Nora Cheng", email: "nora@agency.example", locale: "en", roles: ["reviewer"] },
  { name: "Oscar Tam", email: "oscar@agency.example", locale: "en", roles: ["approver"] },
  // Whatever takes two administrators takes a second one.
  { name: "Henry Ko", email: "henry@agency.example", locale: "en", roles: ["administrator"] },
] as const satisfies readonly (DemoPerson & {
  roles: readonly ("reviewer" | "approver" | "administrator")[];
})[];
