import { expect, test } from "vitest";
import { memberRoles, staffRoles } from "./actor.ts";
import {
  may,
  memberRolePermissions,
  organisationPermissions,
  staffPermissions,
  staffRolePermissions,
} from "./permissions.ts";

const ids = { personId: "p", organisationId: "o" };

test("a preparer may everything a viewer may, an owner everything", () => {
  for (const permission of memberRolePermissions.viewer)
    expect(memberRolePermissions.preparer).toContain(permission);
  expect(memberRolePermissions.owner).toEqual(organisationPermissions);
});

test("only an owner submits, withdraws, manages members and reads the audit trail", () => {
  for (const permission of ["case.submit", "case.withdraw", "member.manage", "organisation.audit"] as const) {
    const allowed = memberRoles.filter((role) => may({ kind: "member", role, ...ids }, permission));
    expect(allowed).toEqual(["owner"]);
  }
});

test("an administrator decides nothing, and one role never both recommends and approves", () => {
  for (const role of staffRoles) {
    const list = staffRolePermissions[role];
    expect(list.includes("decision.recommend") && list.includes("decision.approve")).toBe(false);
  }
  expect(staffRolePermissions.administrator.filter((one) => one.startsWith("decision."))).toEqual([]);
});

test("strangers, persons without a role, candidates and workers hold no permission at all", () => {
  const actors = [
    { kind: "anonymous" },
    { kind: "person", personId: "p" },
    { kind: "candidate", ...ids, caseId: "c", candidateId: "k" },
    { kind: "worker" },
  ] as const;
  for (const actor of actors) {
    for (const permission of [...organisationPermissions, ...staffPermissions])
      expect(may(actor, permission)).toBe(false);
  }
});

test("each permission of the agency belongs to some role", () => {
  const given = new Set(staffRoles.flatMap((role) => staffRolePermissions[role]));
  expect(staffPermissions.filter((permission) => !given.has(permission))).toEqual([]);
});
