export const recommendationOutcomes = ["approve", "decline"] as const;
export const recommendationStates = ["open", "confirmed", "returned"] as const;
export const decisionOutcomes = ["approved", "declined", "returned"] as const;
export type RecommendationOutcome = (typeof recommendationOutcomes)[number];
export type DecisionOutcome = (typeof decisionOutcomes)[number];
