import { notRefused } from "../src/sponsorship-facts/vocabulary.ts";
import type { Base } from "./bases.ts";

/** For each paper, the facts on which it is asked for, beyond the kind of application. */
const asked: Readonly<Record<string, object>> = {
  "A-TD": { candidate: { chineseResidentOfMainland: true, travelDocument: { issued: true } } },
  "A-CNID": { candidate: { chineseResidentOfMainland: true, travelDocument: { issued: false } } },
  "A-HKID": { candidate: { hongKongIdentityCard: { held: true } } },
  "A-SPECIAL": { candidate: { specialCircumstances: { claimed: true } } },
  "A-CONSENT": { candidate: { chineseResidentOfMainland: true } },
  "A-MACAO": { candidate: { residence: { place: "macao" } } },
  "A-TW": { candidate: { residence: { place: "taiwan" } } },
  "A-OVERSEAS": { candidate: { nationality: "CHN", residence: { place: "overseas" } } },
  "A-LICENCE": { post: { localLicenceNeeded: true } },
  "E-BPLAN": { employer: { setUpOn: "2025-11-23" } },
  "E-LRD-ADS": {
    post: { talentList: { claimed: false } },
    pay: { components: [], componentsComplete: true },
    recruitment: { localRecruitmentDone: true },
  },
  "E-LRD-SUMMARY": {
    post: { talentList: { claimed: false } },
    pay: { components: [], componentsComplete: true },
    recruitment: { localRecruitmentDone: true },
  },
  "E-LRD-CV": {
    post: { talentList: { claimed: false } },
    pay: { components: [], componentsComplete: true },
    recruitment: { localRecruitmentDone: true, localApplicants: [{ ref: "1", outcome: "not-selected" }] },
  },
  "E-LRD-NONE": {
    post: { talentList: { claimed: false } },
    pay: { components: [], componentsComplete: true },
    recruitment: { localRecruitmentDone: false },
  },
  "E-TL-DECL": { post: { talentList: { claimed: true } } },
  "E-TL-EVID": { post: { talentList: { claimed: true } } },
  "E-REM-2M": {
    pay: {
      components: [{ kind: "base", amount: 2_000_000, currency: "HKD", per: "year", fixedInContract: true }],
      componentsComplete: true,
    },
  },
  "E-SLS-DECL": { candidate: { chineseResidentOfMainland: false } },
  "E-ICT": { facilitation: { intraCompanyTransfer: { claimed: true } } },
  "E-FACIL": { facilitationMeasures: { claimed: true } },
  "X-EMP-LETTER": { application: { sameEmployer: true } },
  "X-CHG": { application: { sameEmployer: false } },
  "X-TOPTIER": { application: { topTierClaimed: true } },
  "X-D-SPTD": { dependants: [{ ref: "spouse" }] },
  "X-TP-CONTRACT": { candidate: { hongKongStatus: "technical-professional" } },
  "X-TP-LICENCE": {
    candidate: { hongKongStatus: "technical-professional" },
    post: { localLicenceNeeded: true },
  },
  "D-MACAO": { dependants: [{ residencePlace: "macao" }] },
  "D-TW": { dependants: [{ residencePlace: "taiwan" }] },
  "D-OVERSEAS": {
    candidate: { chineseResidentOfMainland: false },
    dependants: [{ nationality: "CHN", residencePlace: "overseas" }],
  },
  "T-CERT": { documents: [{ id: "A-QUAL", language: "fr" }] },
  "P-EEP": { candidate: { chineseResidentOfMainland: true } },
  "C-PIPL-SENS": { candidate: { residence: { place: "mainland" } } },
  "C-PIPL-XB": { candidate: { residence: { place: "mainland" } } },
  "C-GUARDIAN": { dependants: [{ dateOfBirth: "2012-11-23", residencePlace: "mainland" }] },
};

const technical = ["A-TP-QUAL", "A-TP-LETTER", "E-TP-TRADE", "E-TP-LISTED"];
const trade = {
  candidate: { degree: { held: false }, dateOfBirth: "1996-05-01", nationality: "CHN" },
  post: { technicalTrade: "nursing" },
  review: { "route.technical-trade-conditions": { finding: "met" } },
  facilitationMeasures: { claimed: true },
};
const later = new Set(["D-FORM", "D-S-HKID", "D-S-TD", "D-S-FIN", "D-S-ACC"]);

