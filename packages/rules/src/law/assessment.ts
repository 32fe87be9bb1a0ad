import type { Basis, Confidence, Verdict } from "../engine/expression.ts";
import type { Trace } from "../engine/trace.ts";
import type { Citation } from "./citation.ts";
import type { LeftOut } from "./derived/pay.ts";
import type { FindingCode } from "./ids.ts";

/** One verdict with everything that stands behind it. */
export type Answer = {
  readonly id: string;
  readonly verdict: Verdict;
  /** What the verdict's weakest deciding fact rests on. */
  readonly basis: Basis;
  /** How far the weakest deciding source carries. */
  readonly confidence: Confidence;
  /** True where judgement has a part: the rule alone goes no further than a reviewer. */
  readonly discretionary: boolean;
  readonly citations: readonly Citation[];
  readonly trace: Trace;
};

/** A sum that may be known only in part: `atMost` is null where there is no upper bound. */
export type Amount = {
  readonly exact: number | null;
  readonly atLeast: number;
  readonly atMost: number | null;
};

export type SuggestedScheme =
  | "asmtp"
  | "gep"
  | "iang"
  | "official-posting"
  | "technical-professionals"
  | "no-permission-needed"
  | "none-found"
  | "not-known";

export type RouteAnswers = {
  readonly suggested: { readonly scheme: SuggestedScheme; readonly verdict: Verdict };
  readonly asmtp: Answer;
  readonly gep: Answer;
  readonly iang: Answer;
  readonly officialPosting: Answer;
  readonly technicalProfessionals: Answer;
  readonly filing: Answer;
  readonly mayWorkNow: Answer;
  readonly pendingCaseExtendsVisit: Answer;
  readonly returnToMainland: Answer;
  readonly onlineOnly: Answer;
};

export type ExemptionAnswers = {
  readonly talentList: Answer;
  readonly pay: Answer;
  readonly intraCompanyTransfer: Answer;
  readonly topUniversity: Answer;
  readonly wellEstablishedCompany: Answer;
  /** Over the official grounds alone. */
  readonly official: Answer;
  /** Over all grounds. */
  readonly any: Answer;
  readonly listVersion: {
    readonly id: string;
    readonly from: string;
    readonly complete: boolean;
    readonly published: number;
    readonly identified: number;
  } | null;
  readonly profession: { readonly id: string; readonly name: string; readonly confidence: Confidence } | null;
  /** The counted pay less the line: negative when below. Null where either is not known. */
  readonly payMargin: { readonly line: number; readonly counted: Amount; readonly margin: Amount } | null;
};

export type PackagePart = {
  readonly index: number;
  readonly kind: string | null;
  readonly yearly: Amount;
  readonly counts: "yes" | "no" | "unknown";
  readonly leftOut: LeftOut | null;
};

export type PackageAnswers = {
  /** Fixed in the contract, neither discretionary nor equity, in Hong Kong dollars a year. */
  readonly countedYearly: Amount | null;
  /** Every known part. */
  readonly allYearly: Amount | null;
  /** What is known of all parts so far, whatever else may come. */
  readonly knownYearly: number | null;
  readonly parts: readonly PackagePart[];
  readonly leftOut: readonly PackagePart[];
};

export type AdvertAnswer = {
  readonly id: string | null;
  readonly daysClaimed: number | null;
  readonly daysProven: number | null;
  readonly unaccountedFor: number | null;
};

export type RecruitmentAnswers = {
  readonly proofNeeded: Answer;
  readonly test: Answer;
  readonly branch: Answer;
  readonly evidence: Answer;
  readonly merits: Answer;
  readonly checks: readonly Answer[];
  readonly adverts: readonly AdvertAnswer[];
  readonly daysClaimed: number | null;
  readonly daysProven: number | null;
  readonly unaccountedFor: number | null;
  /** Agency policy. No legal minimum is known, and none is implied. */
  readonly advertLength: {
    readonly policy: Answer;
    readonly policyDays: number | null;
    readonly legalMinimumDays: null;
  };
};

export type CriteriaAnswers = {
  readonly character: Answer;
  readonly education: Answer;
  readonly degree: Answer;
  readonly specialCircumstances: Answer;
  readonly vacancy: Answer;
  readonly offer: Answer;
  readonly marketPay: Answer;
  readonly localLicence: Answer;
  readonly convictionDeclarationDue: Answer;
};

export type MarketAnswer = {
  readonly position: "below" | "within" | "at" | "above" | "unknown";
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  readonly source: string | null;
  readonly asOf: string | null;
};

export type ChecklistState = "required" | "not-required" | "waivable" | "held-back" | "unknown" | "reviewer";

