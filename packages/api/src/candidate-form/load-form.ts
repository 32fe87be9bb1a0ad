import {
  findOwnEmployer,
  findOwnPost,
  requireOwnCandidate,
  requireOwnCandidateForUpdate,
} from "@causeway/db/candidate";
import { listCurrentConsents } from "@causeway/db/candidate-consent";
import { listChangeRequests } from "@causeway/db/change-request";
import { listEvidence } from "@causeway/db/evidence";
import { requireCase } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { Assessment } from "@causeway/rules/assess";
import { incompleteSections } from "@causeway/rules/candidate-form/check";
import { type CandidateAnswers, candidateFactsOf } from "@causeway/rules/candidate-form/facts";
import { type OwnPost, unaskedFields } from "@causeway/rules/candidate-form/needs";
import { progressOf } from "@causeway/rules/candidate-form/progress";
import { type CandidateStep, candidateSectionIds, consentKinds } from "@causeway/rules/candidate-form/schema";
import { type ChecklistSlot, checklistSlots, type SlotFile } from "@causeway/rules/evidence/slots";
import { assessUnder } from "@causeway/rules/law/assess";
import type { Law } from "@causeway/rules/law/law";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext } from "../context.ts";
import { slotFiles } from "../evidence/slot-files.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import { listChildConsents } from "./child-consents.ts";
import { answersOf, openForm } from "./sealed-form.ts";

/** Everything her pages and her acts are decided by. `hold` makes her tabs and devices take turns. */
export async function loadForm(ctx: CandidateContext, tx: Tx, { hold = false } = {}) {
  const key = { organisationId: ctx.actor.organisationId, caseId: ctx.actor.caseId };
  const who = { organisationId: key.organisationId, candidateId: ctx.actor.candidateId };
  const candidate = hold ? await requireOwnCandidateForUpdate(tx, key) : await requireOwnCandidate(tx, key);
  const row = await requireCase(tx, key);
  const employer = await findOwnEmployer(tx);
  const consents = await listCurrentConsents(tx, who);
  const consented = consentKinds.every((kind) => consents.some((consent) => consent.kind === kind));
  const sections = await openForm(ctx, tx, who);
  const answers = answersOf(sections);
  const post = await findOwnPost(tx);
  const rows = await listEvidence(tx, key.caseId);
  const files = rows.filter((one) => !one.removedAt && !one.replacedBy);
  const today = hongKongDay(ctx.now());
  const { law } = await lawInForce(tx);
  const slots = ownSlots(law, answers, { files: slotFiles(rows, today), on: today, post });
  const requests = await listChangeRequests(tx, key, { party: "candidate", states: ["open"] });
  const signed = candidate.state === "signed";
  const unasked = unaskedFields({ post, form: answers, signed, pins: requests, on: today }, law);
  const incomplete = incompleteSections(answers, unasked);
  const children = await listChildConsents(ctx, tx, who, answers);
  return {
    key,
    who,
    candidate,
    row,
    organisationName: employer ? organisationNameOf(employer, ctx.locale) : "",
    consents,
    consented,
    sections,
    answers,
    files,
    slots,
    requests,
    post,
    unasked,
    incomplete,
    children,
    unconsented: children.filter((child) => child.consent === null),
    owed: slots.filter((slot) => slot.need === "required" && missing(slot)),
  };
}

export type LoadedForm = Awaited<ReturnType<typeof loadForm>>;

/** Steps that are behind her. */
export function doneSteps(form: LoadedForm): CandidateStep[] {
  return [
    ...(form.consented ? (["consent"] as const) : []),
    ...candidateSectionIds.filter((id) => !form.incomplete.includes(id)),
    ...(form.slots.length > 0 && form.owed.length === 0 && form.sections.size > 0
      ? (["documents"] as const)
      : []),
    ...(form.candidate.state === "signed" ? (["sign"] as const) : []),
  ];
}

/** What the head of each of her pages says. */
export function headOf(form: LoadedForm, step: CandidateStep | null) {
  const { row, candidate, organisationName, consented } = form;
  return {
    caseId: row.id,
    title: row.title,
    reference: row.reference,
    organisationName,
    name: candidate.name,
    signed: candidate.state === "signed",
    consented,
    requests: form.requests.length,
    progress: progressOf(step, doneSteps(form)),
  };
}

/**
 * The papers she owes, as far as her own answers and what she may know of the post tell. Who holds no licence is not
 * made to bring one before she can sign: that is a matter for the agency.
 */
export function ownSlots(
  law: Law,
  answers: CandidateAnswers,
  { files, on, post = {} }: { files: readonly SlotFile[]; on: string; post?: OwnPost },
): ChecklistSlot[] {
  const facts = candidateFactsOf(answers);
  const tells = post.localLicenceNeeded === "no" || facts.candidate?.localLicence?.held === true;
  const told = factsOf({ position: tells ? post : {}, candidate: facts });
  const assessment: Assessment = assessUnder(law, told, on);
  return checklistSlots(assessment.checklist, files, "candidate").filter((slot) => slot.group !== "employer");
}

function missing(slot: ChecklistSlot): boolean {
  return slot.state === "missing" || slot.state === "rejected";
}
