-- What the rules said of each decided case when it was decided, so that like cases are found by an index and nothing is
-- assessed again. Thin, and without personal data; all staff read it, as they read the queue.

create table "decided_case" (
  "organisation_id" uuid not null,
  "case_id" uuid not null,
  "reference" text not null,
  "path" text not null,
  "verdicts" text not null,
  "outcome" text not null,
  "like_outcome" text,
  "decided_at" timestamptz(3) not null,
  constraint "decided_case_pkey" primary key ("organisation_id", "case_id"),
  constraint "decided_case_organisation_id_case_id_fkey" foreign key ("organisation_id", "case_id") references "sponsorship_case"("organisation_id", "id") on delete cascade on update no action
);
create index "decided_case_path_verdicts_decided_at_case_id_idx" on "decided_case"("path", "verdicts", "decided_at", "case_id");
create index "decided_case_decided_at_idx" on "decided_case"("decided_at");
alter table decided_case enable row level security;
alter table decided_case force row level security;
grant select, insert on decided_case to causeway_admin;
create policy read on decided_case for select to causeway_admin using ((select app.is_kind('staff')));
create policy write on decided_case for insert to causeway_admin
  with check (organisation_id = (select app.organisation_id()) and case_id = (select app.case_id())
    and (select app.has_role('approver')));
grant select, delete on decided_case to causeway_guard;
create policy guard on decided_case to causeway_guard using (true) with check (true);

-- A decision that is taken back or undone is no example for anybody.
create function app_private.forget_decided_case() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  delete from public.decided_case d where d.organisation_id = new.organisation_id and d.case_id = new.case_id;
  return new;
end $$;
create trigger forget_decided_case after update of reversed_at on decision
  for each row when (new.reversed_at is not null and old.reversed_at is null) execute function app_private.forget_decided_case();

-- Cases decided before count in the figures; what the rules said of them then was not kept, so they are like none.
alter table sponsorship_case no force row level security;
alter table decision no force row level security;
alter table decided_case no force row level security;
insert into decided_case (organisation_id, case_id, reference, path, verdicts, outcome, decided_at)
  select distinct on (d.organisation_id, d.case_id) d.organisation_id, d.case_id, c.reference, coalesce(c.path, 'none'), '',
      d.outcome, d.created_at
    from decision d join sponsorship_case c on c.organisation_id = d.organisation_id and c.id = d.case_id
    where d.outcome in ('approved', 'declined') and d.reversed_at is null
    order by d.organisation_id, d.case_id, d.created_at desc;
alter table sponsorship_case force row level security;
alter table decision force row level security;
alter table decided_case force row level security;

-- Under a policy an index answers neither for the order of texts nor for arrays; hence two definers, for staff only. The
-- first walks the index from one value to the next, so it costs as many steps as there are different ones.
create function app.decided_vectors(route text) returns table (verdicts text)
language sql stable security definer set search_path = pg_catalog as $$
  with recursive v as (
    select min(d.verdicts) as verdicts from public.decided_case d
      where d.path = route and d.verdicts > '' and (select app.is_kind('staff'))
    union all
    select (select min(d.verdicts) from public.decided_case d where d.path = route and d.verdicts > v.verdicts)
      from v where v.verdicts is not null)
  select v.verdicts from v where v.verdicts is not null
$$;
create function app.decided_alike(route text, vectors text[], but uuid, most int) returns setof public.decided_case
language sql stable security definer set search_path = pg_catalog as $$
  select d.* from unnest(vectors) wanted (verdicts) cross join lateral (
      select * from public.decided_case c where c.path = route and c.verdicts = wanted.verdicts and c.case_id <> but
        order by c.decided_at desc, c.case_id desc limit most) d
    where (select app.is_kind('staff'))
$$;

grant create on schema app, app_private to causeway_guard;
alter function app_private.forget_decided_case owner to causeway_guard;
alter function app.decided_vectors owner to causeway_guard;
alter function app.decided_alike owner to causeway_guard;
revoke create on schema app, app_private from causeway_guard;
revoke execute on function app_private.forget_decided_case, app.decided_vectors, app.decided_alike from public;
grant execute on function app.decided_vectors, app.decided_alike to causeway_admin;
