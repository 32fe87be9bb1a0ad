-- Every request begins by asking whose the cookie is and where that person belongs: one statement instead of two
-- transactions. The token is the proof, as in find_session: whoever holds it learns what is his.
create function app.find_arrival(token bytea, app_name text, at timestamptz)
returns table (id uuid, person_id uuid, email text, name text, locale text, staff_roles text[], created_at timestamptz,
  last_seen_at timestamptz, idle_minutes int, expires_at timestamptz, verified_at timestamptz, second_factor text,
  second_factor_at timestamptz, affiliations jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select s.*, case app_name when 'portal' then app_private.affiliations(s.person_id) end
    from app.find_session(token, app_name, at) s
$$;

grant create on schema app to causeway_guard;
alter function app.find_arrival(bytea, text, timestamptz) owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.find_arrival(bytea, text, timestamptz) from public;
grant execute on function app.find_arrival(bytea, text, timestamptz) to causeway_portal, causeway_admin;
