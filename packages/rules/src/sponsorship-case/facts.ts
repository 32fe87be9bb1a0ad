import { parseMoney, parseWhole } from "../form/numbers.ts";
import { type Answers, hasAnswer, listOf, type Row, rowsOf, textOf } from "../form/section.ts";
import { noTalentListEntry } from "../position/schema.ts";
import { type PayPart, payParts } from "../remuneration/schema.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import { known, yesNo } from "./known.ts";

/** What a case holds, as typed. Everything may be missing: what is missing is not known. */
export type CaseAnswers = {
  organisation?: Answers;
  position?: Answers;
  remuneration?: Answers;
  recruitment?: Answers;
  /** `captured`: a capture lies on file. Where nobody counted the files, as in early revisions, the stated days are believed. */
  adverts?: readonly { id: string; answers: Answers; captured?: boolean }[];
  applicants?: readonly { id: string; answers: Answers }[];
  /** Facts from the candidate's form; see `candidate-form/facts.ts`. */
  candidate?: Partial<Facts>;
  documents?: readonly { id: string; files: number }[];
};

/** Turns the answers of a case into the facts that the rules are told. A blank stays absent; nothing is guessed. */
export function factsOf(answers: CaseAnswers): Facts {
  const position = answers.position ?? {};
  return known({
    application: { kind: "entry", lodgedBy: "employer" },
    employer: known({
      registeredInHongKong: yesNo(answers.organisation?.registeredInHongKong),
      setUpOn: day(answers.organisation?.establishedOn),
    }),
    post: postFacts(position),
    offer: known({
      confirmed: yesNo(position.offerConfirmed),
      acceptedByCandidate: yesNo(position.offerAccepted),
      relatedToQualificationsOrExperience: listOf(position.relation).length > 0 ? true : undefined,
      contractMonths: parseWhole(textOf(position.contractMonths)),
    }),
    pay: payFacts(answers.remuneration ?? {}),
    market: marketFacts(answers.remuneration ?? {}),
    recruitment: recruitmentFacts(answers),
    documents: answers.documents ? answers.documents.map(({ id, files }) => ({ id, files })) : undefined,
    ...answers.candidate,
  }) as Facts;
}

function postFacts(position: Answers): Facts["post"] {
  const claimed = yesNo(position.talentListClaimed);
  return known({
    title: text(position.title),
    requirements: position.requirements
      ? rowsOf(position.requirements).map((_, index) => numberOf(index))
      : undefined,
    localLicenceNeeded: yesNo(position.localLicenceNeeded),
    talentList:
      claimed === undefined
        ? undefined
        : known({
            claimed,
            professionId: claimed ? professionId(position) : undefined,
            professionText: claimed ? text(position.talentListProfession) : undefined,
          }),
  });
}

function professionId(position: Answers): string | undefined {
  const chosen = text(position.talentListProfessionId);
  return chosen === noTalentListEntry ? undefined : chosen;
}

const partKinds = {
  guaranteedBonus: "bonus-guaranteed",
  housing: "housing",
  medical: "medical",
  otherBenefits: "benefit",
  discretionaryBonus: "bonus-discretionary",
  equity: "equity",
} as const satisfies Record<PayPart, string>;

function payFacts(pay: Answers): Facts["pay"] {
  const currency = text(pay.currency);
  const per = payPeriod(pay.basePer);
  const base = hasAnswer(pay.basePay)
    ? [
        known({
          kind: "base" as const,
          amount: dollars(pay.basePay),
          currency,
          per,
          monthsPaid: per === "month" ? parseWhole(textOf(pay.monthsPaid)) : undefined,
          fixedInContract: true,
        }),
      ]
    : [];
  const parts = payParts
    .filter((part) => pay[`${part}Has`] === "yes")
    .map((part) =>
      known({
        kind: partKinds[part],
        amount: dollars(pay[`${part}Amount`]),
        currency,
        per: payPeriod(pay[`${part}Per`]),
        // The question says "each month": twelve a year, unlike base pay, which asks.
        monthsPaid: payPeriod(pay[`${part}Per`]) === "month" ? 12 : undefined,
        fixedInContract: yesNo(pay[`${part}Fixed`]),
      }),
    );
  const asked = payParts.every((part) => hasAnswer(pay[`${part}Has`]));
  const complete = yesNo(pay.componentsComplete);
  if (base.length + parts.length === 0) return undefined;
  return known({
    components: [...base, ...parts],
    componentsComplete: complete === true ? (asked && base.length > 0 ? true : undefined) : complete,
  }) as Facts["pay"];
}

