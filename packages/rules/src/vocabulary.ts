/** Lists that belong to no single feature; the database's checks are generated from them. */
export const apps = ["portal", "admin"] as const;
export const organisationKinds = ["employer", "agency"] as const;
export const organisationStates = ["invited", "active", "suspended"] as const;
export const candidateStates = ["invited", "accepted", "in-progress", "signed", "withdrawn"] as const;
/** `second-look`: to look at a decision again that was drawn, or to settle a disagreement over it. */
export const assignmentDuties = ["review", "approve", "second-look"] as const;
/** Lists of which a person may keep views: the employer's cases, the agency's queue. */
export const viewedLists = ["cases", "queue"] as const;
export const noteAudiences = ["staff", "employer", "candidate"] as const;
export const emailStates = [
  "queued",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "failed",
  "suppressed",
  // By the reader's own choice: waiting for his digest, gone with it, shown in the app only.
  "held",
  "digested",
  "muted",
  // Staff took back what it tells of, before it left the outbox.
  "taken-back",
] as const;
/** A step of a mail's way. */
export const emailEventKinds = [
  // Of a try: taken over by the provider, to be tried again, without an answer because the worker died, not tried again.
  "taken",
  "try-failed",
  "try-lost",
  "given-up",
  // The address: refused as the mail was handed over, or on our own list of those that take none.
  "refused",
  "withheld",
  "held",
  "digested",
  "muted",
  "taken-back",
  // Of a way of sending again that is no more: only mails of that time have it.
  "put-back",
  // What the provider reports.
  "accepted",
  "delayed",
  "delivered",
  "bounced",
  "complained",
  "provider-failed",
  "provider-suppressed",
] as const;
/** Why an address gets no mail: its server refused it for good, its reader complained, the provider keeps it on its own list. */
export const suppressionReasons = ["bounce", "complaint", "provider"] as const;
/** Why it gets mail again: something arrived after all, somebody gave the address anew, staff sent once more. */
export const suppressionLifts = ["delivered", "corrected", "resent"] as const;
/** Why an administrator sends a mail again. */
export const resendReasons = [
  "not-received",
  "address-works",
  "provider-trouble",
  "complaint-mistaken",
] as const;
/** How staff prove themselves besides their mailbox; the way that was used is kept with the session. */
export const secondFactors = ["passkey", "totp", "recovery-code"] as const;
/** What a device is asked to sign a challenge for. */
export const challengePurposes = ["enrol", "pass", "sign-in"] as const;

export type App = (typeof apps)[number];
export type OrganisationKind = (typeof organisationKinds)[number];
export type OrganisationState = (typeof organisationStates)[number];
export type CandidateState = (typeof candidateStates)[number];
export type AssignmentDuty = (typeof assignmentDuties)[number];
export type ViewedList = (typeof viewedLists)[number];
export type NoteAudience = (typeof noteAudiences)[number];
export type EmailState = (typeof emailStates)[number];
export type EmailEventKind = (typeof emailEventKinds)[number];
export type SuppressionReason = (typeof suppressionReasons)[number];
export type SuppressionLift = (typeof suppressionLifts)[number];

/** True for a mail that did not reach its reader or is not wanted by her: whoever sent it should look at the address. */
export function isUndelivered(state: EmailState | null | undefined): boolean {
  return state === "bounced" || state === "failed" || state === "suppressed" || state === "complained";
}
export type ResendReason = (typeof resendReasons)[number];
export type SecondFactor = (typeof secondFactors)[number];
export type ChallengePurpose = (typeof challengePurposes)[number];
