import type { ErasureScope } from "@causeway/rules/retention/plan";

// What becomes of every table when a case is erased: the one list that the worker works through, and that a test holds
// against the database's own catalogue, so that a new table or column cannot be forgotten.

/** Which rows belong to what is erased: by the case, by the candidate, or by a mail of the case. */
export type RowsOf = "case" | "candidate" | "mail";
type Emptied = { readonly scopes: readonly ErasureScope[]; readonly of: RowsOf };
export type Fate =
  /** Rows go. */
  | (Emptied & { readonly fate: "delete" })
  /** Rows stay as a skeleton; these columns get these values (SQL), and `keeps` names every other that holds text. */
  | (Emptied & {
      readonly fate: "empty";
      readonly set: Readonly<Record<string, string>>;
      /** Where only part of a value belongs to a scope. */
      readonly setIn?: Partial<Record<ErasureScope, Readonly<Record<string, string>>>>;
      readonly keeps: readonly string[];
    })
  /** By a step of its own: the key, the account, the files. */
  | { readonly fate: "own-step"; readonly step: string }
  /** Stays as it is, for a reason that bears being read out. */
  | { readonly fate: "keep"; readonly why: KeepReason };

/** Why a table stays: the wording is that of the page that shows the plan. */
export const keepReasons = [
  "no-personal-data",
  "record",
  "organisation",
  "account",
  "runs-out",
  "proof",
] as const;
export type KeepReason = (typeof keepReasons)[number];

const whole = ["case"] as const;
const hers = ["case", "candidate"] as const;
const applicants = ["case", "local-applicants"] as const;
const dash = "'—'";
const nothing = "''";
const noBytes = "''::bytea";

