import { advertSection } from "../advert/schema.ts";
import type { Assessment } from "../assess.ts";
import type { ChecklistSlot } from "../evidence/slots.ts";
import { type Problem, problems } from "../form/problems.ts";
import { type Answers, textOf } from "../form/section.ts";
import { localApplicantSection } from "../local-applicant/schema.ts";
import { unlawfulGroundsIn } from "../local-applicant/unlawful-grounds.ts";
import { organisationSection } from "../organisation/schema.ts";
import type { CaseAnswers } from "./facts.ts";
import { caseSections } from "./sections.ts";

/** Where a finding is mended; pages turn it into an address. */
export type FindingPlace =
  | { page: "position" | "remuneration" | "recruitment" | "profile" | "candidate" | "evidence" }
  | { page: "advert" | "applicant"; id: string };

/** One thing that a reviewer's rules would raise. `blocking` ones must be mended before the case can be submitted. */
export type RehearsalFinding = { place: FindingPlace; blocking: boolean } & (
  | { code: "section"; problem: Problem }
  | { code: "rule"; rule: string; params: Readonly<Record<string, string | number>> }
  | { code: "evidence-missing" | "evidence-rejected" | "evidence-expired"; document: string }
  | {
      code:
        | "unlawful-reason"
        | "candidate-not-invited"
        | "candidate-not-signed"
        | "consent-withdrawn"
        | "path-exempt-unproven";
    }
);

export type Rehearsal = {
  answers: CaseAnswers;
  assessment: Assessment;
  candidate: { state: string; consented: boolean } | null;
  /** The checklist with what is in place, as the employer sees it. */
  slots: readonly ChecklistSlot[];
};

/** Everything a reviewer's rules would raise on this case today, what blocks submission first. Pure: the same on every screen. */
export function rehearse(input: Rehearsal): RehearsalFinding[] {
  const found = [
    ...sectionFindings(input.answers),
    ...pathFindings(input),
    ...candidateFindings(input.candidate),
    ...evidenceFindings(input),
    ...ruleFindings(input.assessment),
  ];
  return [...found.filter((one) => one.blocking), ...found.filter((one) => !one.blocking)];
}

function sectionFindings(answers: CaseAnswers): RehearsalFinding[] {
  const own = caseSections.flatMap((section) =>
    problems(section, answers[section.id] ?? {}).map((problem) => raise(problem, { page: section.id })),
  );
  const profile = problems(organisationSection, answers.organisation ?? {});
  const evidencePath = answers.recruitment?.path === "evidence";
  const adverts = evidencePath ? rowFindings(answers.adverts, advertSection, "advert") : [];
  const applicants = evidencePath ? rowFindings(answers.applicants, localApplicantSection, "applicant") : [];
  return [
    ...profile.map((problem) => raise(problem, { page: "profile" })),
    ...own,
    ...adverts,
    ...applicants,
    ...(evidencePath ? unlawfulReasonFindings(answers.applicants ?? []) : []),
  ];
}

/** A reason that rests on a ground nobody may be refused for stops the case, whatever else is right. */
function unlawfulReasonFindings(applicants: NonNullable<CaseAnswers["applicants"]>): RehearsalFinding[] {
  return applicants
    .filter(({ answers }) => unlawfulGroundsIn(textOf(answers.reasonText)).length > 0)
    .map(({ id }) => ({ code: "unlawful-reason", place: { page: "applicant", id }, blocking: true }));
}

function rowFindings(
  rows: readonly { id: string; answers: Answers }[] | undefined,
  section: typeof advertSection | typeof localApplicantSection,
  page: "advert" | "applicant",
): RehearsalFinding[] {
  return (rows ?? []).flatMap(({ id, answers }) =>
    problems(section, answers).map((problem) => raise(problem, { page, id })),
  );
}

function raise(problem: Problem, place: FindingPlace): RehearsalFinding {
  return { code: "section", problem, place, blocking: true };
}

function pathFindings({ answers, assessment }: Rehearsal): RehearsalFinding[] {
  if (answers.recruitment?.path !== "exempt" || assessment.exemption.any.verdict === "met") return [];
  const judged = assessment.exemption.any.verdict !== "not-met";
  return [{ code: "path-exempt-unproven", place: { page: "recruitment" }, blocking: !judged }];
}

function candidateFindings(candidate: Rehearsal["candidate"]): RehearsalFinding[] {
  const place = { page: "candidate" } as const;
  if (!candidate) return [{ code: "candidate-not-invited", place, blocking: true }];
  if (!candidate.consented && candidate.state !== "invited")
    return [{ code: "consent-withdrawn", place, blocking: true }];
  return candidate.state === "signed" ? [] : [{ code: "candidate-not-signed", place, blocking: true }];
}

/** The employer's own papers block; the candidate's are hers to bring, and are named so that nobody is surprised. */
function evidenceFindings({ slots }: Rehearsal): RehearsalFinding[] {
  const place = { page: "evidence" } as const;
  return slots.flatMap(({ requirement: document, group, need, state, expiry }): RehearsalFinding[] => {
    const blocking = group === "employer";
    if (state === "rejected") return [{ code: "evidence-rejected", document, place, blocking }];
    if (state === "missing" && need === "required")
      return [{ code: "evidence-missing", document, place, blocking }];
    // What a reviewer has accepted cannot be replaced any more, so it cannot stand in the way either.
    if (expiry === "expired")
      return [
        {
          ...{ code: "evidence-expired" as const, document, place },
          blocking: blocking && need === "required" && state !== "accepted",
        },
      ];
    return [];
  });
}

const rulePages: Record<string, FindingPlace["page"]> = {
  pay: "remuneration",
  market: "remuneration",
  recruitment: "recruitment",
};

function ruleFindings(assessment: Assessment): RehearsalFinding[] {
  return assessment.findings
    .filter((finding) => finding.weight !== "note")
    .map((finding) => ({
      code: "rule" as const,
      rule: finding.code,
      params: finding.params,
      place: { page: rulePages[finding.about.split(/[.[]/)[0] ?? ""] ?? "position" } as FindingPlace,
      blocking: false,
    }));
}
