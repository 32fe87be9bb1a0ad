import { type Draft, type DraftChange, type MergedDraft, mergeDraft } from "@causeway/rules/form/draft";
import type { Section } from "@causeway/rules/form/section";
import { asDraft, draftColumns, draftData } from "./case-section.ts";
import { found } from "./refusal.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

export type AdvertKey = CaseKey & { advertId: string };
export type KeptDraft = { id: string } & Draft;

/** The adverts of a case in the order in which they were added. */
export async function listAdverts(tx: Tx, { organisationId, caseId }: CaseKey): Promise<KeptDraft[]> {
  const rows = await inside(tx).advert.findMany({
    where: { organisationId, caseId, deletedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, ...draftColumns },
  });
  return rows.map((row) => ({ id: row.id, ...asDraft(row) }));
}

export async function requireAdvert(tx: Tx, key: AdvertKey): Promise<KeptDraft> {
  const row = await inside(tx).advert.findFirst({
    where: { organisationId: key.organisationId, caseId: key.caseId, id: key.advertId, deletedAt: null },
    select: { id: true, ...draftColumns },
  });
  return { id: key.advertId, ...asDraft(found(row, "advert")) };
}

export async function createAdvert(tx: Tx, key: AdvertKey, draft: Draft, at: Date): Promise<void> {
  const { organisationId, caseId, advertId } = key;
  const position = await inside(tx).advert.count({ where: { organisationId, caseId } });
  await inside(tx).advert.create({
    data: {
      organisationId,
      caseId,
      id: advertId,
      position,
      ...draftData(draft),
      createdAt: at,
      updatedAt: at,
    },
    select: { id: true },
  });
}

/** Lays what was typed over what is kept; see `saveCaseSection`. */
export async function saveAdvert(
  tx: Tx,
  key: AdvertKey,
  section: Section,
  change: DraftChange,
  at: Date,
): Promise<MergedDraft> {
  await inside(tx).$queryRaw`select 1 from advert where organisation_id = ${key.organisationId}::uuid
    and id = ${key.advertId}::uuid for update`;
  const merged = mergeDraft(section, await requireAdvert(tx, key), change);
  if (merged.changed.length > 0) {
    await inside(tx).advert.update({
      where: { organisationId_id: { organisationId: key.organisationId, id: key.advertId } },
      data: { ...draftData(merged.draft), updatedAt: at },
      select: { id: true },
    });
  }
  return merged;
}

/** Takes the advert off the case; the row stays for the record. */
export async function deleteAdvert(tx: Tx, key: AdvertKey, at: Date): Promise<void> {
  await requireAdvert(tx, key);
  await inside(tx).advert.update({
    where: { organisationId_id: { organisationId: key.organisationId, id: key.advertId } },
    data: { deletedAt: at, updatedAt: at },
    select: { id: true },
  });
}
