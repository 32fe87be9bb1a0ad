-- Of every hundred decisions some are looked at again by somebody who had no part in them. Which ones, the audit chain
-- says: the first 32 bits of the chained hash of the decision's own entry. Nobody chooses, and anybody can work it out.

-- The share, of ten thousand, since when. Kept in step with `rules` by every migration; no application reads or writes it.
create table app_private.second_look_rate (
  from_at timestamptz primary key,
  per_ten_thousand int not null check (per_ten_thousand between 0 and 10000)
);
grant select on app_private.second_look_rate to causeway_guard;

create function app.is_drawn(hash bytea, per_ten_thousand int) returns boolean
language sql immutable set search_path = pg_catalog as $$
  select ((get_byte(hash, 0)::bigint << 24) + (get_byte(hash, 1) << 16) + (get_byte(hash, 2) << 8) + get_byte(hash, 3)) * 10000
    < per_ten_thousand * 4294967296
$$;

create table "second_look" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "case_id" uuid not null,
  "decision_id" uuid not null,
  "audit_seq" bigint not null,
  "audit_hash" bytea not null,
  "rate" int not null,
  "carried" boolean not null default false,
  "state" text not null,
  "drawn_at" timestamptz(3) not null,
  "looker_id" uuid,
  "reasons" text[],
  "note" text not null default '',
  "conflict_declared_at" timestamptz(3),
  "looked_at" timestamptz(3),
  "settled_by" uuid,
  "settled_because" text not null default '',
  "settled_at" timestamptz(3),
  constraint "second_look_pkey" primary key ("organisation_id", "id"),
  constraint "second_look_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete restrict on update no action,
  constraint "second_look_organisation_id_decision_id_fkey" foreign key ("organisation_id", "decision_id") references "decision"("organisation_id", "id") on delete restrict on update no action
);
create unique index "second_look_organisation_id_decision_id_key" on "second_look"("organisation_id", "decision_id");
create index "second_look_organisation_id_case_id_audit_seq_idx" on "second_look"("organisation_id", "case_id", "audit_seq");
alter table second_look add constraint second_look_given check (
  state in ('spared', 'open', 'void') or (looker_id is not null and looked_at is not null and conflict_declared_at is not null
    and cardinality(reasons) > 0 and (state = 'agreed' or note <> '')));
alter table second_look add constraint second_look_settled check (
  state not in ('confirmed', 'returned') or (settled_by is not null and settled_at is not null and settled_because <> ''
    and settled_by <> looker_id));
alter table second_look enable row level security;
alter table second_look force row level security;

-- The agency's own: neither side learns that a case was drawn. Rows are made by the draw alone.
grant select on second_look to causeway_admin;
grant update (state, looker_id, reasons, note, conflict_declared_at, looked_at, settled_by, settled_because, settled_at)
  on second_look to causeway_admin;
create policy entered on second_look for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy look on second_look for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()) and state in ('open', 'disagreed'))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
grant select, insert, update on second_look to causeway_guard;
create policy guard on second_look to causeway_guard using (true) with check (true);

-- In the queue: a case that waits for a second look, or for an approver because of one.
alter table work_item add column second_look text;
create index work_item_second_look on work_item (status, queue_on, case_id) where second_look is not null;
grant update (second_look) on work_item to causeway_guard;

-- The draw. The entry that tells of the decision, written by whoever decided, and the first of them. A case that was drawn
-- once stays drawn: whoever takes a decision back and decides anew does not draw again.
create function app_private.draw_second_look() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  decided public.decision;
  share int;
  was_drawn boolean;
