import { findCandidateOfCase } from "@causeway/db/candidate";
import { hasConsented } from "@causeway/db/candidate-consent";
import { listSpokenRevisions } from "@causeway/db/case-revision";
import { requireProfile } from "@causeway/db/organisation";
import type { Tx } from "@causeway/db/with-actor";
import { advertSection } from "@causeway/rules/advert/schema";
import { withMaskedNumbers } from "@causeway/rules/candidate-form/identity";
import { candidateSection, candidateSections } from "@causeway/rules/candidate-form/schema";
import type { Part } from "@causeway/rules/change-request/round-changes";
import type { AnswerValue } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { snapshotAsOf } from "../candidate-form/signature.ts";
import type { CaseStaffContext } from "../context.ts";
import { loadCaseAnswers } from "../sponsorship-case/load-case-answers.ts";

type Span = { from: Date; to: Date; round: number };
type Compared = { before: Part[]; after: Part[] };
export type RoundSides = Awaited<ReturnType<typeof roundSides>>;

/** What each side said before a round and after it; nothing where one of the two was never frozen. */
export async function roundSides(ctx: CaseStaffContext, tx: Tx, span: Span) {
  const employer = await employersSide(ctx, tx, span.round);
  const candidate = await candidatesSide(ctx, tx, span);
  return {
    employer: employer.parts,
    candidate: candidate.parts,
    compared: { employer: employer.compared, candidate: candidate.compared },
  };
}

/** The revision of the round against the one before; the case as it stands where the round has no revision yet. */
async function employersSide(ctx: CaseStaffContext, tx: Tx, round: number) {
  const revisions = await listSpokenRevisions(tx, ctx.actor);
  const before = revisions.findLast((one) => one.round < round);
  const after = revisions.find((one) => one.round >= round);
  if (!before) return { parts: nothing, compared: null };
  const now = async (): Promise<CaseAnswers> => ({
    ...(await loadCaseAnswers(tx, ctx.actor)),
    organisation: (await requireProfile(tx, ctx.actor.organisationId)).answers,
  });
  return {
    parts: {
      before: partsOf(before.answers as CaseAnswers),
      after: partsOf(after ? (after.answers as CaseAnswers) : await now()),
    },
    compared: { before: before.number, after: after?.number ?? null },
  };
}

/** What she had signed by then against what she has signed since; nothing while a consent of hers is missing. */
async function candidatesSide(ctx: CaseStaffContext, tx: Tx, { from, to }: Span) {
  const candidate = await findCandidateOfCase(tx, ctx.actor);
  const who = candidate && { organisationId: ctx.actor.organisationId, candidateId: candidate.id };
  if (!who || !(await hasConsented(tx, who))) return { parts: nothing, compared: null };
  const before = await snapshotAsOf(ctx, tx, who, from);
  const after = await snapshotAsOf(ctx, tx, who, to);
  if (!before || !after) return { parts: nothing, compared: null };
  const hers = (answers: typeof before.answers) =>
    candidateSections.map((section) => ({ section, subject: null, answers: answers[section.id] ?? {} }));
  return {
    parts: { before: hers(before.answers), after: hers(after.answers) },
    compared: {
      before: before.signedAt,
      after: after.signature === before.signature ? null : after.signedAt,
    },
  };
}

const nothing: Compared = { before: [], after: [] };

function partsOf(answers: CaseAnswers): Part[] {
  const once = [...caseSections, organisationSection].map((section) => ({
    ...{ section, subject: null },
    answers: answers[section.id] ?? {},
  }));
  const rows = [
    { section: advertSection, all: answers.adverts ?? [] },
    { section: localApplicantSection, all: answers.applicants ?? [] },
  ].flatMap(({ section, all }) =>
    all.map((one, row) => ({ section, subject: { id: one.id, row }, answers: one.answers })),
  );
  return [...once, ...rows];
}

type Place = { section: string | null; field: string | null };

/** An answer as staff may read it: an identity number of the candidate's by its mask alone. */
export function masked({ section: id, field }: Place, value: AnswerValue | null): AnswerValue | null {
  const section = candidateSection(id ?? "");
  if (!section || !field || value === null) return value;
  return withMaskedNumbers(section, { [field]: value })[field] ?? null;
}
