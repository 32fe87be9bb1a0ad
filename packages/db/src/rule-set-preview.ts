import type { Verdict } from "@causeway/rules/assess";
import type { PreviewState } from "@causeway/rules/rule-set/payload";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { dayOf, fromDay, onlyRow, type Page, pageOf, readCursor } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

/** How many verdicts of one rule turn from one word to another. */
export type TurnCount = { rule: string; before: Verdict; after: Verdict; count: number };

export type PreviewRow = {
  versionId: string;
  state: PreviewState;
  edition: number | null;
  onDay: string | null;
  askedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  casesTotal: number;
  casesDone: number;
  casesTurned: number;
  counts: TurnCount[];
};

export async function findPreview(tx: Tx, versionId: string): Promise<PreviewRow | null> {
  const row = await inside(tx).ruleSetPreview.findUnique({ where: { versionId }, omit: { askedBy: true } });
  if (!row) return null;
  // Written by the worker from these very types.
  const counts = row.counts as unknown as TurnCount[];
  return { ...row, state: row.state as PreviewState, onDay: dayOf(row.onDay), counts };
}

/** Asks the worker to work out the impact, again if need be. */
export async function askPreview(tx: Tx, asked: { versionId: string; by: string; at: Date }): Promise<void> {
  const { versionId, by, at } = asked;
  await inside(tx).$executeRaw`
    insert into rule_set_preview (version_id, asked_by, asked_at) values (${versionId}::uuid, ${by}::uuid, ${at})
    on conflict (version_id) do update set state = 'waiting', asked_by = excluded.asked_by, asked_at = excluded.asked_at`;
}

/**
 * Takes the longest waiting preview, or one whose worker was lost. Two workers never take the same. Null when nothing
 * waits.
 */
export async function takePreview(tx: Tx, now: Date, lostBefore: Date): Promise<string | null> {
  const rows = await inside(tx).$queryRaw<{ id: string }[]>`
    update rule_set_preview set state = 'running', started_at = ${now}, finished_at = null, cases_done = 0
    where version_id = (select version_id from rule_set_preview
      where state = 'waiting' or (state = 'running' and started_at < ${lostBefore})
      order by asked_at, version_id limit 1 for update skip locked)
    returning version_id as id`;
  return onlyRow(rows)?.id ?? null;
}

/** Begins anew: what was worked out before is forgotten. */
export async function beginPreview(
  tx: Tx,
  begun: { versionId: string; edition: number; onDay: string; casesTotal: number },
): Promise<void> {
  const { versionId, edition, onDay, casesTotal } = begun;
  await inside(tx).$executeRaw`select app.forget_turned(${versionId}::uuid)`;
  await inside(tx).ruleSetPreview.updateMany({
    where: { versionId },
    data: { edition, onDay: fromDay(onDay), casesTotal, casesDone: 0, casesTurned: 0, counts: [] },
  });
}

export async function savePreview(
  tx: Tx,
  saved: {
    versionId: string;
    state: PreviewState;
    casesDone: number;
    casesTurned: number;
    counts: TurnCount[];
    finishedAt: Date | null;
  },
): Promise<void> {
  const { versionId, ...data } = saved;
  // Asked for again meanwhile: the answer to the earlier question is nobody's.
  await inside(tx).ruleSetPreview.updateMany({ where: { versionId, state: "running" }, data });
}

export type TurnedVerdict = {
  organisationId: string;
  caseId: string;
  rule: string;
  place: number;
  before: Verdict;
  after: Verdict;
  because: { rules: readonly string[]; changes: readonly string[] };
};

export async function saveTurned(tx: Tx, versionId: string, turned: readonly TurnedVerdict[]): Promise<void> {
  if (turned.length === 0) return;
  await inside(tx).$executeRaw`select app.keep_turned(${versionId}::uuid, ${JSON.stringify(turned)}::jsonb)`;
}

