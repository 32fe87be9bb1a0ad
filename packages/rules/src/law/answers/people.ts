import { addDays } from "../../calendar/day.ts";
import type { Context } from "../../engine/evaluate.ts";
import { parseIdentifier } from "../../identifier/identifier.ts";
import type {
  Answer,
  Assessment,
  DependantAnswer,
  DependantFlag,
  DependantReason,
  FeeAnswers,
  IdentifierAnswer,
} from "../assessment.ts";
import { citationOf } from "../citation.ts";
import { type Dependant, factsOf } from "../derived/facts-at-hand.ts";
import { relevantDays } from "../derived/fees.ts";
import { turnsAdult } from "../derived/people.ts";
import { laterDay } from "../derived/stay.ts";
import type { Law } from "../law.ts";
import { plain } from "../series.ts";
import { amountOf, plus, times } from "./amount.ts";

/** Each dependant with verdict, reason and flags. */
export function dependantAnswers(law: Law, context: Context): DependantAnswer[] {
  return (factsOf(context).dependants ?? []).map((dependant, at) => {
    const answer = law.answerFor("dependant.eligible", context.inside(dependant, `dependants[${at}]`));
    const turnsAdultOn = dependant.relation === "child" ? (turnsAdult(dependant, 18) ?? null) : null;
    return {
      ref: dependant.ref ?? null,
      relation: dependant.relation ?? null,
      answer,
      reason: reasonFor(dependant, answer, context, turnsAdultOn),
      turnsAdultOn,
      flags: flagsFor(dependant, context, turnsAdultOn),
    };
  });
}

function reasonFor(
  dependant: Dependant,
  answer: Answer,
  context: Context,
  adultOn: string | null,
): DependantReason {
  if (answer.verdict === "met")
    return dependant.relation === "child" ? "child-under-18" : "spouse-or-partner";
  if (answer.verdict === "unknown") return "fact-missing";
  if (answer.verdict === "reviewer") return "sources-do-not-say";
  const { relation } = dependant;
  if (relation === "father" || relation === "mother") return "parent-only-of-resident-sponsor";
  if (relation === "cohabitant" || relation === "fiance") return "relation-excluded";
  if (relation === "child" && dependant.married === true) return "child-married";
  if (relation === "child" && adultOn !== null && adultOn <= context.on) return "child-not-under-18";
  if (relation === "spouse" || relation === "civil-partner" || relation === "child")
    return "nationality-excluded";
  return "relation-not-named";
}

function flagsFor(dependant: Dependant, context: Context, adultOn: string | null): DependantFlag[] {
  const flags: DependantFlag[] = [];
  const weeks = context.parameter("clock.entry-weeks");
  const until = addDays(context.on, 7 * (typeof weeks.value === "number" ? weeks.value : 4));
  if (adultOn !== null && adultOn > context.on && adultOn <= until) flags.push("turns-18-while-pending");
  if (dependant.residencePlace === "macao") flags.push("macao-papers-and-seven-years");
  if (dependant.residencePlace === "taiwan") flags.push("taiwan-papers");
  return flags;
}

/** Fees by the time of lodging, the people and the length of stay. */
export function feeAnswers(context: Context): FeeAnswers {
  const persons = context.derive("fees.persons");
  const each = context.derive("fees.application-each");
  const issuanceEach = amountOf(context.derive("fees.issuance-each"));
  const many = typeof persons === "number" ? persons : null;
  const applicationEach = typeof each === "number" ? each : null;
  const application = many === null || applicationEach === null ? null : many * applicationEach;
  const issuance = many === null || issuanceEach === null ? null : times(issuanceEach, many);
  const permit = factsOf(context).permit;
  const days = relevantDays(context) ?? null;
  const fixedMonths = permit?.kind === "fixed-stay" ? permit.months : undefined;
  return {
    persons: many,
    relevantDays: days,
    longStay: days !== null ? days > 180 : fixedMonths === undefined ? null : fixedMonths >= 6,
    applicationEach,
    issuanceEach,
    application,
    issuance,
    total: issuance === null || application === null ? null : plus(issuance, application),
    refundable: false,
    citations: feeCitations,
  };
}

const feeCitations = ["S04", "S21"].map(citationOf);

/** Each number entered: accepted, or which part is wrong. */
export function identifierAnswers(context: Context): IdentifierAnswer[] {
  return (factsOf(context).identifiers ?? []).map(({ ref = null, kind, value, dateOfBirth, sex }) => {
    if (kind === undefined || value === undefined) {
      return { ref, kind: kind ?? null, verdict: "unknown", problem: null, part: null, warnings: [] };
    }
    const holder = sex === "male" || sex === "female" ? sex : undefined;
    const parsed = parseIdentifier(kind, value, { on: context.on, dateOfBirth, sex: holder });
    if (!parsed.ok) {
      return { ref, kind, verdict: "not-met", problem: parsed.problem, part: parsed.part, warnings: [] };
    }
    return { ref, kind, verdict: "met", problem: null, part: null, warnings: parsed.warnings };
  });
}

/** The normal time of handling runs from the day on which all papers and the fee are there. */
export function clockAnswer(context: Context): Assessment["clock"] {
  const application = factsOf(context).application;
  const range = context.parameter(
    application?.kind === "extension" ? "clock.extension-weeks" : "clock.entry-weeks",
  ).value;
  const weeks = Array.isArray(range) ? Number(range[1]) : typeof range === "number" ? range : null;
  const { papersCompleteOn, feePaidOn } = application ?? {};
  if (papersCompleteOn === undefined || feePaidOn === undefined)
    return { startsOn: null, normallyBy: null, weeks };
  const startsOn = laterDay(papersCompleteOn, feePaidOn);
  return { startsOn, normallyBy: weeks === null ? null : addDays(startsOn, 7 * weeks), weeks };
}

/** How long records are usually kept at most, and from when the clock runs. */
export const retention: Assessment["retention"] = [
  { class: "former-employee", from: "end-of-employment", ...kept("RET_FORMER_EMPLOYEE") },
  { class: "unsuccessful-applicant", from: "rejection", ...kept("RET_UNSUCCESSFUL") },
];

function kept(id: string) {
  const { value, confidence } = plain(id);
  return { years: Number(value), confidence };
}
