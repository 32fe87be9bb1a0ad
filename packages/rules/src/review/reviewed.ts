import type { Assessment } from "../assess.ts";
import { canonicalJson } from "../engine/canonical.ts";
import { assessUnder } from "../law/assess.ts";
import { type QuestionId, questionIds } from "../law/ids.ts";
import { currentLaw, type Law } from "../law/law.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";

/** What a reviewer may find on a question of judgement. What cannot be told stays open to the rules. */
export const findingResults = ["met", "not-met", "cannot-tell"] as const;
export type FindingResult = (typeof findingResults)[number];

/** What a stated fact can be raised to: a document shows it, or a reviewer has found it. */
export const raisedBases = ["documented", "reviewed"] as const;
export type RaisedBasis = (typeof raisedBases)[number];

/** Facts that no form asks for, because only a reviewer can say: which value "satisfied" gives each. */
const reviewersFacts = {
  "candidate.degree.relevantToPost": true,
  "candidate.securityObjectionKnown": false,
} as const;

export const reviewQuestions = [
  ...questionIds,
  ...(Object.keys(reviewersFacts) as (keyof typeof reviewersFacts)[]),
] as const;
export type ReviewQuestion = QuestionId | keyof typeof reviewersFacts;

/** The facts of a case that one can look up in a paper. `pay.counted-yearly` is the sum that the rules make of the pay. */
export const raisableFacts = [
  "employer.registeredInHongKong",
  "employer.setUpOn",
  "post.title",
  "post.localLicenceNeeded",
  "post.talentList.claimed",
  "offer.confirmed",
  "offer.relatedToQualificationsOrExperience",
  "pay.counted-yearly",
  "market.source",
  "recruitment.localRecruitmentDone",
  "recruitment.summaryOfResultsSupplied",
  "candidate.chineseResidentOfMainland",
  "candidate.nationality",
  "candidate.residence.place",
  "candidate.hongKongStatus",
  "candidate.degree.held",
  "candidate.degree.level",
  "candidate.convictions.declared",
  "candidate.localLicence.held",
] as const;
export type RaisableFact = (typeof raisableFacts)[number];

export type Review = {
  raised: readonly { path: string; basis: RaisedBasis }[];
  findings: readonly { question: string; finding: FindingResult }[];
};

/** The facts with what a reviewer has made of them: what they rest on, and what was found on questions of judgement. */
export function reviewedFacts(facts: Facts, { raised, findings }: Review): Facts {
  const told = structuredClone(facts);
  const review: NonNullable<Facts["review"]> = {};
  const basis: NonNullable<Facts["basis"]> = Object.fromEntries(raised.map((one) => [one.path, one.basis]));
  for (const { question, finding } of findings) {
    if (finding === "cannot-tell") continue;
    if (!isReviewersFact(question)) {
      review[question] = { finding };
      continue;
    }
    const met = reviewersFacts[question];
    put(told, question, finding === "met" ? met : !met);
    basis[question] = "reviewed";
  }
  return {
    ...told,
    ...(Object.keys(basis).length > 0 ? { basis } : {}),
    ...(Object.keys(review).length > 0 ? { review } : {}),
  };
}

/**
 * The questions on which these facts leave something to a reviewer: those whose answer turns a verdict. Found by asking
 * the rules both ways, so that a question appears exactly when it matters and no list of conditions is kept twice.
 */
export function openQuestions(facts: Facts, on: string, law: Law = currentLaw): ReviewQuestion[] {
  return reviewQuestions.filter((question) => {
    const [met, not] = (["met", "not-met"] as const).map((finding) =>
      verdictsOf(law, reviewedFacts(facts, { raised: [], findings: [{ question, finding }] }), on),
    );
    return met !== not;
  });
}

/** What a reviewer's word on a question or a fact rested on, to be compared later: another text, another state of things. */
export function groundsOf(facts: Facts, about: string): string {
  if ((raisableFacts as readonly string[]).includes(about))
    return canonicalJson({ value: factValue(facts, about) });
  const group = about.split(".").at(0) === "criteria" ? about : "";
  const parts = (grounds[group] ?? allGrounds).map((part) => [part, facts[part] ?? null]);
  return canonicalJson(Object.fromEntries(parts));
}

/** Whether a finding on this question rests on what the candidate says, too, which lies under her own key. */
export function restsOnCandidate(question: string): boolean {
  return (grounds[question] ?? allGrounds).includes("candidate");
}

/** A fact as told, or the sum that the rules make of it; undefined while it is not known. */
export function factValue(facts: Facts, path: string): unknown {
  if (path === "pay.counted-yearly") {
    const context = currentLaw.context(facts, "2026-01-01");
    const counted = context.derive("pay.counted-yearly");
    return typeof counted === "number" ? counted : undefined;
  }
  return path.split(".").reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), facts);
}

type Part =
  | "application"
  | "employer"
  | "candidate"
  | "post"
  | "offer"
  | "pay"
  | "market"
  | "recruitment"
  | "facilitation";
const allGrounds: readonly Part[] = [
  "employer",
  "candidate",
  "post",
  "offer",
  "pay",
  "market",
  "recruitment",
  "facilitation",
];
const grounds: Readonly<Record<string, readonly Part[]>> = {
  "criteria.gravity-of-conviction": ["candidate"],
  "criteria.special-circumstances-made-out": ["candidate"],
  "criteria.vacancy-genuine": ["employer", "post"],
  "criteria.relation-of-post-and-person": ["candidate", "post", "offer"],
  "criteria.strength-of-recruitment-case": ["post", "pay", "recruitment"],
  "criteria.market-pay-in-line": ["post", "pay", "market"],
};

function verdictsOf(law: Law, facts: Facts, on: string): string {
  return shownAnswers(assessUnder(law, facts, on))
    .map((answer) => answer.verdict)
    .join();
}

function shownAnswers({ route, exemption, recruitment, criteria }: Assessment) {
  return [
    ...[route.asmtp, route.filing, exemption.talentList, exemption.pay, exemption.official, exemption.any],
    ...[recruitment.proofNeeded, recruitment.test, recruitment.branch],
    ...Object.values(criteria),
  ];
}

function isReviewersFact(question: string): question is keyof typeof reviewersFacts {
  return question in reviewersFacts;
}

function put(facts: Facts, path: string, value: boolean): void {
  const keys = path.split(".");
  let at = facts as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) {
    if (!isRecord(at[key])) at[key] = {};
    at = at[key] as Record<string, unknown>;
  }
  at[keys.at(-1) ?? ""] = value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
