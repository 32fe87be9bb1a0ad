-- What is kept for how long, what is held, and how it is erased: never by one person, never while it is held, and no
-- further than what was confirmed.

create table "legal_hold" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "case_id" uuid,
  "reason" text not null,
  "placed_by" uuid not null,
  "placed_at" timestamptz(3) not null,
  "lifted_by" uuid,
  "lifted_at" timestamptz(3),
  "lift_reason" text,
  constraint "legal_hold_pkey" primary key ("organisation_id", "id"),
  constraint "legal_hold_organisation_id_fkey" foreign key ("organisation_id") references "organisation"("id") on delete restrict on update no action,
  constraint "legal_hold_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete no action on update no action
);
create index "legal_hold_organisation_id_case_id_idx" on "legal_hold"("organisation_id", "case_id");
create unique index legal_hold_one_open on legal_hold (organisation_id, case_id) nulls not distinct where lifted_at is null;

create table "erasure" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "case_id" uuid not null,
  "scope" text not null,
  "grounds" text not null,
  "reason" text not null,
  "due_on" date,
  "proposed_by" uuid not null,
  "proposed_at" timestamptz(3) not null,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz(3),
  "withdrawn_by" uuid,
  "withdrawn_at" timestamptz(3),
  "done" jsonb not null default '{}',
  "finished_at" timestamptz(3),
  constraint "erasure_pkey" primary key ("organisation_id", "id"),
  constraint "erasure_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete restrict on update no action
);
create index "erasure_organisation_id_case_id_idx" on "erasure"("organisation_id", "case_id");
create index "erasure_finished_at_confirmed_at_idx" on "erasure"("finished_at", "confirmed_at");
create unique index erasure_one_open on erasure (organisation_id, case_id) where finished_at is null and withdrawn_at is null;

create table "erasure_request" (
  "organisation_id" uuid not null,
  "candidate_id" uuid not null,
  "case_id" uuid not null,
  "requested_at" timestamptz(3) not null,
  constraint "erasure_request_pkey" primary key ("organisation_id", "candidate_id"),
  constraint "erasure_request_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete restrict on update no action
);
create index "erasure_request_organisation_id_case_id_idx" on "erasure_request"("organisation_id", "case_id");

create table "retention_due" (
  "organisation_id" uuid not null,
  "case_id" uuid not null,
  "scope" text not null,
  "reference" text not null,
  "title" text not null,
  "organisation_name" text not null,
  "status" text not null,
  "due_on" date not null,
  "because" text not null,
  "found_at" timestamptz(3) not null,
  constraint "retention_due_pkey" primary key ("organisation_id", "case_id", "scope"),
  constraint "retention_due_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete restrict on update no action
);
create index "retention_due_due_on_case_id_idx" on "retention_due"("due_on", "case_id");

create table "retention_run" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "at" timestamptz(3) not null,
  "due" integer not null,
  "held" integer not null,
  "removed" jsonb not null,
  constraint "retention_run_pkey" primary key ("organisation_id", "id"),
  constraint "retention_run_organisation_id_fkey" foreign key ("organisation_id") references "organisation"("id") on delete restrict on update no action
);
create index "retention_run_at_idx" on "retention_run"("at");

alter table sponsorship_case add column erased_at timestamptz(3);
alter table candidate add column erased_at timestamptz(3);

-- Two people, whatever a program thinks; and an end of one kind only.
alter table legal_hold add constraint legal_hold_two_people check (lifted_by <> placed_by);
alter table legal_hold add constraint legal_hold_reasoned check (reason <> '' and (lifted_at is null) = (lifted_by is null)
  and (lifted_at is null) = (coalesce(lift_reason, '') = ''));
alter table erasure add constraint erasure_two_people check (confirmed_by <> proposed_by);
alter table erasure add constraint erasure_one_end check (reason <> ''
  and (confirmed_by is null) = (confirmed_at is null) and (withdrawn_by is null) = (withdrawn_at is null)
  and (confirmed_at is null or withdrawn_at is null) and (finished_at is null or confirmed_at is not null));

