import type { FieldConflict } from "@causeway/rules/form/draft";
import { sameAnswer } from "@causeway/rules/form/read";
import type { Answers } from "@causeway/rules/form/section";

/**
 * What an open page knows to be kept: the answers, the version up to which it has seen them, and the fields that
 * somebody else answered differently. Those wait for a choice; saving them again would overwrite the other answer.
 */
export type Kept = {
  answers: Answers;
  version: number;
  disputed: readonly FieldConflict[];
  /** The version before the first dispute, by which the server tells such a field as changed meanwhile. */
  disputedSince?: number;
  /**
   * Once somebody else has saved in between: the versions at which fields were saved from here. `version` then stays, so
   * that what the other changed and this page has not seen is told apart from what it may save over.
   */
  own?: Readonly<Record<string, number>>;
  /** Sent, and nothing was heard of it since: the server may have taken it all the same. */
  unanswered?: readonly Answers[];
};

/** What is kept when a form is drawn. Its controls show the person's own answer to a field in dispute. */
export function keptFrom(drawn: {
  answers: Answers;
  version: number;
  conflicts: readonly FieldConflict[];
}): Kept {
  const { answers, version, conflicts } = drawn;
  if (conflicts.length === 0) return { answers, version, disputed: [] };
  const theirs = conflicts.map(({ field, theirs: answer }) => [field, answer ?? ""] as const);
  return {
    answers: { ...answers, ...Object.fromEntries(theirs) },
    version,
    disputed: conflicts,
    // The dispute is older than what was loaded; all else is saved before such a submit goes out.
    disputedSince: 0,
  };
}

/** The part of a change that may be saved by itself. */
export function undisputed(patch: Answers, { disputed }: Kept): Answers {
  return Object.fromEntries(
    Object.entries(patch).filter(([name]) => !disputed.some((one) => one.field === name)),
  );
}

/** What of a change may go in one save, and the version by which the server tells what others changed since. */
export function nextSave(kept: Kept, patch: Answers): { base: number; part: Answers } {
  const baseOf = (name: string) => kept.own?.[name] ?? kept.version;
  const base = Math.min(...Object.keys(patch).map(baseOf));
  return { base, part: Object.fromEntries(Object.entries(patch).filter(([name]) => baseOf(name) === base)) };
}

/** A save went out and its answer never came. */
export function afterLoss(kept: Kept, patch: Answers): Kept {
  return { ...kept, unanswered: [...(kept.unanswered ?? []), patch] };
}

/** Conflicts with nobody but oneself: the other answer is one that was sent from here and whose receipt was lost. */
export function ownEchoes(
  conflicts: readonly FieldConflict[],
  unanswered: readonly Answers[] = [],
): readonly FieldConflict[] {
  return conflicts.filter(({ field, theirs }) =>
    unanswered.some((sent) => field in sent && sameAnswer(sent[field], theirs)),
  );
}

/** What is kept after a save. What only met its own echo is not yet: it may be saved over that. */
export function afterSave(
  kept: Kept,
  patch: Answers,
  receipt: { version: number; conflicts: readonly FieldConflict[] },
): Kept {
  const echoes = ownEchoes(receipt.conflicts, kept.unanswered);
  const disputed = [...kept.disputed, ...receipt.conflicts.filter((one) => !echoes.includes(one))];
  const since = kept.disputedSince ?? kept.version;
  const heard = Object.fromEntries(echoes.map(({ field, theirs }) => [field, theirs ?? ""] as const));
  const saved = undisputed(patch, { ...kept, disputed });
  // The next version is one's own; a later one says that somebody else has saved something this page does not show.
  const alone = !kept.own && receipt.version <= kept.version + 1;
  const mine = [...Object.keys(saved), ...Object.keys(heard)];
  const now = Object.fromEntries(mine.map((name) => [name, receipt.version] as const));
  return {
    answers: { ...kept.answers, ...saved, ...heard },
    version: alone ? receipt.version : kept.version,
    disputed,
    ...(alone ? {} : { own: { ...kept.own, ...now } }),
    ...(disputed.length > 0 ? { disputedSince: since } : {}),
  };
}

/**
 * Which fields a submit need not carry: unchanged since they were kept. A page that sent them all would argue with
 * whoever changed them since, although its reader never touched them. The button's own field always goes along.
 */
export function unchanged(kept: Kept, typed: Answers, intent: string): string[] {
  const pressed = intent.split(":")[1]?.split(".")[0];
  return Object.keys(typed).filter((name) => name !== pressed && sameAnswer(typed[name], kept.answers[name]));
}
