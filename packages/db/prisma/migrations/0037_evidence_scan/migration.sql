-- Files that came while the scanner was down are few, and are looked for every few minutes.
create index evidence_waiting_for_scan on evidence (organisation_id, created_at) where state = 'quarantined';

-- Where the worker must go to scan them: organisations, and nothing of the files.
create function app.organisations_waiting_for_scan() returns table (organisation_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct e.organisation_id from public.evidence e where e.state = 'quarantined' and (select app.is_kind('worker'))
$$;
grant create on schema app to causeway_guard;
alter function app.organisations_waiting_for_scan owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.organisations_waiting_for_scan from public;
grant execute on function app.organisations_waiting_for_scan to causeway_worker;
