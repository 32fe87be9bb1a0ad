import type { Context } from "../../engine/evaluate.ts";
import type { Trace } from "../../engine/trace.ts";
import type { Facts } from "../../sponsorship-facts/schema.ts";
import { forbiddenGrounds, notRefused } from "../../sponsorship-facts/vocabulary.ts";
import type { Assessment, DependantRefusal, Finding } from "../assessment.ts";
import { factsOf } from "../derived/facts-at-hand.ts";
import { advertDays, unaccountedFor } from "../derived/recruitment.ts";
import type { FindingCode } from "../ids.ts";

type Params = Finding["params"];

/** What a reader should look at, by code: problems to mend, warnings, notes. Order is fixed. */
export function findings(context: Context, assessment: Omit<Assessment, "findings">): Finding[] {
  const found: Finding[] = [];
  const add = (weight: Finding["weight"], code: FindingCode, about: string, params: Params = {}) =>
    found.push({ code, weight, about, params });
  recruitmentFindings(context, assessment, add);
  caseFindings(context, assessment, add);
  paperFindings(assessment, add);
  return found;
}

type Add = (weight: Finding["weight"], code: FindingCode, about: string, params?: Params) => void;

function recruitmentFindings(context: Context, assessment: Omit<Assessment, "findings">, add: Add) {
  const { recruitment, exemption } = assessment;
  const facts = factsOf(context);
  const told = facts.recruitment;
  const adverts = told?.adverts ?? [];
  if (told?.path === "merits" && recruitment.merits.verdict === "not-met")
    add("problem", "no-explanation", "recruitment.explanation");
  if (told?.adverts?.length === 0 && told.path !== "merits" && exemption.any.verdict !== "met") {
    add("problem", "no-advert", "recruitment.adverts");
  }
  const offered = context.derive("pay.base-monthly");
  for (const [at, advert] of adverts.entries()) {
    const about = `recruitment.adverts[${at}]`;
    const name = advert.id ?? String(at + 1);
    const { publishedFrom: from, publishedTo: to } = advert;
    if (from !== undefined && to !== undefined && from > to) {
      add("problem", "dates-reversed", about, { advert: name, from, to });
    }
    const days = advertDays(advert);
    if (days?.proven !== undefined && days.proven < days.claimed) {
      add("problem", "days-not-captured", about, {
        advert: name,
        claimed: days.claimed,
        proven: days.proven,
      });
    }
    if (
      advert.payShownMonthlyHkd !== undefined &&
      typeof offered === "number" &&
      advert.payShownMonthlyHkd !== offered
    ) {
      add("problem", "pay-differs", about, { advert: name, shown: advert.payShownMonthlyHkd, offered });
    }
    if (traceOf(assessment, "requirements-as-stated", at)?.verdict === "not-met") {
      add("problem", "requirements-differ", about, { advert: name });
    }
    const rest = unaccountedFor(context, advert);
    if (rest !== undefined && rest !== 0)
      add("problem", "counts-do-not-add-up", about, { advert: name, unaccounted: rest });
  }
  for (const [at, applicant] of (told?.localApplicants ?? []).entries()) {
    if (applicant.outcome === undefined || (notRefused as readonly string[]).includes(applicant.outcome))
      continue;
    const about = `recruitment.localApplicants[${at}]`;
    const params = { applicant: applicant.ref ?? String(at + 1) };
    const ground = applicant.reason?.restsOn;
    if (applicant.reason?.recorded === false) add("problem", "no-reason", about, params);
    if ((forbiddenGrounds as readonly (string | undefined)[]).includes(ground)) {
      add("problem", "forbidden-ground", about, { ...params, ground: ground ?? "" });
    }
    if (ground === "other") add("problem", "reason-not-job-related", about, params);
    if (traceOf(assessment, "grounds-advertised", at)?.verdict === "not-met") {
      add("problem", "reason-never-advertised", about, {
        ...params,
        requirement: applicant.reason?.requirement ?? "",
      });
    }
    if (applicant.cvPersonalDataRemoved === false) add("problem", "cv-not-blanked", about, params);
  }
  const { policy, policyDays } = recruitment.advertLength;
  if (policy.verdict === "not-met" && adverts.length > 0) {
    add("note", "shorter-than-agency-policy", "recruitment.adverts", {
      days: recruitment.daysClaimed ?? 0,
      policy: policyDays ?? 0,
    });
  }
}

function traceOf(assessment: Omit<Assessment, "findings">, check: string, at: number): Trace | undefined {
  const answer = assessment.recruitment.checks.find((one) => one.id === `recruitment.${check}`);
  return answer?.trace.of?.[at];
}

