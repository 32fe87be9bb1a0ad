export const changeRequestTargets = ["field", "evidence", "requirement"] as const;
export const changeRequestParties = ["employer", "candidate"] as const;
export const changeRequestStates = ["draft", "open", "answered", "resolved", "cancelled"] as const;
export const roundStates = ["draft", "sent", "answered", "closed"] as const;

/** Coded reasons; each is worded in three languages and says what would satisfy it. */
export const changeRequestReasons = [
  "missing",
  "unclear",
  "inconsistent",
  "not-supported",
  "unreadable",
  "expired",
  "wrong-document",
  "translation-missing",
  "too-brief",
  "other",
] as const;
export type ChangeRequestReason = (typeof changeRequestReasons)[number];
export type ChangeRequestParty = (typeof changeRequestParties)[number];
export type ChangeRequestState = (typeof changeRequestStates)[number];
