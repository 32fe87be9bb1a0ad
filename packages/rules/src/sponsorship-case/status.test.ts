import { describe, expect, test } from "vitest";
import {
  awaitedParty,
  type CaseMove,
  caseMoves,
  caseStatuses,
  isClosed,
  mayMove,
  whoseMove,
} from "./status.ts";

const everyRole = [
  "owner",
  "preparer",
  "viewer",
  "reviewer",
  "approver",
  "administrator",
  "candidate",
  "system",
] as const;
const moves: readonly CaseMove[] = caseMoves;

describe("the table of status changes", () => {
  test("every move × status × role is allowed exactly where the table says so", () => {
    for (const move of moves) {
      for (const status of caseStatuses) {
        for (const role of everyRole) {
          const { refusals } = mayMove({
            move: move.name as (typeof caseMoves)[number]["name"],
            status,
            roles: [role],
            fulfilled: move.requires ?? [],
          });
          expect(refusals.length === 0, `${move.name} from ${status} by ${role}`).toBe(
            move.from.includes(status) && move.by.includes(role),
          );
        }
      }
    }
  });

  test("each condition, unfulfilled, stops its move by name", () => {
    for (const move of moves) {
      for (const condition of move.requires ?? []) {
        const fulfilled = (move.requires ?? []).filter((one) => one !== condition);
        const { refusals } = mayMove({
          move: move.name as (typeof caseMoves)[number]["name"],
          status: move.from[0] ?? "draft",
          roles: move.by,
          fulfilled,
        });
        expect(refusals).toEqual([condition]);
      }
    }
  });

  test("nobody can approve without a second person", () => {
    const approvals = moves.filter((move) => move.to === "approved" || move.to === "declined");
    expect(approvals.length).toBeGreaterThan(0);
    for (const move of approvals) expect(move.requires).toContain("someone-else");
  });

  const reversals: Partial<Record<(typeof caseStatuses)[number], string[]>> = {
    declined: ["take-back-decision", "undo-decision", "return-after-second-look"],
    // Immigration's own: the refusal stays in the record.
    refused: ["reverse-refusal"],
  };

  test("every state but the first can be reached, and closed cases move by nothing but the reversal of what closed them", () => {
    const reachable = new Set(moves.map((move) => move.to));
    for (const status of caseStatuses) {
      if (status !== "draft") expect(reachable).toContain(status);
      if (isClosed(status))
        expect(moves.filter((move) => move.from.includes(status)).map((move) => move.name)).toEqual(
          reversals[status] ?? [],
        );
      else expect(moves.some((move) => move.from.includes(status))).toBe(true);
    }
  });

  test("somebody is waited for until the case is closed", () => {
    expect(caseStatuses.map(whoseMove).filter((party) => party === "nobody")).toHaveLength(4);
  });
});

describe("a reversal", () => {
  const reversals = moves.filter((move) => /^(take-back|undo)-/.test(move.name));

  test("is for the one who acted: in the minute without a word, afterwards with a reason", () => {
    expect(reversals).toHaveLength(6);
    for (const { name, requires } of reversals)
      expect(requires, name).toEqual(["own-act", name.startsWith("undo-") ? "reason" : "in-time"]);
  });

  test("never approves or declines, and never touches a case that was filed", () => {
    for (const { to, from } of reversals) {
      expect(["in-review", "recommended"]).toContain(to);
      expect(from).not.toContain("filed");
    }
  });
});

describe("whom a case waits for", () => {
  test("while changes are asked of both, the employer", () => {
    expect(awaitedParty("changes-requested", { employer: 1, candidate: 2 })).toBe("employer");
  });

  test("once only the candidate owes an answer, her", () => {
    expect(awaitedParty("changes-requested", { employer: 0, candidate: 1 })).toBe("candidate");
  });

  test("in every other state, whoever's move the state makes it", () => {
    for (const status of caseStatuses)
      if (status !== "changes-requested")
        expect(awaitedParty(status, { employer: 0, candidate: 1 })).toBe(whoseMove(status));
  });
});
