import { findCandidateOfCase } from "@causeway/db/candidate";
import { listConsents } from "@causeway/db/candidate-consent";
import { listCandidateEvidenceProgress, listEvidence } from "@causeway/db/evidence";
import { requireProfile } from "@causeway/db/organisation";
import type { CaseKey } from "@causeway/db/sponsorship-case";
import { dayOf } from "@causeway/db/values";
import type { Tx } from "@causeway/db/with-actor";
import type { Assessment } from "@causeway/rules/assess";
import { consentKinds } from "@causeway/rules/candidate-form/schema";
import { checklistProgress, checklistSlots } from "@causeway/rules/evidence/slots";
import { assessUnder } from "@causeway/rules/law/assess";
import { type CaseAnswers, factsOf } from "@causeway/rules/sponsorship-case/facts";
import { rehearse } from "@causeway/rules/sponsorship-case/rehearsal";
import { progressFiles, slotFiles } from "../evidence/slot-files.ts";
import { lawInForce } from "../rule-set/in-force.ts";
import { loadCaseAnswers } from "./load-case-answers.ts";

/** The employer's side as it stands with what the candidate shares with it, and what the rules make of both on a day. */
export async function loadCaseAsItStands(tx: Tx, key: CaseKey, on: string) {
  const profile = await requireProfile(tx, key.organisationId);
  const candidate = await findCandidateOfCase(tx, key);
  const answers: CaseAnswers = {
    ...(await loadCaseAnswers(tx, key)),
    organisation: profile.answers,
    // Written by the candidate's own save; never identity numbers, never the answers about convictions.
    candidate: candidate?.shared ?? {},
  };
  const { law } = await lawInForce(tx);
  const assessment: Assessment = assessUnder(law, factsOf(answers), on);
  const rows = await listEvidence(tx, key.caseId);
  const own = rows.filter((row) => !row.removedAt && !row.replacedBy && row.candidateId === null);
  return {
    ...{ answers, assessment, candidate, rows },
    evidence: own.map(({ id, requirement, fileName, sha256, bytes, expiresOn }) => ({
      ...{ id, requirement, fileName, sha256 },
      bytes: Number(bytes),
      expiresOn: dayOf(expiresOn),
    })),
  };
}

/** The whole case as the rules see it on a day, and everything that a reviewer's rules would raise. For a member. */
export async function loadRehearsal(tx: Tx, key: CaseKey, on: string) {
  const { answers, assessment, candidate, rows, evidence } = await loadCaseAsItStands(tx, key, on);
  const consents = candidate ? await listConsents(tx, { ...key, candidateId: candidate.id }) : [];
  const hers = await listCandidateEvidenceProgress(tx, key.caseId, on);
  const files = [...slotFiles(rows, on), ...progressFiles(hers)];
  const slots = checklistSlots(assessment.checklist, files, "employer");
  const party = candidate && {
    state: candidate.state,
    consented: consentKinds.every((kind) =>
      consents.some((consent) => consent.kind === kind && consent.withdrawnAt === null),
    ),
  };
  return {
    answers,
    assessment,
    candidate,
    slots,
    progress: checklistProgress(slots),
    evidence,
    findings: rehearse({ answers, assessment, candidate: party, slots }),
  };
}
