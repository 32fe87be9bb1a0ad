-- CreateTable
CREATE TABLE "guardian_consent" (
    "organisation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "dependant_id" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "guardian_name" BYTEA NOT NULL,
    "notice_version" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardian_consent_pkey" PRIMARY KEY ("organisation_id","id")
);

-- CreateIndex
CREATE INDEX "guardian_consent_organisation_id_candidate_id_idx" ON "guardian_consent"("organisation_id", "candidate_id");

-- AddForeignKey
ALTER TABLE "guardian_consent" ADD CONSTRAINT "guardian_consent_organisation_id_candidate_id_fkey" FOREIGN KEY ("organisation_id", "candidate_id") REFERENCES "candidate"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- One consent for a child holds at a time; withdrawn ones stay as the history.
create unique index guardian_consent_one_open on guardian_consent (organisation_id, candidate_id, dependant_id, notice_version)
  where withdrawn_at is null;

-- Hers to give and to take back, staff's to read inside the case; the employer learns nothing of her children from it.
alter table guardian_consent enable row level security;
alter table guardian_consent force row level security;
grant select, insert on guardian_consent to causeway_portal;
grant update (withdrawn_at) on guardian_consent to causeway_portal;
grant select on guardian_consent to causeway_admin;
create policy own on guardian_consent for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy add_own on guardian_consent for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy withdraw on guardian_consent for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()))
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy entered on guardian_consent for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
