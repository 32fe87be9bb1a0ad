import type { OutcomeResult } from "@causeway/rules/filing/schema";
import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewOutcome = CaseKey & {
  id: string;
  result: OutcomeResult;
  decidedOn: string;
  limitOfStay: string | null;
  note: string;
  recordedBy: string;
  at: Date;
};

/** Records what Immigration decided, and until when she may stay. */
export async function createOutcome(
  tx: Tx,
  { at, decidedOn, limitOfStay, ...row }: NewOutcome,
): Promise<void> {
  await inside(tx).outcome.create({
    data: { ...row, decidedOn: fromDay(decidedOn), limitOfStay: fromDay(limitOfStay), createdAt: at },
    select: { id: true },
  });
}

/** The newest outcome of a case; null before Immigration has decided. */
export async function findOutcome(tx: Tx, { organisationId, caseId }: CaseKey) {
  const row = await inside(tx).outcome.findFirst({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { result: true, decidedOn: true, limitOfStay: true, note: true, createdAt: true },
  });
  if (!row) return null;
  return {
    ...row,
    result: row.result as OutcomeResult,
    decidedOn: dayOf(row.decidedOn),
    limitOfStay: dayOf(row.limitOfStay),
  };
}
