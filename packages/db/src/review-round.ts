import type { roundStates } from "@causeway/rules/change-request/schema";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type RoundState = (typeof roundStates)[number];

export type ReviewRoundRow = {
  id: string;
  number: number;
  state: RoundState;
  createdBy: string;
  createdAt: Date;
  sentAt: Date | null;
  dueOn: string | null;
  answeredAt: Date | null;
};

/** The rounds of a case that the actor may see: employer and candidate from the moment one is sent. */
export async function listReviewRounds(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<ReviewRoundRow[]> {
  const rows = await inside(tx).reviewRound.findMany({
    where: { organisationId, caseId },
    orderBy: { number: "asc" },
    select: roundColumns,
  });
  return rows.map(roundOf);
}

/** The round that is being written, or was sent and is not closed; null between rounds. */
export async function findCurrentRound(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<ReviewRoundRow | null> {
  const row = await inside(tx).reviewRound.findFirst({
    where: { organisationId, caseId, state: { not: "closed" } },
    orderBy: { number: "desc" },
    select: roundColumns,
  });
  return row && roundOf(row);
}

/** Begins the next round as a draft. Lock the case first, or two reviewers' tabs may begin the same one. */
export async function createReviewRound(
  tx: Tx,
  made: CaseKey & { id: string; createdBy: string; at: Date },
): Promise<ReviewRoundRow> {
  const { organisationId, caseId, id, createdBy, at } = made;
  const { _max } = await inside(tx).reviewRound.aggregate({
    where: { organisationId, caseId },
    _max: { number: true },
  });
  const row = await inside(tx).reviewRound.create({
    data: { organisationId, caseId, id, number: (_max.number ?? 0) + 1, createdBy, createdAt: at },
    select: roundColumns,
  });
  return roundOf(row);
}

/** Moves a round on. False when it is no longer in the state that the decision was made on. */
export async function moveReviewRound(
  tx: Tx,
  move: CaseKey & {
    id: string;
    from: RoundState;
    to: RoundState;
    sentAt?: Date;
    dueOn?: string | null;
    answeredAt?: Date;
  },
): Promise<boolean> {
  const { organisationId, caseId, id, from, to, dueOn, ...times } = move;
  const { count } = await inside(tx).reviewRound.updateMany({
    where: { organisationId, caseId, id, state: from },
    data: { ...times, ...(dueOn === undefined ? {} : { dueOn: fromDay(dueOn) }), state: to },
  });
  return count > 0;
}

export async function requireReviewRound(tx: Tx, key: CaseKey & { id: string }): Promise<ReviewRoundRow> {
  const { organisationId, caseId, id } = key;
  const row = await inside(tx).reviewRound.findFirst({
    where: { organisationId, caseId, id },
    select: roundColumns,
  });
  return roundOf(found(row, "review round"));
}

const roundColumns = {
  id: true,
  number: true,
  state: true,
  createdBy: true,
  createdAt: true,
  sentAt: true,
  dueOn: true,
  answeredAt: true,
} as const;

function roundOf(
  row: Omit<ReviewRoundRow, "state" | "dueOn"> & { state: string; dueOn: Date | null },
): ReviewRoundRow {
  return { ...row, state: row.state as RoundState, dueOn: dayOf(row.dueOn) };
}