function marketFacts(pay: Answers): Facts["market"] {
  const range = known({
    low: dollars(pay.benchmarkLow),
    median: dollars(pay.benchmarkMedian),
    high: dollars(pay.benchmarkHigh),
  });
  return known({
    benchmarkYearlyHkd: range,
    source: text(pay.benchmarkSource),
    asOf: day(pay.benchmarkAsOf),
  });
}

function recruitmentFacts(answers: CaseAnswers): Facts["recruitment"] {
  const recruitment = answers.recruitment ?? {};
  const path = text(recruitment.path);
  const adverts = answers.adverts ?? [];
  const required = rowsOf(answers.position?.requirements).map((row) => row.id);
  const requirement = (id: string) => nameOf(required, id);
  const advert = (id: string) =>
    nameOf(
      adverts.map((one) => one.id),
      id,
    );
  const explanation = path === "merits" ? text(recruitment.whyNoRecruitment) : text(recruitment.whyNotLocal);
  return known({
    path: path === "evidence" || path === "merits" ? path : undefined,
    localRecruitmentDone: path === "evidence" ? true : path === "merits" ? false : undefined,
    explanation: explanation ? { supplied: true, text: explanation } : undefined,
    summaryOfResultsSupplied: path === "evidence" && text(recruitment.resultsSummary) ? true : undefined,
    adverts:
      path === "evidence"
        ? adverts.flatMap((advert, index) => advertFacts(advert, numberOf(index), requirement) ?? [])
        : undefined,
    localApplicants:
      path === "evidence"
        ? (answers.applicants ?? []).flatMap(
            (applicant, index) =>
              applicantFacts(applicant.answers, { ref: numberOf(index), advert, requirement }) ?? [],
          )
        : undefined,
  });
}

/** Adverts, applicants and requirements go by their number in the case: that is what a finding can say to a person. */
function numberOf(index: number): string {
  return String(index + 1);
}

function nameOf(ids: readonly string[], id: string): string {
  const index = ids.indexOf(id);
  return index < 0 ? id : numberOf(index);
}

type Advert = NonNullable<CaseAnswers["adverts"]>[number];

function advertFacts({ answers, captured }: Advert, id: string, requirement: (id: string) => string) {
  const from = day(answers.capturedFrom);
  const to = day(answers.capturedTo);
  return known({
    id,
    channel: text(answers.channel),
    publishedFrom: day(answers.publishedFrom),
    publishedTo: day(answers.publishedTo),
    payShownMonthlyHkd: answers.payShown === "yes" ? dollars(answers.payShownMonthly) : undefined,
    requirements: [
      ...listOf(answers.requirements).map(requirement),
      ...(text(answers.extraRequirements) ? [`extra-${id}`] : []),
    ],
    applicationsReceived: parseWhole(textOf(answers.applicationsReceived)),
    // Days that are only stated prove nothing: there must be a picture of them.
    captures: from && to && captured !== false ? [{ from, to }] : [],
  });
}

type Names = { ref: string; advert: (id: string) => string; requirement: (id: string) => string };

function applicantFacts(answers: Answers, { ref, advert, requirement }: Names) {
  const reason = text(answers.reason);
  return known({
    ref,
    advertId: hasAnswer(answers.advertId) ? advert(textOf(answers.advertId)) : undefined,
    outcome: text(answers.outcome),
    cvPersonalDataRemoved: yesNo(answers.cvBlanked),
    reason:
      answers.outcome === "not-selected"
        ? known({
            recorded: reason !== undefined,
            restsOn:
              reason === "requirement" ? ("requirement" as const) : reason ? ("other" as const) : undefined,
            requirement:
              reason === "requirement" && hasAnswer(answers.requirementId)
                ? requirement(textOf(answers.requirementId))
                : undefined,
            text: text(answers.reasonText),
          })
        : undefined,
  });
}

type Value = string | string[] | Row[] | undefined;

function text(value: Value): string | undefined {
  return textOf(value) || undefined;
}

function day(value: Value): string | undefined {
  const typed = textOf(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : undefined;
}

function dollars(value: Value): number | undefined {
  const cents = parseMoney(textOf(value));
  return cents === undefined ? undefined : cents / 100;
}

function payPeriod(value: Value): "month" | "year" | undefined {
  const typed = textOf(value);
  return typed === "month" || typed === "year" ? typed : undefined;
}
