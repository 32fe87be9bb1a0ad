-- Whom at the agency to tell that an employer has registered: somebody who is no member of anything yet writes that mail.
create function app.registration_recipients()
returns table (person_id uuid, email text, name text, locale text)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.email, p.name, p.locale from public.staff s join public.person p on p.id = s.person_id
    where s.ended_at is null and 'administrator' = any (s.roles) and (select app.is_kind('person')) order by p.id
$$;
grant create on schema app to causeway_guard;
alter function app.registration_recipients owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.registration_recipients from public;
grant execute on function app.registration_recipients to causeway_portal;
