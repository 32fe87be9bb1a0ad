import type { Answers } from "@causeway/rules/form/section";

export type DemoPost = { title: string; field: string; position: Answers; pay: Answers };

/** Posts that the invented employers fill, each with its own duties, requirements and pay. */
export const demoPosts: readonly DemoPost[] = [
  post(
    "Senior data engineer",
    "Computer science",
    "98,000",
    "Runs the settlement data platform and its night batch.",
    "Settlement systems",
  ),
  post(
    "Quantitative developer",
    "Mathematics",
    "125,000",
    "Builds pricing libraries for listed derivatives.",
    "C++ in production",
  ),
  post(
    "Site reliability engineer",
    "Computer science",
    "92,000",
    "Keeps the clearing gateway within its service levels.",
    "On-call for a regulated system",
  ),
  post(
    "Head of clearing products",
    "Finance",
    "160,000",
    "Leads the product line for cross-border clearing.",
    "Ten years in clearing",
  ),
  post(
    "Battery materials scientist",
    "Materials science",
    "85,000",
    "Designs solid electrolytes and supervises two laboratories.",
    "Published work on electrolytes",
  ),
  post(
    "Electron microscopy specialist",
    "Physics",
    "76,000",
    "Runs the cryo-microscope and trains its users.",
    "Cryo-transfer experience",
  ),
  post(
    "Process engineer, coating line",
    "Chemical engineering",
    "72,000",
    "Scales coating recipes from bench to pilot line.",
    "Pilot-line experience",
  ),
  post(
    "Animation director",
    "Fine arts",
    "68,000",
    "Directs hand-drawn series for museums and streaming.",
    "Directed a finished series",
  ),
  post(
    "Colour and light artist",
    "Animation",
    "48,000",
    "Sets colour scripts and lighting keys for a series.",
    "A portfolio of colour scripts",
  ),
];

export const demoCandidates = [
  {
    name: "李小明",
    zh: "李小明",
    surname: "LI",
    given: "XIAOMING",
    sex: "M",
    born: "1990-01-01",
    id: "999999199001010091",
    email: "li.xiaoming",
  },
  {
    name: "王思遠",
    zh: "王思远",
    surname: "WANG",
    given: "SIYUAN",
    sex: "F",
    born: "1990-01-01",
    id: "999999199001010104",
    email: "wang.siyuan",
  },
  {
    name: "陳雨桐",
    zh: "陈雨桐",
    surname: "CHEN",
    given: "YUTONG",
    sex: "F",
    born: "1990-01-01",
    id: "999999199001010104",
    email: "chen.yutong",
  },
  {
    name: "趙一帆",
    zh: "赵一帆",
    surname: "ZHAO",
    given: "YIFAN",
    sex: "M",
    born: "1990-01-01",
    id: "999999199001010091",
    email: "zhao.yifan",
  },
  {
    name: "周靜儀",
    zh: "周静仪",
    surname: "ZHOU",
    given: "JINGYI",
    sex: "F",
    born: "1990-01-01",
    id: "999999199001010104",
    email: "zhou.jingyi",
  },
  {
    name: "吳海洋",
    zh: "吴海洋",
    surname: "WU",
    given: "HAIYANG",
    sex: "M",
    born: "1990-01-01",
    id: "999999199001010091",
    email: "wu.haiyang",
  },
] as const;

export type DemoCandidate = (typeof demoCandidates)[number];

export function recruitmentAnswers(path: "exempt" | "evidence" | "merits", post: DemoPost): Answers {
  const shared = {
    path,
    whyThisPerson: `Few people have done ${post.field.toLowerCase()} work of this kind to production; the CV and two references in the file show it.`,
    successionPlan:
      "Two local graduates work beside the post for eighteen months and take over the routine part.",
    labourImportation: "no",
  };
  if (path === "merits") {
    return {
      ...shared,
      whyNotLocal: "The knowledge exists in a handful of teams, none of which is in Hong Kong.",
      whyNoRecruitment:
        "Two agencies and the trade association were asked first and named nobody to advertise to.",
    };
  }
  if (path === "evidence") {
    return {
      ...shared,
      whyNotLocal:
        "Nobody who applied met the published requirement of working experience with such systems.",
      resultsSummary: "Three local applications; one interview; nobody met the published requirement.",
      otherEfforts: "Internal notice and referral by staff for two weeks before the advert.",
    };
  }
  return shared;
}

function post(title: string, field: string, base: string, duties: string, experience: string): DemoPost {
  return {
    title,
    field,
    position: {
      title,
      duties,
      requirements: [
        { id: "degree", kind: "degree", text: `Degree in ${field.toLowerCase()}` },
        { id: "experience", kind: "experience", text: experience },
      ],
      degreeLevel: "bachelor",
      degreeField: field,
      yearsExperience: "5",
      localLicenceNeeded: "no",
      vacancyKind: "new-post",
      vacancyReason: "The team grows with signed work for the next three years.",
      offerConfirmed: "yes",
      offerAccepted: "yes",
      relation: ["qualification", "experience"],
      relationText: `Studied ${field.toLowerCase()} and has done this work for seven years.`,
      contractMonths: "36",
      startOn: "2027-02-01",
      workplace: "Hong Kong",
      talentListClaimed: "no",
    },
    pay: {
      currency: "HKD",
      basePay: base,
      basePer: "month",
      monthsPaid: "13",
      guaranteedBonusHas: "no",
      housingHas: "yes",
      housingAmount: "12,000",
      housingPer: "month",
      housingFixed: "yes",
      medicalHas: "no",
      otherBenefitsHas: "no",
      discretionaryBonusHas: "no",
      equityHas: "no",
      componentsComplete: "yes",
      benchmarkLow: "700,000",
      benchmarkMedian: "1,050,000",
      benchmarkHigh: "1,900,000",
      benchmarkSource: "Example Pay Survey Hong Kong, edition 2026",
      benchmarkAsOf: "2026-06-30",
    },
  };
}
