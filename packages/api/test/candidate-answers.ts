import type { CandidateAnswers } from "@causeway/rules/candidate-form/facts";

/** Numbers that check out and belong to nobody; the tests look for them everywhere they must not be. */
export const canaries = {
  mainlandId: "11010519491231002X",
  tdNumber: "C12345678",
  hkid: "A123456(3)",
} as const;

/** A complete form, as a candidate on the Mainland would have typed it; all of it fictional. */
export const completeForm = {
  particulars: {
    nameZh: "李静",
    surnameEn: "LI",
    givenNamesEn: "Jing",
    sex: "F",
    dateOfBirth: "1949-12-31",
    placeOfBirth: "北京",
    nationality: "中国",
    maritalStatus: "married",
    mainlandId: canaries.mainlandId,
    hasHkid: "yes",
    hkid: canaries.hkid,
    phone: "+86 138 0013 8000",
  },
  "travel-document": {
    hasTravelDocument: "yes",
    tdKind: "eep",
    tdNumber: canaries.tdNumber,
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
  education: {
    education: [
      {
        id: "e1",
        school: "Example University",
        major: "Computer science",
        qualification: "MSc",
        level: "master",
        from: "2010-09",
        to: "2013-06",
      },
    ],
  },
  qualifications: { hasQualifications: "no", holdsLocalLicence: "no" },
  work: {
    work: [
      {
        id: "w1",
        company: "Example Grid",
        position: "Engineer",
        duties: "Ran the settlement platform.",
        from: "2013-07",
        current: "yes",
      },
    ],
  },
  history: {
    convictions: "yes",
    convictionsDetails: "A fine in 2009, paid.",
    refusals: "no",
    otherNames: "no",
  },
  dependants: {
    hasDependants: "yes",
    dependants: [
      {
        id: "d1",
        relation: "child",
        surnameEn: "WANG",
        givenNamesEn: "Xiaoming",
        sex: "M",
        dateOfBirth: "2015-05-05",
        nationality: "中国",
        married: "no",
      },
    ],
  },
} as const satisfies Record<string, unknown>;

export const completeAnswers: CandidateAnswers = structuredClone(completeForm) as unknown as CandidateAnswers;
