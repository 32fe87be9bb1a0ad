import type { ErasureGrounds, ErasureScope } from "@causeway/rules/retention/plan";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type ErasureKey = { organisationId: string; id: string };
/** Rows by step, for each step that is done. */
export type ErasureSteps = Record<string, number>;

const columns = {
  organisationId: true,
  id: true,
  caseId: true,
  scope: true,
  grounds: true,
  reason: true,
  dueOn: true,
  proposedBy: true,
  proposedAt: true,
  confirmedBy: true,
  confirmedAt: true,
  withdrawnBy: true,
  withdrawnAt: true,
  done: true,
  finishedAt: true,
} as const;

export type ErasureRecord = {
  organisationId: string;
  id: string;
  caseId: string;
  scope: ErasureScope;
  grounds: ErasureGrounds;
  reason: string;
  dueOn: string | null;
  proposedBy: string;
  proposedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  done: ErasureSteps;
  finishedAt: Date | null;
};

export async function requireErasure(tx: Tx, { organisationId, id }: ErasureKey): Promise<ErasureRecord> {
  const row = await inside(tx).erasure.findFirst({ where: { organisationId, id }, select: columns });
  return asErasure(found(row, "erasure"));
}

/** The newest erasures of the installation, for administrators. */
export async function listErasures(tx: Tx, take = 100): Promise<ErasureRecord[]> {
  const rows = await inside(tx).erasure.findMany({
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take,
    select: columns,
  });
  return rows.map(asErasure);
}

export async function listErasuresOfCase(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).erasure.findMany({
    where: { organisationId, caseId },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    select: columns,
  });
  return rows.map(asErasure);
}

/** How many proposals wait for a second person. */
export function countProposals(tx: Tx): Promise<number> {
  return inside(tx).erasure.count({ where: { confirmedAt: null, withdrawnAt: null } });
}

/** What two people have settled and no worker has finished. */
export function listUnfinishedErasures(tx: Tx): Promise<ErasureKey[]> {
  return inside(tx).erasure.findMany({
    where: { confirmedAt: { not: null }, finishedAt: null },
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    select: { organisationId: true, id: true },
  });
}

export type NewErasure = Omit<
  ErasureRecord,
  "confirmedBy" | "confirmedAt" | "withdrawnBy" | "withdrawnAt" | "done" | "finishedAt"
>;

/** False when the case has an open one. Throws DatabaseRefusal "legal-hold" while the case is held. */
export async function createErasure(tx: Tx, { dueOn, ...erasure }: NewErasure): Promise<boolean> {
  const { count } = await inside(tx).erasure.createMany({
    data: { ...erasure, dueOn: fromDay(dueOn) },
    skipDuplicates: true,
  });
  return count > 0;
}

/** False when it is no longer open. That the two people differ is a constraint of the table. */
export async function settleErasure(
  tx: Tx,
  { organisationId, id }: ErasureKey,
  settled: { confirmedBy: string; confirmedAt: Date } | { withdrawnBy: string; withdrawnAt: Date },
): Promise<boolean> {
  const { count } = await inside(tx).erasure.updateMany({
    where: { organisationId, id, confirmedAt: null, withdrawnAt: null },
    data: settled,
  });
  return count > 0;
}

/** How much there is of a case, by kind. */
export async function erasureExtent(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).$queryRaw<{ kind: string; count: bigint }[]>`
    select kind, count from app.erasure_extent(${organisationId}::uuid, ${caseId}::uuid)`;
  const count = (kind: string) => Number(rows.find((row) => row.kind === kind)?.count ?? 0);
  return {
    revisions: count("answers"),
    files: count("files"),
    candidateFiles: count("candidate-files"),
    applicants: count("applicants"),
    mails: count("mails"),
  };
}

/** She asks for it. False when she has asked before. */
export async function requestErasure(
  tx: Tx,
  request: { organisationId: string; caseId: string; candidateId: string; requestedAt: Date },
): Promise<boolean> {
  const { count } = await inside(tx).erasureRequest.createMany({ data: request, skipDuplicates: true });
  return count > 0;
}

/** When she asked, if she did. */
export async function findOwnErasureRequest(tx: Tx, candidateId: string): Promise<Date | null> {
  const row = await inside(tx).erasureRequest.findFirst({
    where: { candidateId },
    select: { requestedAt: true },
  });
  return row?.requestedAt ?? null;
}

/** What candidates have asked for, the oldest first. */
export function listErasureRequests(tx: Tx) {
  return inside(tx).erasureRequest.findMany({
    orderBy: [{ requestedAt: "asc" }, { caseId: "asc" }],
    take: 200,
    select: { organisationId: true, caseId: true, requestedAt: true },
  });
}

/** For whoever opens an old invitation's link: when what it led to was erased; null while it was not. */
export async function candidateErasedAt(
  tx: Tx,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<Date | null> {
  const rows = await inside(tx).$queryRaw<{ at: Date | null }[]>`
    select app.candidate_erased_at(${organisationId}::uuid, ${id}::uuid) as at`;
  return rows[0]?.at ?? null;
}

function asErasure(
  row: Omit<ErasureRecord, "scope" | "grounds" | "dueOn" | "done"> & {
    scope: string;
    grounds: string;
    dueOn: Date | null;
    done: unknown;
  },
): ErasureRecord {
  return {
    ...row,
    scope: row.scope as ErasureScope,
    grounds: row.grounds as ErasureGrounds,
    dueOn: row.dueOn && dayOf(row.dueOn),
    done: row.done as ErasureSteps,
  };
}
