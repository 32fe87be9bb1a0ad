/** Who acts. Resolved from the session on every request; the database verifies it again. */
export type Actor =
  | { kind: "anonymous" }
  | { kind: "person"; personId: string }
  | { kind: "member"; personId: string; organisationId: string; role: MemberRole }
  | { kind: "candidate"; personId: string; organisationId: string; caseId: string; candidateId: string }
  | { kind: "staff"; personId: string; roles: readonly StaffRole[]; organisationId?: string; caseId?: string }
  | { kind: "worker"; organisationId?: string };

export type ActorKind = Actor["kind"];

export const actorKinds = ["anonymous", "person", "member", "candidate", "staff", "worker"] as const;
export const memberRoles = ["owner", "preparer", "viewer"] as const;
export const staffRoles = ["reviewer", "approver", "administrator"] as const;

export type MemberRole = (typeof memberRoles)[number];
export type StaffRole = (typeof staffRoles)[number];
export type MemberActor = Extract<Actor, { kind: "member" }>;
export type CandidateActor = Extract<Actor, { kind: "candidate" }>;
export type StaffActor = Extract<Actor, { kind: "staff" }>;

/** Screen and mail languages; `zh-Hant` follows Hong Kong usage, `zh-Hans` Mainland usage. */
export const locales = ["en", "zh-Hant", "zh-Hans"] as const;
export type Locale = (typeof locales)[number];
