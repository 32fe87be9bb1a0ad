import type {
  ChangeRequestParty,
  ChangeRequestReason,
  changeRequestTargets,
} from "@causeway/rules/change-request/schema";
import type { Prisma } from "./generated/client.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

// The reviewer's side of change requests; the answering side is change-request.ts.

export type NewChangeRequest = CaseKey & {
  id: string;
  roundId: string;
  party: ChangeRequestParty;
  target: (typeof changeRequestTargets)[number];
  section?: string | null;
  field?: string | null;
  /** The advert or local applicant whose field is meant. */
  subjectId?: string | null;
  evidenceId?: string | null;
  requirement?: string | null;
  reasonCode: ChangeRequestReason;
  note: string;
  /** The employer's answer as it stood; a candidate's goes into `beforeCiphertext`. */
  before?: Prisma.InputJsonValue | null;
  beforeCiphertext?: Uint8Array<ArrayBuffer> | null;
  createdAt: Date;
};

/** Pins a request as a draft: nobody but staff sees it until its round is sent. */
export async function createChangeRequest(tx: Tx, request: NewChangeRequest): Promise<void> {
  const { before, ...rest } = request;
  const data = before === undefined || before === null ? rest : { ...rest, before };
  await inside(tx).changeRequest.create({ data, select: { id: true } });
}

/** Changes a draft. False when it was sent in the meantime. */
export async function saveDraftRequest(
  tx: Tx,
  key: CaseKey & { id: string },
  change: { reasonCode?: ChangeRequestReason; note?: string },
): Promise<boolean> {
  const { organisationId, caseId, id } = key;
  const { count } = await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, id, state: "draft" },
    data: change,
  });
  return count > 0;
}

/** Throws a draft away; what was sent stays. */
export async function deleteDraftRequest(tx: Tx, key: CaseKey & { id: string }): Promise<boolean> {
  const { organisationId, caseId, id } = key;
  const { count } = await inside(tx).changeRequest.deleteMany({
    where: { organisationId, caseId, id, state: "draft" },
  });
  return count > 0;
}

/** Sends a round's drafts: they become open. Returns how many, by party. */
export async function openDraftRequests(
  tx: Tx,
  { organisationId, caseId, roundId }: CaseKey & { roundId: string },
): Promise<Record<ChangeRequestParty, number>> {
  const rows = await inside(tx).changeRequest.updateManyAndReturn({
    where: { organisationId, caseId, roundId, state: "draft" },
    data: { state: "open" },
    select: { party: true },
  });
  const of = (party: ChangeRequestParty) => rows.filter((row) => row.party === party).length;
  return { employer: of("employer"), candidate: of("candidate") };
}

/** Accepts an answer, takes a request back, or opens it again. False when it was not in one of `from`. */
export async function settleChangeRequest(
  tx: Tx,
  key: CaseKey & { id: string },
  settled: {
    from: readonly ("open" | "answered")[];
    to: "resolved" | "cancelled" | "open";
    by: string;
    at: Date;
  },
): Promise<boolean> {
  const { organisationId, caseId, id } = key;
  const { count } = await inside(tx).changeRequest.updateMany({
    where: { organisationId, caseId, id, state: { in: [...settled.from] } },
    data: {
      state: settled.to,
      resolvedBy: settled.to === "open" ? null : settled.by,
      resolvedAt: settled.to === "open" ? null : settled.at,
    },
  });
  return count > 0;
}
