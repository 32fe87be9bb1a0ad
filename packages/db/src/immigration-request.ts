import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewImmigrationRequest = CaseKey & {
  id: string;
  receivedOn: string;
  wanted: string;
  dueOn: string | null;
  recordedBy: string;
  at: Date;
};

/** Keeps what Immigration asks of a filed case. */
export async function createImmigrationRequest(
  tx: Tx,
  { at, receivedOn, dueOn, ...row }: NewImmigrationRequest,
): Promise<void> {
  await inside(tx).immigrationRequest.create({
    data: { ...row, receivedOn: fromDay(receivedOn), dueOn: fromDay(dueOn), evidenceIds: [], createdAt: at },
    select: { id: true },
  });
}

export type ImmigrationAnswer = {
  answeredOn: string;
  answer: string;
  evidenceIds: readonly string[];
  by: string;
};

/** Keeps what Immigration was answered; once. False when there is no such request, or it was answered before. */
export async function answerImmigrationRequest(
  tx: Tx,
  { organisationId, caseId, id }: CaseKey & { id: string },
  { answeredOn, answer, evidenceIds, by }: ImmigrationAnswer,
): Promise<boolean> {
  const { count } = await inside(tx).immigrationRequest.updateMany({
    where: { organisationId, caseId, id, answeredOn: null },
    data: { answeredOn: fromDay(answeredOn), answer, evidenceIds: [...evidenceIds], answeredBy: by },
  });
  return count === 1;
}

/** What Immigration asked of a case, the first first. */
export async function listImmigrationRequests(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).immigrationRequest.findMany({
    where: { organisationId, caseId },
    orderBy: [{ receivedOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, receivedOn: true, wanted: true, dueOn: true, recordedBy: true },
      ...{ answeredOn: true, answer: true, evidenceIds: true, answeredBy: true },
    },
  });
  return rows.map((row) => ({
    ...row,
    receivedOn: dayOf(row.receivedOn),
    dueOn: dayOf(row.dueOn),
    answeredOn: dayOf(row.answeredOn),
  }));
}
