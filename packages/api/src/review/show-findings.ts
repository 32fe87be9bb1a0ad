import { findCandidateOfCase } from "@causeway/db/candidate";
import { hasConsented } from "@causeway/db/candidate-consent";
import { listRevisions, requireRevision } from "@causeway/db/case-revision";
import { listEvidence } from "@causeway/db/evidence";
import { requireProfile } from "@causeway/db/organisation";
import { requireCase } from "@causeway/db/sponsorship-case";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { type Assessment, assess, type Facts } from "@causeway/rules/assess";
import { candidateFactsOf } from "@causeway/rules/candidate-form/facts";
import { checklistSlots } from "@causeway/rules/evidence/slots";
import { factsOf } from "@causeway/rules/sponsorship-case/facts";
import { answersOf, openForm } from "../candidate-form/sealed-form.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext } from "../context.ts";
import { loadCaseAnswers } from "../sponsorship-case/load-case-answers.ts";

/** What the rules say today of both sides' answers, and what they said when the case was submitted. */
export async function showFindings(ctx: CaseStaffContext) {
  const { organisationId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const row = await requireCase(tx, ctx.actor);
    const { answers: organisation } = await requireProfile(tx, organisationId);
    const candidate = await candidateFacts(ctx, tx);
    const facts = factsOf({ ...(await loadCaseAnswers(tx, ctx.actor)), organisation, candidate });
    const assessment: Assessment = assess(facts, { on: hongKongDay(ctx.now()) });
    const files = (await listEvidence(tx, ctx.actor.caseId)).filter(
      (one) => !one.removedAt && !one.replacedBy,
    );
    const [last] = await listRevisions(tx, ctx.actor);
    const revision = last ? await requireRevision(tx, { ...ctx.actor, number: last.number }) : null;
    return {
      status: row.status,
      assessment,
      slots: checklistSlots(assessment.checklist, files, "employer"),
      submitted: revision && {
        ...{ number: revision.number, digest: revision.digest, at: revision.createdAt },
        ruleSetDigest: revision.ruleSetDigest,
        // Written by submitCase from this very type; old ones are shown by the parts that have not changed.
        assessment: revision.assessment as unknown as Assessment,
      },
    };
  });
}

async function candidateFacts(ctx: CaseStaffContext, tx: Tx): Promise<Partial<Facts>> {
  const candidate = await findCandidateOfCase(tx, ctx.actor);
  if (!candidate) return {};
  const who = { organisationId: ctx.actor.organisationId, candidateId: candidate.id };
  if (!(await hasConsented(tx, who))) return candidate.shared;
  return candidateFactsOf(answersOf(await openForm(ctx, tx, who)));
}
