-- A machine too busy to read a travel document in time has not shown that there is nothing to read: the file is looked
-- at again later, a few times.
alter table travel_document_reading
  add column tries integer not null default 1,
  add column again_at timestamptz(3),
  drop constraint travel_document_reading_state,
  add constraint travel_document_reading_state check (
    state in ('read', 'not-found', 'unreadable', 'busy')
    and (state = 'read') = (ciphertext is not null) and (state = 'busy') = (again_at is not null));
grant update (state, ciphertext, tries, again_at, read_at) on travel_document_reading to causeway_worker;
create policy try_again on travel_document_reading for update to causeway_worker
  using (organisation_id = (select app.organisation_id()) and state = 'busy')
  with check (organisation_id = (select app.organisation_id()));

drop function app.organisations_waiting_for_reading(text);
create function app.organisations_waiting_for_reading(wanted text, at timestamptz) returns table (organisation_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct e.organisation_id from public.evidence e
  where e.requirement = wanted and e.state = 'clean' and e.candidate_id is not null and e.removed_at is null
    and e.replaced_by is null and (select app.is_kind('worker'))
    and not exists (select from public.travel_document_reading r
      where r.organisation_id = e.organisation_id and r.evidence_id = e.id and (r.again_at is null or r.again_at > at))
$$;
grant create on schema app to causeway_guard;
alter function app.organisations_waiting_for_reading owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.organisations_waiting_for_reading from public;
grant execute on function app.organisations_waiting_for_reading to causeway_worker;
