import { newId } from "../src/ids.ts";
import { type Arrangeable, anEmployer, anEvidence, aStaffMember } from "./factories.ts";

/** An employer with one row in every table that belongs to an organisation; the employer's and the candidate's where both exist. */
export async function aFullEmployer(db: Arrangeable) {
  const full = await anEmployer(db).inReview();
  const { organisation, owner, sponsorshipCase, candidate, reviewer } = full;
  const approver = await aStaffMember(db, ["approver"]);
  const [org, caseId, candidateId] = [organisation.id, sponsorshipCase.id, candidate.candidateId];
  const row = async (table: string, values: Record<string, unknown>) => {
    const names = Object.keys(values);
    const places = names.map((_, at) => `$${at + 1}`);
    await db.owner.query(
      `insert into ${table} (${names.map((name) => `"${name}"`).join(", ")}) values (${places.join(", ")})`,
      Object.values(values),
    );
  };
  const now = new Date();
  const bytes = Buffer.alloc(32, 7);
  const inCase = () => ({ organisation_id: org, id: newId(), case_id: caseId });
  const ofCandidate = () => ({ organisation_id: org, id: newId(), candidate_id: candidateId });
  const advert = inCase();
  const round = inCase();
  const recommendation = inCase();
  const message = inCase();

  await row("member_invitation", {
    ...{
      organisation_id: org,
      id: newId(),
      email: "new@example.test",
      role: "viewer",
      invited_by: owner.personId,
    },
    ...{ created_at: now, expires_at: now },
  });
  await row("case_section", {
    ...{
      organisation_id: org,
      case_id: caseId,
      section: "position",
      updated_by: owner.personId,
      updated_at: now,
    },
  });
  await row("advert", { ...advert, position: 1, created_at: now, updated_at: now });
  await row("local_applicant", { ...inCase(), advert_id: advert.id, created_at: now, updated_at: now });
  await row("case_revision", {
    ...{ ...inCase(), number: 1, snapshot: "{}", digest: "d", rule_set_digest: "r", assessment: "{}" },
    ...{ created_by: owner.personId, created_at: now },
  });
  await row("rule_set_turned", {
    ...{
      organisation_id: org,
      version_id: newId(),
      case_id: caseId,
      rule: "exemption.talent-list",
      place: 1,
    },
    ...{ before: "met", after: "not-met", because: "{}" },
  });
  const list = { organisation_id: org, id: newId() };
  await row("case_import", { ...list, file_name: "list.csv", created_by: owner.personId, created_at: now });
  await row("case_import_row", { organisation_id: org, import_id: list.id, row: 2, key: "k" });
  for (const audience of ["staff", "employer", "candidate"]) {
    await row("case_note", { ...inCase(), author: owner.personId, audience, body: "note", created_at: now });
  }
  for (const { audience, personId } of [
    { audience: "employer", personId: owner.personId },
    { audience: "candidate", personId: candidate.personId },
  ]) {
    const place = { organisation_id: org, case_id: caseId, audience };
    await row("case_note_read", { ...place, reader_id: personId, party: audience, read_at: now });
  }
  await row("candidate_invitation", {
    ...{ ...ofCandidate(), email: candidate.email, code_hash: bytes, created_at: now, expires_at: now },
    sent_by: owner.personId,
  });
  await row("candidate_key", {
    ...{
      organisation_id: org,
      candidate_id: candidateId,
      wrapped_key: bytes,
      key_version: 1,
      created_at: now,
    },
  });
  await row("candidate_consent", { ...ofCandidate(), kind: "sensitive", notice_version: "1", given_at: now });
  await row("guardian_consent", {
    ...{ ...ofCandidate(), dependant_id: "child", capacity: "parent", guardian_name: bytes },
    ...{ notice_version: "1", locale: "en", given_at: now },
  });
  await row("candidate_form_section", {
    ...{
      organisation_id: org,
      candidate_id: candidateId,
      section: "particulars",
      ciphertext: bytes,
      updated_at: now,
    },
  });
  await row("candidate_signature", {
    ...{ ...ofCandidate(), revision: 1, locale: "zh-Hans", name_typed: bytes, snapshot: bytes },
    ...{ snapshot_sha256: "d", signed_at: now },
  });
  const evidence = await anEvidence(db, sponsorshipCase, owner);
  const hers = await anEvidence(db, sponsorshipCase, candidate, "AP-02");
  const document = { organisation_id: org, id: newId(), requirement: "E-BR" };
  await row("organisation_document", {
    ...{
      ...document,
      file_name: "document.pdf",
      media_type: "application/pdf",
      bytes: 1024,
      scan: "not-scanned",
    },
    ...{ sha256: "0", storage_key: `${org}/${document.id}`, uploaded_by: owner.personId, created_at: now },
  });
  await row("document_reminder_sent", {
    ...{ organisation_id: org, document_id: document.id, deadline: now, step: "30", sent_at: now },
  });
  await row("download_ticket", {
    ...{ organisation_id: org, id: newId(), evidence_id: evidence.id, person_id: owner.personId },
    ...{ token_hash: Buffer.from(newId()), created_at: now, expires_at: new Date(now.getTime() + 60_000) },
  });
  for (const [personId, hers] of [
    [owner.personId, null],
    [candidate.personId, candidateId],
  ] as const) {
    await row("evidence_upload", {
      ...{
        ...inCase(),
        candidate_id: hers,
        person_id: personId,
        requirement: "E-BR",
        file_name: "paper.pdf",
      },
      ...{ length: 10, pieces: [], created_at: now, expires_at: new Date(now.getTime() + 60_000) },
    });
  }
  await row("travel_document_reading", {
    ...{ organisation_id: org, evidence_id: hers.id, candidate_id: candidateId },
    ...{ state: "not-found", dismissed: [], read_at: now },
  });
  await row("review_round", {
    ...round,
    number: 1,
    state: "sent",
    created_by: reviewer.personId,
    created_at: now,
  });
  for (const [party, evidenceId] of [
    ["employer", evidence.id],
    ["candidate", hers.id],
  ]) {
    await row("change_request", {
      ...{
        ...inCase(),
        round_id: round.id,
        party,
        target: "evidence",
        evidence_id: evidenceId,
        state: "open",
      },
      ...{ reason_code: "unclear", created_at: now },
    });
  }
  await row("recommendation", {
    ...{ ...recommendation, revision: 1, staff_id: reviewer.personId, outcome: "approve", reasons: "sound" },
    ...{ conflict_declared_at: now, created_at: now },
  });
  const decision = inCase();
  await row("decision", {
    ...{
      ...decision,
      recommendation_id: recommendation.id,
      approver_id: approver.personId,
      outcome: "approved",
    },
    ...{ reasons: "sound", conflict_declared_at: now, created_at: now },
  });
  await row("reconsideration", {
    ...{ ...inCase(), state: "wanted", wished_by: "employer", because: "New papers." },
    ...{ recorded_by: reviewer.personId, created_at: now },
  });
  await row("case_presence", {
    ...{ organisation_id: org, case_id: caseId, person_id: reviewer.personId, page: "answers", seen_at: now },
  });
  await row("second_look", {
    ...{ ...inCase(), decision_id: decision.id, audit_seq: 1, audit_hash: bytes, rate: 1000, state: "open" },
    drawn_at: now,
  });
  await row("reversible_action", {
    ...{ ...inCase(), kind: "recommended", subject_id: recommendation.id, actor_id: reviewer.personId },
    ...{ at: now, until: now, mails: [message.id] },
  });
  await row("immigration_request", {
    ...{
      ...inCase(),
      received_on: "2026-11-01",
      wanted: "Payslips",
      recorded_by: reviewer.personId,
      created_at: now,
    },
    evidence_ids: [],
  });
  await row("raised_fact", {
    ...{
      ...inCase(),
      path: "offer.confirmed",
      basis: "documented",
      evidence_id: evidence.id,
      grounds: bytes,
    },
    ...{ revision: 1, raised_by: reviewer.personId, raised_at: now },
  });
  await row("review_finding", {
    ...{ ...inCase(), question: "criteria.vacancy-genuine", finding: "met", reason: "sound", grounds: bytes },
    ...{ revision: 1, found_by: reviewer.personId, found_at: now },
  });
  await row("filing", {
    ...inCase(),
    reference: "ASMTP-1",
    filed_on: now,
    filed_by: reviewer.personId,
    created_at: now,
  });
  await row("outcome", {
    ...inCase(),
    result: "granted",
    decided_on: now,
    recorded_by: reviewer.personId,
    created_at: now,
  });
  const lifted = { lifted_by: approver.personId, lifted_at: now, lift_reason: "The claim was settled." };
  await row("legal_hold", {
    ...{ ...inCase(), reason: "A claim was announced.", placed_by: reviewer.personId, placed_at: now },
    ...lifted,
  });
  await row("case_hold", {
    ...{ ...inCase(), reason: "policy", note: "Ask the policy desk.", held_by: reviewer.personId },
    ...{ held_at: now },
  });
  await row("decided_case", {
    ...{ organisation_id: org, case_id: caseId, reference: "CW-26-0001", path: "merits", verdicts: "mnur" },
    ...{ outcome: "approved", decided_at: now },
  });
  await row("erasure", {
    ...{ ...inCase(), scope: "case", grounds: "due", reason: "Its time has come." },
    ...{
      proposed_by: reviewer.personId,
      proposed_at: now,
      withdrawn_by: reviewer.personId,
      withdrawn_at: now,
    },
  });
  await row("erasure_request", {
    ...{ organisation_id: org, candidate_id: candidateId, case_id: caseId, requested_at: now },
  });
  await row("retention_due", {
    ...{ organisation_id: org, case_id: caseId, scope: "case", reference: "CW-26-0001", title: "" },
    ...{ organisation_name: "", status: "withdrawn", due_on: now, because: "unsuccessful", found_at: now },
  });
  await row("retention_run", { organisation_id: org, id: newId(), at: now, due: 0, held: 0, removed: "{}" });
  await row("saved_view", {
    ...{
      organisation_id: org,
      id: newId(),
      person_id: owner.personId,
      list: "cases",
      name: "Mine",
      query: "",
    },
    ...{ created_at: now },
  });
  await row("reminder_sent", {
    ...{ organisation_id: org, case_id: caseId, kind: "approval-waiting", party: "approver" },
    ...{ subject_id: recommendation.id, deadline: now, step: "2", sent_at: now },
  });
  await row("email_message", {
    ...{ ...message, template: "case-submitted", props: "{}", recipient_email: owner.email, locale: "en" },
    ...{ created_at: now, next_attempt_at: now },
  });
  await row("email_event", {
    organisation_id: org,
    message_id: message.id,
    kind: "taken",
    attempt: 1,
    at: now,
  });
  await row("mailbox_message", {
    ...{
      organisation_id: org,
      id: message.id,
      to: owner.email,
      subject: "s",
      html: "h",
      text: "t",
      received_at: now,
    },
  });
  await row("audit_head", { organisation_id: org, seq: 1, hash: bytes });
  await row("organisation_key", { organisation_id: org, wrapped_key: bytes, created_at: now });
  const day = "2020-01-01";
  await db.owner.query(
    `insert into audit_anchor values ($1, now(), 1, $2, $2, $2, $3) on conflict do nothing`,
    [day, bytes, Buffer.alloc(64)],
  );
  await row("audit_anchor_leaf", { organisation_id: org, day, seq: 1, hash: bytes, proof: [] });
  await row("audit_entry", {
    ...{ organisation_id: org, seq: 1, id: newId(), at: now, actor_kind: "member", actor_id: owner.personId },
    ...{
      action: "case.created",
      subject_kind: "case",
      subject_id: caseId,
      case_id: caseId,
      prev_hash: bytes,
      hash: bytes,
    },
  });
  return { ...full, approver };
}
