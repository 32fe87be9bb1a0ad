import { createHash } from "node:crypto";
import { createRevision, findNewestRevision } from "@causeway/db/case-revision";
import { listChangeRequests } from "@causeway/db/change-request";
import { newId } from "@causeway/db/ids";
import { type CaseRecord, saveCase } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import { canonicalJson } from "@causeway/rules/engine/canonical";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { CaseStaffContext, MemberContext } from "../context.ts";
import { loadCaseAsItStands } from "./load-rehearsal.ts";

type Frozen = {
  row: CaseRecord;
  /** Since when it says this. */
  at: Date;
  /** The round that was answered; 0 at submission. */
  round: number;
  standing: Omit<Awaited<ReturnType<typeof loadCaseAsItStands>>, "rows">;
};

/** Freezes what the case says as its next revision, with the assessment that was made of it. Returns its number. */
export async function freezeRevision(
  ctx: MemberContext | CaseStaffContext,
  tx: Tx,
  { row, at, round, standing }: Frozen,
): Promise<number> {
  const { answers, assessment, evidence, candidate } = standing;
  const snapshot = {
    answers,
    evidence,
    candidateSignedAt: candidate?.signedAt?.toISOString() ?? null,
    round,
  };
  const number = row.currentRevision + 1;
  await createRevision(tx, {
    ...{ organisationId: row.organisationId, caseId: row.id, id: newId(), number, snapshot, assessment, at },
    candidateCiphertext: null,
    digest: createHash("sha256").update(canonicalJson(snapshot)).digest("hex"),
    ruleSetDigest: assessment.ruleSetDigest,
    createdBy: ctx.actor.personId,
  });
  return number;
}

/**
 * The revision under review: a new one when a round was answered in full since the last was frozen, so that whatever is
 * said of the case is said of what was read. The caller holds the case.
 */
export async function freezeAnswered(
  ctx: MemberContext | CaseStaffContext,
  tx: Tx,
  row: CaseRecord,
): Promise<number> {
  const key = { organisationId: row.organisationId, caseId: row.id };
  const newest = await findNewestRevision(tx, key);
  if (!newest) return row.currentRevision;
  const asked = await listChangeRequests(tx, key);
  const answered = asked.filter((request) => request.answeredAt !== null);
  const round = Math.max(0, ...answered.map((request) => request.round.number));
  const waiting = asked.some((request) => request.state === "open");
  if (waiting || round <= newest.round) return row.currentRevision;
  const at = answered.map((request) => request.answeredAt ?? row.updatedAt).reduce(later);
  const standing = await loadCaseAsItStands(tx, key, hongKongDay(at));
  const number = await freezeRevision(ctx, tx, { row, at, round, standing });
  await saveCase(tx, key, { currentRevision: number }, ctx.now());
  await recordAudit(ctx, tx, {
    ...{ ...key, action: "case.revision-frozen", subject: { kind: "case", id: row.id } },
    details: { revision: number, round, ruleSet: standing.assessment.ruleSetDigest },
  });
  return number;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