export type ChecklistItem = {
  readonly document: string;
  readonly party: "applicant" | "employer" | "dependant" | "sponsor" | "other";
  readonly stage: string;
  readonly need: string;
  /** Which dependant, where the paper is asked of each. */
  readonly dependant: string | null;
  readonly state: ChecklistState;
  /** The rule that decides, and its verdict. */
  readonly answer: Answer;
  readonly waivableBy: readonly string[];
  readonly acceptedAs: readonly string[];
  readonly maxFiles: number | null;
  /** Papers that share the file limit. */
  readonly sharesLimitWith: readonly string[];
  readonly files: number | null;
  readonly overLimit: boolean;
  readonly translationNeeded: boolean | null;
  readonly citations: readonly Citation[];
};

export type StayAnswers = {
  readonly pattern: readonly number[] | null;
  readonly patternConfidence: Confidence | null;
  readonly step: number | null;
  readonly settled: Answer;
  readonly grant: {
    readonly verdict: Verdict;
    readonly months: number | null;
    readonly patternMonths: number | null;
    readonly cappedByContract: boolean | null;
    readonly endsOn: string | null;
  };
  readonly limit: string | null;
  readonly monthRule: string;
  readonly window: {
    readonly open: Answer;
    readonly opensOn: string | null;
    readonly state: "not-yet" | "open" | "over" | "unknown" | "reviewer";
    readonly fileBy: string | null;
    readonly sixWeeksLeft: Answer;
  };
  readonly topTier: {
    readonly verdict: Answer;
    readonly years: Answer;
    readonly income: Answer;
    readonly yearOfAssessment: string;
    readonly grantMonths: number | null;
  };
  readonly changeOfJob: "prior-approval" | "notify-only";
};

export type FeeAnswers = {
  readonly persons: number | null;
  readonly relevantDays: number | null;
  readonly longStay: boolean | null;
  readonly applicationEach: number | null;
  readonly issuanceEach: Amount | null;
  readonly application: number | null;
  readonly issuance: Amount | null;
  readonly total: Amount | null;
  readonly refundable: false;
  readonly citations: readonly Citation[];
};

export type RightOfAbodeAnswers = {
  readonly earliest: string | null;
  readonly reached: Answer;
  readonly ordinaryResidence: Answer;
  readonly assumptions: readonly string[];
};

export type DependantAnswer = {
  readonly ref: string | null;
  readonly relation: string | null;
  readonly answer: Answer;
  readonly reason: DependantReason;
  readonly turnsAdultOn: string | null;
  readonly flags: readonly DependantFlag[];
};

export type DependantRefusal =
  | "parent-only-of-resident-sponsor"
  | "relation-excluded"
  | "child-married"
  | "child-not-under-18"
  | "nationality-excluded"
  | "relation-not-named";
export type DependantReason =
  | DependantRefusal
  | "spouse-or-partner"
  | "child-under-18"
  | "fact-missing"
  | "sources-do-not-say";
export type DependantFlag = "turns-18-while-pending" | "macao-papers-and-seven-years" | "taiwan-papers";

export type IdentifierAnswer = {
  readonly ref: string | null;
  readonly kind: string | null;
  readonly verdict: Verdict;
  readonly problem: string | null;
  readonly part: string | null;
  readonly warnings: readonly string[];
};

export type Finding = {
  readonly code: FindingCode;
  readonly weight: "problem" | "warning" | "note";
  readonly about: string;
  readonly params: Readonly<Record<string, string | number>>;
};

export type Assessment = {
  readonly ruleSet: string;
  readonly ruleSetDigest: string;
  readonly on: string;
  readonly kind: "entry" | "extension" | null;
  readonly route: RouteAnswers;
  readonly exemption: ExemptionAnswers;
  readonly package: PackageAnswers;
  readonly recruitment: RecruitmentAnswers;
  readonly criteria: CriteriaAnswers;
  readonly market: MarketAnswer;
  readonly checklist: readonly ChecklistItem[];
  readonly stay: StayAnswers;
  readonly fees: FeeAnswers;
  readonly rightOfAbode: RightOfAbodeAnswers;
  readonly dependants: readonly DependantAnswer[];
  readonly identifiers: readonly IdentifierAnswer[];
  readonly clock: {
    readonly startsOn: string | null;
    readonly normallyBy: string | null;
    readonly weeks: number | null;
  };
  readonly retention: readonly {
    readonly class: string;
    readonly years: number;
    readonly from: string;
    readonly confidence: Confidence;
  }[];
  readonly findings: readonly Finding[];
};
