-- A refusal that somebody wants looked at again: who wishes it and why, the day that the refusal letter names, when it was
-- asked for, and what Immigration answered.
create table "reconsideration" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "case_id" uuid not null,
  "state" text not null,
  "wished_by" text not null,
  "because" text not null,
  "due_on" date,
  "recorded_by" uuid not null,
  "created_at" timestamptz(3) not null,
  "lodged_on" date,
  "reference" text not null default '',
  "lodged_by" uuid,
  "answered_on" date,
  "answer" text not null default '',
  "answered_by" uuid,
  constraint "reconsideration_pkey" primary key ("organisation_id", "id"),
  constraint "reconsideration_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete restrict on update no action
);
create index "reconsideration_organisation_id_case_id_created_at_idx" on "reconsideration"("organisation_id", "case_id", "created_at");
create unique index reconsideration_one_open on reconsideration (organisation_id, case_id) where state in ('wanted', 'lodged');
alter table reconsideration add constraint reconsideration_says check (because <> '');
alter table reconsideration add constraint reconsideration_lodged check (
  (lodged_on is null) = (lodged_by is null) and (state in ('wanted', 'dropped') or lodged_on is not null));
alter table reconsideration add constraint reconsideration_answered check (
  (answered_on is null) = (answered_by is null) and (state in ('upheld', 'reversed')) = (answered_on is not null));
alter table reconsideration enable row level security;
alter table reconsideration force row level security;

grant select, insert on reconsideration to causeway_admin;
grant update (state, lodged_on, reference, lodged_by, answered_on, answer, answered_by) on reconsideration to causeway_admin;
create policy entered on reconsideration for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on reconsideration for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and recorded_by = (select app.person_id()) and state = 'wanted');
create policy move on reconsideration for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()) and state in ('wanted', 'lodged'))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
-- That one is wanted, and by when; not why. Erasure empties what was written.
grant select (organisation_id, id, case_id, state, due_on, created_at) on reconsideration to causeway_worker;
grant update (because, answer, reference) on reconsideration to causeway_worker;
create policy read_worker on reconsideration for select to causeway_worker
  using (organisation_id = (select app.organisation_id()));
create policy erase on reconsideration for update to causeway_worker
  using (organisation_id = (select app.organisation_id()) and case_id = any ((select app.erasing_cases())::uuid[]))
  with check (organisation_id = (select app.organisation_id()) and case_id = any ((select app.erasing_cases())::uuid[]));
