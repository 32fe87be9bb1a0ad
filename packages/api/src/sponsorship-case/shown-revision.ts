import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";

export type ShownRevision = { number: number; at: string; answers: CaseAnswers };

/** A frozen revision as the pages compare it with today. What was frozen came of this very type. */
export function shownRevision(frozen: { number: number; at: Date; answers: unknown }): ShownRevision {
  return {
    number: frozen.number,
    at: frozen.at.toISOString(),
    answers: (frozen.answers ?? {}) as CaseAnswers,
  };
}
