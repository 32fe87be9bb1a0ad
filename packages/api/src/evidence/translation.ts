import { type EvidenceRow, requireEvidence } from "@causeway/db/evidence";
import type { Tx } from "@causeway/db/with-actor";
import { translationSlot } from "@causeway/rules/evidence/slot";
import { AppError } from "../errors.ts";
import { isCandidate, type UploaderContext } from "./scope.ts";

type Arriving = { requirement: string; subjectId: string | null; replaces: string | null };

/** Which file an arriving one translates: the one it was sent for, or what the file it replaces translated. */
export async function translatedBy(tx: Tx, arriving: Arriving): Promise<string | null> {
  const { requirement, subjectId, replaces } = arriving;
  if (requirement !== translationSlot) return null;
  if (subjectId !== null) return asId(subjectId);
  return replaces && (await requireEvidence(tx, replaces)).translationOf;
}

/** Translations lie in one place, whatever they translate; elsewhere a place may be of one advert or dependant. */
export function subjectOfPlace({ requirement, subjectId }: Omit<Arriving, "replaces">): string | null {
  return requirement === translationSlot ? null : subjectId;
}

/** The place of the original: where that may change, its translation may too. */
export async function placeOfOriginal(tx: Tx, translationOf: string | null): Promise<string | null> {
  return translationOf && (await requireEvidence(tx, translationOf)).requirement;
}

/** Throws "not-found" unless it is a file of the same party on this case, not taken out, and no translation itself. */
export async function requireOriginal(
  ctx: UploaderContext,
  tx: Tx,
  input: { caseId: string; original: string },
): Promise<void> {
  const row = await requireEvidence(tx, asId(input.original));
  const hers = isCandidate(ctx) ? ctx.actor.candidateId : null;
  if (row.caseId !== input.caseId || row.candidateId !== hers) throw new AppError("not-found");
  if (row.removedAt || row.requirement === translationSlot) throw new AppError("not-found");
}

export type PairedFile = {
  id: string;
  fileName: string;
  requirement: string;
  /** The original was replaced since: whether this still translates what lies there now is to be said. */
  earlier: boolean;
  removed: boolean;
};
export type Pair = { translates: PairedFile | null; translations: PairedFile[] };

/** A file's original, or its translations: those of files that it took the place of too. */
export function pairOf(row: EvidenceRow, rows: readonly EvidenceRow[]): Pair {
  const original = rows.find((one) => one.id === row.translationOf);
  const line = [row.id];
  // The files before it, one by one; each has the one before it at most.
  for (const id of line) line.push(...rows.filter((one) => one.replacedBy === id).map((one) => one.id));
  const translations = rows.filter(
    (one) =>
      one.translationOf !== null && line.includes(one.translationOf) && !one.replacedBy && !one.removedAt,
  );
  return {
    translates: original ? paired(original, original.replacedBy !== null) : null,
    translations: translations.map((one) => paired(one, one.translationOf !== row.id)),
  };
}

function paired({ id, fileName, requirement, removedAt }: EvidenceRow, earlier: boolean): PairedFile {
  return { id, fileName, requirement, earlier, removed: removedAt !== null };
}

function asId(text: string): string {
  if (!uuid.test(text)) throw new AppError("not-found");
  return text;
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
