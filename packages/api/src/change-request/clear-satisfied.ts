import { type ChangeRequestRecord, clearChangeRequests } from "@causeway/db/change-request";
import { listEvidence } from "@causeway/db/evidence";
import type { CaseKey } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import { advertSection } from "@causeway/rules/advert/schema";
import { candidateSection } from "@causeway/rules/candidate-form/schema";
import { stillRaised } from "@causeway/rules/change-request/cause";
import { problems } from "@causeway/rules/form/problems";
import { type Answers, hasAnswer, type Section } from "@causeway/rules/form/section";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import { caseSection } from "@causeway/rules/sponsorship-case/sections";
import { answersOf, openForm } from "../candidate-form/sealed-form.ts";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext, MemberContext } from "../context.ts";
import { loadRehearsal } from "../sponsorship-case/load-rehearsal.ts";

/**
 * Of the requests that a party just answered, those that the rules can check and raise no more clear themselves. Returns
 * their ids. Each party's answers are asked of what that party may read, so nothing of the other side decides.
 */
export async function clearSatisfied(
  ctx: MemberContext | CandidateContext,
  tx: Tx,
  key: CaseKey,
  answered: readonly ChangeRequestRecord[],
): Promise<string[]> {
  const checked = answered.filter((request) => request.cause !== null);
  if (checked.length === 0) return [];
  const holds =
    ctx.actor.kind === "candidate"
      ? await herChecks(ctx as CandidateContext, tx)
      : await ourChecks(ctx, tx, key);
  const filled = await filledPlaces(tx, key.caseId);
  const ids = checked
    .filter((request) =>
      request.cause?.kind === "paper" ? filled.has(request.requirement ?? "") : holds(request),
    )
    .map((request) => request.id);
  if (ids.length > 0) await clearChangeRequests(tx, key, { ids, at: ctx.now() });
  return ids;
}

type Check = (request: ChangeRequestRecord) => boolean;

async function ourChecks(ctx: MemberContext | CandidateContext, tx: Tx, key: CaseKey): Promise<Check> {
  const { assessment, answers } = await loadRehearsal(tx, key, hongKongDay(ctx.now()));
  return (request) => {
    if (request.cause?.kind === "finding") return !stillRaised(request.cause, assessment);
    const [section, kept] = placeOf(request, answers);
    return answersField(section, kept, request.field);
  };
}

async function herChecks(ctx: CandidateContext, tx: Tx): Promise<Check> {
  const { organisationId, candidateId } = ctx.actor;
  const form = answersOf(await openForm(ctx, tx, { organisationId, candidateId }));
  return (request) => {
    const section = candidateSection(request.section ?? "");
    return answersField(section, section && form[section.id], request.field);
  };
}

function placeOf(
  { section, subjectId }: ChangeRequestRecord,
  answers: CaseAnswers,
): [Section | undefined, Answers | undefined] {
  const rowOf = (rows: CaseAnswers["adverts"]) => rows?.find((row) => row.id === subjectId)?.answers;
  if (section === organisationSection.id) return [organisationSection, answers.organisation];
  if (section === advertSection.id) return [advertSection, rowOf(answers.adverts)];
  if (section === localApplicantSection.id) return [localApplicantSection, rowOf(answers.applicants)];
  const own = caseSection(section ?? "");
  return [own, own && answers[own.id]];
}

/** Answered, and nothing about the answer is wrong by the section's own rules. */
function answersField(
  section: Section | undefined,
  answers: Answers | undefined,
  field: string | null,
): boolean {
  if (!section || !answers || !field || !hasAnswer(answers[field])) return false;
  return problems(section, answers).every((problem) => problem.field.split(".")[0] !== field);
}

/** Places on the checklist that hold a file that could be read and was not refused. */
async function filledPlaces(tx: Tx, caseId: string): Promise<Set<string>> {
  const files = await listEvidence(tx, caseId);
  const standing = files.filter(
    (file) => !file.removedAt && !file.replacedBy && file.state === "clean" && file.review !== "rejected",
  );
  return new Set(standing.map((file) => file.requirement));
}
