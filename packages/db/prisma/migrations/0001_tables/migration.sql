-- CreateTable
CREATE TABLE "audit_entry" (
    "organisation_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_label" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT,
    "case_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,
    "ip" TEXT,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("organisation_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organisation_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "person_id" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hans',
    "state" TEXT NOT NULL DEFAULT 'invited',
    "shared" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "reopened_at" TIMESTAMPTZ(3),

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "candidate_invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "email" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "sent_by" UUID NOT NULL,

    CONSTRAINT "candidate_invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "candidate_key" (
    "organisation_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "wrapped_key" BYTEA,
    "key_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "candidate_key_pkey" PRIMARY KEY ("organisation_id","candidate_id")
);

-- CreateTable
CREATE TABLE "candidate_consent" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "notice_version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "candidate_consent_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "candidate_form_section" (
    "organisation_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "field_versions" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "completed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_form_section_pkey" PRIMARY KEY ("organisation_id","candidate_id","section")
);

-- CreateTable
CREATE TABLE "candidate_signature" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "name_typed" BYTEA NOT NULL,
    "snapshot" BYTEA NOT NULL,
    "snapshot_sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_signature_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "candidate_id" UUID,
    "requirement" TEXT NOT NULL,
    "subject_id" TEXT,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'received',
    "scan" TEXT NOT NULL DEFAULT 'not-scanned',
    "storage_key" TEXT NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "review" TEXT NOT NULL DEFAULT 'uploaded',
    "review_reason" TEXT,
    "review_note" TEXT,
    "reviewed_by" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "replaced_by" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "download_ticket" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "download_ticket_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "phrase" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "app" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_minutes" INTEGER NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "ip" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "link_hash" BYTEA NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "session_id" UUID,
    "return_to" TEXT,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "person_id" UUID NOT NULL,
    "roles" TEXT[],
    "invited_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "email_message" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID,
    "template" TEXT NOT NULL,
    "props" JSONB NOT NULL,
    "recipient_email" TEXT NOT NULL,
    "recipient_person" UUID,
    "sent_by_person" UUID,
    "locale" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "provider" TEXT,
    "provider_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_message_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "mailbox_message" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_message_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "provider_webhook" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'employer',
    "state" TEXT NOT NULL DEFAULT 'invited',
    "name_en" TEXT NOT NULL DEFAULT '',
    "name_zh" TEXT NOT NULL DEFAULT '',
    "brn" TEXT NOT NULL DEFAULT '',
    "business_nature" TEXT NOT NULL DEFAULT '',
    "established_on" DATE,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "staff_local" INTEGER,
    "staff_non_local" INTEGER,
    "turnover_note" TEXT NOT NULL DEFAULT '',
    "listed_code" TEXT NOT NULL DEFAULT '',
    "profile" JSONB NOT NULL DEFAULT '{}',
    "profile_version" INTEGER NOT NULL DEFAULT 0,
    "field_versions" JSONB NOT NULL DEFAULT '{}',
    "completed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "member_invitation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "invited_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_invitation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "case_assignment" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_assignment_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "review_round" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_round_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "change_request" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "section" TEXT,
    "field" TEXT,
    "subject_id" UUID,
    "evidence_id" UUID,
    "requirement" TEXT,
    "reason_code" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "before" JSONB,
    "before_ciphertext" BYTEA,
    "answer_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "staff_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "conflict_declared_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "approver_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "conflict_declared_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "filing" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,
    "filed_by" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "result" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "limit_of_stay" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "sponsorship_case" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL DEFAULT '',
    "candidate_name" TEXT NOT NULL DEFAULT '',
    "case_version" INTEGER NOT NULL DEFAULT 0,
    "current_revision" INTEGER NOT NULL DEFAULT 0,
    "exemption_verdict" TEXT,
    "path" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "clock_started_at" TIMESTAMPTZ(3),
    "clock_due_on" DATE,
    "closed_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "sponsorship_case_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "case_section" (
    "organisation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "field_versions" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "completed_at" TIMESTAMPTZ(3),
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_section_pkey" PRIMARY KEY ("organisation_id","case_id","section")
);

-- CreateTable
CREATE TABLE "advert" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "field_versions" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "advert_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "local_applicant" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "advert_id" UUID,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "field_versions" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "local_applicant_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "case_revision" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "candidate_ciphertext" BYTEA,
    "digest" TEXT NOT NULL,
    "rule_set_digest" TEXT NOT NULL,
    "assessment" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_revision_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "case_note" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "author" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateTable
CREATE TABLE "work_item" (
    "organisation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "path" TEXT,
    "exemption_verdict" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_due_on" DATE,
    "reviewer_id" UUID,
    "approver_id" UUID,
    "open_requests" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("organisation_id","case_id")
);

-- CreateIndex
CREATE INDEX "audit_entry_organisation_id_case_id_seq_idx" ON "audit_entry"("organisation_id", "case_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_organisation_id_id_key" ON "audit_entry"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "candidate_person_id_idx" ON "candidate"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_organisation_id_case_id_key" ON "candidate"("organisation_id", "case_id");

-- CreateIndex
CREATE INDEX "candidate_invitation_id_idx" ON "candidate_invitation"("id");

-- CreateIndex
CREATE INDEX "candidate_invitation_email_idx" ON "candidate_invitation"("email");

-- CreateIndex
CREATE INDEX "candidate_invitation_organisation_id_candidate_id_version_idx" ON "candidate_invitation"("organisation_id", "candidate_id", "version");

-- CreateIndex
CREATE INDEX "candidate_consent_organisation_id_candidate_id_kind_idx" ON "candidate_consent"("organisation_id", "candidate_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_signature_organisation_id_candidate_id_revision_key" ON "candidate_signature"("organisation_id", "candidate_id", "revision");

-- CreateIndex
CREATE INDEX "evidence_organisation_id_case_id_requirement_created_at_idx" ON "evidence"("organisation_id", "case_id", "requirement", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organisation_id_storage_key_key" ON "evidence"("organisation_id", "storage_key");

-- CreateIndex
CREATE INDEX "download_ticket_token_hash_idx" ON "download_ticket"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "download_ticket_organisation_id_token_hash_key" ON "download_ticket"("organisation_id", "token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_person_id_created_at_idx" ON "session"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_token_link_hash_key" ON "sign_in_token"("link_hash");

-- CreateIndex
CREATE INDEX "sign_in_token_email_created_at_idx" ON "sign_in_token"("email", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_token_expires_at_idx" ON "sign_in_token"("expires_at");

-- CreateIndex
CREATE INDEX "email_message_state_next_attempt_at_idx" ON "email_message"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "email_message_organisation_id_case_id_created_at_idx" ON "email_message"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE INDEX "email_message_created_at_id_idx" ON "email_message"("created_at", "id");

-- CreateIndex
CREATE INDEX "email_message_provider_provider_id_idx" ON "email_message"("provider", "provider_id");

-- CreateIndex
CREATE INDEX "mailbox_message_to_received_at_idx" ON "mailbox_message"("to", "received_at");

-- CreateIndex
CREATE INDEX "mailbox_message_received_at_id_idx" ON "mailbox_message"("received_at", "id");

-- CreateIndex
CREATE INDEX "provider_webhook_processed_at_received_at_idx" ON "provider_webhook"("processed_at", "received_at");

-- CreateIndex
CREATE INDEX "organisation_kind_created_at_id_idx" ON "organisation"("kind", "created_at", "id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "member_invitation_id_idx" ON "member_invitation"("id");

-- CreateIndex
CREATE INDEX "member_invitation_email_idx" ON "member_invitation"("email");

-- CreateIndex
CREATE INDEX "case_assignment_organisation_id_case_id_staff_id_idx" ON "case_assignment"("organisation_id", "case_id", "staff_id");

-- CreateIndex
CREATE INDEX "case_assignment_staff_id_started_at_idx" ON "case_assignment"("staff_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_round_organisation_id_case_id_number_key" ON "review_round"("organisation_id", "case_id", "number");

-- CreateIndex
CREATE INDEX "change_request_organisation_id_case_id_state_idx" ON "change_request"("organisation_id", "case_id", "state");

-- CreateIndex
CREATE INDEX "change_request_organisation_id_round_id_idx" ON "change_request"("organisation_id", "round_id");

-- CreateIndex
CREATE INDEX "recommendation_organisation_id_case_id_created_at_idx" ON "recommendation"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE INDEX "decision_organisation_id_case_id_created_at_idx" ON "decision"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_organisation_id_recommendation_id_key" ON "decision"("organisation_id", "recommendation_id");

-- CreateIndex
CREATE INDEX "filing_organisation_id_case_id_created_at_idx" ON "filing"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE INDEX "outcome_organisation_id_case_id_created_at_idx" ON "outcome"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE INDEX "sponsorship_case_organisation_id_updated_at_id_idx" ON "sponsorship_case"("organisation_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "sponsorship_case_organisation_id_status_updated_at_id_idx" ON "sponsorship_case"("organisation_id", "status", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sponsorship_case_organisation_id_reference_key" ON "sponsorship_case"("organisation_id", "reference");

-- CreateIndex
CREATE INDEX "advert_organisation_id_case_id_position_idx" ON "advert"("organisation_id", "case_id", "position");

-- CreateIndex
CREATE INDEX "local_applicant_organisation_id_case_id_created_at_idx" ON "local_applicant"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_revision_organisation_id_case_id_number_key" ON "case_revision"("organisation_id", "case_id", "number");

-- CreateIndex
CREATE INDEX "case_note_organisation_id_case_id_created_at_idx" ON "case_note"("organisation_id", "case_id", "created_at");

-- CreateIndex
CREATE INDEX "work_item_status_submitted_at_case_id_idx" ON "work_item"("status", "submitted_at", "case_id");

-- CreateIndex
CREATE INDEX "work_item_submitted_at_case_id_idx" ON "work_item"("submitted_at", "case_id");

-- CreateIndex
CREATE INDEX "work_item_reviewer_id_submitted_at_idx" ON "work_item"("reviewer_id", "submitted_at");

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candidate_invitation" ADD CONSTRAINT "candidate_invitation_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candidate_key" ADD CONSTRAINT "candidate_key_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candidate_consent" ADD CONSTRAINT "candidate_consent_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candidate_form_section" ADD CONSTRAINT "candidate_form_section_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "candidate_signature" ADD CONSTRAINT "candidate_signature_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "download_ticket" ADD CONSTRAINT "download_ticket_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "email_message" ADD CONSTRAINT "email_message_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "email_message" ADD CONSTRAINT "email_message_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mailbox_message" ADD CONSTRAINT "mailbox_message_organisation_id_id_fkey" FOREIGN KEY ("organisation_id", "id") REFERENCES "email_message"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_assignment" ADD CONSTRAINT "case_assignment_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_assignment" ADD CONSTRAINT "case_assignment_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "review_round" ADD CONSTRAINT "review_round_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_organisation_id_round_id_fkey" FOREIGN KEY ("organisation_id", "round_id") REFERENCES "review_round"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_organisation_id_recommendation_id_fkey" FOREIGN KEY ("organisation_id", "recommendation_id") REFERENCES "recommendation"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "staff"("person_id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "filing" ADD CONSTRAINT "filing_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sponsorship_case" ADD CONSTRAINT "sponsorship_case_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_section" ADD CONSTRAINT "case_section_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "advert" ADD CONSTRAINT "advert_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "local_applicant" ADD CONSTRAINT "local_applicant_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "local_applicant" ADD CONSTRAINT "local_applicant_organisation_id_advert_id_fkey" FOREIGN KEY ("organisation_id", "advert_id") REFERENCES "advert"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_revision" ADD CONSTRAINT "case_revision_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
