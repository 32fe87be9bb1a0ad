import type { Citation } from "@causeway/rules/decision/citation";
import type { DecisionOutcome } from "@causeway/rules/decision/schema";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type DecisionRecord = {
  id: string;
  recommendationId: string;
  approverId: string;
  outcome: DecisionOutcome;
  reasons: string;
  citations: readonly Citation[];
  createdAt: Date;
  /** Taken back or undone: it decides nothing any more. */
  reversedAt: Date | null;
};

export type NewDecision = CaseKey &
  Omit<DecisionRecord, "createdAt" | "reversedAt" | "citations"> & {
    citations?: readonly Citation[];
    at: Date;
  };

/**
 * Decides an open recommendation; its state follows. The database itself refuses the recommender, whoever reviewed the
 * case, whoever edited this round, and a decision that contradicts the recommendation (DatabaseRefusal).
 */
export async function createDecision(tx: Tx, { at, citations, ...row }: NewDecision): Promise<void> {
  await inside(tx).decision.create({
    data: { ...row, citations: [...(citations ?? [])], conflictDeclaredAt: at, createdAt: at },
    select: { id: true },
  });
}

/** All decisions of a case that the actor may see, newest first. */
export async function listDecisions(tx: Tx, { organisationId, caseId }: CaseKey): Promise<DecisionRecord[]> {
  const rows = await inside(tx).decision.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      recommendationId: true,
      approverId: true,
      outcome: true,
      reasons: true,
      citations: true,
      createdAt: true,
      reversedAt: true,
    },
  });
  return rows as unknown as DecisionRecord[];
}
