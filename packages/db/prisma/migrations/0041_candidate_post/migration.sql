-- What a candidate may know of the post she is to fill: whether it needs a Hong Kong licence, for that decides whether
-- she is asked for hers. The rest of the employer's sections stays hidden from her.
create function app.candidate_post() returns table (local_licence_needed text)
language sql stable security definer set search_path = pg_catalog as $$
  select s.answers ->> 'localLicenceNeeded' from public.case_section s
    where s.organisation_id = (select app.organisation_id()) and s.case_id = (select app.candidate_case())
      and s.section = 'position'
$$;

grant select (organisation_id, case_id, section, answers) on case_section to causeway_guard;
create policy guard on case_section for select to causeway_guard using (section = 'position');

grant create on schema app to causeway_guard;
alter function app.candidate_post() owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.candidate_post() from public;
grant execute on function app.candidate_post() to causeway_portal;
