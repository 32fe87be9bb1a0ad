import type {
  ChangeRequestParty,
  ChangeRequestReason,
  ChangeRequestState,
  changeRequestTargets,
} from "@causeway/rules/change-request/schema";
import type { Prisma } from "./generated/client.ts";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
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
  answerNote: true,
  createdAt: true,
  answeredAt: true,
  round: { select: { number: true, state: true, dueOn: true, sentAt: true } },
  evidence: { select: { requirement: true, fileName: true } },
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

// The database checks these columns against the same lists.
function asRequest<Row extends { party: string; target: string; reasonCode: string; state: string }>(
  row: Row,
) {
  return {
    ...row,
    party: row.party as ChangeRequestParty,
    target: row.target as (typeof changeRequestTargets)[number],
    reasonCode: row.reasonCode as ChangeRequestReason,
    state: row.state as ChangeRequestState,
  };
}
