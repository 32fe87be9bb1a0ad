export const outcomeResults = ["granted", "refused"] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** The Application Reference Number is copied from Immigration's mail; its format is not published. */
export const mostReferenceLength = 40;
