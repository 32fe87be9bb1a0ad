-- CreateTable
CREATE TABLE "rule_set_version" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "payload" TEXT NOT NULL,
    "payload_sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(3),
    "discarded_by" UUID,
    "withdrawal_by" UUID,
    "withdrawal_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_set_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_set_edition" (
    "number" INTEGER NOT NULL,
    "versions" UUID[],
    "sha256" TEXT NOT NULL,
    "caused_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_set_edition_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "rule_set_preview" (
    "version_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "edition" INTEGER,
    "on_day" DATE,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "cases_total" INTEGER NOT NULL DEFAULT 0,
    "cases_done" INTEGER NOT NULL DEFAULT 0,
    "cases_turned" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "rule_set_preview_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "rule_set_turned" (
    "organisation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "because" JSONB NOT NULL,

    CONSTRAINT "rule_set_turned_pkey" PRIMARY KEY ("organisation_id","version_id","case_id","rule")
);

-- CreateIndex
CREATE INDEX "rule_set_version_created_at_id_idx" ON "rule_set_version"("created_at", "id");

-- CreateIndex
CREATE INDEX "rule_set_turned_version_id_place_idx" ON "rule_set_turned"("version_id", "place");

-- CreateIndex
CREATE INDEX "rule_set_turned_case_id_idx" ON "rule_set_turned"("case_id");

-- AddForeignKey
ALTER TABLE "rule_set_edition" ADD CONSTRAINT "rule_set_edition_caused_by_fkey" FOREIGN KEY ("caused_by") REFERENCES "rule_set_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rule_set_preview" ADD CONSTRAINT "rule_set_preview_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "rule_set_version"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rule_set_turned" ADD CONSTRAINT "rule_set_turned_organisation_id_case_id_fkey" FOREIGN KEY ("organisation_id", "case_id") REFERENCES "sponsorship_case"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Two people, whatever a program thinks: nobody publishes what she wrote or proposed, nobody withdraws alone.
alter table rule_set_version add constraint rule_set_version_two_people check (
  published_by <> proposed_by and published_by <> created_by and withdrawn_by <> withdrawal_by);
alter table rule_set_version add constraint rule_set_version_stages check (
  (proposed_by is null) = (proposed_at is null)
  and (published_by is null) = (published_at is null)
  and (withdrawal_by is null) = (withdrawal_at is null)
  and (withdrawn_by is null) = (withdrawn_at is null)
  and (withdrawal_by is null or withdrawal_reason <> '')
  and (state in ('published', 'withdrawn')) = (published_by is not null)
  and (state not in ('proposed', 'published', 'withdrawn') or proposed_by is not null)
  and (state = 'withdrawn') = (withdrawn_by is not null)
  and (state = 'discarded') = (discarded_by is not null));
-- What it says is what it is named by.
alter table rule_set_version add constraint rule_set_version_named check (
  payload_sha256 = encode(sha256(convert_to(payload, 'UTF8')), 'hex'));

do $$
declare
  t text;
begin
  for t in values ('rule_set_version'), ('rule_set_edition'), ('rule_set_preview'), ('rule_set_turned') loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to causeway_guard', t);
    execute format('create policy guard on %I to causeway_guard using (true) with check (true)', t);
  end loop;
  -- What the definer below reads to assess every open case.
  for t in values ('organisation'), ('sponsorship_case'), ('case_section'), ('advert'), ('local_applicant'), ('candidate') loop
    execute format('grant select on %I to causeway_guard', t);
    execute format('create policy assess on %I for select to causeway_guard using (true)', t);
  end loop;
end $$;

-- The law is everybody's who asks for a verdict; drafts are the administrators'.
grant select on rule_set_version, rule_set_edition to causeway_portal, causeway_admin, causeway_worker;
create policy law_portal on rule_set_version for select to causeway_portal
  using ((select app.actor_kind()) is not null and state in ('published', 'withdrawn'));
create policy law on rule_set_version for select to causeway_admin
  using (((select app.is_kind('staff')) and state in ('published', 'withdrawn')) or (select app.has_role('administrator')));
create policy law_worker on rule_set_version for select to causeway_worker using ((select app.is_kind('worker')));
create policy law_portal on rule_set_edition for select to causeway_portal using ((select app.actor_kind()) is not null);
create policy law on rule_set_edition for select to causeway_admin using ((select app.is_kind('staff')));
create policy law_worker on rule_set_edition for select to causeway_worker using ((select app.is_kind('worker')));

-- An administrator writes, proposes, discards and asks for a withdrawal; publishing and withdrawing are functions below.
grant insert on rule_set_version to causeway_admin;
grant update (state, proposed_by, proposed_at, discarded_by, withdrawal_by, withdrawal_at, withdrawal_reason)
  on rule_set_version to causeway_admin;
grant update (state, published_by, published_at, withdrawn_by, withdrawn_at) on rule_set_version to causeway_guard;
grant insert on rule_set_edition to causeway_guard;
create policy write on rule_set_version for insert to causeway_admin
  with check ((select app.has_role('administrator')) and state = 'draft' and created_by = (select app.person_id()));
