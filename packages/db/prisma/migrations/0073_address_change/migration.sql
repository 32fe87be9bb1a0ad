-- A candidate moves to another mailbox. She asks while signed in, a code goes to the new mailbox, and whoever types it
-- into that session has shown both: who she is, and that the mailbox is hers.
create table "address_change" (
  "id" uuid not null,
  "person_id" uuid not null,
  "new_email" text not null,
  "code_hash" bytea not null,
  "tries" integer not null default 0,
  "created_at" timestamptz(3) not null,
  "expires_at" timestamptz(3) not null,
  "used_at" timestamptz(3),
  constraint "address_change_pkey" primary key ("id"),
  constraint "address_change_email_lower" check (new_email = lower(new_email))
);
create index "address_change_person_id_created_at_idx" on "address_change"("person_id", "created_at");
create index "address_change_expires_at_idx" on "address_change"("expires_at");
alter table "address_change" add constraint "address_change_person_id_fkey"
  foreign key ("person_id") references "person"("id") on delete restrict on update no action;

alter table address_change enable row level security;
alter table address_change force row level security;
grant select, insert on address_change to causeway_portal;
create policy own on address_change for select to causeway_portal using (person_id = (select app.person_id()));
create policy begin on address_change for insert to causeway_portal
  with check (person_id = (select app.person_id()) and used_at is null and tries = 0);
grant select, delete on address_change to causeway_worker;
create policy sweep_read on address_change for select to causeway_worker
  using ((select app.is_kind('worker')) and expires_at < now());
create policy sweep on address_change for delete to causeway_worker
  using ((select app.is_kind('worker')) and expires_at < now());
grant select, update on address_change to causeway_guard;
create policy guard on address_change to causeway_guard using (true) with check (true);
grant update (email) on person to causeway_guard;

-- Counts a try at the code of the newest change before it is compared: parallel guesses cannot share one.
create function app.count_address_tries(at timestamptz, most int)
returns table (id uuid, new_email text, code_hash bytea, tries int)
language sql volatile security definer set search_path = pg_catalog as $$
  update public.address_change a set tries = a.tries + 1
    where a.id = (select n.id from public.address_change n where n.person_id = (select app.person_id())
        order by n.created_at desc, n.id desc limit 1)
      and a.used_at is null and a.expires_at > at and a.tries < most
    returning a.id, a.new_email, a.code_hash, a.tries
$$;

-- Spends the change and moves her account and her candidacies to the new address, in one statement's lock. Sign-ins that
-- were begun with the former address lead nowhere any more. Only somebody who is nothing but a candidate: a member's
-- address is his organisation's affair, and staff prove more than a mailbox.
create function app.change_own_address(change uuid, at timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := app.person_id();
  spent public.address_change;
  former text;
begin
  if not app.is_kind('candidate') then
    raise exception 'only a candidate changes her address' using errcode = 'CW002';
  end if;
  update public.address_change a set used_at = at
    where a.id = change and a.person_id = me and a.used_at is null and a.expires_at > at
    returning a.* into spent;
  if not found then return null; end if;
  if exists (select from public.staff s where s.person_id = me and s.ended_at is null)
      or exists (select from public.membership m where m.person_id = me and m.ended_at is null) then
    raise exception 'more than a candidate' using errcode = 'CW003';
  end if;
  select p.email into strict former from public.person p where p.id = me for update;
  update public.person p set email = spent.new_email where p.id = me;
  update public.candidate c set email = spent.new_email where c.person_id = me;
  update public.sign_in_token t set expires_at = at where t.email = former and t.used_at is null and t.expires_at > at;
  return former;
end $$;

-- What concerns a person in all her cases is told in each of them, within one transaction: it speaks for her in another
-- of her own candidacies from here on.
create function app.act_in_own_case(case_wanted uuid) returns table (organisation_id uuid, candidate_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := app.person_id();
begin
  if not app.is_kind('candidate') then
    raise exception 'only a candidate' using errcode = 'CW002';
  end if;
  select c.organisation_id, c.id into organisation_id, candidate_id from public.candidate c
    where c.case_id = case_wanted and c.person_id = me and c.state <> 'withdrawn';
  if not found then return; end if;
  perform app_private.grant_context('candidate', me, organisation_id, case_wanted, candidate_id, '');
  return next;
end $$;

-- The page behind a link that was taken up sends its reader to sign in: at the address that she has by now.
create or replace function app.find_candidate_invitation(organisation uuid, invitation uuid)
returns table (organisation_id uuid, organisation_name_en text, organisation_name_zh text, case_id uuid, candidate_id uuid,
  candidate_name text, candidate_state text, locale text, email text, title text, version int, code_hash bytea,
  expires_at timestamptz, opened_at timestamptz, accepted_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select i.organisation_id, o.name_en, o.name_zh, c.case_id, c.id, c.name, c.state, c.locale,
      case when i.accepted_at is null then i.email else c.email end, s.title, i.version,
      i.code_hash, i.expires_at, i.opened_at, i.accepted_at, i.revoked_at
    from public.candidate_invitation i
    join public.candidate c on c.organisation_id = i.organisation_id and c.id = i.candidate_id
    join public.organisation o on o.id = i.organisation_id
    join public.sponsorship_case s on s.organisation_id = c.organisation_id and s.id = c.case_id
    where i.organisation_id = organisation and i.id = invitation and (select app.actor_kind()) is not null
$$;

grant create on schema app to causeway_guard;
alter function app.count_address_tries owner to causeway_guard;
alter function app.change_own_address owner to causeway_guard;
alter function app.act_in_own_case owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.count_address_tries, app.change_own_address, app.act_in_own_case from public;
grant execute on function app.count_address_tries, app.change_own_address, app.act_in_own_case to causeway_portal;
