-- Signing in, opening an invitation: what must be done before anybody is known. The application role cannot list
-- people, sessions or tokens; it asks these questions instead, each answered for the one row whose secret is shown.

-- A browser's sign-in begins as a row that the application may add and never read (policy in 0006).

-- One sign-in by its id, which only its link and its browser know. Hashes only.
create function app.find_sign_in_token(token uuid)
returns table (id uuid, email text, app text, code_hash bytea, browser_hash bytea, tries int, created_at timestamptz,
  expires_at timestamptz, used_at timestamptz, return_to text)
language sql stable security definer set search_path = pg_catalog as $$
  select t.id, t.email, t.app, t.code_hash, t.browser_hash, t.tries, t.created_at, t.expires_at, t.used_at, t.return_to
    from public.sign_in_token t where t.id = token
$$;

-- The sign-in that a browser has begun last and that is still open.
create function app.find_newest_sign_in_token(app_name text, browser bytea, at timestamptz)
returns table (id uuid, email text, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select t.id, t.email, t.expires_at from public.sign_in_token t
    where t.browser_hash = browser and t.app = app_name and t.used_at is null and t.expires_at > at
    order by t.created_at desc, t.id desc limit 1
$$;

-- Counts a try at a code before it is compared: parallel guesses cannot share one.
create function app.count_code_tries(app_name text, browser bytea, at timestamptz, most int)
returns table (id uuid, code_hash bytea, tries int)
language sql volatile security definer set search_path = pg_catalog as $$
  update public.sign_in_token t set tries = t.tries + 1
    where t.browser_hash = browser and t.app = app_name and t.used_at is null and t.expires_at > at and t.tries < most
    returning t.id, t.code_hash, t.tries
$$;

-- Spends a sign-in in the browser that began it: one statement decides, so of twenty racers one wins.
create function app.spend_sign_in_token(link bytea, browser bytea, app_name text, at timestamptz)
returns table (id uuid, email text, return_to text)
language sql volatile security definer set search_path = pg_catalog as $$
  update public.sign_in_token t set used_at = at
    where t.link_hash = link and t.browser_hash = browser and t.app = app_name and t.used_at is null and t.expires_at > at
    returning t.id, t.email, t.return_to
$$;

-- For the mail of a sign-in: in which language, and with which phrase.
create function app.find_person_by_email(address text)
returns table (id uuid, email text, name text, locale text, phrase text, is_staff boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.email, p.name, p.locale, p.phrase,
      exists (select from public.staff s where s.person_id = p.id and s.ended_at is null)
    from public.person p where p.email = address and (select app.actor_kind()) is not null
$$;

-- A person comes to be when an address has just been proved, or when an administrator names new staff.
create function app.ensure_person(id uuid, address text, full_name text, language text, at timestamptz)
returns table (person_id uuid, was_new boolean)
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if not (app.is_kind('staff') and app.has_role('administrator')) then
    perform from public.sign_in_token t where t.email = address and t.used_at is not null
      and t.used_at > at - interval '2 minutes' and t.session_id is null;
    if not found then raise exception 'address not proved' using errcode = 'CW002'; end if;
  end if;
  insert into public.person (id, email, name, locale, created_at) values (ensure_person.id, address, full_name, language, at)
    on conflict (email) do nothing returning person.id into person_id;
  was_new := person_id is not null;
  if person_id is null then select p.id into person_id from public.person p where p.email = address; end if;
  return next;
end $$;

-- A session opens only over a token spent within the last two minutes, and one token opens one session.
create function app.open_session(
  id uuid, token_hash bytea, person uuid, app_name text, at timestamptz, until timestamptz, idle int,
  agent text, address text
) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  spent uuid;
begin
  select t.id into spent from public.sign_in_token t join public.person p on p.email = t.email
    where p.id = person and t.app = app_name and t.used_at > at - interval '2 minutes' and t.session_id is null
    order by t.used_at desc limit 1 for update of t;
  if not found then raise exception 'no spent token' using errcode = 'CW002'; end if;
  if app_name = 'admin' and not exists (select from public.staff s where s.person_id = person and s.ended_at is null) then
    raise exception 'not staff' using errcode = 'CW002';
  end if;
  insert into public.session (id, token_hash, person_id, app, created_at, last_seen_at, verified_at, expires_at,
      idle_minutes, user_agent, ip)
    values (open_session.id, open_session.token_hash, person, app_name, at, at, at, until, idle, agent, address);
  update public.sign_in_token t set session_id = open_session.id where t.id = spent;
  return open_session.id;
end $$;

-- The places where a person may act, with the names that a page shows to choose from.
create function app_private.affiliations(person uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object(
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('organisationId', m.organisation_id, 'role', m.role,
        'nameEn', o.name_en, 'nameZh', o.name_zh, 'state', o.state) order by o.name_en, o.id)
      from public.membership m join public.organisation o on o.id = m.organisation_id
      where m.person_id = person and m.ended_at is null), '[]'),
    'candidacies', coalesce((select jsonb_agg(jsonb_build_object('organisationId', c.organisation_id, 'caseId', c.case_id,
        'candidateId', c.id, 'state', c.state, 'title', s.title, 'reference', s.reference, 'status', s.status,
        'organisationNameEn', o.name_en, 'organisationNameZh', o.name_zh) order by c.created_at desc, c.id)
      from public.candidate c join public.organisation o on o.id = c.organisation_id
      join public.sponsorship_case s on s.organisation_id = c.organisation_id and s.id = c.case_id
      where c.person_id = person and c.state <> 'withdrawn'), '[]'),
    'staff', (select jsonb_build_object('roles', to_jsonb(f.roles)) from public.staff f
      where f.person_id = person and f.ended_at is null)
  )
