-- Who of the staff has a case open now, and on which page. Worth nothing a few minutes later: not logged, swept by the
-- worker, and no matter for the audit.
create unlogged table "case_presence" (
  "organisation_id" uuid not null,
  "case_id" uuid not null,
  "person_id" uuid not null,
  "page" text not null,
  "seen_at" timestamptz(3) not null,
  constraint "case_presence_pkey" primary key ("organisation_id", "case_id", "person_id"),
  constraint "case_presence_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete cascade on update no action
);
create index "case_presence_seen_at_idx" on "case_presence"("seen_at");
alter table case_presence enable row level security;
alter table case_presence force row level security;
grant select, insert on case_presence to causeway_admin;
grant update (page, seen_at) on case_presence to causeway_admin;
create policy entered on case_presence for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy come on case_presence for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and person_id = (select app.person_id()));
create policy stay on case_presence for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and person_id = (select app.person_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and person_id = (select app.person_id()));
grant select, delete on case_presence to causeway_worker;
create policy sweep_read on case_presence for select to causeway_worker
  using ((select app.is_kind('worker')) and seen_at < now() - interval '10 minutes');
create policy sweep on case_presence for delete to causeway_worker
  using ((select app.is_kind('worker')) and seen_at < now() - interval '10 minutes');
