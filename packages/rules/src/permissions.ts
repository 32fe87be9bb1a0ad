import type { Actor, MemberRole, StaffRole } from "./actor.ts";

/** What a member of an organisation can be allowed to do. */
export const organisationPermissions = [
  "organisation.read",
  "organisation.edit",
  "organisation.audit",
  "member.read",
  "member.manage",
  "case.read",
  "case.create",
  "case.edit",
  "case.submit",
  "case.withdraw",
  "candidate.read",
  "candidate.invite",
  "evidence.read",
  "evidence.upload",
  "change-request.answer",
  "message.write",
] as const;
export type OrganisationPermission = (typeof organisationPermissions)[number];

/** What a member of the agency's staff can be allowed to do. */
export const staffPermissions = [
  "queue.read",
  "figures.read",
  "case.claim",
  "case.review",
  "case.judge",
  "evidence.read",
  "evidence.review",
  "identity.reveal",
  "change-request.write",
  "decision.recommend",
  "decision.approve",
  "second-look.give",
  "filing.write",
  "organisation.administer",
  "staff.administer",
  "mail.read",
  "audit.read",
  "retention.administer",
  "rule-set.propose",
  "rule-set.publish",
] as const;
export type StaffPermission = (typeof staffPermissions)[number];
export type Permission = OrganisationPermission | StaffPermission;

const viewer = [
  "organisation.read",
  "member.read",
  "case.read",
  "evidence.read",
] as const satisfies readonly OrganisationPermission[];
const preparer = [
  ...viewer,
  "case.create",
  "case.edit",
  "candidate.read",
  "candidate.invite",
  "evidence.upload",
  "change-request.answer",
  "message.write",
] as const satisfies readonly OrganisationPermission[];

/** One table: it decides the procedures and draws the buttons. Unknown means no. */
export const memberRolePermissions: Record<MemberRole, readonly OrganisationPermission[]> = {
  viewer,
  preparer,
  owner: organisationPermissions,
};

export const staffRolePermissions: Record<StaffRole, readonly StaffPermission[]> = {
  reviewer: [
    "queue.read",
    "figures.read",
    "case.claim",
    "case.review",
    "case.judge",
    "evidence.read",
    "evidence.review",
    "identity.reveal",
    "change-request.write",
    "decision.recommend",
    "second-look.give",
    "filing.write",
  ],
  approver: [
    "queue.read",
    "figures.read",
    "case.claim",
    "case.review",
    "evidence.read",
    "identity.reveal",
    "decision.approve",
    "second-look.give",
    "filing.write",
  ],
  administrator: [
    "figures.read",
    "organisation.administer",
    "staff.administer",
    "mail.read",
    "audit.read",
    "retention.administer",
    "rule-set.propose",
    "rule-set.publish",
  ],
};

/** May this actor do this? Scope (which organisation, which case) is a separate question, answered by the procedure. */
export function may(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "member") return includes(memberRolePermissions[actor.role], permission);
  if (actor.kind === "staff")
    return actor.roles.some((role) => includes(staffRolePermissions[role], permission));
  return false;
}

function includes(list: readonly Permission[], permission: Permission): boolean {
  return list.includes(permission);
}
