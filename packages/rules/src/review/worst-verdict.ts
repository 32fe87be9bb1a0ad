import type { Assessment } from "../assess.ts";
import type { Verdict } from "../engine/expression.ts";
import type { RuleId } from "../law/ids.ts";

/** From what stands in the way of a case to what does not. */
export const verdictsByGravity = [
  "not-met",
  "unknown",
  "reviewer",
  "met",
] as const satisfies readonly Verdict[];

/**
 * The criteria that turn on what the employer says and shows, on every path. What only the candidate can say is left out
 * on purpose, her character above all: all staff read the queue, and a mark in a row would tell of her.
 */
export const employersCriteria: readonly { rule: RuleId; read(assessment: Assessment): Verdict }[] = [
  { rule: "recruitment.test", read: ({ recruitment }) => recruitment.test.verdict },
  { rule: "criteria.vacancy", read: ({ criteria }) => criteria.vacancy.verdict },
  { rule: "criteria.offer", read: ({ criteria }) => criteria.offer.verdict },
  { rule: "criteria.market-pay", read: ({ criteria }) => criteria.marketPay.verdict },
];

/** What the queue keeps of an assessment, to be narrowed by. */
export function queueVerdicts(assessment: Assessment): { worstVerdict: Verdict; exemptionVerdict: Verdict } {
  return {
    worstVerdict: worstVerdict(assessment),
    exemptionVerdict: assessment.exemption.official.verdict,
  };
}

/** The gravest verdict on them: "met" when every one is. */
export function worstVerdict(assessment: Assessment): Verdict {
  const said = new Set(employersCriteria.map((one) => one.read(assessment)));
  return verdictsByGravity.find((verdict) => said.has(verdict)) ?? "met";
}
