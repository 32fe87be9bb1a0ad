-- Papers of the organisation itself, kept once and copied onto its cases. A newer one replaces an older one, which stays
-- as history.
create table "organisation_document" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "requirement" text not null,
  "file_name" text not null,
  "media_type" text not null,
  "bytes" bigint not null,
  "sha256" text not null,
  "scan" text not null,
  "storage_key" text not null,
  "expires_on" date,
  "uploaded_by" uuid not null,
  "created_at" timestamptz(3) not null,
  "replaced_by" uuid,
  "removed_at" timestamptz(3),
  constraint "organisation_document_pkey" primary key ("organisation_id", "id"),
  constraint "organisation_document_organisation_id_fkey" foreign key ("organisation_id") references "organisation"("id") on delete restrict on update no action
);
create unique index "organisation_document_organisation_id_storage_key_key" on "organisation_document"("organisation_id", "storage_key");
create index "organisation_document_organisation_id_requirement_created_a_idx" on "organisation_document"("organisation_id", "requirement", "created_at");
alter table organisation_document add constraint organisation_document_bytes_positive check (bytes >= 0);

-- Of which of them a case's file is a copy.
alter table evidence add column "document_id" uuid;
alter table evidence add constraint "evidence_organisation_id_document_id_fkey" foreign key ("organisation_id", "document_id") references "organisation_document"("organisation_id", "id") on delete restrict on update no action;

-- Members read them, owners and preparers change them; the candidate and the agency see the copies on a case only. The
-- worker reminds of their last day, and keeps their bytes when it sweeps.
alter table organisation_document enable row level security;
alter table organisation_document force row level security;
grant select, insert on organisation_document to causeway_portal;
grant update (expires_on, replaced_by, removed_at) on organisation_document to causeway_portal;
grant select on organisation_document to causeway_worker;
create policy own on organisation_document for select to causeway_portal
  using (organisation_id = (select app.member_organisation()));
create policy add_own on organisation_document for insert to causeway_portal
  with check (organisation_id = (select app.editor_organisation()) and uploaded_by = (select app.person_id()));
create policy change_own on organisation_document for update to causeway_portal
  using (organisation_id = (select app.editor_organisation())) with check (organisation_id = (select app.editor_organisation()));
create policy read_worker on organisation_document for select to causeway_worker
  using (organisation_id = (select app.organisation_id()));

-- A ticket is for one file: of a case, or of the organisation's own.
alter table download_ticket alter column "evidence_id" drop not null, add column "document_id" uuid;
alter table download_ticket add constraint "download_ticket_organisation_id_document_id_fkey" foreign key ("organisation_id", "document_id") references "organisation_document"("organisation_id", "id") on delete restrict on update no action;
alter table download_ticket add constraint download_ticket_one_file check (num_nonnulls(evidence_id, document_id) = 1);
drop policy issue on download_ticket;
create policy issue on download_ticket for insert to causeway_portal, causeway_admin
  with check (organisation_id = (select app.organisation_id()) and person_id = (select app.person_id()) and used_at is null
    and document_id is null
    and exists (select from evidence e where e.organisation_id = download_ticket.organisation_id and e.id = download_ticket.evidence_id));
create policy issue_document on download_ticket for insert to causeway_portal
  with check (organisation_id = (select app.member_organisation()) and person_id = (select app.person_id()) and used_at is null
    and evidence_id is null
    and exists (select from organisation_document d where d.organisation_id = download_ticket.organisation_id and d.id = download_ticket.document_id));

create function app.spend_document_ticket(ticket bytea, at timestamptz) returns uuid
language sql volatile security definer set search_path = pg_catalog as $$
  update public.download_ticket t set used_at = at
    where t.token_hash = ticket and t.document_id is not null and t.used_at is null and t.expires_at > at
      and t.person_id = app.person_id() and t.organisation_id = app.member_organisation()
    returning t.document_id
$$;
grant create on schema app to causeway_guard;
alter function app.spend_document_ticket owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.spend_document_ticket from public;
grant execute on function app.spend_document_ticket to causeway_portal;

-- Which reminders went out about such a paper, so that none goes out twice. Another last day is another countdown.
create table "document_reminder_sent" (
  "organisation_id" uuid not null,
  "document_id" uuid not null,
  "deadline" date not null,
  "step" text not null,
  "sent_at" timestamptz(3) not null,
  constraint "document_reminder_sent_pkey" primary key ("organisation_id", "document_id", "deadline", "step"),
  constraint "document_reminder_sent_organisation_id_document_id_fkey" foreign key ("organisation_id", "document_id") references "organisation_document"("organisation_id", "id") on delete restrict on update no action
);
alter table document_reminder_sent enable row level security;
alter table document_reminder_sent force row level security;
grant select, insert on document_reminder_sent to causeway_worker;
create policy here on document_reminder_sent to causeway_worker
  using (organisation_id = (select app.organisation_id())) with check (organisation_id = (select app.organisation_id()));
