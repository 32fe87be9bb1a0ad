import type pg from "pg";
import { writeHistory } from "./case-history.ts";

export type ManyCases = {
  cases: number;
  /** Stops after so many minutes with what there is by then. */
  minutes: number;
  /** With how long each stayed in every state, for the figures; the lists do without. */
  history?: boolean;
  say(line: string): void;
};

const batch = 25_000;
/** One employer of this size stands in every installation, beside the many small ones. */
const largeHouse = 5_000;

/**
 * Writes that many cases of a hundredth as many employers (10,000 at most), with their queue, by SQL in the owner's
 * hands: no use-case runs, nobody is mailed, and the record of what was done stays empty. The mix is that of an agency
 * some years old: three cases in ten are open. Answers how many there are now.
 */
export async function manyCases(
  owner: pg.Pool,
  { cases, minutes, history = false, say }: ManyCases,
): Promise<number> {
  const client = await owner.connect();
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const { rows: indexes } = await client.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where indexname = 'work_item_search' and not exists (select from work_item)",
  );
  let written = 0;
  try {
    await client.query("set synchronous_commit = off");
    await client.query("set maintenance_work_mem = '256MB'");
    await client.query(people, [Math.max(1, Math.min(10_000, Math.round(cases / 100)))]);
    // Built once at the end, it takes a fraction of the time; only where there is no queue yet that would miss it.
    if (indexes.length > 0) await client.query("drop index work_item_search");
    while (written < cases && seconds() < minutes * 60) {
      const from = written + 1;
      const to = Math.min(cases, written + batch);
      await client.query(oneBatch, [from, to, cases, largeHouse]);
      written = to;
      say(
        `${written.toLocaleString("en")} of ${cases.toLocaleString("en")} cases, ${Math.round(written / seconds()).toLocaleString("en")} a second`,
      );
    }
  } finally {
    for (const { indexdef } of indexes) await client.query(indexdef);
    await client.query("reset synchronous_commit; reset maintenance_work_mem");
    client.release();
  }
  await owner.query("vacuum analyze sponsorship_case");
  await owner.query("vacuum analyze work_item");
  await owner.query("analyze organisation, membership, person, staff, case_assignment");
  if (history) {
    const before = seconds();
    const stages = await writeHistory(owner);
    say(`${stages.toLocaleString("en")} stages of their history in ${Math.round(seconds() - before)} s`);
  }
  say(`${written.toLocaleString("en")} cases and their indexes in ${Math.round(seconds())} s`);
  return written;
}

const people = `
  with n as (select i, md5('employer ' || i) as h from generate_series(1, $1::int) i),
  made as (insert into organisation (id, kind, state, name_en, name_zh, created_at, updated_at)
    select ('01900000-0000-7000-8000-' || substr(h, 1, 12))::uuid, 'employer', 'active',
      (array['Harbour','Lion Rock','Kowloon','Jade','Pearl','Victoria','Summit','Eastern','Bauhinia','Typhoon'])[1 + i % 10]
        || ' ' || (array['Robotics','Batteries','Data','Marine','Biotech','Capital','Design','Logistics','Sensors','Optics'])[1 + i / 10 % 10]
        || ' ' || initcap(substr(translate(h, '0123456789', 'ghijklmnop'), 1, 6)) || ' Ltd',
      (array['海港','獅山','九龍','翡翠','明珠','維港','峰頂','東方','紫荊','颱風'])[1 + i % 10]
        || (array['機械人','電池','數據','海事','生物','資本','設計','物流','傳感','光學'])[1 + i / 10 % 10]
        || chr(19968 + ('x' || substr(h, 1, 4))::bit(16)::int % 20000) || '有限公司', now(), now()
    from n on conflict do nothing returning id),
  persons as (insert into person (id, email, name, locale, created_at)
    select ('01900000-0000-7000-8001-' || substr(md5('owner ' || i), 1, 12))::uuid, 'owner-' || i || '@seed.example', 'Owner ' || i, 'en', now() from n
    union all
    select ('01900000-0000-7000-8002-' || lpad(i::text, 12, '0'))::uuid, 'reviewer-' || i || '@seed.example', 'Reviewer ' || i, 'en', now() from generate_series(1, 60) i
    on conflict do nothing returning id),
  hired as (insert into staff (person_id, roles, created_at)
    select ('01900000-0000-7000-8002-' || lpad(i::text, 12, '0'))::uuid, case when i <= 50 then '{reviewer}'::text[] else '{approver}' end, now()
    from generate_series(1, 60) i on conflict do nothing)
  insert into membership (organisation_id, id, person_id, role, created_at)
    select ('01900000-0000-7000-8000-' || substr(h, 1, 12))::uuid, ('01900000-0000-7000-8003-' || substr(h, 1, 12))::uuid,
      ('01900000-0000-7000-8001-' || substr(md5('owner ' || i), 1, 12))::uuid, 'owner', now() from n on conflict do nothing`;

