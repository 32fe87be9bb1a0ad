import type { CountedDay } from "@causeway/rules/calendar/working-day-count";
import type { ChangeRequestParty, ChangeRequestReason } from "@causeway/rules/change-request/schema";
import type { SettledOutcome } from "@causeway/rules/decision/schema";
import { volumeStates, type WaitedFor } from "@causeway/rules/figures/measures";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { Prisma } from "./generated/client.ts";
import { inside, type Tx } from "./with-actor.ts";

/** A span of Hong Kong days, both included, and one path or all. */
export type FigureQuery = { from: string; to: string; route?: string | undefined };

export type EnteredCount = { month: string; status: CaseStatus; route: string; count: number };

/** How many cases came into each state, by month and path. A decision that was taken back or undone does not count. */
export async function countEntered(tx: Tx, query: FigureQuery): Promise<EnteredCount[]> {
  return inside(tx).$queryRaw<EnteredCount[]>`
    select to_char(m, 'YYYY-MM') as month, status, route, n::int as count from (
      select date_trunc('month', s.entered_at at time zone ${zone}) as m, s.status, coalesce(s.path, 'none') as route,
        count(*) as n
      from case_stage s
      where s.entered_at >= ${begin(query)} and s.entered_at < ${end(query)} and ${onRoute("s", query)}
        and s.status = any (${[...volumeStates]}::text[]) and not (s.status in ('approved', 'declined')
          and coalesce(s.left_to, '') in ('recommended', 'in-review'))
      group by 1, 2, 3) counted
    order by 1, 2, 3`;
}

export type StageDays = {
  status: CaseStatus;
  count: number;
  median: number | null;
  most: number | null;
  /** Stays that reach out of the holiday calendar: how long they took is not known. */
  uncounted: number;
};

/**
 * How long the stays took that ended in the span, in working days by the calendar given: half of them no longer than
 * `median`, nine in ten no longer than `most`. Days on hold are not the stage's and are taken off.
 */
export async function measureStages(
  tx: Tx,
  query: FigureQuery,
  calendar: readonly CountedDay[],
): Promise<StageDays[]> {
  const nth = countedBy(calendar);
  const counted = await inside(tx).$queryRaw<StayCount[]>`
    with ${heldDays(query, nth)}
    select s.status, (${nth(Prisma.sql`s.left_at`)} - ${nth(Prisma.sql`s.entered_at`)} - coalesce(h.days, 0))::int as days,
      count(*)::int as stays
    from case_stage s
    left join held h on h.organisation_id = s.organisation_id and h.case_id = s.case_id and h.number = s.number
    where s.left_at >= ${begin(query)} and s.left_at < ${end(query)} and ${onRoute("s", query)}
      and not (s.status in ('approved', 'declined') and s.left_to in ('recommended', 'in-review'))
    group by 1, 2 order by 1, 2`;
  return [...Map.groupBy(counted, ({ status }) => status)].map(([status, of]) => {
    const known = of.filter((one): one is KnownStayCount => one.days !== null);
    const uncounted = of.find((one) => one.days === null)?.stays ?? 0;
    const count = known.reduce((sum, { stays }) => sum + stays, 0);
    return { status, count, uncounted, median: daysAt(known, 0.5, count), most: daysAt(known, 0.9, count) };
  });
}

/** How many stays took the same number of days: some hundred rows for any number of stays, which nobody has to sort. */
type StayCount = { status: CaseStatus; days: number | null; stays: number };
type KnownStayCount = StayCount & { days: number };

/** As percentile_cont reckons: between the two stays about the place, by how far it lies from each. */
function daysAt(counted: readonly KnownStayCount[], share: number, count: number): number | null {
  if (count === 0) return null;
  const place = share * (count - 1);
  const below = daysOfNth(counted, Math.floor(place));
  return below + (daysOfNth(counted, Math.ceil(place)) - below) * (place % 1);
}

function daysOfNth(counted: readonly KnownStayCount[], nth: number): number {
  let before = 0;
  for (const { days, stays } of counted) {
    before += stays;
    if (before > nth) return days;
  }
  return Number.NaN;
}

export type MonthWaits = { month: string; cases: number } & Record<WaitedFor, number>;

/**
 * For whom the cases that ended in each month had waited, from their first day to their last: working days on average.
 */
