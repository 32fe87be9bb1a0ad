import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import { found } from "./refusal.ts";
import { inside, type Tx } from "./with-actor.ts";

export type CaseKey = { organisationId: string; caseId: string };

const caseColumns = {
  id: true,
  organisationId: true,
  reference: true,
  status: true,
  title: true,
  candidateName: true,
  caseVersion: true,
  currentRevision: true,
  exemptionVerdict: true,
  path: true,
  createdBy: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  clockStartedAt: true,
  clockDueOn: true,
  closedAt: true,
  withdrawnReason: true,
  archivedAt: true,
  erasedAt: true,
} as const;

/** The case, or RecordNotFound when it does not exist for this actor. */
export async function requireCase(tx: Tx, key: CaseKey) {
  const row = await inside(tx).sponsorshipCase.findUnique({ where: keyOf(key), select: caseColumns });
  return asCase(found(row, "case"));
}

export type CaseRecord = Awaited<ReturnType<typeof requireCase>>;

/** Takes the case for the rest of the transaction, so that two moves, or a move and a save, cannot cross. */
export async function requireCaseForUpdate(tx: Tx, key: CaseKey): Promise<CaseRecord> {
  await inside(tx).$queryRaw`select 1 from sponsorship_case
    where organisation_id = ${key.organisationId}::uuid and id = ${key.caseId}::uuid for update`;
  return requireCase(tx, key);
}

export type NewCase = {
  organisationId: string;
  id: string;
  title: string;
  candidateName: string;
  createdBy: string;
  at: Date;
};

/** Opens a draft and returns its reference, unique in the installation ("CW-26-0042"). */
export async function createCase(tx: Tx, { at, ...values }: NewCase): Promise<string> {
  const rows = await inside(tx).$queryRaw<{ reference: string }[]>`
    select app.next_case_reference(${at.getUTCFullYear()}::int) as reference`;
  const { reference } = found(rows[0], "reference");
  await inside(tx).sponsorshipCase.create({
    data: { ...values, reference, createdAt: at, updatedAt: at },
    select: { id: true },
  });
  return reference;
}

export type CaseChange = Partial<{
  status: CaseStatus;
  title: string;
  candidateName: string;
  currentRevision: number;
  exemptionVerdict: string | null;
  path: string | null;
  submittedAt: Date;
  clockStartedAt: Date | null;
  clockDueOn: Date | null;
  closedAt: Date | null;
  withdrawnReason: string | null;
  archivedAt: Date | null;
}>;

/** Changes columns of the case and raises its version. */
export async function saveCase(tx: Tx, key: CaseKey, change: CaseChange, at: Date): Promise<void> {
  await inside(tx).sponsorshipCase.update({
    where: keyOf(key),
    data: { ...change, caseVersion: { increment: 1 }, updatedAt: at },
    select: { id: true },
  });
}

/** Moves the case up its organisation's list without changing what it says. */
export async function touchCase(tx: Tx, key: CaseKey, at: Date): Promise<void> {
  await inside(tx).sponsorshipCase.update({
    where: keyOf(key),
    data: { updatedAt: at },
    select: { id: true },
  });
}

function keyOf({ organisationId, caseId }: CaseKey) {
  return { organisationId_id: { organisationId, id: caseId } };
}

// The database checks the column against the same list.
function asCase<Row extends { status: string }>(row: Row): Omit<Row, "status"> & { status: CaseStatus } {
  return { ...row, status: row.status as CaseStatus };
}
