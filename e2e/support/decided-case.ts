import { newId } from "@causeway/db/ids";
import { anEmployer } from "@causeway/db/test/factories";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { pay, position, profile, recruitment } from "./answers.ts";
import { database } from "./stack.ts";

const sql = (text: string, ...values: unknown[]) => database.owner.query(text, values);

/** A day in Hong Kong, so many days from now. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

/** A case that was approved, and whose decision the audit chain has drawn for a second look. */
export async function aDrawnCase() {
  const arranged = await aCaseIn("approved");
  const { reviewer, approver, organisation, sponsorshipCase } = arranged;
  const inCase = [organisation.id, sponsorshipCase.caseId];
  const [recommendation, decision] = [newId(), newId()];
  await sql(
    `insert into recommendation (organisation_id, id, case_id, revision, staff_id, outcome, reasons, conflict_declared_at, created_at)
     values ($1, $3, $2, 1, $4, 'approve', 'Complete and argued.', now(), now())`,
    ...[...inCase, recommendation, reviewer.personId],
  );
  await sql(
    `insert into decision (organisation_id, id, case_id, recommendation_id, approver_id, outcome, reasons, conflict_declared_at, created_at)
     values ($1, $3, $2, $4, $5, 'approved', '', now(), now())`,
    ...[...inCase, decision, recommendation, approver.personId],
  );
  await sql(
    `insert into second_look (organisation_id, id, case_id, decision_id, audit_seq, audit_hash, rate, state, drawn_at)
     values ($1, $3, $2, $4, 1, sha256('drawn'), 10000, 'open', now())`,
    ...[...inCase, newId(), decision],
  );
  return arranged;
}

/** A case that was filed three days ago and that Immigration refused the day before yesterday. */
export async function aRefusedCase() {
  const arranged = await aCaseIn("refused");
  const { reviewer, organisation, sponsorshipCase } = arranged;
  const inCase = [organisation.id, sponsorshipCase.caseId, newId(), reviewer.personId];
  await sql(
    `insert into filing (organisation_id, id, case_id, reference, filed_on, filed_by, created_at)
     values ($1, $3, $2, 'ASMT-7654321-26', $5, $4, now())`,
    ...[...inCase, dayFromNow(-3)],
  );
  await sql(
    `insert into outcome (organisation_id, id, case_id, result, decided_on, recorded_by, created_at)
     values ($1, $3, $2, 'refused', $5, $4, now())`,
    ...[...inCase, dayFromNow(-2)],
  );
  return arranged;
}

/** A case that was declined more than two years ago, as the night has found it. */
export async function aCaseDue() {
  const arranged = await aCaseIn("declined");
  const { organisation, sponsorshipCase } = arranged;
  const { caseId, reference, title } = sponsorshipCase;
  await sql("update sponsorship_case set closed_at = now() - interval '25 months' where id = $1", caseId);
  await sql(
    `insert into retention_due (organisation_id, case_id, scope, reference, title, organisation_name, status, due_on, because, found_at)
     values ($1, $2, 'case', $3, $4, $5, 'declined', current_date - 20, 'unsuccessful', now())`,
    ...[organisation.id, caseId, reference, title, organisation.nameEn],
  );
  return arranged;
}

/** A case that rests on one profession of the Talent List. */
export async function aCaseOnTheList(profession: { id: string; name: string }) {
  const arranged = await aCaseIn("submitted");
  const { organisation, owner, sponsorshipCase } = arranged;
  const claim = {
    talentListClaimed: "yes",
    talentListProfession: profession.name,
    talentListProfessionId: profession.id,
  };
  await sql(
    "update organisation set profile = $2 where id = $1",
    organisation.id,
    JSON.stringify({ ...profile, nameEn: organisation.nameEn }),
  );
  const sections = { position: { ...position, ...claim }, remuneration: pay, recruitment };
  for (const [section, answers] of Object.entries(sections)) {
    await sql(
      `insert into case_section (organisation_id, case_id, section, answers, version, updated_by, updated_at) values ($1, $2, $3, $4, 1, $5, now())`,
      ...[organisation.id, sponsorshipCase.caseId, section, JSON.stringify(answers), owner.personId],
    );
  }
  return arranged;
}

/** A mail to an employer's owner that was given up. */
export async function aFailedMail() {
  const { organisation, owner, sponsorshipCase } = await aCaseIn("submitted");
  const mailId = newId();
  const props = {
    ...{ caseTitle: sponsorshipCase.title, caseReference: sponsorshipCase.reference },
    ...{ submittedBy: owner.name, submittedOn: dayFromNow(0) },
    link: { app: "portal", path: `/o/${organisation.id}` },
  };
  await sql(
    `insert into email_message (organisation_id, id, case_id, template, props, recipient_email, recipient_person, locale, state, attempts, created_at, next_attempt_at)
     values ($1, $2, $3, 'case-submitted', $4, $5, $6, 'en', 'failed', 5, now(), now())`,
    ...[organisation.id, mailId, sponsorshipCase.caseId, JSON.stringify(props), owner.email, owner.personId],
  );
  return { owner, mailId, reference: sponsorshipCase.reference };
}

function aCaseIn(status: CaseStatus) {
  return anEmployer(database).inReview({ status, candidateState: "signed" });
}
