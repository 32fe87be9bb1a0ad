-- What staff need besides their mailbox: a passkey, an authenticator app, or a code on paper. The application asks; the
-- functions below decide and mark the session in one statement, so that nothing but a spent proof opens the admin app.
alter table "session" add column "second_factor" text, add column "second_factor_at" timestamptz(3);
alter table session add constraint session_second_factor_dated check ((second_factor is null) = (second_factor_at is null));

create table "passkey" (
  "id" uuid not null,
  "person_id" uuid not null,
  "credential_id" text not null,
  "public_key" bytea not null,
  "counter" bigint not null,
  "transports" text[],
  "backed_up" boolean not null,
  "name" text not null,
  "created_at" timestamptz(3) not null,
  "last_used_at" timestamptz(3),
  constraint "passkey_pkey" primary key ("id")
);
create unique index "passkey_credential_id_key" on "passkey"("credential_id");
create index "passkey_person_id_created_at_idx" on "passkey"("person_id", "created_at");
create table "totp_secret" (
  "person_id" uuid not null,
  "secret" bytea not null,
  "last_step" bigint not null,
  "created_at" timestamptz(3) not null,
  "last_used_at" timestamptz(3),
  constraint "totp_secret_pkey" primary key ("person_id")
);
create table "recovery_code" (
  "person_id" uuid not null,
  "code_hash" bytea not null,
  "created_at" timestamptz(3) not null,
  "used_at" timestamptz(3),
  constraint "recovery_code_pkey" primary key ("person_id", "code_hash")
);
create table "passkey_challenge" (
  "challenge_hash" bytea not null,
  "bound_to" bytea not null,
  "purpose" text not null,
  "created_at" timestamptz(3) not null,
  "expires_at" timestamptz(3) not null,
  "used_at" timestamptz(3),
  constraint "passkey_challenge_pkey" primary key ("challenge_hash")
);
create index "passkey_challenge_expires_at_idx" on "passkey_challenge"("expires_at");
create table "second_factor_reset" (
  "id" uuid not null,
  "person_id" uuid not null,
  "requested_by" uuid not null,
  "requested_at" timestamptz(3) not null,
  "reason" text not null,
  "expires_at" timestamptz(3) not null,
  "confirmed_by" uuid,
  "confirmed_at" timestamptz(3),
  "withdrawn_by" uuid,
  "withdrawn_at" timestamptz(3),
  constraint "second_factor_reset_pkey" primary key ("id")
);
create index "second_factor_reset_person_id_requested_at_idx" on "second_factor_reset"("person_id", "requested_at");
alter table "passkey" add constraint "passkey_person_id_fkey" foreign key ("person_id") references "person"("id") on delete restrict on update no action;
alter table "totp_secret" add constraint "totp_secret_person_id_fkey" foreign key ("person_id") references "person"("id") on delete restrict on update no action;
alter table "recovery_code" add constraint "recovery_code_person_id_fkey" foreign key ("person_id") references "person"("id") on delete restrict on update no action;
alter table "second_factor_reset" add constraint "second_factor_reset_person_id_fkey" foreign key ("person_id") references "person"("id") on delete restrict on update no action;

-- Two administrators, and neither of them the one whose factor is lost: whatever a program thinks.
alter table second_factor_reset add constraint second_factor_reset_two_people
  check (requested_by <> person_id and confirmed_by <> person_id and confirmed_by <> requested_by);
alter table second_factor_reset add constraint second_factor_reset_one_end check (
  (confirmed_by is null) = (confirmed_at is null) and (withdrawn_by is null) = (withdrawn_at is null)
  and (confirmed_by is null or withdrawn_by is null));

do $$
declare
  t text;
begin
  for t in values ('passkey'), ('totp_secret'), ('recovery_code'), ('passkey_challenge'), ('second_factor_reset') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy guard on %I to causeway_guard using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update, delete on passkey, totp_secret, recovery_code to causeway_guard;
