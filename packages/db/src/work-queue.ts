import type { QueueSort } from "@causeway/rules/sponsorship-case/queue";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { searchWords } from "./case-list.ts";
import { Prisma } from "./generated/client.ts";
import { type Page, pageOf, readCursor } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";
import type { WorkItem } from "./work-item.ts";

/** `queueOn`: its place by the clock, far in the future while others are waited for. */
type QueueRow = WorkItem & { queueOn: Date };
export type QueueHolder = { personId: string } | "nobody" | "all";

export type QueueQuery = {
  statuses: readonly CaseStatus[];
  holder?: QueueHolder;
  /** Words in any script; each must be found in number, employer or post. */
  search?: string | undefined;
  organisationId?: string | undefined;
  /** Due days, both included. */
  dueFrom?: string | undefined;
  dueTo?: string | undefined;
  path?: string | undefined;
  exemption?: string | undefined;
  worst?: string | undefined;
  held?: boolean | undefined;
  /** Only where a second look is waited for, or a disagreement over it. */
  secondLook?: boolean | undefined;
  sort?: QueueSort;
  cursor?: string | null | undefined;
  size?: number;
};

/** So many hits of a word are sorted; a commoner word is looked for along the list, where it is met soon. */
const mostHits = 10_000;
/** A tab counts no further: beyond, the number tells nothing and costs a walk through the table. */
export const mostCounted = 100;

/**
 * A page of the queue. Each state is read from its own place in the index and the few rows are merged, so a page costs
 * alike however many cases there are and wherever it lies.
 */
export async function listWorkItems(tx: Tx, query: QueueQuery): Promise<Page<QueueRow>> {
  const { statuses, holder = "all", size = 50, sort = "clock" } = query;
  const order = sorts[sort];
  const words = searchWords(query.search);
  const shared = [...filters(query), ...after(query.cursor, order)];
  const branch = (from: Prisma.Sql, ...own: Prisma.Sql[]) => Prisma.sql`(select w.* from ${from} w
    where ${Prisma.join([...own, ...shared], " and ")} order by ${order.by} limit ${size + 1})`;
  const walked = (...own: Prisma.Sql[]) =>
    statuses.map((status) => branch(Prisma.sql`work_item`, Prisma.sql`w.status = ${status}`, ...own));
  const branches = holders(holder).flatMap((held) => {
    if (words.length === 0) return walked(...held);
    const among = Prisma.sql`w.status = any (${[...statuses]}::text[])`;
    return [
      branch(Prisma.sql`hits`, Prisma.sql`(select rare from said)`, among, ...held),
      ...walked(Prisma.sql`not (select rare from said)`, ...held, ...words.map((_, at) => holds(at))),
    ];
  });
  const rows = await inside(tx).$queryRaw<QueueRow[]>`
    ${words.length === 0 ? Prisma.empty : looking(words)}
    select ${columns} from (${Prisma.join(branches, " union all ")}) w order by ${order.by} limit ${size + 1}`;
  return pageOf(rows, size, (row) => [order.say(row), row.caseId]);
}

/** How many cases are in each state, up to `mostCounted`, for the tabs of the queue: of all, or of one holder. */
export async function countWorkItems(
  tx: Tx,
  statuses: readonly CaseStatus[],
  holder: QueueHolder = "all",
): Promise<Map<CaseStatus, number>> {
  const counts = holders(holder).map(
    (held) => Prisma.sql`(select count(*)::int from (select from work_item w
      where ${Prisma.join([Prisma.sql`w.status = s.status`, ...held], " and ")} limit ${mostCounted}) counted)`,
  );
  const rows = await inside(tx).$queryRaw<{ status: CaseStatus; count: number }[]>`
    select s.status, ${Prisma.join(counts, " + ")} as count from unnest(${[...statuses]}::text[]) s(status)`;
  return new Map(rows.map((row) => [row.status, row.count]));
}

/** How many cases wait for a second look or because of one, up to `mostCounted`; of all, or of one holder. */
export async function countSecondLooks(
  tx: Tx,
  statuses: readonly CaseStatus[],
  holder: QueueHolder = "all",
): Promise<number> {
  const counts = holders(holder).map(
    (held) => Prisma.sql`(select count(*)::int from (select from work_item w
      where ${Prisma.join([Prisma.sql`w.status = any (${[...statuses]}::text[])`, Prisma.sql`w.second_look is not null`, ...held], " and ")}
      limit ${mostCounted}) counted)`,
  );
  const rows = await inside(tx).$queryRaw<{ count: number }[]>`select ${Prisma.join(counts, " + ")} as count`;
  return rows[0]?.count ?? 0;
}

/** Cases of the queue whose number begins or ends so, for going to one by its number. */
export async function findWorkByReference(tx: Tx, reference: string, size: number) {
  const [word] = await foldedWords(tx, reference.replace(/\s+/gu, ""));
  if (!word) return [];
  return inside(tx).$queryRaw<
    Pick<WorkItem, "organisationId" | "caseId" | "reference" | "organisationName">[]
  >`
    select w.organisation_id as "organisationId", w.case_id as "caseId", w.reference,
      w.organisation_name as "organisationName"
    from app.matching_work(${[word]}::text[], 500) w
    where app.fold_text(w.reference) like ${`%${word}%`}
    order by app.fold_text(w.reference) <> ${word}, w.reference limit ${size}`;
}