function caseFindings(context: Context, assessment: Omit<Assessment, "findings">, add: Add) {
  const facts = factsOf(context);
  const { route, exemption, stay, criteria } = assessment;
  const status = facts.candidate?.hongKongStatus;
  if (context.parameter("scheme.launch").state === "not-yet")
    add("problem", "before-the-scheme", "on", { on: assessment.on });
  if (route.filing.verdict === "not-met") {
    add(
      "problem",
      facts.application?.lodgedBy === "candidate-alone"
        ? "candidate-may-not-file-alone"
        : "employer-not-registered",
      "application",
    );
  }
  if (route.iang.verdict === "met") add("note", "iang-suggested", "candidate.localStudy");
  if (status === "visitor") add("warning", "visit-not-extended-by-pending-case", "candidate.hongKongStatus");
  if (status === "dependant-of-student")
    add("note", "may-not-work-without-permission", "candidate.hongKongStatus");
  if (route.returnToMainland.verdict === "met")
    add("note", "return-to-mainland-for-permit", "candidate.hongKongStatus");
  if (
    facts.application?.lodgedAt !== undefined &&
    facts.application.lodgedAt.slice(0, 10) !== assessment.on
  ) {
    add("warning", "lodged-on-another-day", "application.lodgedAt", { on: assessment.on });
  }
  if (exemption.talentList.verdict === "met") add("note", "talent-list-to-confirm", "post.talentList");
  if (exemption.talentList.verdict === "reviewer" && exemption.listVersion !== null) {
    const { id, published, identified } = exemption.listVersion;
    add("warning", "talent-list-entry-unsure", "post.talentList", {
      version: id,
      missing: published - identified,
    });
  }
  if (criteria.degree.verdict === "met" && facts.candidate?.degree?.proofSupplied === false) {
    add("warning", "degree-proof-missing", "candidate.degree.proofSupplied");
  }
  if (
    criteria.convictionDeclarationDue.verdict === "met" &&
    facts.candidate?.convictions?.declared === undefined
  ) {
    add("note", "conviction-declaration-due", "candidate.convictions");
  }
  const service =
    typeof facts.facilitation?.intraCompanyTransfer === "object"
      ? facts.facilitation.intraCompanyTransfer.groupServiceMonths
      : undefined;
  if (service !== undefined && service < 12)
    add("note", "group-service-under-a-year", "facilitation", { months: service });
  if (facts.application?.kind === "extension") {
    if (stay.window.state === "not-yet")
      add("warning", "window-not-open", "stay.currentLimit", { opens: stay.window.opensOn ?? "" });
    if (stay.window.state === "over")
      add("problem", "limit-of-stay-passed", "stay.currentLimit", { limit: stay.limit ?? "" });
    if (stay.window.state === "open" && stay.window.sixWeeksLeft.verdict === "not-met") {
      add("warning", "less-than-six-weeks-left", "stay.currentLimit", { fileBy: stay.window.fileBy ?? "" });
    }
  }
  if (facts.application?.kind === "extension") extensionFindings(facts, stay, add);
  if (stay.settled.verdict === "reviewer") add("warning", "old-pattern-extended", "stay.nextStep");
}

/** What the sources leave open about an extension. */
function extensionFindings(facts: Facts, stay: Assessment["stay"], add: Add) {
  add("note", "proof-at-extension-unsettled", "recruitment");
  const before = stay.step === null ? undefined : stay.pattern?.[stay.step - 2];
  const granted = facts.stay?.grantedMonths;
  if (before !== undefined && granted !== undefined && granted < 12 * before) {
    add("note", "short-grant-step-unsettled", "stay.nextStep", { months: granted, pattern: 12 * before });
  }
}

function paperFindings(assessment: Omit<Assessment, "findings">, add: Add) {
  for (const item of assessment.checklist) {
    if (item.overLimit && item.files !== null) {
      add("problem", "over-the-file-limit", item.document, {
        document: item.document,
        limit: item.maxFiles ?? 0,
      });
    }
    if (item.translationNeeded === true)
      add("problem", "translation-needed", item.document, { document: item.document });
    if (item.state === "held-back" && item.files !== null && item.files > 0) {
      add("problem", "held-back-paper-uploaded", item.document, { document: item.document });
    }
  }
  for (const dependant of assessment.dependants) {
    if (dependant.answer.verdict === "not-met") {
      add("problem", dependant.reason as DependantRefusal, "dependants", { dependant: dependant.ref ?? "" });
    }
    for (const flag of dependant.flags)
      add("warning", flag, "dependants", { dependant: dependant.ref ?? "" });
  }
  for (const identifier of assessment.identifiers) {
    if (identifier.problem !== null) {
      add("problem", "identifier-refused", "identifiers", {
        identifier: identifier.ref ?? identifier.kind ?? "",
        problem: identifier.problem,
        part: identifier.part ?? "",
      });
    }
  }
}
