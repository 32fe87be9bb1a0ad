import type { roundStates } from "@causeway/rules/change-request/schema";
import { newId } from "./ids.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type RoundState = (typeof roundStates)[number];
export type ReviewRound = {
  id: string;
  number: number;
  state: RoundState;
  dueOn: string | null;
  sentAt: Date | null;
};

/** The rounds of a case, the first one first. */
export async function listRounds(tx: Tx, { organisationId, caseId }: CaseKey): Promise<ReviewRound[]> {
  const rows = await inside(tx).reviewRound.findMany({
    where: { organisationId, caseId },
    orderBy: { number: "asc" },
    select: { id: true, number: true, state: true, dueOn: true, sentAt: true },
  });
  return rows.map((row) => ({ ...row, state: row.state as RoundState, dueOn: dayOf(row.dueOn) }));
}

/** The round that is being drafted; a new one when the last was sent. The caller holds the case. */
export async function draftRound(
  tx: Tx,
  key: CaseKey,
  { createdBy, at }: { createdBy: string; at: Date },
): Promise<{ id: string; number: number }> {
  const rounds = await listRounds(tx, key);
  const last = rounds.at(-1);
  if (last?.state === "draft") return last;
  const round = { id: newId(), number: (last?.number ?? 0) + 1 };
  const { organisationId, caseId } = key;
  await inside(tx).reviewRound.create({
    data: { organisationId, caseId, ...round, createdBy, createdAt: at },
    select: { id: true },
  });
  return round;
}

/** Moves the day by which a sent round is to be answered. False when no such round waits. */
export async function saveRoundDue(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { id, dueOn }: { id: string; dueOn: string },
): Promise<boolean> {
  const { count } = await inside(tx).reviewRound.updateMany({
    where: { organisationId, caseId, id, state: "sent" },
    data: { dueOn: fromDay(dueOn) },
  });
  return count === 1;
}

/** Marks the drafted round as sent and closes the ones before it. */
export async function saveRoundSent(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { id, dueOn, at }: { id: string; dueOn: string; at: Date },
): Promise<void> {
  await inside(tx).reviewRound.updateMany({
    where: { organisationId, caseId, state: { in: ["sent", "answered"] } },
    data: { state: "closed" },
  });
  await inside(tx).reviewRound.update({
    where: { organisationId_id: { organisationId, id } },
    data: { state: "sent", sentAt: at, dueOn: fromDay(dueOn) },
    select: { id: true },
  });
}
