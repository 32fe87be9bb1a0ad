/** A complete case on the evidence path, as an employer and a candidate would have typed it; all of it fictional. */
export const profile = {
  nameEn: "Harbourlight Settlement Systems Limited",
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

export const position = {
  title: "Senior data engineer",
  duties: "Runs the settlement data platform and its night batch.",
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

export const requirement = { kind: "degree", text: "Degree in computer science" };

export const pay = {
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

export const recruitment = {
  path: "evidence",
  whyThisPerson: "She built the only comparable platform in production.",
  whyNotLocal: "The knowledge of this settlement protocol exists in two teams, neither of them in Hong Kong.",
  resultsSummary: "Two applications in six weeks; neither knew the protocol.",
  labourImportation: "no",
};

export const advert = {
  channel: "job-board",
  channelName: "Example Jobs",
  title: "Senior data engineer",
  language: "en",
  text: "We look for a senior data engineer with a degree in computer science and five years of settlement systems.",
  publishedFrom: "2026-08-01",
  publishedTo: "2026-09-15",
  payShown: "yes",
  payShownMonthly: "98,000",
  applicationsReceived: "0",
  capturedFrom: "2026-08-01",
  capturedTo: "2026-09-15",
};

export const candidateForm = {
  particulars: {
    nameZh: "李静",
    surnameEn: "LI",
    givenNamesEn: "Jing",
    sex: "F",
    dateOfBirth: "1949-12-31",
    placeOfBirth: "北京",
    nationality: "中国",
    maritalStatus: "married",
    mainlandId: "11010519491231002X",
    hasHkid: "no",
    phone: "+86 138 0013 8000",
  },
  "travel-document": {
    hasTravelDocument: "yes",
    tdKind: "eep",
    tdNumber: "C12345678",
    tdPlaceOfIssue: "北京",
    tdIssuedOn: "2024-03-01",
    tdExpiresOn: "2034-02-28",
  },
  residence: {
    chineseResident: "yes",
    place: "mainland",
    province: "北京市",
    city: "北京市",
    street: "朝阳区样例路 1 号",
    hongKongStatus: "none",
    hkDegree: "no",
  },
  education: {},
  qualifications: { hasQualifications: "no", holdsLocalLicence: "no" },
  work: {},
  history: { convictions: "no", refusals: "no", otherNames: "no" },
  dependants: { hasDependants: "no" },
};

/** What the two repeating groups of her form hold. */
export const candidateRows = {
  education: {
    school: "Example University",
    major: "Computer science",
    qualification: "MSc",
    level: "master",
    from: "2010-09",
    to: "2013-06",
  },
  work: {
    company: "Example Grid",
    position: "Engineer",
    duties: "Ran the settlement platform.",
    from: "2013-07",
    current: "yes",
  },
};
