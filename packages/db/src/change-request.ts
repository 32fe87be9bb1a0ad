import type { Cause } from "@causeway/rules/change-request/cause";
import type { Region } from "@causeway/rules/change-request/region";
import type {
  ChangeRequestParty,
  ChangeRequestReason,
  ChangeRequestState,
  changeRequestTargets,
} from "@causeway/rules/change-request/schema";
import { Prisma } from "./generated/client.ts";
import { found, RecordNotFound } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { bytesOf } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

const columns = {
  id: true,
  roundId: true,
  party: true,
  target: true,
  section: true,
  field: true,
  subjectId: true,
  evidenceId: true,
  requirement: true,
  reasonCode: true,
  note: true,
  state: true,
  before: true,
  region: true,
  cause: true,
  clearedAt: true,
  answerNote: true,
  createdAt: true,
  answeredAt: true,
  resolvedAt: true,
  round: { select: { number: true, state: true, dueOn: true, sentAt: true } },
  evidence: { select: { requirement: true, fileName: true, mediaType: true } },
} as const satisfies Prisma.ChangeRequestSelect;

/** The case's change requests that the actor may see, oldest first. */
export async function listChangeRequests(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  filter: { party?: ChangeRequestParty; states?: readonly ChangeRequestState[] } = {},
) {
  const rows = await inside(tx).changeRequest.findMany({
    where: {
      organisationId,
      caseId,
      ...(filter.party ? { party: filter.party } : {}),
      ...(filter.states ? { state: { in: [...filter.states] } } : {}),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: columns,
  });
  return rows.map(asRequest);
}

export type ChangeRequestRecord = Awaited<ReturnType<typeof listChangeRequests>>[number];

export async function requireChangeRequest(
  tx: Tx,
  key: CaseKey & { requestId: string },
): Promise<ChangeRequestRecord> {
  const row = await inside(tx).changeRequest.findFirst({
    where: { organisationId: key.organisationId, caseId: key.caseId, id: key.requestId },
    select: columns,
  });
  return asRequest(found(row, "change request"));
}

/** Keeps the party's word to the reviewer; the request stays open until all answers are sent together. */
export async function saveAnswerNote(
  tx: Tx,
  key: CaseKey & { requestId: string },
  answerNote: string,
): Promise<void> {
  await inside(tx).changeRequest.update({
    where: { organisationId_id: { organisationId: key.organisationId, id: key.requestId } },
    data: { answerNote },
    select: { id: true },
  });
}

/** Sends one party's answers: every open request of hers becomes answered. Returns how many. */
export async function answerChangeRequests(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  party: ChangeRequestParty,
  at: Date,
): Promise<number> {
  const { count } = await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, party, state: "open" },
    data: { state: "answered", answeredAt: at },
  });
  return count;
}

/** How much is open on each side, without what it says: either side may know whose move it is. */
export function countOpenRequests(tx: Tx, caseId: string) {
  return inside(tx).$queryRaw<{ party: ChangeRequestParty; open_count: number; answered_count: number }[]>`
    select party, open_count, answered_count from app.open_change_requests(${caseId}::uuid)`;
}

export type NewChangeRequest = CaseKey & {
  id: string;
  roundId: string;
  party: ChangeRequestParty;
  target: ChangeRequestRecord["target"];
  section: string | null;
  field: string | null;
  subjectId: string | null;
  evidenceId: string | null;
  requirement: string | null;
  reasonCode: ChangeRequestReason;
  note: string;
  /** What the pinned place said when it was pinned; the candidate's only under her own key. */
  before: object | null;
  beforeCiphertext: Uint8Array | null;
  region: Region | null;
  cause: Cause | null;
  at: Date;
};

/** Drafts a request; nobody outside the agency sees it before its round is sent. */
export async function createChangeRequest(
  tx: Tx,
  { at, before, beforeCiphertext, region, cause, ...row }: NewChangeRequest,
): Promise<void> {
  await inside(tx).changeRequest.create({
    data: {
      ...row,
      before: before ? (before as Prisma.InputJsonObject) : Prisma.DbNull,
      beforeCiphertext: beforeCiphertext && bytesOf(beforeCiphertext),
      region: region ?? Prisma.DbNull,
      cause: cause ?? Prisma.DbNull,
      createdAt: at,
    },
    select: { id: true },
  });
}

/** Changes what a drafted request says. Throws RecordNotFound for one that was sent. */
export async function saveDraftRequest(
  tx: Tx,
  key: CaseKey & { requestId: string },
  { region, ...change }: { reasonCode: ChangeRequestReason; note: string; region?: Region | null },
): Promise<void> {
  const data = { ...change, ...(region === undefined ? {} : { region: region ?? Prisma.DbNull }) };
  const { count } = await inside(tx).changeRequest.updateMany({ where: draftOf(key), data });
  if (count === 0) throw new RecordNotFound("No such draft");
}

