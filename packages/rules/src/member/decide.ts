import type { MemberRole, StaffRole } from "../actor.ts";
import type { ErrorCode } from "../errors.ts";

/** A membership that is about to change, among those of its organisation that are active. */
export type MemberChange = {
  actorPersonId: string;
  personId: string;
  role: MemberRole;
  /** Active owners of the organisation, the member included if he is one. */
  owners: number;
};

/** Why a member's role may not become `next`; null when it may. Nobody raises or lowers himself. */
export function refusalOfRoleChange(change: MemberChange, next: MemberRole): ErrorCode | null {
  if (change.personId === change.actorPersonId) return "own-role";
  return next !== "owner" && isLastOwner(change) ? "last-owner" : null;
}

/** Why a membership may not end; null when it may. One may leave by oneself, but not as the last owner. */
export function refusalOfRemoval(change: MemberChange): ErrorCode | null {
  return isLastOwner(change) ? "last-owner" : null;
}

export type StaffChange = {
  actorPersonId: string;
  personId: string;
  roles: readonly StaffRole[];
  /** Active administrators, this one included if she is one. */
  administrators: number;
};

/** Why somebody's staff roles may not become `next` (none: she leaves the staff); null when they may. */
export function refusalOfStaffRoles(change: StaffChange, next: readonly StaffRole[]): ErrorCode | null {
  if (change.personId === change.actorPersonId) return "own-role";
  const loses = change.roles.includes("administrator") && !next.includes("administrator");
  return loses && change.administrators <= 1 ? "last-administrator" : null;
}

function isLastOwner(change: MemberChange): boolean {
  return change.role === "owner" && change.owners <= 1;
}