begin
  select * into decided from public.decision d
    where d.organisation_id = new.organisation_id and d.id = new.subject_id::uuid and d.case_id = new.case_id
      and d.approver_id = new.actor_id and new.action = 'decision.' || d.outcome;
  if decided.id is null or exists (select from public.second_look s
      where s.organisation_id = decided.organisation_id and s.decision_id = decided.id) then
    return new;
  end if;
  -- By the database's clock: the moment in the entry is what the application says.
  select r.per_ten_thousand into share from app_private.second_look_rate r where r.from_at <= clock_timestamp()
    order by r.from_at desc limit 1;
  share := coalesce(share, 0);
  was_drawn := exists (select from public.second_look s where s.organisation_id = decided.organisation_id
    and s.case_id = decided.case_id and s.state <> 'spared');
  insert into public.second_look (organisation_id, id, case_id, decision_id, audit_seq, audit_hash, rate, carried, state, drawn_at)
    values (decided.organisation_id, gen_random_uuid(), decided.case_id, decided.id, new.seq, new.hash, share, was_drawn,
      case when was_drawn or app.is_drawn(new.hash, share) then 'open' else 'spared' end, new.at);
  return new;
end $$;
create trigger draw_second_look after insert on audit_entry for each row
  when (new.action in ('decision.approved', 'decision.declined') and new.subject_kind = 'decision')
  execute function app_private.draw_second_look();

-- Whoever recommended, decided, held the case or worked on it has seen it before and is no second pair of eyes.
create function app_private.had_a_part(organisation uuid, in_case uuid, person uuid) returns boolean
language sql stable set search_path = pg_catalog as $$
  select exists (select from public.recommendation r where r.organisation_id = organisation and r.case_id = in_case and r.staff_id = person)
    or exists (select from public.decision d where d.organisation_id = organisation and d.case_id = in_case and d.approver_id = person)
    or exists (select from public.case_assignment a where a.organisation_id = organisation and a.case_id = in_case
      and a.staff_id = person and a.duty <> 'second-look')
    or exists (select from public.audit_entry e where e.organisation_id = organisation and e.case_id = in_case
      and e.actor_id = person
      and split_part(e.action, '.', 1) in ('evidence', 'change-request', 'review', 'review-round', 'recommendation', 'decision',
        'position', 'remuneration', 'recruitment', 'recruitment-justification', 'advert', 'local-applicant', 'case-section',
        'candidate-form', 'filing')
      and split_part(e.action, '.', 2) not in ('viewed', 'opened', 'downloaded', 'revealed'))
$$;

-- Into the case for it: to look, whoever had no part in it; to settle, an approver of whom the same is true.
create function app_private.guard_second_looker() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  look public.second_look;
begin
  select * into look from public.second_look s where s.organisation_id = new.organisation_id and s.case_id = new.case_id
    and s.state in ('open', 'disagreed') order by s.audit_seq desc limit 1;
  if look.id is null then
    raise exception 'nobody has to look again' using errcode = 'CW003';
  end if;
  if app_private.had_a_part(new.organisation_id, new.case_id, new.staff_id) or look.looker_id = new.staff_id then
    raise exception 'four eyes: a second look is somebody else''s' using errcode = 'CW003';
  end if;
  if not exists (select from public.staff s where s.person_id = new.staff_id and s.ended_at is null and case look.state
      when 'open' then s.roles && array['reviewer', 'approver'] else 'approver' = any (s.roles) end) then
    raise exception 'four eyes: not by this role' using errcode = 'CW003';
  end if;
  return new;
end $$;
create trigger guard_second_looker before insert on case_assignment for each row when (new.duty = 'second-look')
  execute function app_private.guard_second_looker();
create policy look_again on case_assignment for insert to causeway_admin
  with check (ended_at is null and staff_id = (select app.person_id()) and duty = 'second-look'
    and ((select app.has_role('reviewer')) or (select app.has_role('approver'))));

-- What may be written into it, by whom. The decider may give way to a disagreement; to overrule it takes another approver.
create function app_private.guard_second_look() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  decided public.decision;
  me uuid := app.person_id();