/** In the order in which tables are worked through. */
export const erasurePlan: Readonly<Record<string, Fate>> = {
  candidate_key: { fate: "own-step", step: "key" },
  person: { fate: "own-step", step: "account" },
  session: { fate: "own-step", step: "account" },
  notification_setting: { fate: "own-step", step: "account" },
  sign_in_token: { fate: "own-step", step: "account" },
  address_change: { fate: "own-step", step: "account" },

  candidate_form_section: { fate: "delete", of: "candidate", scopes: hers },
  travel_document_reading: { fate: "delete", of: "candidate", scopes: hers },
  candidate_signature: {
    ...{ fate: "empty", of: "candidate", scopes: hers },
    set: { name_typed: noBytes, snapshot: noBytes },
    keeps: ["locale", "snapshot_sha256"],
  },
  guardian_consent: {
    ...{ fate: "empty", of: "candidate", scopes: hers, set: { guardian_name: noBytes } },
    keeps: ["dependant_id", "capacity", "notice_version", "locale"],
  },
  candidate_invitation: {
    ...{ fate: "empty", of: "candidate", scopes: hers },
    set: { email: nothing, code_hash: noBytes, revoked_at: "coalesce(revoked_at, now())" },
    keeps: [],
  },
  evidence_upload: { fate: "delete", of: "case", scopes: hers },
  evidence: {
    ...{ fate: "empty", of: "case", scopes: ["case", "candidate", "local-applicants"] },
    set: { file_name: dash, sha256: nothing, review_note: "null", subject_id: "null" },
    keeps: ["requirement", "media_type", "state", "scan", "storage_key", "review", "review_reason"],
  },
  local_applicant: {
    ...{ fate: "empty", of: "case", scopes: applicants, set: { answers: "'{}'" } },
    keeps: ["field_versions"],
  },
  case_section: {
    ...{ fate: "empty", of: "case", scopes: whole, set: { answers: "'{}'" } },
    keeps: ["section", "field_versions"],
  },
  advert: {
    ...{ fate: "empty", of: "case", scopes: whole, set: { answers: "'{}'" } },
    keeps: ["field_versions"],
  },
  // What was submitted speaks of everybody; of the local applicants in one place.
  case_revision: {
    ...{ fate: "empty", of: "case", scopes: ["case", "candidate", "local-applicants"] },
    set: { snapshot: "'{}'", candidate_ciphertext: "null", assessment: "'{}'" },
    setIn: { "local-applicants": { snapshot: "snapshot #- '{answers,applicants}'" } },
    keeps: ["digest", "rule_set_digest"],
  },
  case_note: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { body: nothing, sealed: "null" } },
    keeps: ["audience", "author_party"],
  },
  case_hold: { fate: "empty", of: "case", scopes: whole, set: { note: dash }, keeps: ["reason"] },
  change_request: {
    ...{ fate: "empty", of: "case", scopes: hers },
    set: {
      note: nothing,
      before: "null",
      before_ciphertext: "null",
      cause: "null",
      answer_note: "null",
    },
    keeps: ["party", "target", "section", "field", "requirement", "reason_code", "state", "region"],
  },
  recommendation: {
    ...{ fate: "empty", of: "case", scopes: hers },
    set: { reasons: dash, findings: "'[]'", citations: "'[]'" },
    keeps: ["outcome", "state"],
  },
  decision: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { reasons: dash, citations: "'[]'" } },
    keeps: ["outcome"],
  },
  raised_fact: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { note: dash, grounds: noBytes } },
    keeps: ["path", "basis"],
  },
  review_finding: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { reason: dash, grounds: noBytes } },
    keeps: ["question", "finding"],
  },
  reversible_action: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { reason: "null" } },
    keeps: ["kind"],
  },
  second_look: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { note: dash, settled_because: dash } },
    keeps: ["state", "reasons", "audit_hash"],
  },
  reconsideration: {
    ...{
      fate: "empty",
      of: "case",
      scopes: whole,
      set: { because: dash, reference: nothing, answer: nothing },
    },
    keeps: ["state", "wished_by"],
  },
  filing: {
    ...{ fate: "empty", of: "case", scopes: whole, set: { reference: dash, note: nothing } },
    keeps: [],
  },
  outcome: { fate: "empty", of: "case", scopes: whole, set: { note: nothing }, keeps: ["result"] },
  immigration_request: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { wanted: dash, answer: nothing } },
    keeps: [],
  },
  case_import_row: {
    ...{ fate: "empty", of: "case", scopes: hers, set: { typed: "'{}'", faults: "'[]'" } },
    keeps: ["key", "opened_key"],
  },
  mailbox_message: {
    ...{ fate: "empty", of: "mail", scopes: hers },
    set: { to: nothing, subject: nothing, html: nothing, text: nothing },
    keeps: [],
  },
  email_message: {
    ...{ fate: "empty", of: "case", scopes: hers },
    set: {
      props: "'{}'",
      recipient_email: nothing,
      recipient_person: "null",
      provider_id: "null",
      last_error: "null",
      // What has not left yet never will.
      state: "case when state in ('queued', 'sending', 'held') then 'taken-back' else state end",
    },
    keeps: ["template", "locale", "provider"],
  },
  email_event: { fate: "keep", why: "no-personal-data" },
  erasure_request: { fate: "keep", why: "record" },
  candidate: {
    ...{ fate: "empty", of: "case", scopes: hers },
    set: { email: nothing, name: nothing, shared: "'{}'", erased_at: "now()" },
    keeps: ["locale", "state"],
  },

  sponsorship_case: { fate: "own-step", step: "case" },
  candidate_consent: { fate: "keep", why: "proof" },
  work_item: { fate: "keep", why: "no-personal-data" },
  case_assignment: { fate: "keep", why: "no-personal-data" },
  case_note_read: { fate: "keep", why: "no-personal-data" },
  case_stage: { fate: "keep", why: "no-personal-data" },
  rule_set_version: { fate: "keep", why: "no-personal-data" },
  rule_set_edition: { fate: "keep", why: "no-personal-data" },
  rule_set_preview: { fate: "keep", why: "no-personal-data" },
  rule_set_turned: { fate: "keep", why: "no-personal-data" },
  queue_assessment: { fate: "keep", why: "no-personal-data" },
  decided_case: { fate: "keep", why: "no-personal-data" },
  review_round: { fate: "keep", why: "no-personal-data" },
  reminder_sent: { fate: "keep", why: "no-personal-data" },
  retention_due: { fate: "keep", why: "no-personal-data" },
  retention_run: { fate: "keep", why: "no-personal-data" },
  case_presence: { fate: "keep", why: "runs-out" },
  download_ticket: { fate: "keep", why: "runs-out" },
  provider_webhook: { fate: "keep", why: "runs-out" },
  address_suppression: { fate: "keep", why: "no-personal-data" },
  audit_entry: { fate: "keep", why: "record" },
  audit_head: { fate: "keep", why: "record" },
  audit_anchor: { fate: "keep", why: "record" },
  audit_anchor_leaf: { fate: "keep", why: "record" },
  erasure: { fate: "keep", why: "record" },
  legal_hold: { fate: "keep", why: "record" },
  organisation: { fate: "keep", why: "organisation" },
  organisation_document: { fate: "keep", why: "organisation" },
  organisation_key: { fate: "keep", why: "organisation" },
  document_reminder_sent: { fate: "keep", why: "organisation" },
  member_invitation: { fate: "keep", why: "organisation" },
  membership: { fate: "keep", why: "account" },
  case_import: { fate: "keep", why: "organisation" },
  saved_view: { fate: "keep", why: "account" },
  staff: { fate: "keep", why: "account" },
  passkey: { fate: "keep", why: "account" },
  totp_secret: { fate: "keep", why: "account" },
  recovery_code: { fate: "keep", why: "account" },
  passkey_challenge: { fate: "keep", why: "runs-out" },
  second_factor_reset: { fate: "keep", why: "account" },
};

/** Of tables that several sides share, the rows that belong to less than the whole case. */
export const rowsIn: Readonly<Partial<Record<ErasureScope, Readonly<Record<string, string>>>>> = {
  candidate: {
    evidence: "candidate_id is not null",
    evidence_upload: "candidate_id is not null",
    case_note: "audience = 'candidate'",
    change_request: "party = 'candidate'",
  },
  "local-applicants": { evidence: "requirement = 'APPLICANT-CV'" },
};