do $$
declare
  t text;
begin
  for t in values ('legal_hold'), ('erasure'), ('erasure_request'), ('retention_due'), ('retention_run') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  for t in values ('legal_hold'), ('erasure') loop
    execute format('create policy guard on %I to causeway_guard using (true) with check (true)', t);
  end loop;
end $$;
-- The update is for the row lock that makes a hold and a step of an erasure take turns.
grant select on legal_hold to causeway_guard;
grant select, update on erasure to causeway_guard;

-- Administrators see holds and erasures everywhere; staff inside a case that it is held.
grant select, insert on legal_hold to causeway_admin;
grant update (lifted_by, lifted_at, lift_reason) on legal_hold to causeway_admin;
grant select on legal_hold to causeway_worker;
create policy read on legal_hold for select to causeway_admin
  using ((select app.has_role('administrator'))
    or (organisation_id = (select app.organisation_id()) and (case_id is null or case_id = (select app.case_id()))));
create policy place on legal_hold for insert to causeway_admin
  with check ((select app.has_role('administrator')) and placed_by = (select app.person_id()) and lifted_at is null);
create policy lift on legal_hold for update to causeway_admin
  using ((select app.has_role('administrator')) and lifted_at is null)
  with check ((select app.has_role('administrator')) and lifted_by = (select app.person_id()));
create policy read_worker on legal_hold for select to causeway_worker using (organisation_id = (select app.organisation_id()));

grant select, insert on erasure to causeway_admin;
grant update (confirmed_by, confirmed_at, withdrawn_by, withdrawn_at) on erasure to causeway_admin;
grant select on erasure to causeway_worker;
grant update (done, finished_at) on erasure to causeway_worker;
create policy read on erasure for select to causeway_admin using ((select app.has_role('administrator')));
create policy propose on erasure for insert to causeway_admin
  with check ((select app.has_role('administrator')) and proposed_by = (select app.person_id()) and confirmed_at is null
    and finished_at is null);
create policy settle on erasure for update to causeway_admin
  using ((select app.has_role('administrator')) and confirmed_at is null and withdrawn_at is null)
  with check ((select app.has_role('administrator'))
    and (confirmed_by = (select app.person_id()) or withdrawn_by = (select app.person_id())));
-- Before it enters an organisation the worker asks which have something to be erased.
create policy read_worker on erasure for select to causeway_worker
  using ((select app.is_kind('worker')) and coalesce(organisation_id = (select app.organisation_id()), true));
create policy note on erasure for update to causeway_worker
  using (organisation_id = (select app.organisation_id()) and confirmed_at is not null and finished_at is null)
  with check (organisation_id = (select app.organisation_id()));

grant select, insert on erasure_request to causeway_portal;
grant select on erasure_request to causeway_admin;
grant select, delete on erasure_request to causeway_worker;
create policy own on erasure_request for select to causeway_portal
  using (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id()));
create policy ask on erasure_request for insert to causeway_portal
  with check (organisation_id = (select app.organisation_id()) and candidate_id = (select app.candidate_id())
    and case_id = (select app.candidate_case()));
create policy read on erasure_request for select to causeway_admin using ((select app.has_role('administrator')));
create policy read_worker on erasure_request for select to causeway_worker
  using (organisation_id = (select app.organisation_id()));

grant select on retention_due to causeway_admin;
grant select, insert, update, delete on retention_due to causeway_worker;
create policy read on retention_due for select to causeway_admin using ((select app.has_role('administrator')));
create policy work on retention_due to causeway_worker
  using (organisation_id = (select app.organisation_id())) with check (organisation_id = (select app.organisation_id()));
grant select on retention_run to causeway_admin;
grant insert on retention_run to causeway_worker;
create policy read on retention_run for select to causeway_admin using ((select app.has_role('administrator')));
create policy report on retention_run for insert to causeway_worker
  with check (organisation_id = (select app.organisation_id()));

-- Called by definers only.
create function app_private.is_held(organisation uuid, one_case uuid) returns boolean
language sql stable as $$
  select exists (select from public.legal_hold h where h.organisation_id = organisation
    and (h.case_id is null or h.case_id = one_case) and h.lifted_at is null)
