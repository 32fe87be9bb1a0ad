import type { Answers } from "@causeway/rules/form/section";

/** A complete case on the merits path: what an employer would have typed, all of it fictional. */
export const completeProfile: Answers = {
  nameEn: "Harbourlight Settlement Systems Limited",
  nameZh: "港曜結算系統有限公司",
  brn: "12345678",
  businessKind: "private-company",
  registeredInHongKong: "yes",
  establishedOn: "2014-03-18",
  businessNature: "Settlement software for securities firms.",
  address: "12/F, Example Tower, 88 Sample Road, Kwun Tong, Hong Kong",
  phone: "+852 2345 6789",
  email: "hr@harbourlight.example",
  contactPerson: "Ada Example",
  localProfessionals: "48",
  nonLocalProfessionals: "6",
  localOther: "22",
  nonLocalOther: "0",
};

export const completePosition: Answers = {
  title: "Senior data engineer",
  duties: "Runs the settlement data platform and its night batch.",
  requirements: [
    { id: "degree", kind: "degree", text: "Degree in computer science" },
    { id: "years", kind: "experience", text: "Five years with settlement systems" },
  ],
  degreeLevel: "bachelor",
  degreeField: "Computer science",
  yearsExperience: "5",
  localLicenceNeeded: "no",
  vacancyKind: "new-post",
  vacancyReason: "A clearing line opens in 2027 and needs its own data platform.",
  offerConfirmed: "yes",
  offerAccepted: "yes",
  relation: ["qualification", "experience"],
  relationText: "Studied distributed systems and ran a comparable platform for seven years.",
  contractMonths: "36",
  workplace: "Kwun Tong, Hong Kong",
  talentListClaimed: "no",
};

export const completePay: Answers = {
  currency: "HKD",
  basePay: "98,000",
  basePer: "month",
  monthsPaid: "13",
  guaranteedBonusHas: "no",
  housingHas: "yes",
  housingAmount: "18,000",
  housingPer: "month",
  housingFixed: "yes",
  medicalHas: "no",
  otherBenefitsHas: "no",
  discretionaryBonusHas: "no",
  equityHas: "no",
  componentsComplete: "yes",
  benchmarkLow: "1,000,000",
  benchmarkMedian: "1,300,000",
  benchmarkHigh: "1,700,000",
  benchmarkSource: "Example Pay Survey, edition 2026",
  benchmarkAsOf: "2026-06-30",
};

export const meritsRecruitment: Answers = {
  path: "merits",
  whyThisPerson: "She built the only comparable platform in production.",
  whyNotLocal: "The knowledge of this settlement protocol exists in two teams, neither of them in Hong Kong.",
  whyNoRecruitment: "A search through the trade association and two agencies found nobody to advertise to.",
  labourImportation: "no",
};
