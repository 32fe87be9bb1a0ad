import type { Context } from "../../engine/evaluate.ts";
import type { Verdict } from "../../engine/expression.ts";
import type { CriteriaAnswers, ExemptionAnswers, RouteAnswers, SuggestedScheme } from "../assessment.ts";
import { factsOf } from "../derived/facts-at-hand.ts";
import { talentListMatch } from "../derived/talent-list.ts";
import type { Law } from "../law.ts";
import { amountOf, plus } from "./amount.ts";

/** Who belongs where. */
export function routeAnswers(law: Law, context: Context): RouteAnswers {
  const answer = (rule: string) => law.answer(rule, context);
  const answers = {
    asmtp: answer("route.asmtp"),
    gep: answer("route.gep"),
    iang: answer("route.iang"),
    officialPosting: answer("route.official-posting"),
    technicalProfessionals: answer("route.technical-professionals"),
    filing: answer("route.filing"),
    mayWorkNow: answer("route.may-work-now"),
    pendingCaseExtendsVisit: answer("route.pending-case-extends-visit"),
    returnToMainland: answer("route.return-to-mainland"),
    onlineOnly: answer("route.online-only"),
  };
  return { suggested: suggest(answers, factsOf(context).candidate?.hongKongStatus), ...answers };
}

function suggest(
  answers: Omit<RouteAnswers, "suggested">,
  status: string | undefined,
): { scheme: SuggestedScheme; verdict: Verdict } {
  const { asmtp, gep, iang, officialPosting, technicalProfessionals, mayWorkNow } = answers;
  if (officialPosting.verdict === "met") return { scheme: "official-posting", verdict: "met" };
  if (mayWorkNow.verdict === "met") {
    return { scheme: "no-permission-needed", verdict: status === "dependant-of-worker" ? "met" : "reviewer" };
  }
  if (iang.verdict === "met") return { scheme: "iang", verdict: "met" };
  if (technicalProfessionals.verdict === "reviewer")
    return { scheme: "technical-professionals", verdict: "reviewer" };
  if (asmtp.verdict === "met" || asmtp.verdict === "reviewer")
    return { scheme: "asmtp", verdict: asmtp.verdict };
  if (gep.verdict === "met" || gep.verdict === "reviewer") return { scheme: "gep", verdict: gep.verdict };
  if (asmtp.verdict === "unknown" || gep.verdict === "unknown")
    return { scheme: "not-known", verdict: "unknown" };
  return { scheme: "none-found", verdict: "not-met" };
}

/** Every ground that frees from proof of recruitment, and how near the pay is to its line. */
export function exemptionAnswers(law: Law, context: Context): ExemptionAnswers {
  const answer = (rule: string) => law.answer(rule, context);
  const match = talentListMatch(context, law.talentList);
  const version = law.talentList.versions.find((one) => one.id === match?.version);
  const line = context.parameter("exemption.pay-line");
  const counted = amountOf(context.derive("pay.counted-yearly"));
  const amount = typeof line.value === "number" ? line.value : null;
  return {
    talentList: answer("exemption.talent-list"),
    pay: answer("exemption.pay"),
    intraCompanyTransfer: answer("exemption.intra-company-transfer"),
    topUniversity: answer("exemption.top-university"),
    wellEstablishedCompany: answer("exemption.well-established-company"),
    official: answer("exemption.official"),
    any: answer("exemption.any"),
    listVersion:
      version === undefined
        ? null
        : {
            id: version.id,
            from: version.from,
            complete: version.complete,
            published: version.published,
            identified: version.identified,
          },
    profession:
      match?.profession == null
        ? null
        : { id: match.profession.id, name: match.profession.name, confidence: match.profession.confidence },
    payMargin:
      counted === null || amount === null ? null : { line: amount, counted, margin: plus(counted, -amount) },
  };
}

/** E1 to E5 and what stands beside them. */
export function criteriaAnswers(law: Law, context: Context): CriteriaAnswers {
  const answer = (rule: string) => law.answer(rule, context);
  return {
    character: answer("criteria.character"),
    education: answer("criteria.education"),
    degree: answer("criteria.degree"),
    specialCircumstances: answer("criteria.special-circumstances"),
    vacancy: answer("criteria.vacancy"),
    offer: answer("criteria.offer"),
    marketPay: answer("criteria.market-pay"),
    localLicence: answer("criteria.local-licence"),
    convictionDeclarationDue: answer("criteria.conviction-declaration-due"),
  };
}
