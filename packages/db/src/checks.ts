import { actorKinds, locales, memberRoles, staffRoles } from "@causeway/rules/actor";
import { guardianCapacities } from "@causeway/rules/candidate-form/guardian";
import { consentKinds } from "@causeway/rules/candidate-form/schema";
import { importStates } from "@causeway/rules/case-import/schema";
import {
  changeRequestParties,
  changeRequestReasons,
  changeRequestStates,
  changeRequestTargets,
  roundStates,
} from "@causeway/rules/change-request/schema";
import {
  decisionOutcomes,
  recommendationOutcomes,
  recommendationStates,
  reversibleKinds,
  settledOutcomes,
} from "@causeway/rules/decision/schema";
import {
  evidenceRejections,
  evidenceReviews,
  evidenceStates,
  scanStates,
} from "@causeway/rules/evidence/schema";
import { reconsiderationStates, reconsiderationWishers } from "@causeway/rules/filing/reconsideration";
import { outcomeResults } from "@causeway/rules/filing/schema";
import { messageAudiences, messageParties } from "@causeway/rules/message/schema";
import { deliveries } from "@causeway/rules/notification/kinds";
import { reminderKinds, reminderParties } from "@causeway/rules/reminder/schema";
import { dueReasons, erasureGrounds, erasureScopes } from "@causeway/rules/retention/plan";
import { findingResults, raisableFacts, raisedBases, reviewQuestions } from "@causeway/rules/review/reviewed";
import { verdictsByGravity } from "@causeway/rules/review/worst-verdict";
import { previewStates, ruleSetKinds, ruleSetStates } from "@causeway/rules/rule-set/payload";
import { allSecondLookReasons, secondLookStates } from "@causeway/rules/second-look/schema";
import { holdReasons } from "@causeway/rules/sponsorship-case/hold";
import { caseSectionIds } from "@causeway/rules/sponsorship-case/sections";
import { caseStatuses } from "@causeway/rules/sponsorship-case/status";
import {
  apps,
  assignmentDuties,
  candidateStates,
  challengePurposes,
  emailEventKinds,
  emailStates,
  noteAudiences,
  organisationKinds,
  organisationStates,
  secondFactors,
  suppressionLifts,
  suppressionReasons,
  viewedLists,
} from "@causeway/rules/vocabulary";
import type pg from "pg";

/** Which column may hold which words: the lists are those of `rules`, so database and code cannot disagree. */
export const vocabularies: Record<string, readonly string[]> = {
  "person.locale": locales,
  "session.app": apps,
  "session.second_factor": secondFactors,
  "passkey_challenge.purpose": challengePurposes,
  "sign_in_token.app": apps,
  "organisation.kind": organisationKinds,
  "organisation.state": organisationStates,
  "membership.role": memberRoles,
  "member_invitation.role": memberRoles,
  "member_invitation.locale": locales,
  "sponsorship_case.status": caseStatuses,
  "work_item.status": caseStatuses,
  "work_item.hold_reason": holdReasons,
  "work_item.worst_verdict": verdictsByGravity,
  "case_stage.status": caseStatuses,
  "case_stage.left_to": caseStatuses,
  "case_hold.reason": holdReasons,
  "saved_view.list": viewedLists,
  "case_section.section": caseSectionIds,
  "case_note.audience": noteAudiences,
  "case_import.state": importStates,
  "case_note.author_party": messageParties,
  "case_note_read.audience": messageAudiences,
  "case_note_read.party": messageParties,
  "candidate.state": candidateStates,
  "candidate.locale": locales,
  "candidate_consent.kind": consentKinds,
  "guardian_consent.capacity": guardianCapacities,
  "guardian_consent.locale": locales,
  "candidate_signature.locale": locales,
  "evidence.state": evidenceStates,
  "evidence.scan": scanStates,
  "evidence.review": evidenceReviews,
  "organisation_document.scan": scanStates,
  "evidence.review_reason": evidenceRejections,
  "case_assignment.duty": assignmentDuties,
  "review_round.state": roundStates,
  "change_request.party": changeRequestParties,
  "change_request.target": changeRequestTargets,
  "change_request.state": changeRequestStates,
  "change_request.reason_code": changeRequestReasons,
  "recommendation.outcome": recommendationOutcomes,
  "recommendation.state": recommendationStates,
  "decision.outcome": decisionOutcomes,
  "decided_case.outcome": settledOutcomes,
  "decided_case.like_outcome": settledOutcomes,
  "reversible_action.kind": reversibleKinds,
  "reconsideration.state": reconsiderationStates,
  "reconsideration.wished_by": reconsiderationWishers,
  "second_look.state": secondLookStates,
  "work_item.second_look": secondLookStates,
  "raised_fact.path": raisableFacts,
  "raised_fact.basis": raisedBases,
  "review_finding.question": reviewQuestions,
  "review_finding.finding": findingResults,
  "outcome.result": outcomeResults,
  "email_message.state": emailStates,
  "email_message.locale": locales,
  "email_event.kind": emailEventKinds,
  "notification_setting.delivery": deliveries,
  "reminder_sent.kind": reminderKinds,
  "reminder_sent.party": reminderParties,
  "address_suppression.reason": suppressionReasons,
  "address_suppression.lifted_because": suppressionLifts,
  "rule_set_version.kind": ruleSetKinds,
  "rule_set_version.state": ruleSetStates,
  "rule_set_preview.state": previewStates,
  "audit_entry.actor_kind": actorKinds,
  "erasure.scope": erasureScopes,
  "erasure.grounds": erasureGrounds,
  "retention_due.scope": erasureScopes,
  "retention_due.because": dueReasons,
  "retention_due.status": caseStatuses,
};

/** Columns that hold several words of a list. */
export const arrayVocabularies: Record<string, readonly string[]> = {
  "staff.roles": staffRoles,
  "second_look.reasons": allSecondLookReasons,
};

/**
 * Brings the check constraints in line with the lists. A list that grew is replaced; one that lost a word still in use
 * fails here, which is the moment to write a migration for those rows.
 */
export async function ensureChecks(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select conname as name, obj_description(oid, 'pg_constraint') as definition
       from pg_constraint where contype = 'c' and conname like '%\\_words' and connamespace = 'public'::regnamespace`,
  );
  const live = new Map(rows.map((row) => [row.name, row.definition]));
  for (const [place, words] of Object.entries(vocabularies))
    await ensureCheck(client, live, place, words, "= any");
  for (const [place, words] of Object.entries(arrayVocabularies))
    await ensureCheck(client, live, place, words, "<@");
}

async function ensureCheck(
  client: pg.Client,
  live: Map<string, string>,
  place: string,
  words: readonly string[],
  operator: "= any" | "<@",
): Promise<void> {
  const [table, column] = place.split(".");
  const name = `${table}_${column}_words`;
  const comment = words.join(" ");
  if (live.get(name) === comment) return;
  const list = `array[${words.map((word) => client.escapeLiteral(word)).join(", ")}]::text[]`;
  await client.query(`alter table ${table} drop constraint if exists ${name}`);
  await client.query(`alter table ${table} add constraint ${name} check (${column} ${operator} (${list}))`);
  await client.query(`comment on constraint ${name} on ${table} is ${client.escapeLiteral(comment)}`);
}
