import { sameAnswer } from "./read.ts";
import type { Answers, AnswerValue, Section } from "./section.ts";

/** A section as it is kept: answers as typed, and for each field the version at which it last changed. */
export type Draft = { answers: Answers; fieldVersions: Readonly<Record<string, number>>; version: number };

/** Typed into a page that showed version `baseVersion`. Fields that are absent were not touched. */
export type DraftChange = { baseVersion: number; answers: Answers };

/** Two people, or two tabs, answered the same question differently. Neither answer is thrown away. */
export type FieldConflict = { field: string; mine: AnswerValue; theirs: AnswerValue | undefined };

export type MergedDraft = { draft: Draft; changed: string[]; conflicts: FieldConflict[] };

/**
 * Lays a change over a draft field by field. A field that somebody else changed after `baseVersion`, to another
 * answer, is a conflict and stays as it is; everything else is taken over. Names the section does not know are
 * dropped. When nothing changes the version stays.
 */
export function mergeDraft(section: Section, draft: Draft, change: DraftChange): MergedDraft {
  const version = draft.version + 1;
  const answers = { ...draft.answers };
  const fieldVersions = { ...draft.fieldVersions };
  const changed: string[] = [];
  const conflicts: FieldConflict[] = [];
  for (const { name } of section.fields) {
    const mine = change.answers[name];
    const theirs = draft.answers[name];
    if (mine === undefined || sameAnswer(mine, theirs)) continue;
    if ((draft.fieldVersions[name] ?? 0) > change.baseVersion) {
      conflicts.push({ field: name, mine, theirs });
      continue;
    }
    answers[name] = mine;
    fieldVersions[name] = version;
    changed.push(name);
  }
  if (changed.length === 0) return { draft, changed, conflicts };
  return { draft: { answers, fieldVersions, version }, changed, conflicts };
}