create policy move on rule_set_version for update to causeway_admin
  using ((select app.has_role('administrator')) and state in ('draft', 'proposed', 'published'))
  with check ((select app.has_role('administrator')) and state <> 'withdrawn');

create function app_private.guard_rule_set() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  me uuid := app.person_id();
begin
  if (new.proposed_by, new.proposed_at) is distinct from (old.proposed_by, old.proposed_at)
      and (old.state not in ('draft', 'proposed') or (new.proposed_by is not null and new.proposed_by is distinct from me)) then
    raise exception 'proposed by whoever proposes, before it is published' using errcode = 'CW003';
  end if;
  if new.discarded_by is distinct from old.discarded_by
      and (old.state not in ('draft', 'proposed') or new.discarded_by is distinct from me) then
    raise exception 'only what was never published is discarded' using errcode = 'CW003';
  end if;
  if (new.withdrawal_by, new.withdrawal_at) is distinct from (old.withdrawal_by, old.withdrawal_at)
      and (old.state <> 'published' or (new.withdrawal_by is not null and new.withdrawal_by is distinct from me)) then
    raise exception 'only what is published is withdrawn' using errcode = 'CW003';
  end if;
  return new;
end $$;
create trigger guard_rule_set before update on rule_set_version
  for each row execute function app_private.guard_rule_set();

grant select, insert on rule_set_preview to causeway_admin;
grant update (state, asked_by, asked_at) on rule_set_preview to causeway_admin;
grant select, update on rule_set_preview to causeway_worker;
create policy read on rule_set_preview for select to causeway_admin using ((select app.has_role('administrator')));
create policy ask on rule_set_preview for insert to causeway_admin
  with check ((select app.has_role('administrator')) and state = 'waiting' and asked_by = (select app.person_id()));
create policy ask_again on rule_set_preview for update to causeway_admin
  using ((select app.has_role('administrator')))
  with check ((select app.has_role('administrator')) and state = 'waiting' and asked_by = (select app.person_id()));
create policy work on rule_set_preview for select to causeway_worker using ((select app.is_kind('worker')));
create policy keep on rule_set_preview for update to causeway_worker
  using ((select app.is_kind('worker'))) with check ((select app.is_kind('worker')));

grant select on rule_set_turned to causeway_admin;
create policy read on rule_set_turned for select to causeway_admin using ((select app.has_role('administrator')));
grant insert, delete on rule_set_turned to causeway_guard;

-- The worker waits for it.
create function app_private.notify_preview() returns trigger
language plpgsql as $$
begin
  perform pg_notify('causeway_preview', '');
  return null;
end $$;
create trigger notify_preview after insert or update of state on rule_set_preview
  for each row when (new.state = 'waiting') execute function app_private.notify_preview();

-- Which edition of the law is in force, said to every transaction as it begins: a publication is law for the next one.
create function app.rule_set_in_force() returns text
language sql stable security definer set search_path = pg_catalog as $$
  select e.number || ':' || e.sha256 from public.rule_set_edition e order by e.number desc limit 1
$$;

-- The next edition with these versions. One at a time: two publications cannot both follow the same one.
create function app_private.next_edition(wanted uuid[], cause uuid, moment timestamptz) returns int
language plpgsql volatile set search_path = pg_catalog as $$
declare
  following int := coalesce((select max(e.number) from public.rule_set_edition e), 0) + 1;
begin
  insert into public.rule_set_edition (number, versions, sha256, caused_by, created_at)
    select following, wanted, encode(sha256(convert_to(coalesce(string_agg(v.id || ' ' || v.payload_sha256, ',' order by w.place), ''), 'UTF8')), 'hex'),
      cause, moment
    from unnest(wanted) with ordinality w(id, place) join public.rule_set_version v on v.id = w.id;
  return following;
end $$;

