import { type EvidenceRow, listEvidence, requireEvidenceCase } from "@causeway/db/evidence";
import { dayOf } from "@causeway/db/values";
import { withActor } from "@causeway/db/with-actor";
import type { Day } from "@causeway/rules/calendar/day";
import { expiryOf } from "@causeway/rules/evidence/expiry";
import { hongKongDay } from "../clock.ts";
import type { CandidateContext, CaseStaffContext, MemberContext } from "../context.ts";
import { pairOf } from "./translation.ts";

export type EvidenceFile = ReturnType<typeof fileOf>;

/** A case's files that this actor may see, oldest first; removed and replaced ones are the history. Not-found for others' cases. */
export async function listCaseEvidence(
  ctx: MemberContext | CandidateContext | CaseStaffContext,
  input: { caseId: string },
): Promise<EvidenceFile[]> {
  const rows = await withActor(ctx.db, ctx.actor, async (tx) => {
    await requireEvidenceCase(tx, input.caseId);
    return listEvidence(tx, input.caseId);
  });
  const today = hongKongDay(ctx.now());
  return rows.map((row) => fileOf(row, today, rows));
}

/** What a page needs of a file among all of its case; where it is kept and under which hash stays on the server. */
export function fileOf(row: EvidenceRow, today: Day, rows: readonly EvidenceRow[]) {
  const { id, requirement, subjectId, candidateId, fileName, mediaType, state, scan, createdAt } = row;
  const { review, reviewReason, reviewNote, replacedBy, removedAt } = row;
  return {
    id,
    requirement,
    subjectId,
    party: candidateId ? ("candidate" as const) : ("employer" as const),
    fileName,
    mediaType,
    bytes: Number(row.bytes),
    state,
    scan,
    createdAt,
    review,
    reviewReason,
    reviewNote,
    current: replacedBy === null && removedAt === null,
    replaced: replacedBy !== null,
    removed: removedAt !== null,
    /** A copy of one of the organisation's own papers. */
    copied: row.documentId !== null,
    pair: pairOf(row, rows),
    expiresOn: dayOf(row.expiresOn),
    expiry: expiryOf(dayOf(row.expiresOn), today),
  };
}
