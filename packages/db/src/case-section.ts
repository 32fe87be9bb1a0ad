import { type Draft, type DraftChange, type MergedDraft, mergeDraft } from "@causeway/rules/form/draft";
import type { Answers, Section } from "@causeway/rules/form/section";
import type { Prisma } from "./generated/client.ts";
import type { CaseKey } from "./sponsorship-case.ts";
import { inside, type Tx } from "./with-actor.ts";

const emptyDraft: Draft = { answers: {}, fieldVersions: {}, version: 0 };

/** One of the employer's sections as typed; an empty draft when nothing has been typed yet. */
export async function findCaseSection(tx: Tx, key: CaseKey & { section: string }): Promise<Draft> {
  const row = await inside(tx).caseSection.findUnique({ where: keyOf(key), select: draftColumns });
  return row ? asDraft(row) : emptyDraft;
}

/** All sections of a case by name. */
export async function listCaseSections(
  tx: Tx,
  { organisationId, caseId }: CaseKey,
): Promise<Map<string, Draft>> {
  const rows = await inside(tx).caseSection.findMany({
    where: { organisationId, caseId },
    select: { section: true, ...draftColumns },
  });
  return new Map(rows.map((row) => [row.section, asDraft(row)]));
}

export type SectionSave = CaseKey & { section: Section; change: DraftChange; by: string; at: Date };

/**
 * Lays what was typed over what is kept, field by field; the row is held meanwhile, so two tabs take turns. Fields that
 * somebody else changed come back as conflicts and stay as they are.
 */
export async function saveCaseSection(tx: Tx, save: SectionSave): Promise<MergedDraft> {
  const { organisationId, caseId, section, by, at } = save;
  const key = { organisationId, caseId, section: section.id };
  await inside(tx)
    .$executeRaw`insert into case_section (organisation_id, case_id, section, updated_by, updated_at)
    values (${organisationId}::uuid, ${caseId}::uuid, ${section.id}, ${by}::uuid, ${at}) on conflict do nothing`;
  await inside(tx).$queryRaw`select 1 from case_section where organisation_id = ${organisationId}::uuid
    and case_id = ${caseId}::uuid and section = ${section.id} for update`;
  const merged = mergeDraft(section, await findCaseSection(tx, key), save.change);
  if (merged.changed.length > 0) {
    await inside(tx).caseSection.update({
      where: keyOf(key),
      data: { ...draftData(merged.draft), updatedBy: by, updatedAt: at },
      select: { section: true },
    });
  }
  return merged;
}

export const draftColumns = { answers: true, fieldVersions: true, version: true } as const;

/** JSON columns hold what `mergeDraft` wrote; the database knows them only as JSON. */
export function asDraft(row: {
  answers: Prisma.JsonValue;
  fieldVersions: Prisma.JsonValue;
  version: number;
}): Draft {
  return {
    answers: row.answers as Answers,
    fieldVersions: row.fieldVersions as Record<string, number>,
    version: row.version,
  };
}

export function draftData(draft: Draft) {
  return {
    answers: draft.answers as Prisma.InputJsonObject,
    fieldVersions: draft.fieldVersions as Prisma.InputJsonObject,
    version: draft.version,
  };
}

function keyOf(key: CaseKey & { section: string }) {
  return {
    organisationId_caseId_section: {
      organisationId: key.organisationId,
      caseId: key.caseId,
      section: key.section,
    },
  };
}
