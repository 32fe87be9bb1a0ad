import { findSealedSection, listSealedSections, saveSealedSection } from "@causeway/db/candidate-form";
import type { Tx } from "@causeway/db/with-actor";
import type { CandidateAnswers } from "@causeway/rules/candidate-form/facts";
import type { CandidateSectionId } from "@causeway/rules/candidate-form/schema";
import type { Draft } from "@causeway/rules/form/draft";
import type { Answers } from "@causeway/rules/form/section";
import type { Context } from "../context.ts";
import { candidateDataKey } from "../data-key.ts";
import { type DataKey, decryptField, encryptField, type FieldPlace } from "../field-encryption.ts";

export type Who = { organisationId: string; candidateId: string };
type KeyContext = Pick<Context, "keys" | "now">;
export type OpenSection = Draft & { completedAt: Date | null; updatedAt: Date | null };

/** Every section she has begun, in clear. For herself, and for the staff who have entered her case. */
export async function openForm(ctx: KeyContext, tx: Tx, who: Who): Promise<Map<string, OpenSection>> {
  const rows = await listSealedSections(tx, who);
  if (rows.length === 0) return new Map();
  const key = await candidateDataKey(ctx, tx, who);
  return new Map(rows.map((row) => [row.section, open(key, who, row)]));
}

/** The answers alone, by section. */
export function answersOf(form: ReadonlyMap<string, OpenSection>): CandidateAnswers {
  return Object.fromEntries([...form].map(([id, section]) => [id, section.answers]));
}

/** One section in clear; an empty draft before anything was typed. */
export async function openSection(
  ctx: KeyContext,
  tx: Tx,
  who: Who,
  section: CandidateSectionId,
): Promise<OpenSection> {
  const row = await findSealedSection(tx, { ...who, section });
  if (!row) return { answers: {}, fieldVersions: {}, version: 0, completedAt: null, updatedAt: null };
  return open(await candidateDataKey(ctx, tx, who), who, row);
}

/** Keeps a section under her own key. Nothing of it is in clear but its name, its versions and its times. */
export async function sealSection(
  ctx: KeyContext,
  tx: Tx,
  who: Who,
  section: CandidateSectionId,
  { draft, completedAt }: { draft: Draft; completedAt: Date | null },
): Promise<void> {
  const key = await candidateDataKey(ctx, tx, who);
  await saveSealedSection(tx, who, {
    section,
    ciphertext: encryptField(key, placeOf(who, section), JSON.stringify(draft.answers)),
    fieldVersions: draft.fieldVersions,
    version: draft.version,
    completedAt,
    updatedAt: ctx.now(),
  });
}

type SealedRow = Omit<OpenSection, "answers" | "updatedAt"> & {
  section: string;
  ciphertext: Uint8Array;
  updatedAt: Date;
};

function open(key: DataKey, who: Who, row: SealedRow): OpenSection {
  const { ciphertext, section, ...rest } = row;
  return { ...rest, answers: JSON.parse(decryptField(key, placeOf(who, section), ciphertext)) as Answers };
}

function placeOf({ organisationId, candidateId }: Who, section: string): FieldPlace {
  return {
    organisationId,
    table: "candidate_form_section",
    column: "ciphertext",
    rowId: `${candidateId}:${section}`,
  };
}
