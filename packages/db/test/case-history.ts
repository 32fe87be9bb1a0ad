import type pg from "pg";

/**
 * Gives cases that were written straight into the tables the history they would have had: how long they stayed in each
 * state, the rounds of changes, and what the rules had said when they were decided. By SQL in the owner's hands, for
 * seeds alone. The same draw on every run; cases that have gone through the product keep their own history.
 */
export async function writeHistory(owner: pg.Pool | pg.PoolClient): Promise<number> {
  const client = "release" in owner ? owner : await owner.connect();
  try {
    await client.query("begin");
    await client.query("select setseed(0.42)");
    const { rowCount } = await client.query(stages);
    await client.query(rounds);
    await client.query(decided);
    await client.query("commit");
    await client.query("analyze case_stage, decided_case, review_round, change_request");
    return rowCount ?? 0;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    if (client !== owner) client.release();
  }
}

// A case that was born in a later state than a draft has no history yet.
const stages = `
  with bare as materialized (
    select c.organisation_id, c.id, c.status, c.path, c.created_at, random() < 0.35 as asked, 0.4 + random() * 1.6 as pace
    from sponsorship_case c join case_stage s on s.organisation_id = c.organisation_id and s.case_id = c.id
    where s.number = 1 and s.left_at is null and s.status <> 'draft'),
  way as (
    select b.*, w.status as stage, w.number, case w.status when 'draft' then 9 when 'submitted' then 2 when 'in-review' then 6
        when 'changes-requested' then 9 when 'recommended' then 2 when 'approved' then 3 when 'filed' then 26 end * pace * (0.5 + random()) as days
    from bare b cross join lateral (
      select status, row_number() over (order by place) as number from unnest(
        case when b.status = 'submitted' then array['draft'] when b.status = 'in-review' then array['draft', 'submitted']
          when b.status = 'changes-requested' then array['draft', 'submitted', 'in-review']
          when b.status = 'withdrawn' then array['draft', 'submitted', 'in-review']
          else array['draft', 'submitted', 'in-review']
            || case when b.asked then array['changes-requested', 'in-review'] else '{}' end
            || case b.status when 'recommended' then '{}' when 'declined' then array['recommended'] when 'approved' then array['recommended']
              when 'filed' then array['recommended', 'approved'] else array['recommended', 'approved', 'filed'] end end
        || b.status) with ordinality w (status, place)) w),
  timed as (
    select *, (created_at + interval '1 day' * coalesce(sum(days) over (partition by organisation_id, id order by number
      rows between unbounded preceding and 1 preceding), 0))::timestamptz(3) as at from way)
  insert into case_stage (organisation_id, case_id, number, status, path, entered_at, left_at, left_to, employer_until)
    select organisation_id, id, number, stage, path, at, lead(at) over same, lead(stage) over same,
      case when stage = 'changes-requested' then (at + (lead(at) over same - at) * random())::timestamptz(3) end
    from timed window same as (partition by organisation_id, id order by number) order by organisation_id, id, number
  on conflict (organisation_id, case_id, number) do update set status = excluded.status, entered_at = excluded.entered_at,
    left_at = excluded.left_at, left_to = excluded.left_to`;

const rounds = `
  with asked as (
    select s.organisation_id, s.case_id, s.entered_at, s.left_at, s.employer_until, c.created_by, gen_random_uuid() as round_id
    from case_stage s join sponsorship_case c on c.organisation_id = s.organisation_id and c.id = s.case_id
    where s.status = 'changes-requested' and s.left_at is not null and not exists (select from review_round v
      where v.organisation_id = s.organisation_id and v.case_id = s.case_id)),
  sent as (
    insert into review_round (organisation_id, id, case_id, number, state, created_by, created_at, sent_at, answered_at)
    select organisation_id, round_id, case_id, 1, 'closed', created_by, entered_at, entered_at, left_at from asked)
  insert into change_request (organisation_id, id, case_id, round_id, party, target, section, field, reason_code, note, state,
      created_at, answered_at, resolved_at)
    select organisation_id, gen_random_uuid(), case_id, round_id, party, 'field', 'position', 'duties',
      (array['not-supported', 'missing', 'too-brief', 'unclear', 'missing', 'inconsistent', 'not-supported', 'expired',
        'translation-missing', 'unreadable', 'wrong-document', 'other'])[1 + floor(random() * random() * 12)],
      '', 'resolved', entered_at, case party when 'employer' then employer_until else left_at end, left_at
    from asked, unnest(array['employer', 'candidate', 'employer']) with ordinality p (party, nth) where nth <= 2 or random() < 0.4`;

// The words of verdicts are those of the decided cases there are, a letter changed here and there; where there are none,
// two hundred made-up ones.
const decided = `
  with pool as materialized (
    select path, verdicts, outcome, row_number() over (partition by path order by verdicts, outcome) as n,
      count(*) over (partition by path) as of
    from (
      select distinct path, verdicts, outcome from decided_case where verdicts <> ''
      union all
      select path, (select string_agg((array['m','m','m','n','u','r'])[1 + floor(random() * 6 + 0 * i)::int], '' order by k)
          from generate_series(1, 13) k), (array['approved', 'approved', 'declined'])[1 + i % 3]
      from unnest(array['exempt', 'evidence', 'merits']) path, generate_series(1, 200) i
      where not exists (select from decided_case where verdicts <> '')) known),
  drawn as materialized (
    select c.organisation_id, c.id, c.reference, coalesce(c.path, 'none') as path, s.status as outcome, s.entered_at, random() as r, random() as d
    from case_stage s join sponsorship_case c on c.organisation_id = s.organisation_id and c.id = s.case_id
    where s.status in ('approved', 'declined') and coalesce(s.left_to, '') not in ('recommended', 'in-review')
      and not exists (select from decided_case k where k.organisation_id = c.organisation_id and k.case_id = c.id))
  insert into decided_case (organisation_id, case_id, reference, path, verdicts, outcome, like_outcome, decided_at)
    select d.organisation_id, d.id, d.reference, d.path, coalesce(p.verdicts, ''), d.outcome,
      case when d.d < 0.04 then case d.outcome when 'approved' then 'declined' else 'approved' end when d.d < 0.7 then d.outcome end,
      d.entered_at
    from drawn d left join (select path, max(of) as of from pool group by path) sized using (path)
    left join pool p on p.path = d.path and p.n = 1 + floor(d.r * sized.of)
  on conflict do nothing`;
