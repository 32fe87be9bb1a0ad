import type { RaisableFact, RaisedBasis } from "@causeway/rules/review/reviewed";
import type { CaseKey } from "./sponsorship-case.ts";
import { bytesOf } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewRaisedFact = CaseKey & {
  id: string;
  path: RaisableFact;
  basis: RaisedBasis;
  evidenceId: string | null;
  note: string;
  grounds: Uint8Array;
  revision: number;
  raisedBy: string;
  at: Date;
};

/** Raises a fact; one that is raised already must be lowered first. */
export async function createRaisedFact(tx: Tx, { at, grounds, ...row }: NewRaisedFact): Promise<void> {
  await inside(tx).raisedFact.create({
    data: { ...row, grounds: bytesOf(grounds), raisedAt: at },
    select: { id: true },
  });
}

/** The facts that are raised now. */
export async function listRaisedFacts(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).raisedFact.findMany({
    where: { organisationId, caseId, loweredAt: null },
    orderBy: [{ raisedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, path: true, basis: true, evidenceId: true, note: true, grounds: true },
      ...{ revision: true, raisedBy: true, raisedAt: true },
    },
  });
  return rows.map((row) => ({ ...row, path: row.path as RaisableFact, basis: row.basis as RaisedBasis }));
}

/** What was raised and what was lowered again in a span of time, the earliest first. */
export async function listRaisedBetween(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { from, to }: { from: Date; to: Date },
) {
  const span = { gt: from, lte: to };
  const rows = await inside(tx).raisedFact.findMany({
    where: { organisationId, caseId, OR: [{ raisedAt: span }, { loweredAt: span }] },
    orderBy: [{ raisedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      path: true,
      basis: true,
      note: true,
      raisedBy: true,
      raisedAt: true,
      loweredAt: true,
    },
  });
  return rows.map((row) => ({ ...row, path: row.path as RaisableFact, basis: row.basis as RaisedBasis }));
}

/** Takes the word on a fact back. Returns the id of the row that stood; null when the fact was not raised. */
export async function lowerFact(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { path, by, at }: { path: RaisableFact; by: string; at: Date },
): Promise<string | null> {
  const standing = await inside(tx).raisedFact.findFirst({
    where: { organisationId, caseId, path, loweredAt: null },
    select: { id: true },
  });
  if (!standing) return null;
  await inside(tx).raisedFact.update({
    where: { organisationId_id: { organisationId, id: standing.id } },
    data: { loweredBy: by, loweredAt: at },
    select: { id: true },
  });
  return standing.id;
}
