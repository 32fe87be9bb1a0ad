-- CreateTable
CREATE TABLE "evidence_upload" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "candidate_id" UUID,
    "person_id" UUID NOT NULL,
    "requirement" TEXT NOT NULL,
    "subject_id" TEXT,
    "replaces" UUID,
    "file_name" TEXT NOT NULL,
    "length" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "pieces" UUID[],
    "evidence_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_upload_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "evidence_upload_organisation_id_case_id_idx" ON "evidence_upload"("organisation_id", "case_id");

-- CreateIndex
CREATE INDEX "evidence_upload_expires_at_idx" ON "evidence_upload"("expires_at");

-- AddForeignKey
ALTER TABLE "evidence_upload" ADD CONSTRAINT "evidence_upload_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

alter table evidence_upload add constraint evidence_upload_within_length check (received between 0 and length);

-- As with evidence: a member meets exactly the uploads without a candidate, she exactly her own, staff none at all.
alter table evidence_upload enable row level security;
alter table evidence_upload force row level security;
grant select, insert on evidence_upload to causeway_portal;
grant update (received, pieces, evidence_id, expires_at) on evidence_upload to causeway_portal;
grant select, delete on evidence_upload to causeway_worker;
create policy own on evidence_upload for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id()));
create policy begin on evidence_upload for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id())
    and ((select app.editor_organisation()) is not null or case_id = (select app.candidate_case()))
    and person_id = (select app.person_id()) and received = 0 and evidence_id is null);
create policy go_on on evidence_upload for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id())
    and ((select app.editor_organisation()) is not null or case_id = (select app.candidate_case())))
  with check (organisation_id = (select app.organisation_id()) and candidate_id is not distinct from (select app.candidate_id()));
create policy sweep_read on evidence_upload for select to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());
create policy sweep on evidence_upload for delete to causeway_worker using ((select app.is_kind('worker')) and expires_at < now());
