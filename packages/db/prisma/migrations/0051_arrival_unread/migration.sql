-- A page says how many notices are unread: the same first statement counts them, up to a hundred, where it is asked to.
create index email_message_unread on email_message (recipient_person) where read_at is null;

drop function app.find_arrival(bytea, text, timestamptz);
create function app.find_arrival(token bytea, app_name text, at timestamptz, no_notices text[])
returns table (id uuid, person_id uuid, email text, name text, locale text, staff_roles text[], created_at timestamptz,
  last_seen_at timestamptz, idle_minutes int, expires_at timestamptz, verified_at timestamptz, second_factor text,
  second_factor_at timestamptz, affiliations jsonb, unread int)
language sql stable security definer set search_path = pg_catalog as $$
  select s.*, case app_name when 'portal' then app_private.affiliations(s.person_id) end,
      case when no_notices is not null then (select count(*)::int from (select from public.email_message m
        where m.recipient_person = s.person_id and m.read_at is null and m.template <> all (no_notices) limit 100) n) end
    from app.find_session(token, app_name, at) s
$$;

grant create on schema app to causeway_guard;
alter function app.find_arrival(bytea, text, timestamptz, text[]) owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.find_arrival(bytea, text, timestamptz, text[]) from public;
grant execute on function app.find_arrival(bytea, text, timestamptz, text[]) to causeway_portal, causeway_admin;
