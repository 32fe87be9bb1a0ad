-- AlterTable
ALTER TABLE "case_note" ADD COLUMN "author_party" TEXT NOT NULL DEFAULT 'agency',
ADD COLUMN "sealed" BYTEA;

-- CreateTable
CREATE TABLE "case_note_read" (
    "organisation_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "reader_id" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_note_read_pkey" PRIMARY KEY ("organisation_id","case_id","audience","reader_id")
);

-- AddForeignKey
ALTER TABLE "case_note_read" ADD CONSTRAINT "case_note_read_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- A thread has two sides: the agency, and the one it is named after. A private note has one.
alter table case_note add constraint case_note_party_speaks_here check (author_party in ('agency', audience));
alter table case_note add constraint case_note_sealed_for_candidate check (sealed is null or (audience = 'candidate' and body = ''));
alter table case_note_read add constraint case_note_read_party_reads_here check (party in ('agency', audience));

-- Whoever writes, writes for his own side: the portal's people never speak as the agency, nor staff as anybody else.
drop policy write_own on case_note;
create policy write_own on case_note for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and author = (select app.person_id())
    and author_party = audience
    and ((audience = 'employer' and (select app.editor_organisation()) is not null)
      or (audience = 'candidate' and case_id = (select app.candidate_case()))));
drop policy write on case_note;
create policy write on case_note for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and author = (select app.person_id()) and author_party = 'agency');

-- How far a thread was read is seen by its two sides, and by nobody of the other thread.
alter table case_note_read enable row level security;
alter table case_note_read force row level security;
grant select, insert, update on case_note_read to causeway_portal, causeway_admin;
create policy own on case_note_read for select to causeway_portal
  using (organisation_id = (select app.organisation_id())
    and ((audience = 'employer' and (select app.member_organisation()) is not null)
      or (audience = 'candidate' and case_id = (select app.candidate_case()))));
create policy read_own on case_note_read for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and reader_id = (select app.person_id())
    and party = audience
    and ((audience = 'employer' and (select app.editor_organisation()) is not null)
      or (audience = 'candidate' and case_id = (select app.candidate_case()))));
create policy read_on_own on case_note_read for update to causeway_portal
  using (organisation_id = (select app.organisation_id()) and reader_id = (select app.person_id()))
  with check (organisation_id = (select app.organisation_id()) and reader_id = (select app.person_id())
    and party = audience
    and ((audience = 'employer' and (select app.editor_organisation()) is not null)
      or (audience = 'candidate' and case_id = (select app.candidate_case()))));
create policy entered on case_note_read for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy read_entered on case_note_read for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and reader_id = (select app.person_id()) and party = 'agency');
create policy read_on_entered on case_note_read for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and reader_id = (select app.person_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and reader_id = (select app.person_id()) and party = 'agency');

-- The agency's first message to her may come before she has saved an answer: then it makes her key.
grant insert on candidate_key to causeway_admin;
create policy add_entered on candidate_key for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