const oneBatch = `
  with drawn as (
    select i, random() as r, random() as d, random() as p, md5(random()::text || i) as h,
      -- Three years in the order of the numbers.
      (now() - interval '3 years' + interval '3 years' * (i::float8 / $3::int))::timestamptz(3) as at,
      case when i % greatest(2, $3::int / $4::int) = 0 then 1
        else 1 + i % greatest(1, least(10000, round($3::int / 100.0)::int)) end as house
    from generate_series($1::int, $2::int) i),
  n as (
    select *, md5('employer ' || house) as o,
      case when r < 0.08 then 'draft' when r < 0.10 then 'submitted' when r < 0.14 then 'in-review'
        when r < 0.17 then 'changes-requested' when r < 0.18 then 'recommended' when r < 0.19 then 'approved'
        when r < 0.25 then 'filed' when r < 0.85 then 'granted' when r < 0.90 then 'refused' when r < 0.94 then 'declined'
        else 'withdrawn' end as status
    from drawn),
  cases as (
    insert into sponsorship_case (organisation_id, id, reference, status, title, candidate_name, created_by, created_at,
      updated_at, submitted_at, clock_started_at, clock_due_on, closed_at, current_revision, path)
    select ('01900000-0000-7000-8000-' || substr(o, 1, 12))::uuid,
      (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid,
      app.next_case_reference(extract(year from at)::int), status,
      (array['Data engineer','Control engineer','Process engineer','Quantitative analyst','Marine surveyor','Cell biologist',
        'Product designer','Supply planner','數據工程師','光學工程師'])[1 + i % 10] || ', team ' || i % 97,
      (array['陳','李','張','黃','劉','吳','鄭','鄧','蕭','譚'])[1 + i / 7 % 10] || chr(19968 + ('x' || substr(h, 8, 4))::bit(16)::int % 20000)
        || ' ' || (array['CHEN','LI','ZHANG','HUANG','LIU','WU','ZHENG','DENG','XIAO','TAN'])[1 + i / 7 % 10] || ' ' || initcap(translate(substr(h, 14, 5), '0123456789', 'aeiouaeiou')),
      ('01900000-0000-7000-8001-' || substr(md5('owner ' || house), 1, 12))::uuid, at,
      least(at + interval '60 days' * d, now())::timestamptz(3),
      case when status <> 'draft' then least(at + interval '20 days' * d, now())::timestamptz(3) end,
      case when status <> 'draft' then least(at + interval '20 days' * d, now())::timestamptz(3) end,
      case when status <> 'draft' then case when status in ('submitted', 'in-review', 'changes-requested', 'recommended', 'approved')
        then current_date + (d * 40)::int - 12 else (at + interval '34 days')::date end end,
      case when status in ('granted', 'refused', 'declined', 'withdrawn') then least(at + interval '80 days', now())::timestamptz(3) end,
      case when status <> 'draft' then 1 else 0 end,
      (array['exempt','evidence','merits'])[1 + ('x' || substr(h, 12, 2))::bit(8)::int % 3]
    from n returning organisation_id, id, path, reference, title, status, submitted_at, clock_due_on, updated_at),
  queue as (
    insert into work_item (organisation_id, case_id, reference, organisation_name, organisation_name_zh, title, status, path,
      exemption_verdict, worst_verdict, submitted_at, clock_due_on, reviewer_id, approver_id, updated_at)
    select c.organisation_id, c.id, c.reference, o.name_en, o.name_zh, c.title, c.status, c.path,
      (array['met','not-met','unknown','reviewer'])[1 + ('x' || substr(c.id::text, 32, 2))::bit(8)::int % 4],
      -- One in sixteen was not assessed since the column is kept.
      (array['not-met','unknown','unknown','reviewer','reviewer','reviewer','reviewer','met','met','met','met','met','met','met','met',null])
        [1 + ('x' || substr(c.id::text, 30, 2))::bit(8)::int % 16],
      c.submitted_at, c.clock_due_on,
      case when c.status <> 'submitted' then ('01900000-0000-7000-8002-' || lpad((1 + ('x' || substr(c.id::text, 28, 2))::bit(8)::int % 50)::text, 12, '0'))::uuid end,
      case when c.status in ('approved', 'filed', 'granted', 'refused', 'declined') then ('01900000-0000-7000-8002-' || lpad((51 + ('x' || substr(c.id::text, 26, 2))::bit(8)::int % 10)::text, 12, '0'))::uuid end,
      c.updated_at
    from cases c join organisation o on o.id = c.organisation_id where c.status <> 'draft'
    returning organisation_id, case_id, reviewer_id, submitted_at, status)
  insert into case_assignment (organisation_id, id, case_id, staff_id, duty, started_at)
  select organisation_id, gen_random_uuid(), case_id, reviewer_id, 'review', submitted_at from queue
    where reviewer_id is not null and status in ('in-review', 'changes-requested', 'recommended', 'approved', 'filed')`;
