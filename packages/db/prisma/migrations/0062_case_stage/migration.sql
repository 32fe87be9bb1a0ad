-- How long a case stayed in each state: what the agency's figures are counted from. Thin, and without personal data.

create table "case_stage" (
  "organisation_id" uuid not null,
  "case_id" uuid not null,
  "number" integer not null,
  "status" text not null,
  "path" text,
  "entered_at" timestamptz(3) not null,
  "left_at" timestamptz(3),
  "left_to" text,
  "employer_until" timestamptz(3),
  constraint "case_stage_pkey" primary key ("organisation_id", "case_id", "number"),
  constraint "case_stage_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete cascade on update no action
);
create index "case_stage_entered_at_idx" on "case_stage"("entered_at");
create index "case_stage_left_at_idx" on "case_stage"("left_at");
create unique index case_stage_one_open on case_stage (organisation_id, case_id) where left_at is null;
alter table case_stage enable row level security;
alter table case_stage force row level security;

-- All staff read all of it, as they read the queue. Nobody writes it but the trigger below.
grant select on case_stage to causeway_admin;
create policy read on case_stage for select to causeway_admin using ((select app.is_kind('staff')));
grant select, insert, update on case_stage to causeway_guard;
create policy guard on case_stage to causeway_guard using (true) with check (true);
grant select on review_round to causeway_guard;
create policy guard on review_round to causeway_guard using (true) with check (true);

-- Until when the employer owed something of what was asked of him in a round. While both sides do, he is the one who is
-- waited for (`awaitedParty` in rules); what is left of the time is the candidate's.
create function app_private.employer_owed_until(organisation uuid, one_case uuid, since timestamptz, until timestamptz)
returns timestamptz language sql stable as $$
  select case
      when count(*) filter (where r.party = 'candidate') = 0 then until
      when count(*) filter (where r.party = 'employer') = 0 then since
      else greatest(since, least(until,
        max(coalesce(r.answered_at, r.cleared_at, r.resolved_at, until)) filter (where r.party = 'employer'))) end
    from public.change_request r
    where r.organisation_id = organisation and r.case_id = one_case and r.state <> 'draft' and r.round_id = (
      select v.id from public.review_round v
        where v.organisation_id = organisation and v.case_id = one_case and v.sent_at is not null
        order by v.number desc limit 1)
$$;

-- Kept by the database, so that no way of changing a status can forget it. The time is the case's own, not the server's.
create function app_private.keep_case_stage() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  here public.case_stage;
  at timestamptz;
begin
  if tg_op = 'INSERT' then
    insert into public.case_stage (organisation_id, case_id, number, status, path, entered_at)
      values (new.organisation_id, new.id, 1, new.status, new.path, new.created_at);
    return new;
  end if;
  if new.path is distinct from old.path then
    update public.case_stage s set path = new.path where s.organisation_id = new.organisation_id and s.case_id = new.id;
  end if;
  if new.status is distinct from old.status then
    select * into here from public.case_stage s
      where s.organisation_id = new.organisation_id and s.case_id = new.id and s.left_at is null;
    at := greatest(new.updated_at, here.entered_at);
    update public.case_stage s set left_at = at, left_to = new.status,
        employer_until = case when here.status = 'changes-requested'
          then app_private.employer_owed_until(new.organisation_id, new.id, here.entered_at, at) end
      where s.organisation_id = new.organisation_id and s.case_id = new.id and s.number = here.number;
    insert into public.case_stage (organisation_id, case_id, number, status, path, entered_at)
      values (new.organisation_id, new.id, coalesce(here.number, 0) + 1, new.status, new.path, at);
  end if;
  return new;
end $$;
create trigger keep_case_stage after insert or update of status, path on sponsorship_case
  for each row execute function app_private.keep_case_stage();

-- The cases that are there: the stages that their dates still tell. What they do not tell (a round of changes within a
-- review) is not made up.
alter table sponsorship_case no force row level security;
alter table recommendation no force row level security;
alter table decision no force row level security;
alter table filing no force row level security;
alter table case_assignment no force row level security;
alter table case_stage no force row level security;
insert into case_stage (organisation_id, case_id, number, status, path, entered_at, left_at, left_to, employer_until)
  with told as (
    select c.organisation_id, c.id, c.path, c.status as now, t.status, t.at, t.place from sponsorship_case c, lateral (values
        (1, 'draft', c.created_at),
        (2, 'submitted', c.submitted_at),
        (3, 'in-review', (select min(a.started_at) from case_assignment a
          where a.organisation_id = c.organisation_id and a.case_id = c.id and a.duty = 'review')),
        (4, 'recommended', (select max(r.created_at) from recommendation r
          where r.organisation_id = c.organisation_id and r.case_id = c.id and r.state in ('open', 'confirmed'))),
        (5, 'approved', (select max(d.created_at) from decision d
          where d.organisation_id = c.organisation_id and d.case_id = c.id and d.outcome = 'approved' and d.reversed_at is null)),
        (6, 'filed', (select max(f.created_at) from filing f where f.organisation_id = c.organisation_id and f.case_id = c.id)),
        (7, c.status, case when c.status not in ('draft', 'submitted', 'in-review', 'recommended', 'approved', 'filed')
          then coalesce(c.closed_at, c.updated_at) end)
      ) t (place, status, at)
      where t.at is not null),
  -- A case that went back stands where it stands: what lies beyond is history of an earlier turn.
  kept as (select told.*, row_number() over same as number,
      greatest(at, max(at) over (same rows between unbounded preceding and current row)) as entered
    from told where place <= coalesce(array_position(array['draft', 'submitted', 'in-review', 'recommended', 'approved', 'filed'], now), 7)
    window same as (partition by organisation_id, id order by place))
  select organisation_id, id, number, status, path, entered, lead(entered) over same, lead(status) over same, null
    from kept window same as (partition by organisation_id, id order by place);
alter table sponsorship_case force row level security;
alter table recommendation force row level security;
alter table decision force row level security;
alter table filing force row level security;
alter table case_assignment force row level security;
alter table case_stage force row level security;

-- Spans on hold, and how often each reason was given: for staff, of all cases, without what anybody wrote.
create function app.held_spans(since timestamptz, until timestamptz)
returns table (organisation_id uuid, case_id uuid, held_at timestamptz, resumed_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select h.organisation_id, h.case_id, h.held_at, h.resumed_at from public.case_hold h
    where h.resumed_at >= since and h.held_at < until and (select app.is_kind('staff'))
$$;
create function app.request_reasons(since timestamptz, until timestamptz, route text)
returns table (reason_code text, party text, asked int)
language sql stable security definer set search_path = pg_catalog as $$
  select r.reason_code, r.party, count(*)::int
    from public.review_round v
    join public.change_request r on r.organisation_id = v.organisation_id and r.round_id = v.id and r.state <> 'draft'
    join public.sponsorship_case c on c.organisation_id = v.organisation_id and c.id = v.case_id
    where v.sent_at >= since and v.sent_at < until and (select app.is_kind('staff'))
      and (route is null or coalesce(c.path, 'none') = route)
    group by r.reason_code, r.party
$$;
create index "review_round_sent_at_idx" on "review_round"("sent_at");

grant create on schema app, app_private to causeway_guard;
alter function app_private.keep_case_stage owner to causeway_guard;
alter function app.held_spans owner to causeway_guard;
alter function app.request_reasons owner to causeway_guard;
revoke create on schema app, app_private from causeway_guard;
revoke execute on function app_private.keep_case_stage, app.held_spans, app.request_reasons from public;
grant execute on function app.held_spans, app.request_reasons to causeway_admin;
