import type { FindingResult, ReviewQuestion } from "@causeway/rules/review/reviewed";
import type { CaseKey } from "./sponsorship-case.ts";
import { bytesOf } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewReviewFinding = CaseKey & {
  id: string;
  question: ReviewQuestion;
  finding: FindingResult;
  reason: string;
  grounds: Uint8Array;
  revision: number;
  foundBy: string;
  at: Date;
};

/** Keeps a finding; the one that stood on the question is superseded and stays for the record. */
export async function createReviewFinding(tx: Tx, { at, grounds, ...row }: NewReviewFinding): Promise<void> {
  const { organisationId, caseId, question } = row;
  await supersedeFinding(tx, { organisationId, caseId }, { question, at });
  await inside(tx).reviewFinding.create({
    data: { ...row, grounds: bytesOf(grounds), foundAt: at },
    select: { id: true },
  });
}

/** Takes the finding on a question back. False when none stood. */
export async function supersedeFinding(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { question, at }: { question: ReviewQuestion; at: Date },
): Promise<boolean> {
  const { count } = await inside(tx).reviewFinding.updateMany({
    where: { organisationId, caseId, question, supersededAt: null },
    data: { supersededAt: at },
  });
  return count > 0;
}

/** The findings that stand now. */
export async function listReviewFindings(tx: Tx, { organisationId, caseId }: CaseKey) {
  const rows = await inside(tx).reviewFinding.findMany({
    where: { organisationId, caseId, supersededAt: null },
    orderBy: [{ foundAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, question: true, finding: true, reason: true, grounds: true },
      ...{ revision: true, foundBy: true, foundAt: true },
    },
  });
  return rows.map((row) => ({
    ...row,
    question: row.question as ReviewQuestion,
    finding: row.finding as FindingResult,
  }));
}
