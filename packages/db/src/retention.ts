import { type Day, isDay } from "@causeway/rules/calendar/day";
import type { DueReason, ErasureScope } from "@causeway/rules/retention/plan";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { dayOf, fromDay, onlyRow, type Page, pageOf, readCursor } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type EndedCaseRow = {
  caseId: string;
  reference: string;
  title: string;
  organisationName: string;
  status: CaseStatus;
  /** Null only where the case is still open, which is told of one case by its id. */
  closedAt: Date | null;
  limitOfStay: Day | null;
  hasApplicants: boolean;
  hasCandidate: boolean;
  erasedAt: Date | null;
  candidateErasedAt: Date | null;
  held: boolean;
};

/** The cases of an organisation that have ended, or one case by its id, with what decides when they are due. */
export function listEndedCases(tx: Tx, organisationId: string, caseId?: string): Promise<EndedCaseRow[]> {
  return inside(tx).$queryRaw<EndedCaseRow[]>`
    select case_id as "caseId", reference, title, organisation_name as "organisationName", status, closed_at as "closedAt",
      to_char(limit_of_stay, 'YYYY-MM-DD') as "limitOfStay", has_applicants as "hasApplicants", has_candidate as "hasCandidate",
      erased_at as "erasedAt", candidate_erased_at as "candidateErasedAt", held
    from app.ended_cases(${organisationId}::uuid, ${caseId ?? null}::uuid)`;
}

/** Every employer, the suspended ones included: their records run out like anybody's. */
export async function listTenants(tx: Tx): Promise<string[]> {
  const rows = await inside(tx).organisation.findMany({
    where: { kind: "employer" },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Where the case with this number belongs; null when there is none. For administrators. */
export async function findCaseByReference(tx: Tx, reference: string) {
  const rows = await inside(tx).$queryRaw<{ organisationId: string; caseId: string }[]>`
    select organisation_id as "organisationId", case_id as "caseId" from app.find_case_by_reference(${reference})`;
  return onlyRow(rows);
}

export type DueRecord = {
  caseId: string;
  scope: ErasureScope;
  reference: string;
  title: string;
  organisationName: string;
  status: CaseStatus;
  dueOn: Day;
  because: DueReason;
};

/** Puts what was found due in the place of what was found before, in one organisation. */
export async function keepDue(
  tx: Tx,
  organisationId: string,
  due: readonly DueRecord[],
  foundAt: Date,
): Promise<void> {
  await inside(tx).retentionDue.deleteMany({ where: { organisationId } });
  await inside(tx).retentionDue.createMany({
    data: due.map(({ dueOn, ...one }) => ({
      ...one,
      ...{ organisationId, foundAt, dueOn: fromDay(dueOn) },
    })),
  });
}

/** What waits for two people, the longest due first. */
export async function listDue(tx: Tx, query: { cursor?: string | undefined; size?: number }) {
  const size = query.size ?? 50;
  const [day, after] = readCursor(query.cursor, 2) ?? [];
  const rows = await inside(tx).retentionDue.findMany({
    where:
      day && after && isDay(day)
        ? { OR: [{ dueOn: { gt: fromDay(day) } }, { dueOn: fromDay(day), caseId: { gt: after } }] }
        : {},
    orderBy: [{ dueOn: "asc" }, { caseId: "asc" }],
    take: size + 1,
    select: {
      organisationId: true,
      caseId: true,
      scope: true,
      reference: true,
      title: true,
      organisationName: true,
      status: true,
      dueOn: true,
      because: true,
    },
  });
  const page: Page<(typeof rows)[number]> = pageOf(rows, size, (row) => [dayOf(row.dueOn), row.caseId]);
  return {
    next: page.next,
    rows: page.rows.map((row) => ({
      ...row,
      scope: row.scope as ErasureScope,
      because: row.because as DueReason,
      status: row.status as CaseStatus,
      dueOn: dayOf(row.dueOn),
    })),
  };
}

export type RemovedCounts = Record<string, number>;

export type RetentionRun = {
  organisationId: string;
  id: string;
  at: Date;
  due: number;
  held: number;
  removed: RemovedCounts;
};

/**
 * A night's report, in the agency's own organisation. True for the one night of a week that is to tell the
 * administrators; null where there is nothing to tell.
 */
export async function recordRetentionRun(tx: Tx, run: RetentionRun, week: Day | null): Promise<boolean> {
  const { retentionRun } = inside(tx);
  const toldFor = week && fromDay(week);
  const { count } = await retentionRun.createMany({ data: { ...run, toldFor }, skipDuplicates: true });
  if (count === 0) await retentionRun.createMany({ data: run });
  return count > 0 && week !== null;
}

/** The last nights, newest first. */
export async function listRetentionRuns(tx: Tx, size = 7) {
  const rows = await inside(tx).retentionRun.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: size,
    select: { id: true, at: true, due: true, held: true, removed: true },
  });
  return rows.map((row) => ({ ...row, removed: row.removed as RemovedCounts }));
}

/** Empties mails that belong to no case and were written before a moment; their rows stay. Returns how many. */
export async function emptyOldMails(tx: Tx, before: Date): Promise<number> {
  await inside(tx).$executeRaw`update mailbox_message b set "to" = '', subject = '', html = '', text = ''
    where b.text <> '' and exists (select from email_message m where m.organisation_id = b.organisation_id and m.id = b.id
      and m.case_id is null and m.created_at < ${before})`;
  return inside(tx).$executeRaw`update email_message set props = '{}', recipient_email = '', last_error = null
    where case_id is null and created_at < ${before} and recipient_email <> ''
      and state not in ('queued', 'sending', 'held')`;
}
