import { type CandidateStep, candidateSteps } from "./schema.ts";

/** About how long a step takes, in minutes: measured with nobody yet, so round and on the long side. */
const minutes: Record<CandidateStep, number> = {
  consent: 2,
  particulars: 4,
  "travel-document": 2,
  residence: 3,
  education: 3,
  qualifications: 1,
  work: 5,
  history: 2,
  dependants: 2,
  documents: 6,
  sign: 2,
};

export type Progress = { current: number; all: number; done: number; minutesLeft: number };

/** Where a step stands in the form and what is left of it. */
export function progressOf(step: CandidateStep | null, done: readonly CandidateStep[]): Progress {
  const left = candidateSteps.filter((one) => !done.includes(one));
  return {
    current: step ? candidateSteps.indexOf(step) + 1 : Math.min(done.length + 1, candidateSteps.length),
    all: candidateSteps.length,
    done: done.length,
    minutesLeft: left.reduce((sum, one) => sum + minutes[one], 0),
  };
}

/** The step that follows in the form; null after the last. */
export function stepAfter(step: CandidateStep): CandidateStep | null {
  return candidateSteps[candidateSteps.indexOf(step) + 1] ?? null;
}

/** The step before; null before the first. */
export function stepBefore(step: CandidateStep): CandidateStep | null {
  return candidateSteps[candidateSteps.indexOf(step) - 1] ?? null;
}