grant select, insert, update on passkey_challenge to causeway_guard;
grant select, update on second_factor_reset to causeway_guard;

-- Everybody of the staff reads her own; nobody reads another's.
grant select on passkey, totp_secret, recovery_code to causeway_admin;
create policy own on passkey for select to causeway_admin using (person_id = (select app.person_id()));
create policy own on totp_secret for select to causeway_admin using (person_id = (select app.person_id()));
create policy own on recovery_code for select to causeway_admin using (person_id = (select app.person_id()));

grant insert on passkey_challenge to causeway_admin;
create policy ask on passkey_challenge for insert to causeway_admin
  with check ((select app.actor_kind()) is not null and used_at is null);
grant select, delete on passkey_challenge to causeway_worker;
create policy sweep_read on passkey_challenge for select to causeway_worker
  using ((select app.is_kind('worker')) and expires_at < now());
create policy sweep on passkey_challenge for delete to causeway_worker
  using ((select app.is_kind('worker')) and expires_at < now());

grant select, insert on second_factor_reset to causeway_admin;
grant update (withdrawn_by, withdrawn_at) on second_factor_reset to causeway_admin;
create policy read on second_factor_reset for select to causeway_admin using ((select app.has_role('administrator')));
create policy request on second_factor_reset for insert to causeway_admin
  with check ((select app.has_role('administrator')) and requested_by = (select app.person_id()) and confirmed_by is null);
create policy withdraw on second_factor_reset for update to causeway_admin
  using ((select app.has_role('administrator')) and confirmed_at is null and withdrawn_at is null)
  with check ((select app.has_role('administrator')) and withdrawn_by = (select app.person_id()));

-- Marks the actor's own live session of the admin app; false when there is none.
create function app_private.pass_second_factor(session_id uuid, how text, at timestamptz) returns boolean
language plpgsql volatile as $$
begin
  update public.session s set second_factor = how, second_factor_at = at, verified_at = at
    where s.id = session_id and s.person_id = app.person_id() and s.app = 'admin' and s.revoked_at is null and s.expires_at > at;
  return found;
end $$;

-- A first factor is enrolled by whoever holds the mailbox; every further one only from a session that has passed one.
create function app_private.require_enrolment(session_id uuid, at timestamptz) returns void
language plpgsql volatile as $$
declare
  me uuid := app.person_id();
  passed boolean;
begin
  if not exists (select from public.staff f where f.person_id = me and f.ended_at is null) then
    raise exception 'not staff' using errcode = 'CW002';
  end if;
  -- One at a time: two first factors cannot both be the first.
  perform pg_advisory_xact_lock(42, hashtext(me::text));
  select s.second_factor is not null into passed from public.session s
    where s.id = session_id and s.person_id = me and s.app = 'admin' and s.revoked_at is null and s.expires_at > at;
  if not coalesce(passed or app_private.count_factors(me) = 0, false) then
    raise exception 'a second factor is needed to add another' using errcode = 'CW002';
  end if;
end $$;

create function app_private.count_factors(person uuid) returns int
language sql stable as $$
  select (select count(*) from public.passkey k where k.person_id = person)::int
    + (select count(*) from public.totp_secret t where t.person_id = person)::int
$$;

-- How many of each somebody of the staff has: for her own pages, and for administrators in the list of staff.
create function app.second_factors(people uuid[])
returns table (person_id uuid, passkeys int, totp boolean, codes_left int)
language sql stable security definer set search_path = pg_catalog as $$
  select p, (select count(*) from public.passkey k where k.person_id = p)::int,
      exists (select from public.totp_secret t where t.person_id = p),
      (select count(*) from public.recovery_code c where c.person_id = p and c.used_at is null)::int
    from unnest(people) p
    where p = (select app.person_id()) or (select app.has_role('administrator'))
$$;

