import { listErasureRequests } from "@causeway/db/erasure";
import { type EndedCaseRow, listEndedCases } from "@causeway/db/retention";
import type { Tx } from "@causeway/db/with-actor";

export type AskedFor = { organisationId: string; caseId: string; requestedAt: Date; row: EndedCaseRow };

/** What candidates have asked to be erased and nobody has erased yet, the oldest first, as far as the actor may see. */
export async function listAskedFor(tx: Tx): Promise<AskedFor[]> {
  const asked: AskedFor[] = [];
  for (const { organisationId, caseId, requestedAt } of await listErasureRequests(tx)) {
    const [row] = await listEndedCases(tx, organisationId, caseId);
    if (row && !row.erasedAt && !row.candidateErasedAt)
      asked.push({ organisationId, caseId, requestedAt, row });
  }
  return asked;
}
