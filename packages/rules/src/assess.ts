import { assessUnder } from "./law/assess.ts";
import type { Assessment } from "./law/assessment.ts";
import { currentLaw } from "./law/law.ts";
import type { Facts } from "./sponsorship-facts/schema.ts";

export type { Basis, Confidence, Verdict } from "./engine/expression.ts";
export type { Trace } from "./engine/trace.ts";
export type * from "./law/assessment.ts";
export type { Citation } from "./law/citation.ts";
export type { Facts } from "./sponsorship-facts/schema.ts";

/**
 * What the scheme's rules say of a case on its governing day (the day of submission, an ISO day).
 *
 * Pure and synchronous: the same facts and day give the same bytes, in a browser and on a server. A fact
 * that is absent leaves the verdicts that need it unknown. Decision support only: approval is wholly at the
 * Director of Immigration's discretion.
 */
export function assess(facts: Facts, { on }: { on: string }): Assessment {
  return assessUnder(currentLaw, facts, on);
}
