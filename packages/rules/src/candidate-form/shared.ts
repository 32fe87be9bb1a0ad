import type { Facts } from "../sponsorship-facts/schema.ts";
import { type CandidateAnswers, candidateFactsOf } from "./facts.ts";

/**
 * The part of her answers that the employer's case needs: it makes the checklist and the criteria. No identity
 * numbers, no dates of birth, and nothing of what she says about convictions, which is between her and the agency.
 */
export function sharedFactsOf(form: CandidateAnswers): Partial<Facts> {
  const { candidate, dependants } = candidateFactsOf(form);
  const { convictions: _hers, dateOfBirth: _birth, ...open } = candidate ?? {};
  return {
    ...(Object.keys(open).length > 0 ? { candidate: open } : {}),
    ...(dependants
      ? { dependants: dependants.map(({ dateOfBirth: _day, nationality: _nation, ...one }) => one) }
      : {}),
  };
}
