/**
 * `spared`: not drawn. `open`: drawn, nobody has looked yet. `disagreed`: an approver has to settle it. `void`: the decision
 * was taken back before anybody had finished; the next one in the case is drawn by that.
 */
export const secondLookStates = [
  "spared",
  "open",
  "agreed",
  "disagreed",
  "confirmed",
  "returned",
  "void",
] as const;
export type SecondLookState = (typeof secondLookStates)[number];

export const secondLookFindings = ["agreed", "disagreed"] as const;
export type SecondLookFinding = (typeof secondLookFindings)[number];

/** How an approver settles a disagreement: the decision stands, or the case goes back to its reviewer. */
export const secondLookSettlements = ["confirmed", "returned"] as const;
export type SecondLookSettlement = (typeof secondLookSettlements)[number];

/** What a second looker may say in a word; which of them fit hangs on what she found. */
export const secondLookReasons = {
  agreed: ["evidence-carries", "reasons-follow", "procedure-kept"],
  disagreed: [
    "evidence-lacking",
    "criterion-misread",
    "answers-contradict",
    "reasons-do-not-follow",
    "procedure-not-kept",
  ],
} as const satisfies Record<SecondLookFinding, readonly string[]>;
export const allSecondLookReasons = [...secondLookReasons.agreed, ...secondLookReasons.disagreed] as const;
export type SecondLookReason = (typeof allSecondLookReasons)[number];

/** True when nothing of the second look stands in the way of filing. */
export function isSettled(state: SecondLookState): boolean {
  return state === "spared" || state === "agreed" || state === "confirmed";
}

/** True while somebody of the agency has to do something about it. */
export function isWaiting(state: SecondLookState): state is "open" | "disagreed" {
  return state === "open" || state === "disagreed";
}

/** True when these reasons go with that finding, and there is one at least. */
export function reasonsFit(finding: SecondLookFinding, reasons: readonly SecondLookReason[]): boolean {
  const fitting: readonly string[] = secondLookReasons[finding];
  return reasons.length > 0 && reasons.every((reason) => fitting.includes(reason));
}