create function app.spend_passkey_challenge(challenge bytea, bound bytea, wanted text, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update public.passkey_challenge c set used_at = at
    where c.challenge_hash = challenge and c.bound_to = bound and c.purpose = wanted and c.used_at is null and c.expires_at > at;
  return found;
end $$;

create function app.add_passkey(session_id uuid, id uuid, credential text, key bytea, signs bigint, ways text[],
  copied boolean, label text, at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform app_private.require_enrolment(session_id, at);
  insert into public.passkey (id, person_id, credential_id, public_key, counter, transports, backed_up, name, created_at)
    values (add_passkey.id, app.person_id(), credential, key, signs, ways, copied, label, at);
  perform app_private.pass_second_factor(session_id, 'passkey', at);
end $$;

create function app.keep_totp(session_id uuid, sealed bytea, step bigint, at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform app_private.require_enrolment(session_id, at);
  insert into public.totp_secret as t (person_id, secret, last_step, created_at, last_used_at)
    values (app.person_id(), sealed, step, at, at)
    on conflict (person_id) do update set secret = excluded.secret, last_step = excluded.last_step,
      created_at = excluded.created_at, last_used_at = excluded.last_used_at;
  perform app_private.pass_second_factor(session_id, 'totp', at);
end $$;

-- A code's time step is spent by the statement that accepts it: the same code, or an older one, finds nothing.
create function app.pass_by_totp(session_id uuid, step bigint, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update public.totp_secret t set last_step = step, last_used_at = at
    where t.person_id = app.person_id() and t.last_step < step;
  return found and app_private.pass_second_factor(session_id, 'totp', at);
end $$;

create function app.pass_by_recovery_code(session_id uuid, code bytea, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update public.recovery_code c set used_at = at
    where c.person_id = app.person_id() and c.code_hash = code and c.used_at is null;
  return found and app_private.pass_second_factor(session_id, 'recovery-code', at);
end $$;

-- A counter that does not grow betrays a copied key; devices that do not count say nought each time.
create function app_private.use_passkey(passkey uuid, person uuid, signs bigint, at timestamptz) returns boolean
language plpgsql volatile as $$
begin
  update public.passkey k set counter = signs, last_used_at = at
    where k.id = passkey and k.person_id = person and (k.counter < signs or (k.counter = 0 and signs = 0));
  return found;
end $$;

create function app.pass_by_passkey(session_id uuid, passkey uuid, signs bigint, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  return app_private.use_passkey(passkey, app.person_id(), signs, at)
    and app_private.pass_second_factor(session_id, 'passkey', at);
end $$;

-- For a stranger who presents a passkey; of active staff only.
create function app.find_passkey(credential text)
returns table (id uuid, person_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = pg_catalog as $$
  select k.id, k.person_id, k.public_key, k.counter, k.transports
    from public.passkey k join public.staff f on f.person_id = k.person_id and f.ended_at is null
    where k.credential_id = credential and (select app.actor_kind()) is not null
$$;

-- Signing in by passkey alone: the device has proved both itself and, by finger, face or number, its owner.
create function app.open_passkey_session(id uuid, token_hash bytea, passkey uuid, signs bigint, challenge bytea, bound bytea,
  at timestamptz, until timestamptz, idle int, agent text, address text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  person uuid;
begin
  if session_user <> 'causeway_admin' or not app.spend_passkey_challenge(challenge, bound, 'sign-in', at) then
    return null;
  end if;
  select k.person_id into person from public.passkey k
    join public.staff f on f.person_id = k.person_id and f.ended_at is null where k.id = passkey;
  if person is null or not app_private.use_passkey(passkey, person, signs, at) then return null; end if;
  insert into public.session (id, token_hash, person_id, app, created_at, last_seen_at, verified_at, expires_at,
      idle_minutes, user_agent, ip, second_factor, second_factor_at)
    values (open_passkey_session.id, open_passkey_session.token_hash, person, 'admin', at, at, at, until, idle, agent, address,
      'passkey', at);
  return person;
end $$;

create function app.replace_recovery_codes(session_id uuid, hashes bytea[], at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := app.person_id();
begin
  perform from public.session s where s.id = session_id and s.person_id = me and s.app = 'admin'
    and s.second_factor is not null and s.revoked_at is null and s.expires_at > at;
  if not found then return false; end if;
  delete from public.recovery_code c where c.person_id = me;
  insert into public.recovery_code (person_id, code_hash, created_at) select me, h, at from unnest(hashes) h;
  return true;
end $$;

-- Takes one factor away, never the last: false then, and when there is no such factor. No passkey named: the app's secret.
create function app.remove_second_factor(session_id uuid, passkey uuid, at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := app.person_id();
begin
  perform app_private.require_enrolment(session_id, at);
  if app_private.count_factors(me) < 2 then return false; end if;
  if passkey is null then delete from public.totp_secret t where t.person_id = me;
  else delete from public.passkey k where k.id = passkey and k.person_id = me;
  end if;
  return found;
end $$;

-- The second administrator confirms: every factor goes, every session of hers ends, and her mailbox opens enrolment anew.
create function app.confirm_factor_reset(reset uuid, at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  person uuid;
begin
  if not (app.is_kind('staff') and app.has_role('administrator')) then
    raise exception 'not allowed' using errcode = 'CW002';
  end if;
  update public.second_factor_reset r set confirmed_by = app.person_id(), confirmed_at = at
    where r.id = reset and r.confirmed_at is null and r.withdrawn_at is null and r.expires_at > at
    returning r.person_id into person;
  if person is null then return null; end if;
  delete from public.passkey k where k.person_id = person;
  delete from public.totp_secret t where t.person_id = person;
  delete from public.recovery_code c where c.person_id = person;
  update public.session s set revoked_at = at, revoked_reason = 'factor-reset'
    where s.person_id = person and s.app = 'admin' and s.revoked_at is null;
  return person;
end $$;

-- Every request learns with the session whether and when its second factor was passed.
drop function app.find_session(bytea, text, timestamptz);
create function app.find_session(token bytea, app_name text, at timestamptz)
returns table (id uuid, person_id uuid, email text, name text, locale text, staff_roles text[], created_at timestamptz,
  last_seen_at timestamptz, idle_minutes int, expires_at timestamptz, verified_at timestamptz, second_factor text,
  second_factor_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select s.id, p.id, p.email, p.name, p.locale,
      coalesce((select f.roles from public.staff f where f.person_id = p.id and f.ended_at is null), '{}'),
      s.created_at, s.last_seen_at, s.idle_minutes, s.expires_at, s.verified_at, s.second_factor, s.second_factor_at
    from public.session s join public.person p on p.id = s.person_id
    where s.token_hash = token and s.app = app_name and s.revoked_at is null and s.expires_at > at
      and s.last_seen_at + make_interval(mins => s.idle_minutes) > at
$$;

grant create on schema app, app_private to causeway_guard;
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'app_private') and p.proname in ('pass_second_factor', 'require_enrolment', 'count_factors',
      'second_factors', 'spend_passkey_challenge', 'add_passkey', 'keep_totp', 'pass_by_totp', 'pass_by_recovery_code',
      'use_passkey', 'pass_by_passkey', 'find_passkey', 'open_passkey_session', 'replace_recovery_codes',
      'remove_second_factor', 'confirm_factor_reset', 'find_session')
  loop
    execute format('alter function %s owner to causeway_guard', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;
revoke create on schema app, app_private from causeway_guard;
grant execute on function app.find_session(bytea, text, timestamptz) to causeway_portal, causeway_admin;
grant execute on function app.second_factors, app.spend_passkey_challenge, app.add_passkey, app.keep_totp, app.pass_by_totp,
  app.pass_by_recovery_code, app.pass_by_passkey, app.find_passkey, app.open_passkey_session, app.replace_recovery_codes,
  app.remove_second_factor, app.confirm_factor_reset to causeway_admin;
