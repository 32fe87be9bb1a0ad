import type { Arrangeable } from "../../../packages/db/test/factories.ts";

/**
 * Many organisations with as many cases each, the given ones among them, written by the server itself: what a busy
 * installation holds. Returns how many cases there are.
 */
export async function fill(
  db: Arrangeable,
  { organisations, casesEach, given }: { organisations: number; casesEach: number; given: readonly string[] },
): Promise<number> {
  await db.owner.query(
    `insert into organisation (id, kind, state, name_en, name_zh, created_at, updated_at)
     select uuidv7(), 'employer', 'active', 'Employer ' || n, '僱主 ' || n, now(), now() from generate_series(1, $1::int) n`,
    [organisations - given.length],
  );
  await db.owner.query(
    `insert into membership (organisation_id, id, person_id, role, created_at)
     select o.id, uuidv7(), $2, 'owner', now() from organisation o where o.id <> all ($1) and o.kind = 'employer'`,
    [given, await somebody(db)],
  );
  await db.owner.query(
    `insert into sponsorship_case (organisation_id, id, reference, status, title, candidate_name, created_by, created_at,
       updated_at, submitted_at, current_revision)
     select o.id, uuidv7(), 'CW-25-' || (row_number() over ()), s.status, 'Battery engineer ' || n, '陳小明 CHAN Siu Ming ' || n,
       m.person_id, now() - n * interval '1 minute', now() - n * interval '1 minute',
       case when s.status <> 'draft' then now() end, case when s.status <> 'draft' then 1 else 0 end
     from organisation o
     join lateral (select person_id from membership where organisation_id = o.id and role = 'owner' limit 1) m on true
     cross join generate_series(1, $1::int) n
     cross join lateral (select (array['draft', 'submitted', 'in-review', 'approved', 'filed'])[1 + n % 5] as status) s
     where o.kind = 'employer'`,
    [casesEach],
  );
  await db.owner.query(
    `insert into work_item (organisation_id, case_id, reference, organisation_name, title, status, submitted_at, updated_at)
     select c.organisation_id, c.id, c.reference, o.name_en, c.title, c.status, c.submitted_at, c.updated_at
     from sponsorship_case c join organisation o on o.id = c.organisation_id where c.status <> 'draft'
     on conflict do nothing`,
  );
  await db.owner.query("vacuum analyze sponsorship_case, work_item, organisation, membership");
  const { rows } = await db.owner.query<{ count: number }>(
    "select count(*)::int as count from sponsorship_case",
  );
  return rows[0]?.count ?? 0;
}

async function somebody(db: Arrangeable): Promise<string> {
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into person (id, email, name, locale, created_at)
     values (uuidv7(), 'somebody@example.test', 'Somebody', 'en', now()) returning id`,
  );
  return rows[0]?.id ?? "";
}
