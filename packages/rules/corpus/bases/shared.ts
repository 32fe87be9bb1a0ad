/**
 * The authored cases: a name, the facts that matter, the day, and what must come out, with the reason. The
 * corpus files hold these and their neighbours, each of which takes away or changes one fact.
 */
export type Base = {
  readonly name: string;
  readonly on: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly verdicts: Readonly<Record<string, "met" | "not-met" | "unknown" | "reviewer">>;
  readonly because: string;
  readonly source: string;
};

export const today = "2026-11-22";
export const pay = (...components: object[]) => ({ pay: { components, componentsComplete: true } });
export const base = (amount: number, more: object = {}) => ({
  kind: "base",
  amount,
  currency: "HKD",
  per: "year",
  fixedInContract: true,
  ...more,
});
export const claimed = (id: string) => ({ post: { talentList: { claimed: true, professionId: id } } });
export const candidate = (facts: object) => ({ candidate: facts });

export const search = {
  post: { requirements: ["degree", "mandarin"] },
  ...pay(base(75_000, { per: "month", monthsPaid: 12 })),
  recruitment: {
    path: "evidence",
    localRecruitmentDone: true,
    summaryOfResultsSupplied: true,
    adverts: [
      {
        id: "a1",
        channel: "job-board",
        publishedFrom: "2026-09-01",
        publishedTo: "2026-09-28",
        payShownMonthlyHkd: 75_000,
        requirements: ["mandarin", "degree"],
        applicationsReceived: 2,
        captures: [{ from: "2026-09-01", to: "2026-09-28" }],
      },
    ],
    localApplicants: [
      {
        ref: "L1",
        advertId: "a1",
        outcome: "refused",
        cvPersonalDataRemoved: true,
        reason: { recorded: true, restsOn: "requirement", requirement: "mandarin" },
      },
      { ref: "L2", advertId: "a1", outcome: "withdrew" },
    ],
  },
};

export const resident = {
  chineseResidentOfMainland: true,
  hongKongStatus: "none",
  stateEmployeePostedToStateBody: false,
};

export const foreign = {
  chineseResidentOfMainland: false,
  nationality: "FRA",
  travelDocument: { kind: "foreign-passport" },
};
export const overseas = {
  chineseResidentOfMainland: false,
  nationality: "CHN",
  travelDocument: { kind: "prc-passport" },
  residence: { place: "overseas", permanentResidenceOverseas: false, unbrokenSince: "2025-11-22" },
};
export const graduate = {
  nonLocal: true,
  cameOnStudentVisa: true,
  fullTime: true,
  locallyAccredited: true,
  level: "master",
};
export const campus = { locallyAccredited: false, gbaJointCampus: true, fullTime: true };
export const topTier = {
  stay: { workingUnderSchemeSince: "2024-11-22", schemeCriteriaStillMet: true },
  tax: { assessableIncomeHkd: { "2025/26": 2_000_000 }, proofSupplied: true },
};

export function one(
  name: string,
  rule: string,
  verdict: Base["verdicts"][string],
  facts: object,
  because: string,
  source: string,
  on = today,
): Base {
  return { name, on, facts: facts as Base["facts"], verdicts: { [rule]: verdict }, because, source };
}
