import type { OutcomeResult } from "@causeway/rules/filing/schema";
import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type FilingRow = {
  id: string;
  reference: string;
  filedOn: string;
  filedBy: string;
  note: string;
  createdAt: Date;
};

/** That a person has lodged the case with Immigration, under Immigration's reference. */
export async function createFiling(tx: Tx, filing: CaseKey & FilingRow): Promise<void> {
  await inside(tx).filing.create({
    data: { ...filing, filedOn: fromDay(filing.filedOn) },
    select: { id: true },
  });
}

/** A case's filings, newest first: a correction is another row. */
export async function listFilings(tx: Tx, { organisationId, caseId }: CaseKey): Promise<FilingRow[]> {
  const rows = await inside(tx).filing.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, reference: true, filedOn: true, filedBy: true, note: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, filedOn: dayOf(row.filedOn) }));
}

export type OutcomeRow = {
  id: string;
  result: OutcomeResult;
  decidedOn: string;
  limitOfStay: string | null;
  note: string;
  recordedBy: string;
  createdAt: Date;
};

/** What Immigration decided, as staff record it. */
export async function createOutcome(tx: Tx, outcome: CaseKey & OutcomeRow): Promise<void> {
  const data = {
    ...outcome,
    decidedOn: fromDay(outcome.decidedOn),
    limitOfStay: fromDay(outcome.limitOfStay),
  };
  await inside(tx).outcome.create({ data, select: { id: true } });
}

export async function listOutcomes(tx: Tx, { organisationId, caseId }: CaseKey): Promise<OutcomeRow[]> {
  const rows = await inside(tx).outcome.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      result: true,
      decidedOn: true,
      limitOfStay: true,
      note: true,
      recordedBy: true,
      createdAt: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    result: row.result as OutcomeResult,
    decidedOn: dayOf(row.decidedOn),
    limitOfStay: dayOf(row.limitOfStay),
  }));
}
