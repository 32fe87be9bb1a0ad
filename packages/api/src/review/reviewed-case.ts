import { findCandidateOfCase } from "@causeway/db/candidate";
import { hasConsented } from "@causeway/db/candidate-consent";
import { listEvidence } from "@causeway/db/evidence";
import { requireProfile } from "@causeway/db/organisation";
import { listPeople } from "@causeway/db/person";
import { listRaisedFacts } from "@causeway/db/raised-fact";
import { listReviewFindings } from "@causeway/db/review-finding";
import type { CaseKey } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { Facts } from "@causeway/rules/assess";
import { candidateFactsOf } from "@causeway/rules/candidate-form/facts";
import { groundsOf, reviewedFacts } from "@causeway/rules/review/reviewed";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { answersOf, openForm } from "../candidate-form/sealed-form.ts";
import type { CaseStaffContext } from "../context.ts";
import { equalBytes, sign } from "../keys.ts";
import { loadCaseAnswers } from "../sponsorship-case/load-case-answers.ts";

/** Why a reviewer's word no longer counts: the answers under it changed, or the file is not there or not accepted. */
export type Stale = "changed" | "paper-gone" | null;

/**
 * The case as its reviewer sees it: the facts as both sides state them, and with what was raised and found. A word given
 * on answers that have changed since is shown and not told to the rules: it has to be given again.
 */
export async function loadReviewedCase(ctx: CaseStaffContext, tx: Tx) {
  const { organisationId, caseId } = ctx.actor;
  const { answers: organisation } = await requireProfile(tx, organisationId);
  const candidate = await candidateFacts(ctx, tx);
  const told = factsOf({ ...(await loadCaseAnswers(tx, ctx.actor)), organisation, candidate });
  const files = (await listEvidence(tx, caseId)).filter((one) => !one.removedAt && !one.replacedBy);
  const raisedRows = await listRaisedFacts(tx, ctx.actor);
  const findingRows = await listReviewFindings(tx, ctx.actor);
  const people = await listPeople(tx, [
    ...raisedRows.map((row) => row.raisedBy),
    ...findingRows.map((row) => row.foundBy),
  ]);
  const nameOf = (id: string) => {
    const person = people.find((one) => one.id === id);
    return person ? person.name || person.email : "";
  };
  const same = (about: string, grounds: Uint8Array) => equalBytes(groundsHash(ctx, told, about), grounds);

  const raised = raisedRows.map(({ grounds, raisedBy, evidenceId, ...row }) => {
    const file = files.find((one) => one.id === evidenceId);
    const gone = evidenceId !== null && (!file || file.review === "rejected");
    const stale: Stale = !same(row.path, grounds) ? "changed" : gone ? "paper-gone" : null;
    return { ...row, by: nameOf(raisedBy), evidenceId, fileName: file?.fileName ?? null, stale };
  });
  const findings = findingRows.map(({ grounds, foundBy, ...row }) => {
    const stale: Stale = same(row.question, grounds) ? null : "changed";
    return { ...row, by: nameOf(foundBy), stale };
  });
  const facts = reviewedFacts(told, {
    raised: raised.filter((one) => one.stale === null),
    findings: findings.filter((one) => one.stale === null),
  });
  return { told, facts, files, raised, findings };
}

/** Under the agency's own key, so that the hash of "no" is not the same in every case and tells nobody anything. */
export function groundsHash(
  { keys, actor }: { keys: CaseStaffContext["keys"]; actor: CaseKey },
  told: Facts,
  about: string,
): Buffer {
  const { organisationId, caseId } = actor;
  return sign(keys, "review-grounds", organisationId, caseId, about, groundsOf(told, about));
}

async function candidateFacts(ctx: CaseStaffContext, tx: Tx): Promise<Partial<Facts>> {
  const candidate = await findCandidateOfCase(tx, ctx.actor);
  if (!candidate) return {};
  const who = { organisationId: ctx.actor.organisationId, candidateId: candidate.id };
  if (!(await hasConsented(tx, who))) return candidate.shared;
  return candidateFactsOf(answersOf(await openForm(ctx, tx, who)));
}