export async function measureWaits(
  tx: Tx,
  query: FigureQuery,
  calendar: readonly CountedDay[],
): Promise<MonthWaits[]> {
  const nth = countedBy(calendar);
  return inside(tx).$queryRaw<MonthWaits[]>`
    with ended as materialized (
      select s.organisation_id, s.case_id, date_trunc('month', s.entered_at at time zone ${zone}) as m
      from case_stage s
      where s.entered_at >= ${begin(query)} and s.entered_at < ${end(query)} and ${onRoute("s", query)}
        and s.status in ('granted', 'refused', 'declined', 'withdrawn') and s.left_at is null),
    held as (
      select e.m, sum(${nth(Prisma.sql`h.resumed_at`)} - ${nth(Prisma.sql`h.held_at`)}) as days
      from app.held_spans('-infinity', ${end(query)}) h
      join ended e on e.organisation_id = h.organisation_id and e.case_id = h.case_id
      group by e.m),
    month as (select m, count(*) as cases from ended group by m),
    total as (
      select e.m, sum(t.employer) as employer, sum(t.candidate) as candidate, sum(t.agency) as agency, sum(t.immigration) as immigration
      -- Case by case over the key: together, the stays of all cases would be sorted on disk.
      from ended e cross join lateral (
        select
          sum(case status when 'draft' then days when 'changes-requested' then coalesce(employer_days, days) end) as employer,
          sum(days - employer_days) filter (where status = 'changes-requested') as candidate,
          sum(days) filter (where status in ('submitted', 'in-review', 'recommended', 'approved')) as agency,
          sum(days) filter (where status = 'filed') as immigration
        from (
          select s.status, ${nth(Prisma.sql`s.left_at`)} - ${nth(Prisma.sql`s.entered_at`)} as days,
            ${nth(Prisma.sql`s.employer_until`)} - ${nth(Prisma.sql`s.entered_at`)} as employer_days
          from case_stage s
          where s.organisation_id = e.organisation_id and s.case_id = e.case_id and s.left_at is not null
          -- Kept apart, so that no span is reckoned once for each sum.
          offset 0) stay) t
      group by e.m)
    select to_char(m, 'YYYY-MM') as month, cases::int,
      (coalesce(employer, 0)::float8 / cases) as employer, (coalesce(candidate, 0)::float8 / cases) as candidate,
      ((coalesce(agency, 0) - coalesce(h.days, 0))::float8 / cases) as agency, (coalesce(h.days, 0)::float8 / cases) as others,
      (coalesce(immigration, 0)::float8 / cases) as immigration
    from month left join total using (m) left join held h using (m) order by 1`;
}

export type ReasonCount = { reason: ChangeRequestReason; party: ChangeRequestParty; count: number };

/** Why changes were asked for in the rounds sent in the span, and from whom. */
export async function countRequestReasons(tx: Tx, query: FigureQuery): Promise<ReasonCount[]> {
  return inside(tx).$queryRaw<ReasonCount[]>`
    select reason_code as reason, party, asked as count
    from app.request_reasons(${begin(query)}, ${end(query)}, ${query.route ?? null}) order by asked desc, 1, 2`;
}

export type DecidedCount = {
  month: string;
  route: string;
  outcome: SettledOutcome;
  count: number;
  /** Of them: those with enough like cases that had mostly been decided one way, and those decided the other way. */
  compared: number;
  differed: number;
};

/** What was decided in each month, by path, and how often it was not what like cases had got. */
export async function countDecided(tx: Tx, query: FigureQuery): Promise<DecidedCount[]> {
  return inside(tx).$queryRaw<DecidedCount[]>`
    select to_char(m, 'YYYY-MM') as month, path as route, outcome, n::int as count, compared::int, differed::int from (
      select date_trunc('month', d.decided_at at time zone ${zone}) as m, d.path, d.outcome, count(*) as n,
        count(d.like_outcome) as compared, count(*) filter (where d.like_outcome <> d.outcome) as differed
      from decided_case d
      where d.decided_at >= ${begin(query)} and d.decided_at < ${end(query)} and ${onRoute("d", query)}
      group by 1, 2, 3) counted
    order by 1, 2, 3`;
}

/**
 * Hong Kong, which has kept to eight hours since 1979, so that no row looks a name up among the world's time zones: that
 * was the greater part of what the figures cost.
 */
const zone = Prisma.sql`interval '8 hours'`;

function begin({ from }: FigureQuery): Prisma.Sql {
  return Prisma.sql`(${from}::text::date::timestamp at time zone ${zone})`;
}

function end({ to }: FigureQuery): Prisma.Sql {
  return Prisma.sql`((${to}::text::date + 1)::timestamp at time zone ${zone})`;
}

function onRoute(table: "s" | "d", { route }: FigureQuery): Prisma.Sql {
  return route ? Prisma.sql`coalesce(${Prisma.raw(table)}.path, 'none') = ${route}` : Prisma.sql`true`;
}

type Nth = (at: Prisma.Sql) => Prisma.Sql;

/**
 * How many working days there had been by an instant; null outside the calendar. By its place in an array: joined as a
 * table of unknown size, the calendar would be walked through once for every stay.
 */
function countedBy(calendar: readonly CountedDay[]): Nth {
  const counts = calendar.map(({ count }) => count);
  const first = calendar[0]?.day ?? "";
  return (at) =>
    Prisma.sql`(${counts}::int[])[(${at} at time zone ${zone})::date - ${first}::text::date + 1]`;
}

function heldDays(query: FigureQuery, nth: Nth): Prisma.Sql {
  return Prisma.sql`held as materialized (
    select s.organisation_id, s.case_id, s.number, sum(${nth(Prisma.sql`h.resumed_at`)} - ${nth(Prisma.sql`h.held_at`)}) as days
    from app.held_spans('-infinity', ${end(query)}) h
    join case_stage s on s.organisation_id = h.organisation_id and s.case_id = h.case_id
      and h.held_at >= s.entered_at and h.held_at < s.left_at
    group by 1, 2, 3)`;
}
