import type { Verdict } from "@causeway/rules/assess";
import type { FindingResult, ReviewQuestion } from "@causeway/rules/review/reviewed";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { Prisma } from "./generated/client.ts";
import { answersOf, type StoredAnswers } from "./rule-set-preview.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay, onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

/** How far the open cases of the queue were assessed anew since the law last turned. */
export type QueueAssessment = {
  /** Names the law, and with it the edition and the software. */
  law: string;
  /** The day on which it last began to say something else. */
  turnedOn: string;
  /** The last case that was done; null at the beginning. */
  after: CaseKey | null;
  startedAt: Date;
  finishedAt: Date | null;
  cases: number;
  changed: number;
};

/** As it was kept last; null before the first time. */
export async function findQueueAssessment(tx: Tx): Promise<QueueAssessment | null> {
  return asAssessment(await inside(tx).$queryRaw<Stored[]>`select ${columns} from queue_assessment`);
}

/** The same, this transaction's own until it ends; null while it is another worker's, too. */
export async function holdQueueAssessment(tx: Tx, fresh: QueueAssessment): Promise<QueueAssessment | null> {
  const { law, turnedOn, startedAt } = fresh;
  await inside(tx).$executeRaw`insert into queue_assessment (law, turned_on, started_at)
    values (${law}, ${fromDay(turnedOn)}::date, ${startedAt}) on conflict do nothing`;
  return asAssessment(
    await inside(tx).$queryRaw<Stored[]>`select ${columns} from queue_assessment for update skip locked`,
  );
}

export async function saveQueueAssessment(tx: Tx, saved: QueueAssessment): Promise<void> {
  const { law, turnedOn, after, startedAt, finishedAt, cases, changed } = saved;
  await inside(tx)
    .$executeRaw`update queue_assessment set law = ${law}, turned_on = ${fromDay(turnedOn)}::date,
    after_organisation = ${after?.organisationId ?? null}::uuid, after_case = ${after?.caseId ?? null}::uuid,
    started_at = ${startedAt}, finished_at = ${finishedAt}, cases = ${cases}, changed = ${changed}`;
}

/**
 * The next entries of the queue by their keys, which nobody else changes until the transaction ends. Fails when another
 * transaction keeps one for half a second: sooner than the database would have to choose between the two.
 */
export async function holdWorkItems(
  tx: Tx,
  query: { statuses: readonly CaseStatus[]; after: CaseKey | null; take: number },
): Promise<CaseKey[]> {
  const { statuses, after, take } = query;
  await inside(tx).$queryRaw`select set_config('lock_timeout', '500ms', true)`;
  return inside(tx).$queryRaw<CaseKey[]>`
    select organisation_id as "organisationId", case_id as "caseId" from app.hold_queue(${[...statuses]}::text[],
      ${after?.organisationId ?? nil}::uuid, ${after?.caseId ?? nil}::uuid, ${take}::int)`;
}

export type QueuedCase = CaseKey & {
  status: CaseStatus;
  answers: CaseAnswers;
  findings: {
    question: ReviewQuestion;
    finding: FindingResult;
    /** The hash of what it rested on, in base64. */
    grounds: string;
    /** Nothing of the case, on either side, was written since. */
    untouched: boolean;
  }[];
  /** The day on which it was lodged, once it was. */
  filedOn: string | null;
};

type StoredCase = Omit<QueuedCase, "answers" | "findings" | "filedOn"> & {
  answers: StoredAnswers;
  findings: QueuedCase["findings"] | null;
  filedOn: Date | null;
};

/** What the employer's verdicts are made of in these cases, with what reviewers found. */
export async function listQueuedCases(tx: Tx, keys: readonly CaseKey[]): Promise<QueuedCase[]> {
  const rows = await inside(tx).$queryRaw<StoredCase[]>`
    select organisation_id as "organisationId", case_id as "caseId", status, answers, findings, filed_on as "filedOn"
    from app.queue_answers(${keys.map((key) => key.organisationId)}::uuid[], ${keys.map((key) => key.caseId)}::uuid[])`;
  return rows.map(({ answers, findings, filedOn, ...row }) => ({
    ...row,
    answers: answersOf(answers),
    findings: findings ?? [],
    filedOn: dayOf(filedOn),
  }));
}

export type QueueVerdicts = CaseKey & { worstVerdict: Verdict; exemptionVerdict: Verdict };

/** Keeps what differs; nothing else of an entry changes, for nobody has touched the case. Answers how many differed. */
export async function saveQueueVerdicts(tx: Tx, verdicts: readonly QueueVerdicts[]): Promise<number> {
  const told = verdicts.map(({ organisationId, caseId, worstVerdict, exemptionVerdict }) => ({
    ...{ organisation: organisationId, case: caseId, worst: worstVerdict, exemption: exemptionVerdict },
  }));
  const rows = await inside(tx).$queryRaw<{ count: number }[]>`
    select app.keep_queue_verdicts(${JSON.stringify(told)}::jsonb) as count`;
  return onlyRow(rows)?.count ?? 0;
}

const nil = "00000000-0000-0000-0000-000000000000";
const columns = Prisma.sql`law, turned_on as "turnedOn", after_organisation as "organisationId", after_case as "caseId",
  started_at as "startedAt", finished_at as "finishedAt", cases, changed`;

type Stored = Omit<QueueAssessment, "after" | "turnedOn"> & {
  turnedOn: Date;
  organisationId: string | null;
  caseId: string | null;
};

function asAssessment(rows: Stored[]): QueueAssessment | null {
  const row = onlyRow(rows);
  if (!row) return null;
  const { organisationId, caseId, turnedOn, ...rest } = row;
  const after = organisationId && caseId ? { organisationId, caseId } : null;
  return { ...rest, turnedOn: dayOf(turnedOn), after };
}
