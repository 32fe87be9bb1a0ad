import { type Draft, type DraftChange, type MergedDraft, mergeDraft } from "@causeway/rules/form/draft";
import type { Section } from "@causeway/rules/form/section";
import type { KeptDraft } from "./advert.ts";
import { asDraft, draftColumns, draftData } from "./case-section.ts";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type LocalApplicantKey = CaseKey & { applicantId: string };

/** The ledger of local applicants in the order in which they were added. */
export async function listLocalApplicants(tx: Tx, { organisationId, caseId }: CaseKey): Promise<KeptDraft[]> {
  const rows = await inside(tx).localApplicant.findMany({
    where: { organisationId, caseId, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, ...draftColumns },
  });
  return rows.map((row) => ({ id: row.id, ...asDraft(row) }));
}

export async function requireLocalApplicant(tx: Tx, key: LocalApplicantKey): Promise<KeptDraft> {
  const row = await inside(tx).localApplicant.findFirst({
    where: { organisationId: key.organisationId, caseId: key.caseId, id: key.applicantId, deletedAt: null },
    select: { id: true, ...draftColumns },
  });
  return { id: key.applicantId, ...asDraft(found(row, "local applicant")) };
}

export async function createLocalApplicant(
  tx: Tx,
  key: LocalApplicantKey,
  draft: Draft,
  at: Date,
): Promise<void> {
  const { organisationId, caseId, applicantId } = key;
  await inside(tx).localApplicant.create({
    data: { organisationId, caseId, id: applicantId, ...draftData(draft), createdAt: at, updatedAt: at },
    select: { id: true },
  });
}

/** Lays what was typed over what is kept; see `saveCaseSection`. */
export async function saveLocalApplicant(
  tx: Tx,
  key: LocalApplicantKey,
  section: Section,
  change: DraftChange,
  at: Date,
): Promise<MergedDraft> {
  await inside(tx).$queryRaw`select 1 from local_applicant where organisation_id = ${key.organisationId}::uuid
    and id = ${key.applicantId}::uuid for update`;
  const merged = mergeDraft(section, await requireLocalApplicant(tx, key), change);
  if (merged.changed.length > 0) {
    await inside(tx).localApplicant.update({
      where: { organisationId_id: { organisationId: key.organisationId, id: key.applicantId } },
      data: { ...draftData(merged.draft), updatedAt: at },
      select: { id: true },
    });
  }
  return merged;
}

/** Takes the applicant off the ledger; the row stays for the record. */
export async function deleteLocalApplicant(tx: Tx, key: LocalApplicantKey, at: Date): Promise<void> {
  await requireLocalApplicant(tx, key);
  await inside(tx).localApplicant.update({
    where: { organisationId_id: { organisationId: key.organisationId, id: key.applicantId } },
    data: { deletedAt: at, updatedAt: at },
    select: { id: true },
  });
}
