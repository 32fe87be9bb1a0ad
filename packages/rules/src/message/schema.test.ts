import { describe, expect, test } from "vitest";
import { caseStatuses } from "../sponsorship-case/status.ts";
import { mayWriteMessages, quietMinutes, tellsOfMessage } from "./schema.ts";

describe("a thread with the agency", () => {
  test("takes messages from the submission on, and no more once the case is given up", () => {
    expect(caseStatuses.filter((status) => !mayWriteMessages(status))).toEqual([
      "draft",
      "declined",
      "withdrawn",
    ]);
  });

  const now = new Date("2026-11-22T10:00:00Z");
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

  test.each([
    ["the first message", undefined, true],
    ["an answer", { party: "agency", createdAt: before(1) }, true],
    ["a second message right after the first", { party: "candidate", createdAt: before(1) }, false],
    ["a second message later", { party: "candidate", createdAt: before(quietMinutes) }, true],
  ] as const)("mails the other side of %s: %j", (_, last, told) => {
    expect(tellsOfMessage(last, "candidate", now)).toBe(told);
  });
});