/** Throws a drafted request away. Throws RecordNotFound for one that was sent. */
export async function deleteDraftRequest(tx: Tx, key: CaseKey & { requestId: string }): Promise<void> {
  const { count } = await inside(tx).changeRequest.deleteMany({ where: draftOf(key) });
  if (count === 0) throw new RecordNotFound("No such draft");
}

/** Throws away what was drafted about a file that is fine after all. */
export async function deleteDraftsOnEvidence(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  evidenceId: string,
): Promise<void> {
  await inside(tx).changeRequest.deleteMany({
    where: { organisationId, caseId, evidenceId, state: "draft" },
  });
}

/** Opens every drafted request of a round. */
export async function openDraftRequests(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  roundId: string,
): Promise<void> {
  await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, roundId, state: "draft" },
    data: { state: "open" },
  });
}

/** Settles an answered request. False when it is not waiting for that. */
export async function resolveChangeRequest(
  tx: Tx,
  { organisationId, caseId, requestId }: CaseKey & { requestId: string },
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const { count } = await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, id: requestId, state: "answered" },
    data: { state: "resolved", resolvedBy: by, resolvedAt: at },
  });
  return count === 1;
}

/** The rules raise no more what these answered requests were made for: they clear themselves. */
export async function clearChangeRequests(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  { ids, at }: { ids: readonly string[]; at: Date },
): Promise<void> {
  await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, id: { in: [...ids] }, state: "answered" },
    data: { state: "resolved", clearedAt: at },
  });
}

/**
 * Makes a round that was just sent a draft again. False when a request of it is not waiting any more: then somebody has
 * answered, and nothing was changed.
 */
export async function redraftRound(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  roundId: string,
): Promise<boolean> {
  const moved = await inside(tx).changeRequest.count({
    where: { organisationId, caseId, roundId, state: { not: "open" } },
  });
  if (moved > 0) return false;
  await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, roundId },
    data: { state: "draft" },
  });
  await inside(tx).reviewRound.update({
    where: { organisationId_id: { organisationId, id: roundId } },
    data: { state: "draft", sentAt: null, dueOn: null },
    select: { id: true },
  });
  return true;
}

/** Cancels what of a round still waits for an answer. Returns the sides that had been asked. */
export async function cancelOpenRequests(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
  roundId: string,
): Promise<ChangeRequestParty[]> {
  const where = { organisationId, caseId, roundId, state: "open" };
  const open = await inside(tx).changeRequest.findMany({ where, select: { party: true } });
  await inside(tx).changeRequest.updateMany({ where, data: { state: "cancelled" } });
  await inside(tx).reviewRound.update({
    where: { organisationId_id: { organisationId, id: roundId } },
    data: { state: "closed" },
    select: { id: true },
  });
  return [...new Set(open.map((request) => request.party as ChangeRequestParty))];
}

/** Puts a request back that had cleared itself: it waits for the reviewer's own word. False when none did. */
export async function restoreChangeRequest(
  tx: Tx,
  { organisationId, caseId, requestId }: CaseKey & { requestId: string },
): Promise<boolean> {
  const { count } = await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, id: requestId, state: "resolved", clearedAt: { not: null } },
    data: { state: "answered", clearedAt: null },
  });
  return count === 1;
}

/** The sealed earlier answers of the candidate, by request. For the staff in her case. */
export async function listSealedBefore(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<Map<string, Uint8Array>> {
  const rows = await inside(tx).changeRequest.findMany({
    where: { organisationId, caseId, beforeCiphertext: { not: null } },
    select: { id: true, beforeCiphertext: true },
  });
  return new Map(rows.flatMap((row) => (row.beforeCiphertext ? [[row.id, row.beforeCiphertext]] : [])));
}

function draftOf({ organisationId, caseId, requestId }: CaseKey & { requestId: string }) {
  return { organisationId, caseId, id: requestId, state: "draft" };
}

// The database checks these columns against the same lists.
function asRequest<
  Row extends Record<"party" | "target" | "reasonCode" | "state", string> &
    Record<"region" | "cause", unknown>,
>(row: Row) {
  return {
    ...row,
    region: row.region as Region | null,
    cause: row.cause as Cause | null,
    party: row.party as ChangeRequestParty,
    target: row.target as (typeof changeRequestTargets)[number],
    reasonCode: row.reasonCode as ChangeRequestReason,
    state: row.state as ChangeRequestState,
  };
}
