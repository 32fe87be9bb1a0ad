import type { Verdict } from "@causeway/rules/assess";
import type { HoldReason } from "@causeway/rules/sponsorship-case/hold";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

/** A case in the agency's queue: what staff may see before they have claimed it. Nothing personal. */
export type WorkItem = CaseKey & {
  reference: string;
  organisationName: string;
  title: string;
  status: CaseStatus;
  path: string | null;
  exemptionVerdict: string | null;
  /** The gravest verdict on what the employer decides; null while not assessed. Staff's alone to read. */
  worstVerdict: Verdict | null;
  submittedAt: Date;
  clockDueOn: Date | null;
  reviewerId: string | null;
  approverId: string | null;
  openRequests: number;
  /** The day by which the parties were to answer, while anything is asked of them. */
  answersDueOn: Date | null;
  updatedAt: Date;
  organisationNameZh: string;
  holdReason: HoldReason | null;
  heldAt: Date | null;
  /** While somebody has to look again at the decision, or to settle a disagreement over it. */
  secondLook: "open" | "disagreed" | null;
};

export type NewWorkItem = Omit<
  WorkItem,
  | "reviewerId"
  | "approverId"
  | "openRequests"
  | "answersDueOn"
  | "updatedAt"
  | "holdReason"
  | "heldAt"
  | "secondLook"
> & {
  at: Date;
};

/** Puts a submitted case into the queue, or brings its entry up to date when it is submitted again. */
export async function putWorkItem(tx: Tx, item: NewWorkItem): Promise<void> {
  const { organisationId, caseId, at, ...rest } = item;
  const data = { ...rest, updatedAt: at };
  await inside(tx).workItem.upsert({
    where: { organisationId_caseId: { organisationId, caseId } },
    create: { organisationId, caseId, ...data },
    update: data,
    select: { caseId: true },
  });
}

export type WorkItemChange = Partial<
  Omit<WorkItem, "organisationId" | "caseId" | "reference" | "updatedAt" | "submittedAt" | "secondLook">
>;

/** Keeps a queue entry in step with its case. Nothing happens for a case that was never submitted. */
export async function saveWorkItem(tx: Tx, key: CaseKey, change: WorkItemChange, at: Date): Promise<void> {
  const { organisationId, caseId } = key;
  await inside(tx).workItem.updateMany({
    where: { organisationId, caseId },
    data: { ...change, updatedAt: at },
  });
}

/** The queue's row of a case, or null for one that was never submitted (or that the actor may not see). */
export async function findWorkItem(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<Omit<WorkItem, "worstVerdict" | "secondLook"> | null> {
  const row = await inside(tx).workItem.findUnique({
    where: { organisationId_caseId: { organisationId, caseId } },
    // What the portal may not read is asked for by those who need it.
    omit: { searchText: true, queueOn: true, worstVerdict: true, secondLook: true },
  });
  // The database checks these columns against the same lists.
  return (
    row && {
      ...row,
      status: row.status as CaseStatus,
      holdReason: row.holdReason as HoldReason | null,
    }
  );
}

/** Whether a second look at the case's decision waits, or has ended in disagreement. For staff. */
export async function findQueuedLook(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<WorkItem["secondLook"]> {
  const row = await inside(tx).workItem.findUnique({
    where: { organisationId_caseId: { organisationId, caseId } },
    select: { secondLook: true },
  });
  return (row?.secondLook ?? null) as WorkItem["secondLook"];
}
