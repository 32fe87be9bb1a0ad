import { writeHistory } from "@causeway/db/test/case-history";
import type { Arrangeable } from "@causeway/db/test/factories";

/** So many cases of past months stand behind the figures. */
const count = 240;

/**
 * A year of finished cases of houses that are customers no longer, written straight into the tables: playing them would
 * take minutes. They give the figures something to show and a decision its like cases. Nobody is assigned to them, so
 * nobody opens one, and they hold no answers.
 */
export async function writePastCases(stack: Arrangeable, by: { personId: string }, now: Date): Promise<void> {
  await stack.owner.query(employer, [now]);
  await stack.owner.query(cases, [by.personId, now, count]);
  await writeHistory(stack.owner);
  await stack.owner.query(differences);
}

const house = "'01900000-0000-7000-8000-00000000da57'::uuid";
const employer = `insert into organisation (id, kind, state, name_en, name_zh, created_at, updated_at)
  values (${house}, 'employer', 'active', 'Lantau Instruments Limited', '大嶼儀器有限公司', $1::timestamptz - interval '420 days',
    $1::timestamptz - interval '420 days') on conflict do nothing`;

const cases = `
  with n as (
    select i, ($2::timestamptz - interval '400 days' + interval '330 days' * (i::float8 / $3::int))::timestamptz(3) as at,
      (array['exempt', 'evidence', 'merits', 'merits', 'evidence'])[1 + i % 5] as path,
      case when i % 9 = 4 then 'declined' when i % 13 = 6 then 'refused' when i % 17 = 8 then 'withdrawn' else 'granted' end as status
    from generate_series(1, $3::int) i),
  made as (
    insert into sponsorship_case (organisation_id, id, reference, status, title, path, created_by, created_at, updated_at,
      submitted_at, closed_at, current_revision)
    select ${house}, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000800000000000' || lpad(to_hex(i), 4, '0'))::uuid,
      app.next_case_reference(extract(year from at)::int), status,
      (array['Metrology engineer', 'Optics designer', 'Firmware engineer', 'Supply planner', 'Quality lead'])[1 + i % 5],
      path, $1::uuid, at, at + interval '60 days', at + interval '9 days', at + interval '60 days', 1
    from n returning organisation_id, id, reference, title, status, path, submitted_at, updated_at)
  insert into work_item (organisation_id, case_id, reference, organisation_name, organisation_name_zh, title, status, path,
      exemption_verdict, worst_verdict, submitted_at, updated_at)
    select organisation_id, id, reference, 'Lantau Instruments Limited', '大嶼儀器有限公司', title, status, path,
      case path when 'exempt' then 'met' else 'not-met' end,
      case status when 'declined' then 'not-met' when 'granted' then 'met' else 'reviewer' end, submitted_at, updated_at from made`;

// No case is quite like another. What was declined failed on the degree, the vacancy or the pay; what was approved had left
// one of them to a reviewer. The places are those of the list that likeness is made of (rules, decision/like-cases).
const differences = `
  update decided_case set verdicts = overlay(verdicts placing case outcome when 'declined' then 'n' else 'r' end
      from (array[9, 10, 12])[1 + abs(hashtext(case_id::text)) % 3] for 1)
    where organisation_id = ${house} and length(verdicts) = 13`;
