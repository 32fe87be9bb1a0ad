import { describe, expect, test } from "vitest";
import {
  audienceOf,
  choicesOf,
  choosableKinds,
  isDuty,
  isNotice,
  type NotificationKind,
  type NotificationKindName,
  notificationKinds,
} from "./kinds.ts";

const kinds = Object.entries(notificationKinds) as [NotificationKindName, NotificationKind][];

describe("what a person may choose", () => {
  test.each(kinds.filter(([, kind]) => "must" in kind.rule))("%s is always sent, at once", (name) => {
    expect(choicesOf(name)).toEqual([]);
  });

  test.each(kinds.filter(([, kind]) => "may" in kind.rule))(
    "%s may come at once, daily or weekly",
    (name) => {
      expect(choicesOf(name).slice(0, 3)).toEqual(["at-once", "daily", "weekly"]);
    },
  );

  test("records due to be erased may wait for a digest, but nobody turns them off: to erase them is a duty", () => {
    expect(kinds.filter(([name]) => isDuty(name)).map(([name]) => name)).toEqual(["records-due"]);
    expect(choicesOf("records-due")).not.toContain("off");
  });

  test("an unknown message is always sent: nobody misses his move because a line was forgotten", () => {
    expect(choicesOf("brand-new")).toEqual([]);
    expect(choicesOf("constructor")).toEqual([]);
    expect(isNotice("brand-new")).toBe(true);
  });

  test("everybody is offered his own kinds only", () => {
    expect(choosableKinds(["agency"], ["reviewer", "approver"])).toEqual([
      ...["organisation-registered", "case-submitted-agency", "case-withdrawn", "message-received"],
    ]);
    expect(choosableKinds(["agency"], ["administrator"])).toContain("records-due");
    expect(choosableKinds(["candidate"])).not.toContain("case-declined");
    expect(choosableKinds([])).toEqual([]);
  });

  test("invitations and sign-in mails are of use in the mailbox only, and make no notice", () => {
    expect(kinds.filter(([name]) => !isNotice(name)).map(([name]) => name)).toEqual([
      ...["organisation-invited", "member-invited", "staff-invited", "sign-in", "second-factor-reset"],
      "candidate-invited",
      "invitation-expiring",
      "address-code",
    ]);
  });
});

describe("whose mail it is", () => {
  test.each([
    ["candidate-reminder", {}, "candidate"],
    ["case-returned", { to: "employer" }, "agency"],
    ["filed", { to: "candidate" }, "candidate"],
    ["filed", { to: "employer" }, "employer"],
    ["case-withdrawn", { to: "agency" }, "agency"],
    ["address-bounced", { link: { app: "admin", path: "/staff" } }, "agency"],
    ["address-bounced", { link: { app: "portal", path: "/o/1" } }, "employer"],
    ["brand-new", { link: { app: "portal", path: "/c/1" } }, "candidate"],
  ] as const)("%s with %j is the %s's", (template, props, audience) => {
    expect(audienceOf(template, props)).toBe(audience);
  });
});
