export const recommendationOutcomes = ["approve", "decline"] as const;
export const recommendationStates = ["open", "confirmed", "returned", "reversed"] as const;
export const decisionOutcomes = ["approved", "declined", "returned"] as const;
/** What a case is decided to, and not returned. */
export const settledOutcomes = ["approved", "declined"] as const satisfies readonly DecisionOutcome[];
export type SettledOutcome = (typeof settledOutcomes)[number];
export type RecommendationOutcome = (typeof recommendationOutcomes)[number];
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What staff may take back within the minute, and undo with a reason afterwards. */
export const reversibleKinds = ["recommended", "approved", "declined", "returned", "requests-sent"] as const;
export type ReversibleKind = (typeof reversibleKinds)[number];
