-- The letter by which her Mainland work unit lets her go names the post she is to fill. It is lodged with Immigration
-- beside the employer's own papers, so it takes the title that those bear and not the employer's working title.
create function app.candidate_post_title() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select s.answers ->> 'title' from public.case_section s
    where s.organisation_id = (select app.organisation_id()) and s.case_id = (select app.candidate_case())
      and s.section = 'position'
$$;

grant create on schema app to causeway_guard;
alter function app.candidate_post_title() owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.candidate_post_title() from public;
grant execute on function app.candidate_post_title() to causeway_portal;
