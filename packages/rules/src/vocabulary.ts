/** Lists that belong to no single feature; the database's checks are generated from them. */
export const apps = ["portal", "admin"] as const;
export const organisationKinds = ["employer", "agency"] as const;
export const organisationStates = ["invited", "active", "suspended"] as const;
export const candidateStates = ["invited", "accepted", "in-progress", "signed", "withdrawn"] as const;
export const assignmentDuties = ["review", "approve"] as const;
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
] as const;

export type App = (typeof apps)[number];
export type OrganisationKind = (typeof organisationKinds)[number];
export type OrganisationState = (typeof organisationStates)[number];
export type CandidateState = (typeof candidateStates)[number];
export type AssignmentDuty = (typeof assignmentDuties)[number];
export type NoteAudience = (typeof noteAudiences)[number];
export type EmailState = (typeof emailStates)[number];
