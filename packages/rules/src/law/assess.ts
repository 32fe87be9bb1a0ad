import type { Facts } from "../sponsorship-facts/schema.ts";
import { checklist } from "./answers/checklist.ts";
import { criteriaAnswers, exemptionAnswers, routeAnswers } from "./answers/eligibility.ts";
import { marketAnswer, packageAnswers, recruitmentAnswers } from "./answers/employment.ts";
import { findings } from "./answers/findings.ts";
import { clockAnswer, dependantAnswers, feeAnswers, identifierAnswers, retention } from "./answers/people.ts";
import { rightOfAbodeAnswers, stayAnswers } from "./answers/stay.ts";
import type { Assessment } from "./assessment.ts";
import type { Law } from "./law.ts";

/** Every answer that a version of the law gives on the facts of a case, on its governing day. */
export function assessUnder(law: Law, facts: Facts, on: string): Assessment {
  const context = law.context(facts, on);
  const assessment = {
    ruleSet: law.id,
    ruleSetDigest: law.digest(),
    on,
    kind: facts.application?.kind ?? null,
    route: routeAnswers(law, context),
    exemption: exemptionAnswers(law, context),
    package: packageAnswers(context),
    recruitment: recruitmentAnswers(law, context),
    criteria: criteriaAnswers(law, context),
    market: marketAnswer(context),
    checklist: checklist(law, context),
    stay: stayAnswers(law, context),
    fees: feeAnswers(context),
    rightOfAbode: rightOfAbodeAnswers(law, context),
    dependants: dependantAnswers(law, context),
    identifiers: identifierAnswers(context),
    clock: clockAnswer(context),
    retention,
  };
  return { ...assessment, findings: findings(context, assessment) };
}
