import type { Context } from "../../engine/evaluate.ts";
import type { Value } from "../../engine/value.ts";
import type { Amount, MarketAnswer, PackageAnswers, RecruitmentAnswers } from "../assessment.ts";
import { factsOf } from "../derived/facts-at-hand.ts";
import { yearlyPackage } from "../derived/pay.ts";
import { advertDays, allDays, unaccountedFor } from "../derived/recruitment.ts";
import type { Law } from "../law.ts";
import { amountOf } from "./amount.ts";

const nothing: Amount = { exact: 0, atLeast: 0, atMost: 0 };

/** The yearly package as an explained sum. */
export function packageAnswers(context: Context): PackageAnswers {
  const sums = yearlyPackage(context);
  if (sums === undefined) {
    return { countedYearly: null, allYearly: null, knownYearly: null, parts: [], leftOut: [] };
  }
  const parts = sums.parts.map(({ index, kind, yearly, counts, leftOut }) => ({
    index,
    kind: kind ?? null,
    yearly: amountOf(yearly) ?? nothing,
    counts,
    leftOut,
  }));
  const all = amountOf(sums.possible);
  return {
    countedYearly: amountOf(sums.counted),
    allYearly: all,
    knownYearly: all?.atLeast ?? null,
    parts,
    leftOut: parts.filter((part) => part.leftOut !== null),
  };
}

/** Where the whole package stands against the benchmark. */
export function marketAnswer(context: Context): MarketAnswer {
  const market = factsOf(context).market;
  const { low = null, median = null, high = null } = market?.benchmarkYearlyHkd ?? {};
  return {
    position: position(context.derive("pay.counted-yearly"), low, median, high),
    low,
    median,
    high,
    source: market?.source ?? null,
    asOf: market?.asOf ?? null,
  };
}

function position(
  counted: Value,
  low: number | null,
  median: number | null,
  high: number | null,
): MarketAnswer["position"] {
  const pay = amountOf(counted);
  if (pay === null) return "unknown";
  if (low !== null && pay.atMost !== null && pay.atMost < low) return "below";
  if (high !== null && pay.atLeast > high) return "above";
  if (pay.exact === null) return "unknown";
  if (median !== null && pay.exact === median) return "at";
  if (low !== null && high !== null) return "within";
  return "unknown";
}

const checks = [
  "recruitment.advertised",
  "recruitment.dates-in-order",
  "recruitment.days-captured",
  "recruitment.pay-as-offered",
  "recruitment.requirements-as-stated",
  "recruitment.counts-add-up",
  "recruitment.reasons-recorded",
  "recruitment.grounds-lawful",
  "recruitment.grounds-job-related",
  "recruitment.grounds-advertised",
  "recruitment.cvs-blanked",
  "recruitment.summary-supplied",
] as const;

/** The recruitment test: whether proof is needed, the branches, every check. */
export function recruitmentAnswers(law: Law, context: Context): RecruitmentAnswers {
  const answer = (rule: string) => law.answer(rule, context);
  const adverts = factsOf(context).recruitment?.adverts ?? [];
  const days = adverts.length === 0 ? undefined : allDays(adverts);
  const unaccounted = adverts.map((advert) => unaccountedFor(context, advert));
  const policy = context.parameter("recruitment.advert-days-policy").value;
  return {
    proofNeeded: answer("recruitment.proof-needed"),
    test: answer("recruitment.test"),
    branch: answer("recruitment.branch"),
    evidence: answer("recruitment.evidence"),
    merits: answer("recruitment.merits"),
    checks: checks.map(answer),
    adverts: adverts.map((advert, at) => {
      const span = advertDays(advert);
      return {
        id: advert.id ?? null,
        daysClaimed: span?.claimed ?? null,
        daysProven: span?.proven ?? null,
        unaccountedFor: unaccounted[at] ?? null,
      };
    }),
    daysClaimed: days?.claimed ?? null,
    daysProven: days?.proven ?? null,
    unaccountedFor:
      adverts.length === 0 || unaccounted.includes(undefined)
        ? null
        : unaccounted.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    advertLength: {
      policy: answer("recruitment.advert-length-policy"),
      policyDays: typeof policy === "number" ? policy : null,
      legalMinimumDays: null,
    },
  };
}
