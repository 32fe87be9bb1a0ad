import type { Assessment } from "../assess.ts";
import type { Verdict } from "../engine/expression.ts";
import type { RuleId } from "../law/ids.ts";
import type { SettledOutcome } from "./schema.ts";

type Criterion = { rule: RuleId; weight: number; read(assessment: Assessment): Verdict };

/**
 * What makes two cases alike, beside the path their employers chose: the verdict on each of these, as the rules gave it
 * on the facts and the reviewer's findings. What a path turns on weighs three, a criterion of the scheme two, a ground or
 * a part of one. Character is left out on purpose: whether anything is known against somebody is told to nobody outside
 * her own case, not even as a letter in a row. The order is part of what is stored, so new ones go to the end.
 */
export const likenessCriteria: readonly Criterion[] = [
  { rule: "exemption.any", weight: 3, read: ({ exemption }) => exemption.any.verdict },
  { rule: "exemption.talent-list", weight: 1, read: ({ exemption }) => exemption.talentList.verdict },
  { rule: "exemption.pay", weight: 1, read: ({ exemption }) => exemption.pay.verdict },
  {
    rule: "exemption.intra-company-transfer",
    weight: 1,
    read: ({ exemption }) => exemption.intraCompanyTransfer.verdict,
  },
  { rule: "recruitment.test", weight: 3, read: ({ recruitment }) => recruitment.test.verdict },
  { rule: "recruitment.evidence", weight: 1, read: ({ recruitment }) => recruitment.evidence.verdict },
  { rule: "recruitment.merits", weight: 1, read: ({ recruitment }) => recruitment.merits.verdict },
  { rule: "criteria.education", weight: 2, read: ({ criteria }) => criteria.education.verdict },
  { rule: "criteria.degree", weight: 1, read: ({ criteria }) => criteria.degree.verdict },
  { rule: "criteria.vacancy", weight: 2, read: ({ criteria }) => criteria.vacancy.verdict },
  { rule: "criteria.offer", weight: 2, read: ({ criteria }) => criteria.offer.verdict },
  { rule: "criteria.market-pay", weight: 2, read: ({ criteria }) => criteria.marketPay.verdict },
  { rule: "criteria.local-licence", weight: 2, read: ({ criteria }) => criteria.localLicence.verdict },
];

/** Beyond this distance two cases are not called alike: one thing a path turns on, or two lesser ones, may differ. */
export const likeWithin = 3;
/** So many like cases are shown at most, the nearest and then the newest. */
export const likeCasesShown = 6;
/** Fewer say nothing about how such cases are decided. */
export const fewestToCompare = 3;

/** The verdicts of a case as one word, a letter for each criterion. The same facts give the same word on the same day. */
export function verdictVector(assessment: Assessment): string {
  return likenessCriteria.map((one) => letters[one.read(assessment)]).join("");
}

/**
 * How far two cases are apart: the weights of the criteria on which their verdicts differ, summed. Zero when none does,
 * the same both ways, and never shorter over a third case. Infinite between words of different lengths, which were
 * written under different lists of criteria.
 */
export function vectorDistance(one: string, other: string): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return likenessCriteria.reduce((sum, { weight }, at) => sum + (one[at] === other[at] ? 0 : weight), 0);
}

/** The words that count as alike, nearest first; equally near ones in the order of the alphabet. */
export function nearestVectors(to: string, vectors: readonly string[]) {
  return vectors
    .map((vector) => ({ vector, distance: vectorDistance(to, vector) }))
    .filter(({ distance }) => distance <= likeWithin)
    .sort((a, b) => a.distance - b.distance || (a.vector < b.vector ? -1 : 1));
}

export type CriterionDifference = { rule: RuleId; here: Verdict; there: Verdict };

/** On which criteria a decided case stood otherwise than this one. */
export function differencesOf(here: string, there: string): CriterionDifference[] {
  return likenessCriteria.flatMap(({ rule }, at) => {
    const [mine, theirs] = [verdictOf(here[at]), verdictOf(there[at])];
    return mine && theirs && mine !== theirs ? [{ rule, here: mine, there: theirs }] : [];
  });
}

/** The criteria that at least half of these cases did not meet. */
export function notMetInMost(vectors: readonly string[]): RuleId[] {
  return likenessCriteria.flatMap(({ rule }, at) => {
    const failing = vectors.filter((vector) => verdictOf(vector[at]) === "not-met").length;
    return failing > 0 && 2 * failing >= vectors.length ? [rule] : [];
  });
}

export type LikeSummary = {
  /** How many like cases there are to compare with. */
  of: number;
  approved: number;
  declined: number;
  /** What at least two in three of them got; null when they are too few or divided. */
  usual: SettledOutcome | null;
};

/** How like cases were decided. */
export function summariseLike(outcomes: readonly SettledOutcome[]): LikeSummary {
  const approved = outcomes.filter((one) => one === "approved").length;
  const of = outcomes.length;
  const declined = of - approved;
  const enough = of >= fewestToCompare && 3 * Math.max(approved, declined) >= 2 * of;
  return { of, approved, declined, usual: enough ? (approved > declined ? "approved" : "declined") : null };
}

const letters = { met: "m", "not-met": "n", unknown: "u", reviewer: "r" } as const satisfies Record<
  Verdict,
  string
>;

function verdictOf(letter: string | undefined): Verdict | undefined {
  return (Object.keys(letters) as Verdict[]).find((verdict) => letters[verdict] === letter);
}