/** The employers that have cases in the queue and a name like this one, for the filter. */
export async function findQueueEmployer(tx: Tx, organisationId: string): Promise<string | null> {
  const rows = await inside(tx).$queryRaw<{ name: string }[]>`
    select organisation_name as name from work_item where organisation_id = ${organisationId}::uuid limit 1`;
  return rows[0]?.name ?? null;
}

const columns = Prisma.sql`w.organisation_id as "organisationId", w.case_id as "caseId", w.reference,
  w.organisation_name as "organisationName", w.organisation_name_zh as "organisationNameZh", w.title, w.status, w.path,
  w.exemption_verdict as "exemptionVerdict", w.worst_verdict as "worstVerdict", w.submitted_at as "submittedAt", w.clock_due_on as "clockDueOn",
  w.reviewer_id as "reviewerId", w.approver_id as "approverId", w.open_requests as "openRequests", w.answers_due_on as "answersDueOn",
  w.updated_at as "updatedAt", w.hold_reason as "holdReason", w.held_at as "heldAt", w.second_look as "secondLook", w.queue_on as "queueOn"`;

type Sort = {
  key: Prisma.Sql;
  by: Prisma.Sql;
  type: Prisma.Sql;
  down: boolean;
  say: (row: QueueRow) => string;
};
const due = Prisma.sql`w.queue_on`;
const submitted = Prisma.sql`w.submitted_at`;
const instant = Prisma.sql`timestamptz`;

const sorts: Record<QueueSort, Sort> = {
  clock: {
    ...{ key: due, by: Prisma.sql`w.queue_on, w.case_id`, type: Prisma.sql`date`, down: false },
    say: (row) => row.queueOn.toISOString().slice(0, 10),
  },
  waiting: {
    ...{ key: submitted, by: Prisma.sql`w.submitted_at, w.case_id`, type: instant, down: false },
    say: (row) => row.submittedAt.toISOString(),
  },
  newest: {
    ...{ key: submitted, by: Prisma.sql`w.submitted_at desc, w.case_id desc`, type: instant, down: true },
    say: (row) => row.submittedAt.toISOString(),
  },
};

function filters({
  organisationId,
  dueFrom,
  dueTo,
  path,
  exemption,
  worst,
  held,
  secondLook,
}: QueueQuery): Prisma.Sql[] {
  return [
    ...(organisationId ? [Prisma.sql`w.organisation_id = ${organisationId}::uuid`] : []),
    ...(dueFrom ? [Prisma.sql`${due} >= ${dueFrom}::date`] : []),
    ...(dueTo ? [Prisma.sql`${due} <= ${dueTo}::date`] : []),
    ...(path ? [Prisma.sql`w.path = ${path}`] : []),
    ...(exemption ? [Prisma.sql`coalesce(w.exemption_verdict, 'unknown') = ${exemption}`] : []),
    ...(worst ? [Prisma.sql`w.worst_verdict = ${worst}`] : []),
    ...(held === undefined ? [] : [held ? Prisma.sql`w.held_at is not null` : Prisma.sql`w.held_at is null`]),
    ...(secondLook ? [Prisma.sql`w.second_look is not null`] : []),
  ];
}

/** Whoever holds a case holds it for review or for approval, never for both. */
function holders(holder: QueueHolder): Prisma.Sql[][] {
  if (holder === "all") return [[]];
  if (holder === "nobody") return [[Prisma.sql`w.reviewer_id is null`]];
  const { personId } = holder;
  return [[Prisma.sql`w.reviewer_id = ${personId}::uuid`], [Prisma.sql`w.approver_id = ${personId}::uuid`]];
}

function after(cursor: string | null | undefined, { key, type, down }: Sort): Prisma.Sql[] {
  const [said, caseId] = readCursor(cursor, 2) ?? [];
  if (!said || Number.isNaN(Date.parse(said)) || !caseId || !/^[0-9a-f-]{36}$/.test(caseId)) return [];
  const from = Prisma.sql`(${said}::text::${type}, ${caseId}::uuid)`;
  return [down ? Prisma.sql`(${key}, w.case_id) < ${from}` : Prisma.sql`(${key}, w.case_id) > ${from}`];
}

async function foldedWords(tx: Tx, search: string | undefined): Promise<string[]> {
  const words = searchWords(search);
  if (words.length === 0) return [];
  const rows = await inside(tx).$queryRaw<{ word: string }[]>`
    select app.fold_text(word) as word from unnest(${words}::text[]) word`;
  return rows.map((row) => row.word).filter(Boolean);
}

/**
 * The rows that hold every word, looked up in the index of words, and whether they are few enough to be sorted: else, and
 * where the index knows nothing so short, the words are looked for along the list. One statement: of the two ways, the one
 * that is not taken costs nothing.
 */
function looking(words: readonly string[]): Prisma.Sql {
  return Prisma.sql`with typed as materialized (
      select array_agg(app.fold_text(word) order by place) as words
      from unnest(${[...words]}::text[]) with ordinality typed(word, place)),
    wanted as materialized (
      select words, case when cardinality(app.query_grams(words)) > 0 then ${mostHits + 1}::int else 0 end as most from typed),
    hits as materialized (select m.* from wanted, lateral app.matching_work(wanted.words, wanted.most) m),
    said as materialized (
      select most > 0 and (select count(*) from hits) <= ${mostHits}::int as rare from wanted)`;
}

/** That the row has the word at this place. A word of nothing but signs is in every row. */
function holds(at: number): Prisma.Sql {
  return Prisma.sql`w.search_text like (select '%' || words[${at + 1}::int] || '%' from typed)`;
}