export type CaseToAssess = { organisationId: string; caseId: string; answers: CaseAnswers };
/** As the database puts them together: what was never opened is null. */
export type StoredAnswers = {
  organisation: CaseAnswers["organisation"];
  sections: Pick<CaseAnswers, "position" | "remuneration" | "recruitment"> | null;
  adverts: CaseAnswers["adverts"] | null;
  applicants: CaseAnswers["applicants"] | null;
  candidate: CaseAnswers["candidate"] | null;
};
const nil = "00000000-0000-0000-0000-000000000000";

/** Open cases with all that the employer's live verdicts are made of, a few thousand at a time, in the order of their keys. */
export async function listCasesToAssess(
  tx: Tx,
  query: { statuses: readonly CaseStatus[]; after: CaseToAssess | undefined; take: number },
): Promise<CaseToAssess[]> {
  const { statuses, after, take } = query;
  const rows = await inside(tx).$queryRaw<{ organisation: string; case: string; answers: StoredAnswers }[]>`
    select organisation_id as organisation, case_id as case, answers from app.cases_to_assess(${[...statuses]}::text[],
      ${after?.organisationId ?? nil}::uuid, ${after?.caseId ?? nil}::uuid, ${take}::int)`;
  return rows.map(({ organisation, case: caseId, answers }) => ({
    organisationId: organisation,
    caseId,
    answers: answersOf(answers),
  }));
}

export function answersOf({
  organisation,
  sections,
  adverts,
  applicants,
  candidate,
}: StoredAnswers): CaseAnswers {
  const told = { ...sections, adverts: adverts ?? [], applicants: applicants ?? [] };
  return { ...told, candidate: candidate ?? {}, organisation: organisation ?? {} };
}

export async function countCasesToAssess(tx: Tx, statuses: readonly CaseStatus[]): Promise<number> {
  const rows = await inside(tx).$queryRaw<{ count: number }[]>`
    select app.count_cases_to_assess(${[...statuses]}::text[]) as count`;
  return onlyRow(rows)?.count ?? 0;
}

export type TurnedRow = Omit<TurnedVerdict, "place"> & {
  reference: string;
  title: string;
  status: CaseStatus;
  organisationName: { nameEn: string; nameZh: string };
};

/** Verdicts that turn, in the order in which they were found, of one rule or of all; a page, or with `take` all at once. */
export async function listTurned(
  tx: Tx,
  query: { versionId: string; rule?: string | undefined; cursor?: string | undefined; take: number },
): Promise<Page<TurnedRow>> {
  const { versionId, rule, cursor, take } = query;
  const after = Number(readCursor(cursor, 1)?.[0] ?? -1);
  const rows = await inside(tx).ruleSetTurned.findMany({
    where: { versionId, place: { gt: Number.isInteger(after) ? after : -1 }, ...(rule && { rule }) },
    orderBy: { place: "asc" },
    take: take + 1,
  });
  const page = pageOf(rows, take, (row) => [String(row.place)]);
  const cases = await namesOf(
    tx,
    page.rows.map((row) => row.caseId),
  );
  return {
    next: page.next,
    rows: page.rows.flatMap((row) => {
      const known = cases.get(row.caseId);
      if (!known) return [];
      return {
        ...{ organisationId: row.organisationId, caseId: row.caseId, rule: row.rule, ...known },
        ...{ before: row.before as Verdict, after: row.after as Verdict },
        because: row.because as unknown as TurnedVerdict["because"],
      };
    }),
  };
}

// An administrator reads no case; number, post and employer of what turns are said by a function of its own.
async function namesOf(tx: Tx, caseIds: string[]) {
  const rows = await inside(tx).$queryRaw<
    { id: string; reference: string; title: string; status: CaseStatus; en: string; zh: string }[]
  >`select case_id as id, reference, title, status, name_en as en, name_zh as zh
    from app.names_of_turned_cases(${[...new Set(caseIds)]}::uuid[])`;
  return new Map(
    rows.map(({ id, reference, title, status, en, zh }) => [
      id,
      { reference, title, status, organisationName: { nameEn: en, nameZh: zh } },
    ]),
  );
}