$$;

-- What the worker may erase in the organisation he is in: settled by two people, not finished, not held.
create function app.erasing_cases() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(e.case_id), '{}') from public.erasure e
    where (select app.is_kind('worker')) and e.organisation_id = (select app.organisation_id())
      and e.confirmed_at is not null and e.finished_at is null
      and not app_private.is_held(e.organisation_id, e.case_id)
$$;
create function app.erasing_candidates() returns uuid[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(c.id), '{}') from public.candidate c
    where c.organisation_id = (select app.organisation_id()) and c.case_id = any ((select app.erasing_cases())::uuid[])
$$;

-- The worker's hand reaches exactly the columns that the erasure plan empties, and there only rows that are being erased.
do $$
declare
  t text;
  columns text;
begin
  for t, columns in values
    ('advert', 'answers'), ('local_applicant', 'answers'), ('case_section', 'answers'),
    ('case_revision', 'snapshot, candidate_ciphertext, assessment'), ('case_note', 'body, sealed'),
    ('case_hold', 'note'), ('case_import_row', 'typed, faults'),
    ('change_request', 'note, before, before_ciphertext, cause, answer_note'),
    ('decision', 'reasons, citations'), ('recommendation', 'reasons, findings, citations'),
    ('filing', 'reference, note'), ('outcome', 'note'), ('immigration_request', 'wanted, answer'),
    ('raised_fact', 'note, grounds'), ('review_finding', 'reason, grounds'), ('reversible_action', 'reason'),
    ('evidence', 'file_name, sha256, review_note, removed_at, subject_id'),
    ('evidence_upload', ''), ('erasure_request', '')
  loop
    execute format('grant select on %I to causeway_worker', t);
    if columns <> '' then execute format('grant update (%s) on %I to causeway_worker', columns, t); end if;
    execute format('create policy erase on %I to causeway_worker
      using (organisation_id = (select app.organisation_id()) and case_id = any ((select app.erasing_cases())::uuid[]))
      with check (organisation_id = (select app.organisation_id()) and case_id = any ((select app.erasing_cases())::uuid[]))', t);
  end loop;
  for t, columns in values
    ('candidate_invitation', 'email, code_hash, revoked_at'), ('candidate_signature', 'name_typed, snapshot'),
    ('guardian_consent', 'guardian_name'), ('candidate_form_section', ''), ('travel_document_reading', '')
  loop
    execute format('grant select on %I to causeway_worker', t);
    if columns <> '' then execute format('grant update (%s) on %I to causeway_worker', columns, t); end if;
    execute format('create policy erase on %I to causeway_worker
      using (organisation_id = (select app.organisation_id()) and candidate_id = any ((select app.erasing_candidates())::uuid[]))
      with check (organisation_id = (select app.organisation_id()) and candidate_id = any ((select app.erasing_candidates())::uuid[]))', t);
  end loop;
end $$;
grant delete on candidate_form_section, travel_document_reading to causeway_worker;
grant update (candidate_name, withdrawn_reason, erased_at) on sponsorship_case to causeway_worker;
create policy erase on sponsorship_case for update to causeway_worker
  using (organisation_id = (select app.organisation_id()) and id = any ((select app.erasing_cases())::uuid[]))
  with check (organisation_id = (select app.organisation_id()) and id = any ((select app.erasing_cases())::uuid[]));
grant update (email, name, shared, erased_at) on candidate to causeway_worker;
create policy erase on candidate for update to causeway_worker
  using (organisation_id = (select app.organisation_id()) and id = any ((select app.erasing_candidates())::uuid[]))
  with check (organisation_id = (select app.organisation_id()) and id = any ((select app.erasing_candidates())::uuid[]));
-- Her key was any worker's to destroy; now it takes two people.
drop policy destroy on candidate_key;
create policy erase on candidate_key for update to causeway_worker
  using (organisation_id = (select app.organisation_id()) and candidate_id = any ((select app.erasing_candidates())::uuid[]))
  with check (organisation_id = (select app.organisation_id()) and candidate_id = any ((select app.erasing_candidates())::uuid[]));
-- The built-in mailbox exists in development and demonstration only.
grant update ("to", subject, html, text) on mailbox_message to causeway_worker;
create policy erase on mailbox_message for update to causeway_worker
  using ((select app.is_kind('worker'))) with check ((select app.is_kind('worker')));

-- The second lock, for whoever gets past the first: the acts that cannot be taken back ask again whether the case is held.
create function app_private.refuse_while_held() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  here jsonb := to_jsonb(case when tg_op = 'INSERT' then new else old end);
  organisation uuid := (here ->> 'organisation_id')::uuid;
  one_case uuid := coalesce(here ->> 'case_id', case when tg_table_name = 'sponsorship_case' then here ->> 'id' end)::uuid;
begin
  if one_case is null then
    select c.case_id into one_case from public.candidate c
      where c.organisation_id = organisation and c.id = (here ->> 'candidate_id')::uuid;
  end if;
  if app_private.is_held(organisation, one_case) then
    -- The broom passes by what is held instead of stopping.
    if tg_table_name = 'evidence_upload' then return null; end if;
    raise exception 'under legal hold' using errcode = 'CW007';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger refuse_while_held before insert or update of confirmed_at, done, finished_at on erasure
  for each row execute function app_private.refuse_while_held();
create trigger refuse_while_held before update of wrapped_key on candidate_key
  for each row execute function app_private.refuse_while_held();
create trigger refuse_while_held before delete on candidate_form_section
  for each row execute function app_private.refuse_while_held();
create trigger refuse_while_held before delete on evidence_upload
  for each row execute function app_private.refuse_while_held();
create trigger refuse_while_held before update of erased_at on sponsorship_case
  for each row execute function app_private.refuse_while_held();
create trigger refuse_while_held before update of erased_at on candidate
  for each row execute function app_private.refuse_while_held();

-- A hold waits for the step that is under way, and every later step then meets it.
create function app_private.await_erasures() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform from public.erasure e where e.organisation_id = new.organisation_id and e.finished_at is null
    and (new.case_id is null or e.case_id = new.case_id) for update;
  return new;
end $$;
create trigger await_erasures before insert on legal_hold for each row execute function app_private.await_erasures();

-- What decides when a case is due, for the nightly job of one organisation and for administrators: dates, a number and a
-- title, nothing of anybody.
create function app.ended_cases(organisation uuid, one_case uuid default null)
returns table (case_id uuid, reference text, title text, organisation_name text, status text, closed_at timestamptz,
  limit_of_stay date, has_applicants boolean, has_candidate boolean, erased_at timestamptz, candidate_erased_at timestamptz, held boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.reference, c.title, o.name_en, c.status, c.closed_at,
      (select x.limit_of_stay from public.outcome x where x.organisation_id = c.organisation_id and x.case_id = c.id
        order by x.created_at desc, x.id desc limit 1),
      exists (select from public.local_applicant a where a.organisation_id = c.organisation_id and a.case_id = c.id
        and a.answers <> '{}'),
      d.id is not null, c.erased_at, d.erased_at, app_private.is_held(c.organisation_id, c.id)
    from public.sponsorship_case c join public.organisation o on o.id = c.organisation_id
      left join public.candidate d on d.organisation_id = c.organisation_id and d.case_id = c.id
    where c.organisation_id = organisation and (c.id = one_case or (one_case is null and c.closed_at is not null))
      and ((select app.is_kind('worker')) or (select app.has_role('administrator')))
    order by c.closed_at, c.id
$$;
grant select on outcome, local_applicant to causeway_guard;
create policy guard on outcome to causeway_guard using (true) with check (true);
create policy guard on local_applicant to causeway_guard using (true) with check (true);

-- An administrator enters no case; by its number she finds where it belongs.
create function app.find_case_by_reference(wanted text) returns table (organisation_id uuid, case_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select c.organisation_id, c.id from public.sponsorship_case c
    where c.reference = upper(wanted) and (select app.has_role('administrator')) limit 1
$$;

-- How much there is to be erased, table by table, without what it says: the preview of whoever proposes or confirms.
create function app.erasure_extent(organisation uuid, one_case uuid) returns table (kind text, count bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with allowed as (select (select app.has_role('administrator')) or (select app.is_kind('worker')) as yes)
  select 'answers', count(*) from public.case_revision r, allowed
      where yes and r.organisation_id = organisation and r.case_id = one_case
  union all select 'files', count(*) from public.evidence e, allowed
      where yes and e.organisation_id = organisation and e.case_id = one_case
  union all select 'candidate-files', count(*) from public.evidence e, allowed
      where yes and e.organisation_id = organisation and e.case_id = one_case and e.candidate_id is not null
  union all select 'applicants', count(*) from public.local_applicant a, allowed
      where yes and a.organisation_id = organisation and a.case_id = one_case and a.deleted_at is null
  union all select 'mails', count(*) from public.email_message m, allowed
      where yes and m.organisation_id = organisation and m.case_id = one_case
$$;

-- Takes away the account of a candidate who is nobody else: not a candidate of another case, not a member, not staff.
-- Returns the address under which she signed in, so that the mails to it can be emptied.
create function app.erase_person(one_case uuid) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  here uuid := app.organisation_id();
  her public.candidate;
  address text;
begin
  if not one_case = any (app.erasing_cases()) then raise exception 'nothing to erase here' using errcode = 'CW003'; end if;
  select * into her from public.candidate c where c.organisation_id = here and c.case_id = one_case for update;
  if her.person_id is null then return null; end if;
  update public.candidate c set person_id = null where c.organisation_id = here and c.id = her.id;
  select p.email into address from public.person p where p.id = her.person_id for update;
  if exists (select from public.candidate c where c.person_id = her.person_id)
      or exists (select from public.membership m where m.person_id = her.person_id)
      or exists (select from public.staff s where s.person_id = her.person_id) then
    return null;
  end if;
  delete from public.session s where s.person_id = her.person_id;
  delete from public.notification_setting n where n.person_id = her.person_id;
  delete from public.sign_in_token t where t.email = address;
  delete from public.address_change a where a.person_id = her.person_id;
  delete from public.person p where p.id = her.person_id;
  return address;
end $$;
grant delete on session, notification_setting, sign_in_token, person to causeway_guard;
grant update on person to causeway_guard;

-- For whoever opens an old link: on which day what it led to was erased.
create function app.candidate_erased_at(organisation uuid, invitation uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog as $$
  select c.erased_at from public.candidate_invitation i
    join public.candidate c on c.organisation_id = i.organisation_id and c.id = i.candidate_id
    where i.organisation_id = organisation and i.id = invitation and (select app.actor_kind()) is not null
$$;

grant create on schema app, app_private to causeway_guard;
alter function app.erasing_cases owner to causeway_guard;
alter function app.erasing_candidates owner to causeway_guard;
alter function app.ended_cases owner to causeway_guard;
alter function app.erasure_extent owner to causeway_guard;
alter function app.find_case_by_reference owner to causeway_guard;
alter function app.erase_person owner to causeway_guard;
alter function app.candidate_erased_at owner to causeway_guard;
alter function app_private.refuse_while_held owner to causeway_guard;
alter function app_private.await_erasures owner to causeway_guard;
revoke create on schema app, app_private from causeway_guard;
revoke execute on function app.erasing_cases, app.erasing_candidates, app.ended_cases, app.erasure_extent, app.erase_person,
  app.candidate_erased_at, app.find_case_by_reference, app_private.is_held, app_private.refuse_while_held, app_private.await_erasures from public;
grant execute on function app.erasing_cases, app.erasing_candidates, app.erase_person to causeway_worker;
grant execute on function app.ended_cases, app.erasure_extent to causeway_admin, causeway_worker;
grant execute on function app.candidate_erased_at to causeway_portal;
grant execute on function app.find_case_by_reference to causeway_admin;
grant execute on function app_private.is_held to causeway_guard;
