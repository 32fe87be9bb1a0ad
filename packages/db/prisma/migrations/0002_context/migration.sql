-- Who acts, proved to the database.
--
-- The application signs a short request (who, where, until when). app.set_context checks the signature, then checks
-- the facts once (membership open? assignment open? staff still staff?), and only then writes the context of this
-- transaction, signed with a second key that never leaves the database. Policies read the context through the
-- accessors below. So injected SQL can neither forge a context (it has no key) nor reuse one (it is bound to the
-- backend and the transaction).

create schema app;
create schema app_private;
revoke all on schema app, app_private from public;
grant usage on schema app to causeway_portal, causeway_admin, causeway_worker;
grant usage on schema app, app_private to causeway_guard;
grant usage on schema public to causeway_portal, causeway_admin, causeway_worker, causeway_guard;
revoke create on schema public from public;

-- HMAC-SHA256 with the key already mixed into its two pads (RFC 2104), so that the built-in sha256 is enough.
create table app_private.signing_key (
  purpose text primary key check (purpose in ('request', 'context')),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);

create table app_private.installation (
  only_row boolean primary key default true check (only_row),
  -- True in development and demonstration, where anybody may read the built-in mailbox.
  mailbox_open boolean not null default false
);
insert into app_private.installation default values;

grant select on app_private.signing_key, app_private.installation to causeway_guard;

-- The functions of app_private run inside the definer functions of app, with their rights and their search path; that no
-- application may call them is a matter of the schema. A path of their own would cost each call a change of settings.
create function app_private.sign(with_key text, body text) returns text
language plpgsql stable as $$
declare
  pads app_private.signing_key;
begin
  select * into strict pads from app_private.signing_key where purpose = with_key;
  return encode(sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(body, 'UTF8'))), 'hex');
end $$;

-- kind | person | organisation | case | candidate | roles | backend | transaction | until
create function app_private.grant_context(
  kind text, person uuid, organisation uuid, case_id uuid, candidate uuid, roles text
) returns void
language plpgsql volatile as $$
declare
  body text := concat_ws('|', kind, coalesce(person::text, ''), coalesce(organisation::text, ''),
    coalesce(case_id::text, ''), coalesce(candidate::text, ''), roles, pg_backend_pid(),
    extract(epoch from transaction_timestamp()), extract(epoch from clock_timestamp() + interval '5 minutes')::bigint);
begin
  perform set_config('causeway.context', body || '.' || app_private.sign('context', body), true);
end $$;

create function app_private.context() returns text[]
language plpgsql stable as $$
declare
  raw text := nullif(current_setting('causeway.context', true), '');
  body text;
  part text[];
begin
  if raw is null then return null; end if;
  body := left(raw, -65);
  if substr(raw, length(body) + 2) is distinct from app_private.sign('context', body) then return null; end if;
  part := string_to_array(body, '|');
  if part[7] <> pg_backend_pid()::text
    or part[8] <> extract(epoch from transaction_timestamp())::text
    or part[9]::bigint < extract(epoch from statement_timestamp()) then
    return null;
  end if;
  return part;
end $$;

-- Which kinds of actor each login role may speak for.
create function app_private.may_speak_for(login name, kind text) returns boolean
language sql immutable as $$
  select case login
    when 'causeway_portal' then kind in ('anonymous', 'person', 'member', 'candidate')
    when 'causeway_admin' then kind in ('anonymous', 'person', 'staff')
    when 'causeway_worker' then kind = 'worker'
    else false
  end
$$;

-- The first statement of every transaction. SQLSTATE CW001: not a request of ours; CW002: the facts do not hold.
create function app.set_context(request text, signature text) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
<<said>>
declare
  part text[] := string_to_array(request, '|');
  kind text := part[2];
  person uuid;
  organisation uuid;
  case_id uuid;
  candidate uuid;
  roles text := '';
begin
  if part[1] <> 'v1' or signature is distinct from app_private.sign('request', request) then
    raise exception 'context refused: signature' using errcode = 'CW001';
  end if;
  if part[7]::bigint < extract(epoch from clock_timestamp()) then
    raise exception 'context refused: expired' using errcode = 'CW001';
  end if;
  if not app_private.may_speak_for(session_user, kind) then
    raise exception 'context refused: % may not speak for %', session_user, kind using errcode = 'CW001';
  end if;
  person := nullif(part[3], '')::uuid;
  organisation := nullif(part[4], '')::uuid;
  case_id := nullif(part[5], '')::uuid;
  candidate := nullif(part[6], '')::uuid;

  if kind = 'member' then
    select m.role into roles from public.membership m
      join public.organisation o on o.id = m.organisation_id and o.state <> 'suspended'
      where m.organisation_id = organisation and m.person_id = person and m.ended_at is null;
    if not found then raise exception 'context refused: not a member' using errcode = 'CW002'; end if;
    case_id := null;
    candidate := null;
  elsif kind = 'candidate' then
    perform from public.candidate c where c.organisation_id = organisation and c.id = candidate
      and c.person_id = person and c.case_id = said.case_id and c.state <> 'withdrawn';
    if not found then raise exception 'context refused: not the candidate' using errcode = 'CW002'; end if;
  elsif kind = 'staff' then
    select array_to_string(s.roles, ',') into roles from public.staff s where s.person_id = person and s.ended_at is null;
    if not found then raise exception 'context refused: not staff' using errcode = 'CW002'; end if;
    candidate := app_private.enter(person, roles, organisation, case_id);
  elsif kind = 'person' then
    perform from public.person p where p.id = person;
    if not found then raise exception 'context refused: nobody' using errcode = 'CW002'; end if;
    organisation := null;
    case_id := null;
    candidate := null;
  elsif kind = 'worker' then
    person := null;
    case_id := null;
    candidate := null;
  else
    person := null;
    organisation := null;
    case_id := null;
    candidate := null;
  end if;
  perform app_private.grant_context(kind, person, organisation, case_id, candidate, roles);
