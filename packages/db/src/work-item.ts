import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { Prisma } from "./generated/client.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { type Page, pageOf, readCursor } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

/** A case in the agency's queue: what staff may see before they have claimed it. Nothing personal. */
export type WorkItem = CaseKey & {
  reference: string;
  organisationName: string;
  title: string;
  status: CaseStatus;
  path: string | null;
  exemptionVerdict: string | null;
  submittedAt: Date;
  clockDueOn: Date | null;
  reviewerId: string | null;
  approverId: string | null;
  openRequests: number;
  updatedAt: Date;
};

export type NewWorkItem = Omit<WorkItem, "reviewerId" | "approverId" | "openRequests" | "updatedAt"> & {
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
  Omit<WorkItem, "organisationId" | "caseId" | "reference" | "updatedAt" | "submittedAt">
>;

/** Keeps a queue entry in step with its case. Nothing happens for a case that was never submitted. */
export async function saveWorkItem(tx: Tx, key: CaseKey, change: WorkItemChange, at: Date): Promise<void> {
  const { organisationId, caseId } = key;
  await inside(tx).workItem.updateMany({
    where: { organisationId, caseId },
    data: { ...change, updatedAt: at },
  });
}

export type QueueQuery = {
  statuses?: readonly CaseStatus[];
  /** Cases that one person of the staff holds for review or approval, or that nobody has claimed. */
  holder?: { personId: string } | "nobody";
  /** Part of a reference or of an employer's name. */
  search?: string;
  cursor?: string | null | undefined;
  size?: number;
};

/** The queue, longest waiting first. */
export async function listWorkItems(tx: Tx, query: QueueQuery = {}): Promise<Page<WorkItem>> {
  const size = query.size ?? 50;
  const rows = await inside(tx).workItem.findMany({
    where: {
      AND: [heldBy(query.holder), found(query.search), after(query.cursor), inStates(query.statuses)],
    },
    orderBy: [{ submittedAt: "asc" }, { caseId: "asc" }],
    take: size + 1,
  });
  const items = rows.map((row) => ({ ...row, status: row.status as CaseStatus }));
  return pageOf(items, size, (row) => [row.submittedAt.toISOString(), row.caseId]);
}

/** How many cases are in each state, for the tabs of the queue: of all, or of those that somebody holds. */
export async function countWorkItems(
  tx: Tx,
  query: Pick<QueueQuery, "holder"> = {},
): Promise<Partial<Record<CaseStatus, number>>> {
  const rows = await inside(tx).workItem.groupBy({
    by: ["status"],
    where: heldBy(query.holder),
    _count: true,
  });
  return Object.fromEntries(rows.map((row) => [row.status, row._count]));
}

function inStates(statuses: QueueQuery["statuses"]): Prisma.WorkItemWhereInput {
  return statuses ? { status: { in: [...statuses] } } : {};
}

function heldBy(holder: QueueQuery["holder"]): Prisma.WorkItemWhereInput {
  if (!holder) return {};
  if (holder === "nobody") return { reviewerId: null };
  return { OR: [{ reviewerId: holder.personId }, { approverId: holder.personId }] };
}

function found(search: string | undefined): Prisma.WorkItemWhereInput {
  if (!search) return {};
  const text = { contains: search, mode: "insensitive" } as const;
  return { OR: [{ reference: text }, { organisationName: text }] };
}

function after(cursor: QueueQuery["cursor"]): Prisma.WorkItemWhereInput {
  const [at, caseId] = readCursor(cursor, 2) ?? [];
  const submittedAt = new Date(at ?? "");
  if (!caseId || Number.isNaN(submittedAt.getTime())) return {};
  return { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, caseId: { gt: caseId } }] };
}

export async function findWorkItem(tx: Tx, { organisationId, caseId }: CaseKey): Promise<WorkItem | null> {
  const row = await inside(tx).workItem.findUnique({
    where: { organisationId_caseId: { organisationId, caseId } },
  });
  return row && { ...row, status: row.status as CaseStatus };
}