begin
  select * into decided from public.decision d where d.organisation_id = new.organisation_id and d.id = new.decision_id;
  if new.state = 'void' and old.state in ('open', 'disagreed') and decided.reversed_at is not null then
    return new;
  end if;
  if old.state = 'open' and new.state in ('agreed', 'disagreed') then
    if new.looker_id is distinct from me or app_private.had_a_part(new.organisation_id, new.case_id, me)
        or not exists (select from public.case_assignment a where a.organisation_id = new.organisation_id
          and a.case_id = new.case_id and a.staff_id = me and a.duty = 'second-look' and a.ended_at is null) then
      raise exception 'four eyes: a second look is somebody else''s' using errcode = 'CW003';
    end if;
    return new;
  end if;
  if old.state = 'disagreed' and new.state in ('confirmed', 'returned')
      and (new.looker_id, new.reasons, new.note, new.looked_at) is not distinct from (old.looker_id, old.reasons, old.note, old.looked_at) then
    if new.settled_by is distinct from me or not app.has_role('approver') or me = old.looker_id
        or exists (select from public.recommendation r where r.organisation_id = new.organisation_id
          and r.case_id = new.case_id and r.staff_id = me)
        or (new.state = 'confirmed' and decided.approver_id = me) then
      raise exception 'four eyes: somebody else settles this' using errcode = 'CW003';
    end if;
    return new;
  end if;
  raise exception 'no such step of a second look' using errcode = 'CW003';
end $$;
create trigger guard_second_look before update on second_look for each row execute function app_private.guard_second_look();

-- What follows: the queue says so, whoever was inside for it leaves, and a decision that was returned decides nothing.
create function app_private.follow_second_look() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update public.work_item w set second_look = case when new.state in ('open', 'disagreed') then new.state end
    where w.organisation_id = new.organisation_id and w.case_id = new.case_id
      and not (new.state = 'spared' and w.second_look is null);
  if new.state not in ('spared', 'open') then
    update public.case_assignment a set ended_at = clock_timestamp()
      where a.organisation_id = new.organisation_id and a.case_id = new.case_id and a.duty = 'second-look' and a.ended_at is null;
  end if;
  if new.state = 'returned' then
    update public.decision d set reversed_at = new.settled_at where d.organisation_id = new.organisation_id and d.id = new.decision_id;
    update public.recommendation r set state = 'reversed' from public.decision d
      where d.organisation_id = new.organisation_id and d.id = new.decision_id
        and r.organisation_id = d.organisation_id and r.id = d.recommendation_id;
  end if;
  return new;
end $$;
create trigger follow_second_look after insert or update of state on second_look for each row execute function app_private.follow_second_look();

create function app_private.void_second_look() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  update public.second_look s set state = 'void'
    where s.organisation_id = new.organisation_id and s.decision_id = new.id and s.state in ('open', 'disagreed');
  return new;
end $$;
create trigger void_second_look after update of reversed_at on decision for each row
  when (old.reversed_at is null and new.reversed_at is not null) execute function app_private.void_second_look();

-- No way to Immigration past it, whatever writes the status: the decision stands, it was drawn for, and is settled.
create function app_private.require_second_look() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if new.status in ('filed', 'granted', 'refused') and old.status not in ('filed', 'granted', 'refused')
      and exists (select from public.decision d where d.organisation_id = new.organisation_id and d.case_id = new.id)
      and not exists (select from public.decision d join public.second_look s
        on s.organisation_id = d.organisation_id and s.decision_id = d.id
        where d.organisation_id = new.organisation_id and d.case_id = new.id and d.outcome = 'approved'
          and d.reversed_at is null and s.state in ('spared', 'agreed', 'confirmed')) then
    raise exception 'a second look is owed' using errcode = 'CW006';
  end if;
  return new;
end $$;
create trigger require_second_look before update of status on sponsorship_case for each row execute function app_private.require_second_look();