end $$;

-- Staff enter a case through an open assignment, an organisation as administrators. Returns the case's candidate.
create function app_private.enter(person uuid, roles text, organisation uuid, case_id uuid) returns uuid
language plpgsql stable as $$
declare
  candidate uuid;
begin
  if case_id is null then
    if organisation is not null and not 'administrator' = any (string_to_array(roles, ',')) then
      raise exception 'context refused: not an administrator' using errcode = 'CW002';
    end if;
    return null;
  end if;
  perform from public.case_assignment a where a.organisation_id = organisation and a.case_id = enter.case_id
    and a.staff_id = person and a.ended_at is null;
  if not found then raise exception 'context refused: not assigned' using errcode = 'CW002'; end if;
  select c.id into candidate from public.candidate c where c.organisation_id = organisation and c.case_id = enter.case_id;
  return candidate;
end $$;

-- After claiming a case, in the same transaction: widens the context of staff to that case.
create function app.enter_case(organisation uuid, case_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  part text[] := app_private.context();
begin
  if part is null or part[1] <> 'staff' then
    raise exception 'context refused: not staff' using errcode = 'CW002';
  end if;
  perform app_private.grant_context('staff', part[2]::uuid, organisation, case_id,
    app_private.enter(part[2]::uuid, part[6], organisation, case_id), part[6]);
end $$;

-- Accessors. Policies call them as (select app.x()), so that a statement pays once, not once a row.
create function app.actor_kind() returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return (app_private.context())[1]; end $$;

create function app.person_id() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return nullif((app_private.context())[2], '')::uuid; end $$;

create function app.organisation_id() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return nullif((app_private.context())[3], '')::uuid; end $$;

create function app.case_id() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return nullif((app_private.context())[4], '')::uuid; end $$;

create function app.candidate_id() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return nullif((app_private.context())[5], '')::uuid; end $$;

create function app.roles() returns text[]
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return string_to_array((app_private.context())[6], ','); end $$;

create function app.has_role(wanted text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return coalesce(wanted = any (string_to_array((app_private.context())[6], ',')), false); end $$;

create function app.is_kind(wanted text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
begin return coalesce((app_private.context())[1] = wanted, false); end $$;

-- The organisation whose rows a member may read; null for everybody else.
create function app.member_organisation() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare part text[] := app_private.context();
begin return case when part[1] = 'member' then part[3]::uuid end; end $$;

-- … whose cases he may change …
create function app.editor_organisation() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare part text[] := app_private.context();
begin return case when part[1] = 'member' and part[6] in ('owner', 'preparer') then part[3]::uuid end; end $$;

-- … and which he owns.
create function app.owner_organisation() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare part text[] := app_private.context();
begin return case when part[1] = 'member' and part[6] = 'owner' then part[3]::uuid end; end $$;

-- The case of a candidate who acts; null for everybody else.
create function app.candidate_case() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare part text[] := app_private.context();
begin return case when part[1] = 'candidate' then part[4]::uuid end; end $$;

create function app.agency() returns uuid
language sql immutable set search_path = pg_catalog as $$
  select '00000000-0000-7000-8000-000000000001'::uuid
$$;

create function app.mailbox_open() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select mailbox_open from app_private.installation
$$;

-- Whose name and address the actor may read besides his own.
create function app.known_people() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  part text[] := app_private.context();
  here uuid := nullif(part[3], '')::uuid;
begin
  if part[1] = 'member' then
    return array(select m.person_id from public.membership m where m.organisation_id = here);
  elsif part[1] = 'staff' then
    return array(
      select s.person_id from public.staff s
      union select m.person_id from public.membership m
        where m.organisation_id = here or 'administrator' = any (string_to_array(part[6], ','))
      union select c.person_id from public.candidate c
        where c.organisation_id = here and c.id = nullif(part[5], '')::uuid and c.person_id is not null
    );
  elsif part[1] = 'worker' then
    return array(
      select s.person_id from public.staff s where s.ended_at is null
      union select m.person_id from public.membership m where m.organisation_id = here
      union select c.person_id from public.candidate c where c.organisation_id = here and c.person_id is not null
    );
  end if;
  return '{}';
end $$;