$$;

create function app.affiliations() returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
  select app_private.affiliations((select app.person_id()))
$$;

-- Every request: the live session behind a cookie, and whose it is.
create function app.find_session(token bytea, app_name text, at timestamptz)
returns table (id uuid, person_id uuid, email text, name text, locale text, staff_roles text[], created_at timestamptz,
  last_seen_at timestamptz, idle_minutes int, expires_at timestamptz, verified_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, p.id, p.email, p.name, p.locale,
      coalesce((select f.roles from public.staff f where f.person_id = p.id and f.ended_at is null), '{}'),
      s.created_at, s.last_seen_at, s.idle_minutes, s.expires_at, s.verified_at
    from public.session s join public.person p on p.id = s.person_id
    where s.token_hash = token and s.app = app_name and s.revoked_at is null and s.expires_at > at
      and s.last_seen_at + make_interval(mins => s.idle_minutes) > at
$$;

-- Keeps a live session alive; it never brings back one that is over.
create function app.touch_session(session_id uuid, at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  update public.session s set last_seen_at = at
    where s.id = session_id and s.last_seen_at < at and s.revoked_at is null and s.expires_at > at
      and s.last_seen_at + make_interval(mins => s.idle_minutes) > at
$$;

-- Signing out: whoever holds the token may end its session.
create function app.close_session(token bytea, reason text, at timestamptz) returns boolean
language sql volatile security definer set search_path = pg_catalog as $$
  with closed as (
    update public.session s set revoked_at = at, revoked_reason = reason
      where s.token_hash = token and s.revoked_at is null returning 1
  ) select exists (select from closed)
$$;

-- Ends somebody else's sessions in the transaction that ends his membership or service.
create function app.end_sessions(person uuid, app_name text, reason text, at timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  ended int;
begin
  if not (app.person_id() = person
      or (app.is_kind('staff') and app.has_role('administrator'))
      or exists (select from public.membership m where m.organisation_id = app.owner_organisation() and m.person_id = person)) then
    raise exception 'not allowed' using errcode = 'CW002';
  end if;
  update public.session s set revoked_at = at, revoked_reason = reason
    where s.person_id = person and s.app = app_name and s.revoked_at is null and s.expires_at > at;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- What the page of an invitation shows; the link's signature is checked by the caller against id and version.
create function app.find_member_invitation(organisation uuid, invitation uuid)
returns table (organisation_id uuid, organisation_name_en text, organisation_name_zh text, email text, role text,
  locale text, version int, inviter_name text, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select i.organisation_id, o.name_en, o.name_zh, i.email, i.role, i.locale, i.version, coalesce(p.name, ''),
      i.expires_at, i.accepted_at, i.revoked_at
    from public.member_invitation i join public.organisation o on o.id = i.organisation_id
    left join public.person p on p.id = i.invited_by
    where i.organisation_id = organisation and i.id = invitation and (select app.actor_kind()) is not null
$$;

-- The signed-in person takes up an invitation to her own address; one statement decides the race.
create function app.accept_member_invitation(organisation uuid, invitation uuid, expected_version int, membership uuid, at timestamptz)
returns table (organisation_id uuid, membership_id uuid, role text)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  taken public.member_invitation;
  me uuid := app.person_id();
begin
  update public.member_invitation i set accepted_at = at, accepted_by = me
    from public.person p
    where i.organisation_id = organisation and i.id = invitation and p.id = me and p.email = i.email and i.version = expected_version
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > at
    returning i.* into taken;
  if not found then return; end if;
  if exists (select from public.staff s where s.person_id = me and s.ended_at is null) then
    raise exception 'staff cannot be members' using errcode = 'CW003';
  end if;
  organisation_id := taken.organisation_id;
  select m.id, m.role into membership_id, role from public.membership m
    where m.organisation_id = taken.organisation_id and m.person_id = me and m.ended_at is null;
  if not found then
    insert into public.membership (organisation_id, id, person_id, role, created_at)
      values (taken.organisation_id, membership, me, taken.role, at);
    membership_id := membership;
    role := taken.role;
  end if;
  update public.organisation o set state = 'active', updated_at = at where o.id = taken.organisation_id and o.state = 'invited';
  return next;
end $$;

create function app.find_candidate_invitation(organisation uuid, invitation uuid)
returns table (organisation_id uuid, organisation_name_en text, organisation_name_zh text, case_id uuid, candidate_id uuid,
  candidate_name text, candidate_state text, locale text, email text, title text, version int, code_hash bytea,
  expires_at timestamptz, opened_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select i.organisation_id, o.name_en, o.name_zh, c.case_id, c.id, c.name, c.state, c.locale, i.email, s.title, i.version,
      i.code_hash, i.expires_at, i.opened_at, i.accepted_at, i.revoked_at
    from public.candidate_invitation i
    join public.candidate c on c.organisation_id = i.organisation_id and c.id = i.candidate_id
    join public.organisation o on o.id = i.organisation_id
    join public.sponsorship_case s on s.organisation_id = c.organisation_id and s.id = c.case_id
    where i.organisation_id = organisation and i.id = invitation and (select app.actor_kind()) is not null
$$;

-- For somebody who types the short code: the invitations open for her address.
create function app.find_candidate_invitation_by_code(address text, code bytea, at timestamptz)
returns table (organisation_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select i.organisation_id, i.id from public.candidate_invitation i
    where i.email = address and i.code_hash = code and i.revoked_at is null and i.expires_at > at
      and (select app.actor_kind()) is not null
    order by i.created_at desc limit 1
$$;

create function app.mark_candidate_invitation_opened(organisation uuid, invitation uuid, at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  update public.candidate_invitation i set opened_at = at
    where i.organisation_id = organisation and i.id = invitation and i.opened_at is null and i.revoked_at is null
$$;

create function app.accept_candidate_invitation(organisation uuid, invitation uuid, expected_version int, at timestamptz)
returns table (organisation_id uuid, case_id uuid, candidate_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  taken public.candidate_invitation;
  me uuid := app.person_id();
begin
  update public.candidate_invitation i set accepted_at = at, opened_at = coalesce(i.opened_at, at)
    from public.person p
    where i.organisation_id = organisation and i.id = invitation and p.id = me and p.email = i.email and i.version = expected_version
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > at
    returning i.* into taken;
  if not found then return; end if;
  update public.candidate c set person_id = me, state = case when c.state = 'invited' then 'accepted' else c.state end
    where c.organisation_id = taken.organisation_id and c.id = taken.candidate_id
      and (c.person_id is null or c.person_id = me)
    returning c.organisation_id, c.case_id, c.id into organisation_id, case_id, candidate_id;
  if not found then raise exception 'taken by somebody else' using errcode = 'CW003'; end if;
  return next;
end $$;

-- An employer who comes by himself: organisation and first owner at once.
create function app.register_organisation(id uuid, membership uuid, name_en text, name_zh text, profile jsonb,
  at timestamptz)
returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := app.person_id();
begin
  if not app.is_kind('person') then raise exception 'not signed in' using errcode = 'CW002'; end if;
  if exists (select from public.staff s where s.person_id = me and s.ended_at is null) then
    raise exception 'staff cannot be members' using errcode = 'CW003';
  end if;
  insert into public.organisation (id, kind, state, name_en, name_zh, profile, created_at, updated_at)
    values (register_organisation.id, 'employer', 'active', register_organisation.name_en, register_organisation.name_zh,
      register_organisation.profile, at, at);
  insert into public.membership (organisation_id, id, person_id, role, created_at)
    values (register_organisation.id, membership, me, 'owner', at);
end $$;

-- Nobody is both staff and member.
create function app_private.keep_people_apart() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if new.ended_at is not null then return new; end if;
  if tg_table_name = 'staff' then
    perform from public.membership m where m.person_id = new.person_id and m.ended_at is null;
  else
    perform from public.staff s where s.person_id = new.person_id and s.ended_at is null;
  end if;
  if found then raise exception 'nobody is both staff and member' using errcode = 'CW003'; end if;
  return new;
end $$;

create trigger keep_people_apart before insert or update on staff for each row execute function app_private.keep_people_apart();
create trigger keep_people_apart before insert or update on membership for each row execute function app_private.keep_people_apart();
