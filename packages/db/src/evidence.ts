import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { Prisma } from "./generated/client.ts";
import { found } from "./refusal.ts";
import { fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

const columns = {
  id: true,
  caseId: true,
  candidateId: true,
  requirement: true,
  subjectId: true,
  fileName: true,
  mediaType: true,
  bytes: true,
  sha256: true,
  state: true,
  scan: true,
  uploadedBy: true,
  createdAt: true,
  review: true,
  reviewReason: true,
  reviewNote: true,
  reviewedAt: true,
  replacedBy: true,
  removedAt: true,
  expiresOn: true,
  documentId: true,
  translationOf: true,
} as const satisfies Prisma.EvidenceSelect;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof columns }>;
export type NewEvidence = Prisma.EvidenceUncheckedCreateInput;

/** Makes uploads, removals and reviews of one case take turns until this transaction ends. */
export async function lockEvidence(tx: Tx, caseId: string): Promise<void> {
  await inside(tx).$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`evidence ${caseId}`}, 0))`;
}

export async function createEvidence(tx: Tx, evidence: NewEvidence): Promise<void> {
  await inside(tx).evidence.create({ data: evidence, select: { id: true } });
}

/** Everything of the case that the actor may see, oldest first, history included. */
export function listEvidence(tx: Tx, caseId: string): Promise<EvidenceRow[]> {
  return inside(tx).evidence.findMany({
    where: { caseId },
    select: columns,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** The adverts, applicants or other rows of the case for which such a file lies in place and was not rejected. */
export async function listSubjectsWith(tx: Tx, caseId: string, requirement: string): Promise<Set<string>> {
  const rows = await inside(tx).evidence.findMany({
    where: { caseId, requirement, removedAt: null, replacedBy: null, review: { not: "rejected" } },
    select: { subjectId: true },
  });
  return new Set(rows.flatMap(({ subjectId }) => subjectId ?? []));
}

/** One file with its case's status. Throws RecordNotFound. */
export async function requireEvidence(tx: Tx, id: string): Promise<EvidenceRow & { caseStatus: CaseStatus }> {
  const row = await inside(tx).evidence.findFirst({
    where: { id },
    select: { ...columns, sponsorshipCase: { select: { status: true } } },
  });
  const { sponsorshipCase, ...evidence } = found(row, "evidence");
  return { ...evidence, caseStatus: sponsorshipCase.status as CaseStatus };
}

/** Files of the case with the same content, still in place. */
export function listEvidenceByHash(tx: Tx, caseId: string, sha256: string): Promise<{ fileName: string }[]> {
  return inside(tx).evidence.findMany({
    where: { caseId, sha256, removedAt: null, replacedBy: null },
    select: { fileName: true },
  });
}

export type SlotKey = { caseId: string; requirement: string; subjectId: string | null };

/** Files in place: in the slot and those that share its room, and in the whole case whoever put them there. */
export async function countEvidence(
  tx: Tx,
  slot: SlotKey & { sharesLimitWith: readonly string[] },
): Promise<{ inSlot: number; inCase: number }> {
  const { caseId, subjectId } = slot;
  const requirement = { in: [slot.requirement, ...slot.sharesLimitWith] };
  const where = { caseId, requirement, subjectId, removedAt: null, replacedBy: null };
  const inSlot = await inside(tx).evidence.count({ where });
  const rows = await inside(tx).$queryRaw<{ inCase: number }[]>`
    select app.case_evidence_count(${caseId}::uuid) as "inCase"`;
  return { inSlot, inCase: rows[0]?.inCase ?? 0 };
}

export async function markEvidenceRemoved(tx: Tx, id: string, at: Date): Promise<void> {
  await inside(tx).evidence.updateMany({ where: { id }, data: { removedAt: at } });
}

/** Null takes the date away again. */
export async function saveEvidenceExpiry(tx: Tx, id: string, expiresOn: string | null): Promise<void> {
  await inside(tx).evidence.updateMany({ where: { id }, data: { expiresOn: fromDay(expiresOn) } });
}

/** Null takes the pair apart. */
export async function saveTranslationOf(tx: Tx, id: string, translationOf: string | null): Promise<void> {
  await inside(tx).evidence.updateMany({ where: { id }, data: { translationOf } });
}

export async function markEvidenceReplaced(tx: Tx, id: string, replacedBy: string): Promise<void> {
  await inside(tx).evidence.updateMany({ where: { id }, data: { replacedBy } });
}

export type EvidenceReviewed = Pick<
  Prisma.EvidenceUncheckedUpdateManyInput,
  "review" | "reviewReason" | "reviewNote" | "reviewedBy" | "reviewedAt"
>;

export async function saveEvidenceReview(tx: Tx, id: string, review: EvidenceReviewed): Promise<void> {
  await inside(tx).evidence.updateMany({ where: { id }, data: review });
}

/** Those of the stored files that are still wanted: a row refers to them and was not taken out of its slot. */
export async function listStoredEvidence(
  tx: Tx,
  storageKeys: readonly string[],
  held: "all" | readonly string[] = [],
): Promise<string[]> {
  // A file that was taken out of its slot goes, unless a legal hold stands on its case.
  const spared = held === "all" ? {} : { OR: [{ removedAt: null }, { caseId: { in: [...held] } }] };
  const rows = await inside(tx).evidence.findMany({
    where: { storageKey: { in: [...storageKeys] }, ...spared },
    select: { storageKey: true },
  });
  return rows.map((row) => row.storageKey);
}

export type EvidenceCase = { status: CaseStatus; candidateState: string | null };

/** What decides whether files may change. Throws RecordNotFound for a case that is not the actor's. */
export async function requireEvidenceCase(tx: Tx, caseId: string): Promise<EvidenceCase> {
  const row = await inside(tx).sponsorshipCase.findFirst({
    where: { id: caseId },
    select: { status: true, candidate: { select: { state: true } } },
  });
  const { status, candidate } = found(row, "case");
  return { status: status as CaseStatus, candidateState: candidate?.state ?? null };
}

export type OpenPin = {
  party: "employer" | "candidate";
  target: "field" | "evidence" | "requirement";
  requirement: string | null;
  evidenceRequirement: string | null;
};

/** Change requests that wait for an answer, with the slot of the file they are pinned to. */
export async function listOpenPins(tx: Tx, caseId: string): Promise<OpenPin[]> {
  const rows = await inside(tx).changeRequest.findMany({
    where: { caseId, state: "open" },
    select: { party: true, target: true, requirement: true, evidence: { select: { requirement: true } } },
  });
  return rows.map(({ party, target, requirement, evidence }) => ({
    party: party as OpenPin["party"],
    target: target as OpenPin["target"],
    requirement,
    evidenceRequirement: evidence?.requirement ?? null,
  }));
}

export type CandidateProgress = {
  requirement: string;
  subjectId: string | null;
  state: string;
  review: string;
  /** Past its last day; which day that is stays hers. */
  expired: boolean;
};

/** For the employer: that the candidate's documents are there and how they fared; nothing of what they are. */
export function listCandidateEvidenceProgress(
  tx: Tx,
  caseId: string,
  on: string,
): Promise<CandidateProgress[]> {
  return inside(tx).$queryRaw<CandidateProgress[]>`
    select requirement, subject_id as "subjectId", state, review, expired
    from app.candidate_evidence_progress(${caseId}::uuid, ${on}::date)`;
}
