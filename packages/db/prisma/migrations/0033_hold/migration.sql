-- A case that waits for somebody who is no party to it, and duties that pass from one colleague to another.

create table "case_hold" (
  "organisation_id" uuid not null,
  "id" uuid not null,
  "case_id" uuid not null,
  "reason" text not null,
  "note" text not null,
  "held_by" uuid not null,
  "held_at" timestamptz(3) not null,
  "resumed_by" uuid,
  "resumed_at" timestamptz(3),
  constraint "case_hold_pkey" primary key ("organisation_id", "id"),
  constraint "case_hold_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete restrict on update no action
);
create index "case_hold_organisation_id_case_id_held_at_idx" on "case_hold"("organisation_id", "case_id", "held_at");
create unique index case_hold_one_open on case_hold (organisation_id, case_id) where resumed_at is null;
alter table case_hold enable row level security;
alter table case_hold force row level security;

-- The note is the staff's own. The other side learns that the case is held, since when and for which coded reason, from
-- the queue's row.
grant select, insert on case_hold to causeway_admin;
grant update (resumed_by, resumed_at) on case_hold to causeway_admin;
create policy entered on case_hold for select to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()));
create policy write on case_hold for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and held_by = (select app.person_id()) and resumed_at is null);
create policy resume on case_hold for update to causeway_admin
  using (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id()))
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and resumed_by = (select app.person_id()));

alter table work_item add column hold_reason text, add column held_at timestamptz(3);
alter table work_item add constraint work_item_held check ((hold_reason is null) = (held_at is null));
-- The place in the queue: the day on which a case is due while the agency's clock runs, and after those whatever waits for
-- others. A column, not an expression: under a policy an index answers for bare columns only. Kept by the database.
alter table work_item add column queue_on date;
create function app_private.keep_work_place() returns trigger
language plpgsql as $$
begin
  new.queue_on := case when new.status in ('submitted', 'in-review', 'recommended', 'approved') and new.held_at is null
    and new.clock_due_on is not null then new.clock_due_on else '9999-12-31'::date end;
  return new;
end $$;
create trigger keep_work_place before insert or update of status, clock_due_on, held_at, queue_on on work_item
  for each row execute function app_private.keep_work_place();
alter table work_item no force row level security;
update work_item set queue_on = null;
alter table work_item force row level security;
create index "work_item_status_queue_on_case_id_idx" on "work_item"("status", "queue_on", "case_id");
create index "work_item_reviewer_id_status_queue_on_case_id_idx" on "work_item"("reviewer_id", "status", "queue_on", "case_id");
create index "work_item_approver_id_status_queue_on_case_id_idx" on "work_item"("approver_id", "status", "queue_on", "case_id");
create index work_item_held on work_item (status, held_at, case_id) where held_at is not null;

-- A case on hold is not decided about: whoever wants to, takes the hold off first. Only the employer may still withdraw.
create function app_private.refuse_held() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  if new.status is distinct from old.status and new.status <> 'withdrawn' and exists (
      select from public.case_hold h where h.organisation_id = new.organisation_id and h.case_id = new.id and h.resumed_at is null) then
    raise exception 'the case is on hold' using errcode = 'CW005';
  end if;
  return new;
end $$;
create trigger refuse_held before update of status on sponsorship_case for each row execute function app_private.refuse_held();

-- Ends a person's duties and gives each to a colleague who may have it: active, with the role, and never reviewer and
-- approver of one case. Whoever leaves no such colleague leaves the case to the queue (moved_to is null). One's own
-- duties in the case one is in, or anybody's for an administrator; of one case or of all that are open.
create function app.move_duties(leaver uuid, taker uuid, one_organisation uuid, one_case uuid, moment timestamptz)
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
    update public.case_assignment a set ended_at = moment where a.organisation_id = held.organisation_id and a.id = held.id;
    -- Of a closed case nothing is left to pass on; who had it stays to be read there.
    select w.status not in ('granted', 'refused', 'declined', 'withdrawn') into still_open from public.work_item w
      where w.organisation_id = held.organisation_id and w.case_id = held.case_id;
    continue when not coalesce(still_open, false);
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

grant select on case_hold to causeway_guard;
create policy guard on case_hold to causeway_guard using (true) with check (true);
grant insert on case_assignment to causeway_guard;
grant update (ended_at) on case_assignment to causeway_guard;
grant update (reviewer_id, approver_id) on work_item to causeway_guard;

grant create on schema app, app_private to causeway_guard;
alter function app.move_duties owner to causeway_guard;
alter function app_private.refuse_held owner to causeway_guard;
revoke create on schema app, app_private from causeway_guard;
revoke execute on function app.move_duties, app_private.refuse_held from public;
grant execute on function app.move_duties to causeway_admin;
