import { found } from "./refusal.ts";
import { onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type ResetRow = {
  id: string;
  personId: string;
  requestedBy: string;
  requestedAt: Date;
  reason: string;
  expiresAt: Date;
};

/** The requests that wait for a second administrator, the oldest first. */
export async function listOpenResets(tx: Tx, now: Date): Promise<ResetRow[]> {
  return inside(tx).secondFactorReset.findMany({
    where: { confirmedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    select: resetSelect,
  });
}

export async function requireOpenReset(tx: Tx, query: { id: string; now: Date }): Promise<ResetRow> {
  const { id, now } = query;
  return found(
    await inside(tx).secondFactorReset.findFirst({
      where: { id, confirmedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
      select: resetSelect,
    }),
    "reset",
  );
}

export async function createReset(tx: Tx, reset: ResetRow): Promise<void> {
  await inside(tx).secondFactorReset.create({ data: reset, select: { id: true } });
}

export async function withdrawReset(
  tx: Tx,
  withdrawn: { id: string; withdrawnBy: string; now: Date },
): Promise<boolean> {
  const { count } = await inside(tx).secondFactorReset.updateMany({
    where: { id: withdrawn.id, confirmedAt: null, withdrawnAt: null },
    data: { withdrawnBy: withdrawn.withdrawnBy, withdrawnAt: withdrawn.now },
  });
  return count > 0;
}

/**
 * Takes every factor of the person away and ends her sessions. Null when the request is no longer open. That the two
 * administrators differ is a constraint of the table: it throws when they do not.
 */
export async function confirmReset(tx: Tx, confirmed: { id: string; now: Date }): Promise<string | null> {
  const rows = await inside(tx).$queryRaw<{ person: string | null }[]>`
    select app.confirm_factor_reset(${confirmed.id}::uuid, ${confirmed.now}::timestamptz) as person`;
  return onlyRow(rows)?.person ?? null;
}

const resetSelect = {
  id: true,
  personId: true,
  requestedBy: true,
  requestedAt: true,
  reason: true,
  expiresAt: true,
} as const;
