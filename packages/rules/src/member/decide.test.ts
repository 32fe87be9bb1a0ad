import { describe, expect, test } from "vitest";
import { memberRoles } from "../actor.ts";
import { refusalOfRemoval, refusalOfRoleChange, refusalOfStaffRoles } from "./decide.ts";

describe("an organisation keeps an owner", () => {
  for (const role of memberRoles) {
    for (const owners of [1, 2]) {
      const last = role === "owner" && owners === 1;
      const change = { actorPersonId: "a", personId: "b", role, owners };
      test(`${role}, ${owners} owner(s): ${last ? "stays" : "may go"}`, () => {
        expect(refusalOfRemoval(change)).toBe(last ? "last-owner" : null);
        for (const next of memberRoles) {
          expect(refusalOfRoleChange(change, next)).toBe(last && next !== "owner" ? "last-owner" : null);
        }
      });
    }
  }

  test("nobody changes his own role", () => {
    const own = { actorPersonId: "a", personId: "a", role: "owner", owners: 3 } as const;
    for (const next of memberRoles) expect(refusalOfRoleChange(own, next)).toBe("own-role");
  });
});

describe("the agency keeps an administrator", () => {
  const change = { actorPersonId: "a", personId: "b", roles: ["administrator"], administrators: 1 } as const;

  test("the last one cannot be removed or lowered", () => {
    expect(refusalOfStaffRoles(change, [])).toBe("last-administrator");
    expect(refusalOfStaffRoles(change, ["reviewer"])).toBe("last-administrator");
  });

  test("she may take on another duty, and one of two may go", () => {
    expect(refusalOfStaffRoles(change, ["administrator", "reviewer"])).toBeNull();
    expect(refusalOfStaffRoles({ ...change, administrators: 2 }, [])).toBeNull();
  });

  test("she cannot change herself", () => {
    expect(refusalOfStaffRoles({ ...change, actorPersonId: "b" }, ["reviewer"])).toBe("own-role");
  });
});
