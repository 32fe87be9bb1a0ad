import { compareStored, type Replay } from "../engine/replay.ts";
import type { Facts } from "../sponsorship-facts/schema.ts";
import { assessUnder } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { currentLaw, type Law } from "./law.ts";

export type StoredAssessment = {
  readonly facts: Facts;
  readonly on: string;
  readonly assessment: Assessment;
};

/** Assesses a stored case again: the same bytes under the same rule set, or where they differ. */
export function replay(stored: StoredAssessment, law: Law = currentLaw): Replay {
  return compareStored(stored.assessment, assessUnder(law, stored.facts, stored.on));
}
