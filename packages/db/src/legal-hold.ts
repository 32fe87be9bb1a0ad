import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

const holdColumns = {
  organisationId: true,
  id: true,
  caseId: true,
  reason: true,
  placedBy: true,
  placedAt: true,
  liftedBy: true,
  liftedAt: true,
  liftReason: true,
} as const;

export type LegalHoldRow = Awaited<ReturnType<typeof listLegalHolds>>[number];

/** All holds that the actor may see, the open ones first. */
export async function listLegalHolds(tx: Tx) {
  const rows = await inside(tx).legalHold.findMany({
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      ...holdColumns,
      organisation: { select: { nameEn: true, nameZh: true } },
    },
  });
  return rows.toSorted((one, other) => Number(one.liftedAt !== null) - Number(other.liftedAt !== null));
}

/** The open holds that keep a case: its own, and those on the whole organisation. */
export function listHoldsOfCase(tx: Tx, { organisationId, caseId }: CaseKey) {
  return inside(tx).legalHold.findMany({
    where: { organisationId, liftedAt: null, OR: [{ caseId }, { caseId: null }] },
    orderBy: [{ placedAt: "asc" }, { id: "asc" }],
    select: holdColumns,
  });
}

/** What is held in the worker's organisation: all of it, or these cases. */
export async function heldCases(tx: Tx, organisationId: string): Promise<"all" | string[]> {
  const rows = await inside(tx).legalHold.findMany({
    where: { organisationId, liftedAt: null },
    select: { caseId: true },
  });
  if (rows.some(({ caseId }) => caseId === null)) return "all";
  return rows.flatMap(({ caseId }) => caseId ?? []);
}

export type NewLegalHold = {
  organisationId: string;
  id: string;
  caseId: string | null;
  reason: string;
  placedBy: string;
  placedAt: Date;
};

/** False when one stands there already. Waits for a step of an erasure that is under way. */
export async function placeLegalHold(tx: Tx, hold: NewLegalHold): Promise<boolean> {
  const { count } = await inside(tx).legalHold.createMany({ data: hold, skipDuplicates: true });
  return count > 0;
}

/** False when it was lifted already. That another person lifts it is a constraint of the table. */
export async function liftLegalHold(
  tx: Tx,
  lifted: { organisationId: string; id: string; liftedBy: string; liftedAt: Date; liftReason: string },
): Promise<boolean> {
  const { organisationId, id, ...data } = lifted;
  const { count } = await inside(tx).legalHold.updateMany({
    where: { organisationId, id, liftedAt: null },
    data,
  });
  return count > 0;
}
