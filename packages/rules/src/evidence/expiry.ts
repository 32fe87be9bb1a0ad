import { addDays, type Day } from "../calendar/day.ts";

/** How a paper stands on a day. Null: valid, or no last day is known for it. */
export type Expiry = "expired" | "soon" | null;

/** From how many days before its last one a paper is shown as ending: when the first reminder of it goes out. */
export const expirySoonDays = 30;

/** A paper is good on its last day, and expired on the day after. */
export function expiryOf(expiresOn: Day | null, on: Day): Expiry {
  if (expiresOn === null) return null;
  if (expiresOn < on) return "expired";
  return expiresOn <= addDays(on, expirySoonDays) ? "soon" : null;
}

/** The worst of several papers in one place. */
export function worstExpiry(all: readonly Expiry[]): Expiry {
  if (all.includes("expired")) return "expired";
  return all.includes("soon") ? "soon" : null;
}

/** Does this paper carry a last day, as far as is known? Of all others the question is asked without an answer. */
export function carriesExpiry(requirement: string): boolean {
  return datedPapers.includes(requirement);
}

/**
 * Immigration's list asks for the expiry date of a travel document, and for *valid* proof of a trade or licence. For no
 * paper does it name a period, so none is assumed here.
 */
const datedPapers = ["A-TD", "D-TD", "D-S-TD", "E-TP-TRADE", "X-D-SPTD", "X-D-TD", "X-TD", "X-TP-LICENCE"];
