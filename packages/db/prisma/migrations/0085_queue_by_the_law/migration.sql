-- The verdicts by which the queue is narrowed follow the law: after a publication, a withdrawal, or when a day comes on
-- which a value of the law begins, the worker assesses every open case of the queue anew, some hundreds at a time.

-- How far it has come: one row. Which law, and the day on which it last turned; where the next batch begins.
create table "queue_assessment" (
  "id" text not null default 'queue',
  "law" text not null,
  "turned_on" date not null,
  "after_organisation" uuid,
  "after_case" uuid,
  "started_at" timestamptz(3) not null,
  "finished_at" timestamptz(3),
  "cases" integer not null default 0,
  "changed" integer not null default 0,

  constraint "queue_assessment_pkey" primary key ("id")
);
alter table queue_assessment add constraint queue_assessment_one check (id = 'queue');
alter table queue_assessment enable row level security;
alter table queue_assessment force row level security;
grant select, insert, update on queue_assessment to causeway_worker;
create policy read_worker on queue_assessment for select to causeway_worker using ((select app.is_kind('worker')));
create policy begin_worker on queue_assessment for insert to causeway_worker with check ((select app.is_kind('worker')));
create policy go_on_worker on queue_assessment for update to causeway_worker
  using ((select app.is_kind('worker'))) with check ((select app.is_kind('worker')));

do $$
declare
  t text;
begin
  for t in values ('evidence'), ('review_finding'), ('filing') loop
    execute format('grant select on %I to causeway_guard', t);
    execute format('create policy assess on %I for select to causeway_guard using (true)', t);
  end loop;
end $$;
-- When she last wrote, never what.
grant select (organisation_id, candidate_id, section, updated_at) on candidate_form_section to causeway_guard;
create policy assess on candidate_form_section for select to causeway_guard using (true);

-- What the employer's live verdicts are made of. An advert's capture counts only while its file lies there unrejected.
create function app_private.case_answers(organisation uuid, one_case uuid) returns jsonb
language sql stable as $$
  select jsonb_build_object(
      'organisation', (select o.profile from public.organisation o where o.id = organisation),
      'sections', (select jsonb_object_agg(s.section, s.answers) from public.case_section s
        where s.organisation_id = organisation and s.case_id = one_case),
      'adverts', (select jsonb_agg(jsonb_build_object('id', a.id, 'answers', a.answers, 'captured', exists (select from public.evidence e
            where e.organisation_id = organisation and e.case_id = one_case and e.requirement = 'ADVERT-CAPTURE' and e.subject_id = a.id::text
              and e.removed_at is null and e.replaced_by is null and e.review <> 'rejected')) order by a.position, a.id)
        from public.advert a where a.organisation_id = organisation and a.case_id = one_case and a.deleted_at is null),
      'applicants', (select jsonb_agg(jsonb_build_object('id', l.id, 'answers', l.answers) order by l.created_at, l.id) from public.local_applicant l
        where l.organisation_id = organisation and l.case_id = one_case and l.deleted_at is null),
      'candidate', (select k.shared from public.candidate k
        where k.organisation_id = organisation and k.case_id = one_case limit 1))
$$;

create or replace function app.cases_to_assess(statuses text[], after_organisation uuid, after_case uuid, most int)
returns table (organisation_id uuid, case_id uuid, answers jsonb)
language sql stable security definer set search_path = pg_catalog as $$
  select c.organisation_id, c.id, app_private.case_answers(c.organisation_id, c.id)
    from (select s.organisation_id, s.id from public.sponsorship_case s
        where s.status = any (statuses) and (select app.is_kind('worker'))
          and (s.organisation_id, s.id) > (after_organisation, after_case)
        order by s.organisation_id, s.id limit most) c
    order by c.organisation_id, c.id
$$;

-- The same of cases of the queue, with what reviewers found there and the day of filing. What a finding rests on may lie
-- under the candidate's key: whether anything of the case was written since it was made is said in its place.
create function app.queue_answers(organisations uuid[], cases uuid[])
returns table (organisation_id uuid, case_id uuid, status text, answers jsonb, findings jsonb, filed_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select c.organisation_id, c.id, c.status, app_private.case_answers(c.organisation_id, c.id),
      (select jsonb_agg(jsonb_build_object('question', f.question, 'finding', f.finding, 'grounds', encode(f.grounds, 'base64'), 'untouched',
          not exists (select from public.case_section s where s.organisation_id = c.organisation_id and s.case_id = c.id and s.updated_at > f.found_at)
          and not exists (select from public.advert a where a.organisation_id = c.organisation_id and a.case_id = c.id and a.updated_at > f.found_at)
          and not exists (select from public.local_applicant l where l.organisation_id = c.organisation_id and l.case_id = c.id and l.updated_at > f.found_at)
          and not exists (select from public.candidate_form_section h join public.candidate k
            on k.organisation_id = h.organisation_id and k.id = h.candidate_id
            where k.organisation_id = c.organisation_id and k.case_id = c.id and h.updated_at > f.found_at)) order by f.found_at, f.id)
        from public.review_finding f where f.organisation_id = c.organisation_id and f.case_id = c.id and f.superseded_at is null),
      (select l.filed_on from public.filing l where l.organisation_id = c.organisation_id and l.case_id = c.id order by l.created_at desc, l.id desc limit 1)
    from unnest(organisations, cases) wanted(organisation, one_case)
      join public.sponsorship_case c on c.organisation_id = wanted.organisation and c.id = wanted.one_case
    where (select app.is_kind('worker'))
$$;

-- The next entries of the queue, which nobody else changes until the transaction ends; and what is to be kept of them. The
-- worker changes entries of one organisation at a time by itself: these are of all, and of these two columns.
grant update (worst_verdict, exemption_verdict) on work_item to causeway_guard;
create function app.hold_queue(statuses text[], after_organisation uuid, after_case uuid, most int)
returns table (organisation_id uuid, case_id uuid)
language sql volatile security definer set search_path = pg_catalog as $$
  select w.organisation_id, w.case_id from public.work_item w
    where (select app.is_kind('worker')) and (w.organisation_id, w.case_id) > (after_organisation, after_case) and w.status = any (statuses)
    order by w.organisation_id, w.case_id limit most for update
$$;
create function app.keep_queue_verdicts(verdicts jsonb) returns int
language sql volatile security definer set search_path = pg_catalog as $$
  with kept as (
    update public.work_item w set worst_verdict = v.worst, exemption_verdict = v.exemption
      from jsonb_to_recordset(verdicts) v (organisation uuid, "case" uuid, worst text, exemption text)
      where (select app.is_kind('worker')) and w.organisation_id = v.organisation and w.case_id = v."case"
        and (w.worst_verdict, w.exemption_verdict) is distinct from (v.worst, v.exemption)
      returning 1)
  select count(*)::int from kept
$$;

grant create on schema app to causeway_guard;
alter function app.queue_answers owner to causeway_guard;
alter function app.hold_queue owner to causeway_guard;
alter function app.keep_queue_verdicts owner to causeway_guard;
revoke create on schema app from causeway_guard;
revoke execute on function app.queue_answers, app.hold_queue, app.keep_queue_verdicts, app_private.case_answers from public;
grant execute on function app_private.case_answers to causeway_guard;
grant execute on function app.queue_answers, app.hold_queue, app.keep_queue_verdicts to causeway_worker;
