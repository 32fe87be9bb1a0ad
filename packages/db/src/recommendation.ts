import type { RecommendationOutcome, recommendationStates } from "@causeway/rules/decision/schema";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type RecommendationRecord = {
  id: string;
  revision: number;
  staffId: string;
  outcome: RecommendationOutcome;
  reasons: string;
  conflictDeclaredAt: Date;
  state: (typeof recommendationStates)[number];
  createdAt: Date;
};

export type NewRecommendation = CaseKey &
  Omit<RecommendationRecord, "conflictDeclaredAt" | "state" | "createdAt"> & { at: Date };

/** Adds a recommendation; the database allows one open one a case. It is never changed but by a decision. */
export async function createRecommendation(tx: Tx, { at, ...row }: NewRecommendation): Promise<void> {
  await inside(tx).recommendation.create({
    data: { ...row, conflictDeclaredAt: at, createdAt: at },
    select: { id: true },
  });
}

/** All recommendations of a case, newest first. */
export async function listRecommendations(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<RecommendationRecord[]> {
  const rows = await inside(tx).recommendation.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      revision: true,
      staffId: true,
      outcome: true,
      reasons: true,
      conflictDeclaredAt: true,
      state: true,
      createdAt: true,
    },
  });
  return rows as RecommendationRecord[];
}