/** A case for each paper in which it is asked for, and for later joiners' papers one in which it is not. */
export function paperCases(
  papers: readonly { id: string; stage: string; cites: readonly string[] }[],
): Base[] {
  return papers.map(({ id, stage, cites }) => {
    const kind =
      stage === "entry"
        ? "entry"
        : stage === "extension" || stage === "change-of-employment"
          ? "extension"
          : undefined;
    const facts = { ...(technical.includes(id) ? trade : asked[id]) } as Record<string, unknown>;
    if (kind !== undefined || later.has(id))
      facts.application = { kind: kind ?? "entry", ...(facts.application as object) };
    return {
      name: `${id} is ${later.has(id) ? "not asked for with the application" : "asked for"}`,
      on: "2026-11-22",
      facts,
      verdicts: { [`document.${id}`]: later.has(id) ? ("not-met" as const) : ("met" as const) },
      because: later.has(id) ? "Later joiners file on their own." : "The list asks for it on these facts.",
      source: cites.join(" ") || "C",
    };
  });
}

function turnedAway(...outcomes: readonly string[]) {
  return {
    ...(asked["E-LRD-CV"] as object),
    application: { kind: "entry" },
    recruitment: {
      localRecruitmentDone: true,
      localApplicants: outcomes.map((outcome, index) => ({ ref: String(index + 1), outcome })),
    },
  };
}

const dated = [
  [
    "A-TD",
    "2026-11-22",
    "met",
    {
      application: { kind: "entry" },
      candidate: { chineseResidentOfMainland: false, travelDocument: { issued: false } },
    },
  ],
  ["X-D-SPTD", "2026-11-22", "not-met", { application: { kind: "extension" }, dependants: [] }],
  [
    "C-GUARDIAN",
    "2026-11-22",
    "met",
    {
      dependants: [
        { dateOfBirth: "1990-01-01", residencePlace: "mainland" },
        { dateOfBirth: "2020-01-01", residencePlace: "mainland" },
      ],
    },
  ],
  [
    "E-TL-DECL",
    "2022-12-27",
    "not-met",
    { application: { kind: "entry" }, post: { talentList: { claimed: true } } },
  ],
  [
    "E-TL-EVID",
    "2022-12-27",
    "not-met",
    { application: { kind: "entry" }, post: { talentList: { claimed: true } } },
  ],
  [
    "E-TL-DECL",
    "2022-12-28",
    "met",
    { application: { kind: "entry" }, post: { talentList: { claimed: true } } },
  ],
  ["A-CONVICTION", "2023-02-26", "not-met", { application: { kind: "entry" } }],
  ["A-CONVICTION", "2023-02-27", "met", { application: { kind: "entry" } }],
  ["P-FEE-APP", "2025-02-25", "not-met", {}],
  ["P-FEE-APP", "2025-02-26", "unknown", {}],
  ["P-FEE-APP", "2025-02-26", "not-met", { application: { lodgedAt: "2025-02-26T10:59:59+08:00" } }],
  ["P-FEE-APP", "2025-02-26", "met", { application: { lodgedAt: "2025-02-26T11:00:00+08:00" } }],
  ["P-FEE-APP", "2025-02-26", "met", { application: { lodgedAt: "2025-02-26T03:00:00Z" } }],
  ["P-FEE-APP", "2025-02-27", "met", {}],
  [
    "E-BPLAN",
    "2026-11-22",
    "not-met",
    { application: { kind: "entry" }, employer: { setUpOn: "2025-11-22" } },
  ],
  [
    "C-GUARDIAN",
    "2026-11-22",
    "not-met",
    { dependants: [{ dateOfBirth: "2012-11-22", residencePlace: "mainland" }] },
  ],
  [
    "C-GUARDIAN",
    "2021-10-31",
    "reviewer",
    { dependants: [{ dateOfBirth: "2012-11-22", residencePlace: "mainland" }] },
  ],
  [
    "C-GUARDIAN",
    "2021-11-01",
    "met",
    { dependants: [{ dateOfBirth: "2012-11-22", residencePlace: "mainland" }] },
  ],
  [
    "T-CERT",
    "2026-11-22",
    "not-met",
    {
      documents: [
        { id: "A-QUAL", language: "zh-Hans" },
        { id: "A-EXP", language: "en" },
      ],
    },
  ],
  [
    "E-SLS-DECL",
    "2026-11-22",
    "reviewer",
    { application: { kind: "entry" }, candidate: { chineseResidentOfMainland: true } },
  ],
  ["E-LRD-CV", "2026-11-22", "not-met", turnedAway()],
  ...notRefused.map((outcome) => ["E-LRD-CV", "2026-11-22", "not-met", turnedAway(outcome)] as const),
  ["E-LRD-CV", "2026-11-22", "met", turnedAway("withdrew", "not-selected")],
] as const;

/** Papers on each side of the dates and lines that turn them. */
export const datedPaperCases: readonly Base[] = dated.map(([id, on, verdict, facts], at) => ({
  name: `${id} on ${on} (${at + 1})`,
  on,
  facts,
  verdicts: { [`document.${id}`]: verdict },
  because: "The line or the date turns it.",
  source: "S04 S12 N09",
}));
