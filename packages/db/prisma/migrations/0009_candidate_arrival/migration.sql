-- A candidate arrives. The link was sent to her mailbox alone, so whoever holds it has read that mailbox: accepting it
-- proves the address, makes the person, opens the session and spends the invitation, all in one statement's lock. Of
-- twenty racers one finds the row unspent. The caller has checked the link's signature against id and version.
create function app.accept_candidate_link(
  organisation uuid, invitation uuid, expected_version int, new_person uuid, session_id uuid, session_hash bytea, language text,
  at timestamptz, until timestamptz, idle int, agent text, address text
) returns table (organisation_id uuid, case_id uuid, candidate_id uuid, person_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  taken public.candidate_invitation;
  invited public.candidate;
  me uuid;
begin
  if not app.is_kind('anonymous') or session_user <> 'causeway_portal' then
    raise exception 'only a stranger at the portal arrives by link' using errcode = 'CW002';
  end if;
  update public.candidate_invitation i set accepted_at = at, opened_at = coalesce(i.opened_at, at)
    where i.organisation_id = organisation and i.id = invitation and i.version = expected_version
      and i.accepted_at is null and i.revoked_at is null and i.expires_at > at
    returning i.* into taken;
  if not found then return; end if;
  select * into strict invited from public.candidate c
    where c.organisation_id = taken.organisation_id and c.id = taken.candidate_id for update;
  insert into public.person (id, email, name, locale, created_at)
    values (new_person, taken.email, invited.name, language, at) on conflict (email) do nothing;
  select p.id into strict me from public.person p where p.email = taken.email;
  if exists (select from public.staff s where s.person_id = me and s.ended_at is null) then
    raise exception 'nobody is both staff and candidate' using errcode = 'CW003';
  end if;
  if invited.state = 'withdrawn' or (invited.person_id is not null and invited.person_id <> me) then
    raise exception 'taken by somebody else' using errcode = 'CW003';
  end if;
  update public.candidate c set person_id = me, state = case when c.state = 'invited' then 'accepted' else c.state end
    where c.organisation_id = taken.organisation_id and c.id = taken.candidate_id;
  insert into public.session (id, token_hash, person_id, app, created_at, last_seen_at, verified_at, expires_at,
      idle_minutes, user_agent, ip)
    values (session_id, session_hash, me, 'portal', at, at, at, until, idle, agent, address);
  -- From here on the transaction speaks for her: the audit entry is hers.
  perform app_private.grant_context('candidate', me, taken.organisation_id, invited.case_id, invited.id, '');
  organisation_id := taken.organisation_id;
  case_id := invited.case_id;
  candidate_id := invited.id;
  person_id := me;
  return next;
end $$;

-- An expired link asks for a fresh one: the same address, a higher version, so that the old link stays dead. Not for
-- one that was revoked or already accepted.
create function app.renew_candidate_invitation(
  organisation uuid, invitation uuid, code bytea, at timestamptz, until timestamptz
) returns table (version int, email text, locale text)
language sql volatile security definer set search_path = pg_catalog as $$
  update public.candidate_invitation i
    set version = i.version + 1, code_hash = code, created_at = at, expires_at = until, opened_at = null
    from public.candidate c
    where i.organisation_id = organisation and i.id = invitation and i.accepted_at is null and i.revoked_at is null
      and i.expires_at <= at and c.organisation_id = i.organisation_id and c.id = i.candidate_id and c.state = 'invited'
      and (select app.actor_kind()) is not null
    returning i.version, i.email, c.locale
$$;

grant create on schema app to causeway_guard;
alter function app.accept_candidate_link owner to causeway_guard;
alter function app.renew_candidate_invitation owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.accept_candidate_link, app.renew_candidate_invitation from public;
grant execute on function app.accept_candidate_link, app.renew_candidate_invitation to causeway_portal;

-- The notice names who receives her data; a candidate reads no organisation's row.
create function app.agency_name() returns table (name_en text, name_zh text)
language sql stable security definer set search_path = pg_catalog as $$
  select o.name_en, o.name_zh from public.organisation o
    where o.id = app.agency() and (select app.actor_kind()) is not null
$$;
grant create on schema app to causeway_guard;
alter function app.agency_name owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.agency_name from public;
grant execute on function app.agency_name to causeway_portal, causeway_admin, causeway_worker;
