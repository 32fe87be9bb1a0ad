import type {
  DecisionOutcome,
  RecommendationOutcome,
  recommendationStates,
} from "@causeway/rules/decision/schema";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type RecommendationRow = {
  id: string;
  revision: number;
  staffId: string;
  staffName: string;
  outcome: RecommendationOutcome;
  reasons: string;
  conflictDeclaredAt: Date;
  state: (typeof recommendationStates)[number];
  createdAt: Date;
};

export type NewRecommendation = CaseKey & {
  id: string;
  revision: number;
  staffId: string;
  outcome: RecommendationOutcome;
  reasons: string;
  conflictDeclaredAt: Date;
  createdAt: Date;
};

/** A reviewer's recommendation under her own name. One at a time is open in a case. */
export async function createRecommendation(tx: Tx, recommendation: NewRecommendation): Promise<void> {
  await inside(tx).recommendation.create({ data: recommendation, select: { id: true } });
}

/** A case's recommendations, newest first: for staff inside it. */
export async function listRecommendations(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<RecommendationRow[]> {
  const rows = await inside(tx).recommendation.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: recommendationColumns,
  });
  return rows.map(recommendationOf);
}

/** The recommendation that waits for an approver. */
export async function requireOpenRecommendation(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<RecommendationRow> {
  const row = await inside(tx).recommendation.findFirst({
    where: { organisationId, caseId, state: "open" },
    select: recommendationColumns,
  });
  return recommendationOf(found(row, "recommendation"));
}

export type DecisionRow = {
  id: string;
  recommendationId: string;
  approverId: string;
  outcome: DecisionOutcome;
  reasons: string;
  conflictDeclaredAt: Date;
  createdAt: Date;
};

/**
 * An approver's decision. The database refuses one who recommended, reviewed or edited ("four-eyes"), one without the
 * role, and one that contradicts the recommendation instead of returning it; it closes the recommendation. Write it
 * before the case moves to "approved" or "declined", which is refused without it.
 */
export async function createDecision(
  tx: Tx,
  decision: CaseKey & {
    id: string;
    recommendationId: string;
    approverId: string;
    outcome: DecisionOutcome;
    reasons: string;
    conflictDeclaredAt: Date;
    createdAt: Date;
  },
): Promise<void> {
  await inside(tx).decision.create({ data: decision, select: { id: true } });
}

/** A case's decisions, newest first; an employer sees what was decided, not what was handed back. */
export async function listDecisions(tx: Tx, { organisationId, caseId }: CaseKey): Promise<DecisionRow[]> {
  const rows = await inside(tx).decision.findMany({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      recommendationId: true,
      approverId: true,
      outcome: true,
      reasons: true,
      conflictDeclaredAt: true,
      createdAt: true,
    },
  });
  return rows as DecisionRow[];
}

const recommendationColumns = {
  id: true,
  revision: true,
  staffId: true,
  outcome: true,
  reasons: true,
  conflictDeclaredAt: true,
  state: true,
  createdAt: true,
  staff: { select: { person: { select: { name: true, email: true } } } },
} as const;

type Kept = Omit<RecommendationRow, "staffName" | "outcome" | "state"> & {
  outcome: string;
  state: string;
  staff: { person: { name: string; email: string } };
};

function recommendationOf({ staff, ...row }: Kept): RecommendationRow {
  return {
    ...row,
    staffName: staff.person.name || staff.person.email,
    outcome: row.outcome as RecommendationOutcome,
    state: row.state as RecommendationRow["state"],
  };
}