-- Publishes what somebody else proposed, when its impact was worked out on the law of this moment. Null otherwise.
create function app.publish_rule_set(version uuid, moment timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  newest public.rule_set_edition;
begin
  if not app.has_role('administrator') then
    raise exception 'not an administrator' using errcode = 'CW002';
  end if;
  perform pg_advisory_xact_lock(42, hashtext('rule-set'));
  select * into newest from public.rule_set_edition e order by e.number desc limit 1;
  if not exists (select from public.rule_set_preview p where p.version_id = version and p.state = 'done'
      and p.edition = coalesce(newest.number, 0)) then
    return null;
  end if;
  update public.rule_set_version v set state = 'published', published_by = app.person_id(), published_at = moment
    where v.id = version and v.state = 'proposed';
  if not found then
    return null;
  end if;
  return app_private.next_edition(coalesce(newest.versions, '{}') || version, version, moment);
end $$;

-- Takes a published version out of the law, when somebody else has asked for it. Null otherwise.
create function app.withdraw_rule_set(version uuid, moment timestamptz) returns int
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  newest public.rule_set_edition;
begin
  if not app.has_role('administrator') then
    raise exception 'not an administrator' using errcode = 'CW002';
  end if;
  perform pg_advisory_xact_lock(42, hashtext('rule-set'));
  select * into newest from public.rule_set_edition e order by e.number desc limit 1;
  update public.rule_set_version v set state = 'withdrawn', withdrawn_by = app.person_id(), withdrawn_at = moment
    where v.id = version and v.state = 'published' and v.withdrawal_by is not null;
  if not found then
    return null;
  end if;
  return app_private.next_edition(array_remove(newest.versions, version), version, moment);
end $$;

-- A page of open cases with what the employer's live verdicts are made of, for the worker: one statement, not one a case.
create function app.cases_to_assess(statuses text[], after_organisation uuid, after_case uuid, most int)
returns table (organisation_id uuid, case_id uuid, answers jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select c.organisation_id, c.id, jsonb_build_object(
      'organisation', o.profile,
      'sections', (select jsonb_object_agg(s.section, s.answers) from public.case_section s
        where s.organisation_id = c.organisation_id and s.case_id = c.id),
      'adverts', (select jsonb_agg(jsonb_build_object('id', a.id, 'answers', a.answers) order by a.position, a.id) from public.advert a
        where a.organisation_id = c.organisation_id and a.case_id = c.id and a.deleted_at is null),
      'applicants', (select jsonb_agg(jsonb_build_object('id', l.id, 'answers', l.answers) order by l.created_at, l.id) from public.local_applicant l
        where l.organisation_id = c.organisation_id and l.case_id = c.id and l.deleted_at is null),
      'candidate', (select k.shared from public.candidate k
        where k.organisation_id = c.organisation_id and k.case_id = c.id limit 1))
    from (select s.organisation_id, s.id from public.sponsorship_case s
        where s.status = any (statuses) and (select app.is_kind('worker'))
          and (s.organisation_id, s.id) > (after_organisation, after_case)
        order by s.organisation_id, s.id limit most) c
      join public.organisation o on o.id = c.organisation_id
    order by c.organisation_id, c.id
$$;
create function app.count_cases_to_assess(statuses text[]) returns int
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from public.sponsorship_case s where s.status = any (statuses) and (select app.is_kind('worker'))
$$;

-- Number, post and employer of cases in which some version turns a verdict: an administrator enters no case.
create function app.names_of_turned_cases(wanted uuid[])
returns table (case_id uuid, reference text, title text, status text, name_en text, name_zh text)
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, c.reference, c.title, c.status, o.name_en, o.name_zh
    from public.sponsorship_case c join public.organisation o on o.id = c.organisation_id
    where (c.organisation_id, c.id) in (select t.organisation_id, t.case_id from public.rule_set_turned t where t.case_id = any (wanted))
      and (select app.has_role('administrator'))
$$;

-- What turns, written by the worker a few thousand cases at a time, and forgotten when it is worked out anew.
create function app.keep_turned(version uuid, turned jsonb) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  insert into public.rule_set_turned (organisation_id, version_id, case_id, rule, place, before, after, because)
    select t."organisationId", version, t."caseId", t.rule, t.place, t.before, t.after, t.because
    from jsonb_to_recordset(turned) t ("organisationId" uuid, "caseId" uuid, rule text, place int, before text, after text, because jsonb)
    where (select app.is_kind('worker'))
$$;
create function app.forget_turned(version uuid) returns void
language sql volatile security definer set search_path = pg_catalog as $$
  delete from public.rule_set_turned t where t.version_id = version and (select app.is_kind('worker'))
$$;

grant create on schema app, app_private to causeway_guard;
alter function app.keep_turned owner to causeway_guard;
alter function app.forget_turned owner to causeway_guard;
alter function app.names_of_turned_cases owner to causeway_guard;
alter function app.rule_set_in_force owner to causeway_guard;
alter function app.publish_rule_set owner to causeway_guard;
alter function app.withdraw_rule_set owner to causeway_guard;
alter function app.cases_to_assess owner to causeway_guard;
alter function app.count_cases_to_assess owner to causeway_guard;
alter function app_private.guard_rule_set owner to causeway_guard;
revoke create on schema app, app_private from causeway_guard;
revoke execute on function app.keep_turned, app.forget_turned, app.names_of_turned_cases, app.rule_set_in_force, app.publish_rule_set, app.withdraw_rule_set, app.cases_to_assess,
  app.count_cases_to_assess, app_private.guard_rule_set, app_private.next_edition, app_private.notify_preview from public;
grant execute on function app_private.next_edition to causeway_guard;
grant execute on function app.rule_set_in_force to causeway_portal, causeway_admin, causeway_worker;
grant execute on function app.publish_rule_set, app.withdraw_rule_set, app.names_of_turned_cases to causeway_admin;
grant execute on function app.keep_turned, app.forget_turned, app.cases_to_assess, app.count_cases_to_assess to causeway_worker;