-- Decided before there was a draw: spared, at a rate of none.
alter table second_look no force row level security;
alter table decision no force row level security;
alter table audit_entry no force row level security;
insert into second_look (organisation_id, id, case_id, decision_id, audit_seq, audit_hash, rate, state, drawn_at)
  select distinct on (d.organisation_id, d.id) d.organisation_id, gen_random_uuid(), d.case_id, d.id, e.seq, e.hash, 0, 'spared', e.at
  from decision d join audit_entry e on e.organisation_id = d.organisation_id and e.case_id = d.case_id
    and e.action = 'decision.' || d.outcome and e.subject_id = d.id::text
  where d.outcome <> 'returned'
  order by d.organisation_id, d.id, e.seq;
alter table audit_entry force row level security;
alter table decision force row level security;
alter table second_look force row level security;

-- Giving one's duties away: a second look goes back to the queue, since it is nobody's to hand on.
create or replace function app.move_duties(leaver uuid, taker uuid, one_organisation uuid, one_case uuid, moment timestamptz)
returns table (organisation_id uuid, case_id uuid, duty text, moved_to uuid)
language plpgsql volatile security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  held record;
  still_open boolean;
begin
  if not (app.has_role('administrator') or (leaver = app.person_id() and one_case = app.case_id()
      and one_organisation = app.organisation_id())) or session_user <> 'causeway_admin' then
    raise exception 'not these duties' using errcode = 'CW002';
  end if;
  for held in
    select a.organisation_id, a.id, a.case_id, a.duty from public.case_assignment a
      where a.staff_id = leaver and a.ended_at is null
        and (one_case is null or (a.organisation_id = one_organisation and a.case_id = one_case))
      order by a.started_at, a.id for update
  loop
    organisation_id := held.organisation_id;
    case_id := held.case_id;
    duty := held.duty;
    moved_to := null;
    update public.case_assignment a set ended_at = moment where a.organisation_id = held.organisation_id and a.id = held.id;
    -- Of a closed case nothing is left to pass on; who had it stays to be read there.
    select w.status not in ('granted', 'refused', 'declined', 'withdrawn') into still_open from public.work_item w
      where w.organisation_id = held.organisation_id and w.case_id = held.case_id;
    continue when not coalesce(still_open, false);
    if held.duty = 'second-look' then
      return next;
      continue;
    end if;
    select s.person_id into moved_to from public.staff s
      where s.person_id = taker and taker <> leaver and s.ended_at is null
        and (case held.duty when 'review' then 'reviewer' else 'approver' end) = any (s.roles)
        and not exists (select from public.case_assignment o where o.organisation_id = held.organisation_id
          and o.case_id = held.case_id and o.staff_id = taker and o.duty <> held.duty);
    if moved_to is not null then
      insert into public.case_assignment (organisation_id, id, case_id, staff_id, duty, started_at)
        values (held.organisation_id, gen_random_uuid(), held.case_id, moved_to, held.duty, moment);
    end if;
    update public.work_item w set
        reviewer_id = case held.duty when 'review' then moved_to else w.reviewer_id end,
        approver_id = case held.duty when 'approve' then moved_to else w.approver_id end
      where w.organisation_id = held.organisation_id and w.case_id = held.case_id;
    return next;
  end loop;
end $$;

grant create on schema app, app_private to causeway_guard;
alter function app.move_duties owner to causeway_guard;
alter function app_private.draw_second_look owner to causeway_guard;
alter function app_private.had_a_part owner to causeway_guard;
alter function app_private.guard_second_looker owner to causeway_guard;
alter function app_private.guard_second_look owner to causeway_guard;
alter function app_private.follow_second_look owner to causeway_guard;
alter function app_private.void_second_look owner to causeway_guard;
alter function app_private.require_second_look owner to causeway_guard;
revoke create on schema app, app_private from causeway_guard;
revoke execute on function app.is_drawn, app_private.draw_second_look, app_private.had_a_part, app_private.guard_second_looker,
  app_private.guard_second_look, app_private.follow_second_look, app_private.void_second_look, app_private.require_second_look from public;
grant execute on function app.is_drawn to causeway_guard;
