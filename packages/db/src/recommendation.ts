import type { Citation } from "@causeway/rules/decision/citation";
import type { RecommendationOutcome, recommendationStates } from "@causeway/rules/decision/schema";
import type { FindingResult, ReviewQuestion } from "@causeway/rules/review/reviewed";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type RecommendedFinding = { question: ReviewQuestion; finding: FindingResult; reason: string };

export type RecommendationRecord = {
  id: string;
  revision: number;
  staffId: string;
  outcome: RecommendationOutcome;
  reasons: string;
  /** What the reviewer had found on each question of judgement, as it stood then. */
  findings: readonly RecommendedFinding[];
  citations: readonly Citation[];
  conflictDeclaredAt: Date;
  state: (typeof recommendationStates)[number];
  createdAt: Date;
};

export type NewRecommendation = CaseKey &
  Omit<RecommendationRecord, "conflictDeclaredAt" | "state" | "createdAt"> & { at: Date };

/** Adds a recommendation; the database allows one open one a case. It is never changed but by a decision. */
export async function createRecommendation(
  tx: Tx,
  { at, findings, citations, ...row }: NewRecommendation,
): Promise<void> {
  await inside(tx).recommendation.create({
    data: {
      ...row,
      findings: [...findings],
      citations: [...citations],
      conflictDeclaredAt: at,
      createdAt: at,
    },
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
      findings: true,
      citations: true,
      conflictDeclaredAt: true,
      state: true,
      createdAt: true,
    },
  });
  return rows as unknown as RecommendationRecord[];
}
