/** The figures of the second factor, in one place. Changing one is a decision about security, not about style. */
export const secondFactorPolicy = {
  /** How long a proof counts for what asks for a fresh one: identity documents, exports, changes of staff. */
  stepUpMinutes: 5,
  /** How long a device may take to sign what it was asked. */
  challengeMinutes: 5,
  recoveryCodes: 10,
  totp: { digits: 6, periodSeconds: 30, stepsEitherSide: 1 },
  /** How long a second administrator has to confirm that a colleague's factors are taken away. */
  resetDays: 7,
} as const;
