/** Who wishes that Immigration looks at its refusal again: the employer, or nobody yet but the agency advises it. */
export const reconsiderationWishers = ["employer", "agency"] as const;
export type ReconsiderationWisher = (typeof reconsiderationWishers)[number];

/**
 * `wanted`: recorded, Immigration has not been asked yet. `lodged`: it was asked. `dropped`: nobody wants it any more.
 * No time limit and no length of the procedure is published; the only day that is kept is the refusal letter's.
 */
export const reconsiderationStates = ["wanted", "lodged", "dropped", "upheld", "reversed"] as const;
export type ReconsiderationState = (typeof reconsiderationStates)[number];

export const reconsiderationAnswers = [
  "upheld",
  "reversed",
] as const satisfies readonly ReconsiderationState[];
export type ReconsiderationAnswer = (typeof reconsiderationAnswers)[number];

/** True while something is still to be done or waited for. */
export function isReconsiderationOpen(state: ReconsiderationState): boolean {
  return state === "wanted" || state === "lodged";
}
