import type { ReversibleKind } from "@causeway/rules/decision/schema";
import type { CaseKey } from "./sponsorship-case.ts";
import { onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type ReversibleAction = {
  id: string;
  kind: ReversibleKind;
  subjectId: string;
  actorId: string;
  at: Date;
  until: Date;
};

/** Remembers what staff did, until when it can be taken back, and the mails that tell of it. */
export async function createReversibleAction(
  tx: Tx,
  { mails, ...row }: CaseKey & ReversibleAction & { mails: readonly string[] },
): Promise<void> {
  await inside(tx).reversibleAction.create({ data: { ...row, mails: [...mails] }, select: { id: true } });
}

/** What was done last in a case and stands; null before anything was. */
export async function findLastAction(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<ReversibleAction | null> {
  const row = await inside(tx).reversibleAction.findFirst({
    where: { organisationId, caseId, reversedAt: null },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { id: true, kind: true, subjectId: true, actorId: true, at: true, until: true },
  });
  return row && { ...row, kind: row.kind as ReversibleKind };
}

/**
 * Reverses one's own last action; without a reason only while nobody has been told. False when that is over. The database
 * decides: it stops the mails and the action in one go.
 */
export async function reverseAction(
  tx: Tx,
  { id, at, reason }: { id: string; at: Date; reason: string | null },
): Promise<boolean> {
  const rows = await inside(tx).$queryRaw<{ done: boolean }[]>`
    select app.reverse_action(${id}::uuid, ${at}, ${reason}) as done`;
  return onlyRow(rows)?.done ?? false;
}
