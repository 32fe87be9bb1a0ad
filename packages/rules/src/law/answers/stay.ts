import { addMonths, monthRule } from "../../calendar/day.ts";
import type { Context } from "../../engine/evaluate.ts";
import { silent, type Value } from "../../engine/value.ts";
import type { Answer, RightOfAbodeAnswers, StayAnswers } from "../assessment.ts";
import { factsOf } from "../derived/facts-at-hand.ts";
import { limitOfStay, previousYearOfAssessment } from "../derived/stay.ts";
import type { Law } from "../law.ts";

/** Pattern, step and dates of the stay; the extension window; the top-tier stream. */
export function stayAnswers(law: Law, context: Context): StayAnswers {
  const answer = (rule: string) => law.answer(rule, context);
  const { application, stay } = factsOf(context);
  const found = context.parameter("stay.pattern");
  const pattern = found.state === "known" ? (found.value as number[]) : null;
  const step = application?.kind === "entry" ? 1 : (stay?.nextStep ?? null);
  const settled = answer("stay.pattern-settled");
  const topTier = answer("stay.top-tier");
  const opens = context.derive("stay.window-opens");
  const open = answer("stay.window-open");
  const grantYears = context.parameter("stay.top-tier-grant");
  return {
    pattern,
    patternConfidence: found.entry?.confidence ?? null,
    step,
    settled,
    grant: grant(context, pattern, step, settled),
    limit: limitOfStay(context) ?? null,
    monthRule: monthRule.id,
    window: {
      open,
      opensOn: text(opens),
      state: windowState(context, open, opens),
      fileBy: text(context.derive("stay.file-by")),
      sixWeeksLeft: answer("stay.six-weeks-left"),
    },
    topTier: {
      verdict: topTier,
      years: answer("stay.top-tier-years"),
      income: answer("stay.top-tier-income"),
      yearOfAssessment: previousYearOfAssessment(context.on),
      grantMonths: grantYears.state === "known" ? 12 * Number(grantYears.value) : null,
    },
    changeOfJob:
      application?.topTierClaimed === true && topTier.verdict === "met" ? "notify-only" : "prior-approval",
  };
}

/** The step of the pattern or the contract, whichever is shorter. */
function grant(
  context: Context,
  pattern: readonly number[] | null,
  step: number | null,
  settled: Answer,
): StayAnswers["grant"] {
  const { application, offer, stay } = factsOf(context);
  const contract = application?.kind === "extension" ? offer?.contractMonthsRemaining : offer?.contractMonths;
  const years = step === null ? undefined : pattern?.[step - 1];
  const none = { months: null, patternMonths: null, cappedByContract: null, endsOn: null };
  if (step === null || settled.verdict === "unknown") return { verdict: "unknown", ...none };
  if (settled.verdict !== "met" || pattern === null || years === undefined)
    return { verdict: "reviewer", ...none };
  const patternMonths = 12 * years;
  if (contract === undefined) return { verdict: "unknown", ...none, patternMonths };
  const months = Math.min(patternMonths, contract);
  const from = application?.kind === "entry" ? stay?.grantedOn : limitOfStay(context);
  return {
    verdict: "met",
    months,
    patternMonths,
    cappedByContract: contract < patternMonths,
    endsOn: from === undefined ? null : addMonths(from, months),
  };
}

function windowState(context: Context, open: Answer, opens: Value): StayAnswers["window"]["state"] {
  if (open.verdict === "met") return "open";
  if (open.verdict !== "not-met") return open.verdict;
  return typeof opens === "string" && context.on < opens ? "not-yet" : "over";
}

/** Seven years of ordinary residence as a date, with what it takes for granted. */
export function rightOfAbodeAnswers(law: Law, context: Context): RightOfAbodeAnswers {
  const { candidate, stay } = factsOf(context);
  const assumptions = ["lawful-residence", "absences-temporary"];
  if (stay?.absences !== undefined && stay.absences.length > 0) assumptions.push("absences-to-be-judged");
  if (candidate?.localStudy?.graduatedOn !== undefined) assumptions.push("student-years-unsettled");
  return {
    earliest: text(context.derive("right-of-abode.earliest")),
    reached: law.answer("right-of-abode.reached", context),
    ordinaryResidence: law.answer("right-of-abode.ordinary-residence", context),
    assumptions,
  };
}

function text(value: Value): string | null {
  return typeof value === "string" && value !== (silent as unknown) ? value : null;
}
