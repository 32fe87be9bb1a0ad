import { randomBytes } from "node:crypto";
import { reverseAction } from "@causeway/db/reversible-action";
import { saveCase } from "@causeway/db/sponsorship-case";
import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { assigned } from "@causeway/db/test/factories";
import { inside, withActor } from "@causeway/db/with-actor";
import type { StaffRole } from "@causeway/rules/actor";
import { drawSecondLook } from "@causeway/rules/second-look/draw";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aReviewDesk, reasonOf } from "../../test/review-desk.ts";

let databases: TestDatabase;
let desk: Awaited<ReturnType<typeof aReviewDesk>>;

beforeAll(async () => {
  databases = await testDatabase();
  desk = await aReviewDesk(databases);
});
afterAll(async () => {
  await desk.remove();
  await databases.drop();
});

const good = { reasons: "The file is complete.", noConflict: true };
const agreed = {
  finding: "agreed" as const,
  reasons: ["evidence-carries" as const],
  note: "",
  noConflict: true,
};
const disagreed = {
  ...{ finding: "disagreed" as const, reasons: ["criterion-misread" as const], noConflict: true },
  note: "The post was on no list that day.",
};
const filing = { reference: "A-1", filedOn: "2026-11-20", note: "" };

type Staff = Awaited<ReturnType<typeof desk.staff>>;

/** From now on so many of ten thousand are drawn. */
async function rate(perTenThousand: number) {
  await databases.owner.query("delete from app_private.second_look_rate");
  await databases.owner.query("insert into app_private.second_look_rate values ('-infinity', $1)", [
    perTenThousand,
  ]);
}

async function decided(outcome: "approved" | "declined" = "approved") {
  const sponsorship = await desk.aSubmittedCase();
  const { key } = sponsorship;
  const reviewer = await desk.staff("reviewer");
  const approver = await desk.staff("approver");
  await reviewer.does.review.claim(key);
  await again(key, reviewer, approver, outcome);
  return { ...sponsorship, reviewer, approver };
}

type Key = { organisationId: string; caseId: string };

async function again(
  key: Key,
  reviewer: Staff,
  approver: Staff,
  outcome: "approved" | "declined" = "approved",
) {
  const wish = outcome === "approved" ? "approve" : "decline";
  await reviewer.does.decision.recommend({ ...key, outcome: wish, ...good });
  await approver.does.review.openForApproval(key);
  await approver.does.decision.decide({ ...key, outcome, ...good });
}

async function drawn(outcome: "approved" | "declined" = "approved") {
  await rate(10_000);
  return decided(outcome);
}

/** Somebody who had no part in it, inside. */
async function looker(key: Key, ...roles: StaffRole[]) {
  const staff = await desk.staff(...(roles.length > 0 ? roles : (["reviewer"] as const)));
  await staff.does.secondLook.open(key);
  return staff;
}

const stateOf = async (key: Key, staff: Staff) =>
  (await staff.does.secondLook.show(key)).looks.map((look) => look.state);

describe("the draw", () => {
  test("the database and the rules draw the same of any hash at any rate", async () => {
    const hashes = Array.from({ length: 400 }, () => randomBytes(32));
    for (const perTenThousand of [0, 1, 1000, 5000, 9999, 10_000]) {
      const { rows } = await databases.owner.query<{ drawn: boolean }>(
        "select app.is_drawn(h, $2) as drawn from unnest($1::bytea[]) with ordinality u(h, at) order by at",
        [hashes, perTenThousand],
      );
      expect(rows.map((row) => row.drawn)).toEqual(
        hashes.map((hash) => drawSecondLook(hash.toString("hex"), perTenThousand).drawn),
      );
    }
  });

  test("hangs on the hash of the decision's own entry, which anybody can work out again", async () => {
    await rate(5000);
    const { key, approver } = await decided();
    const { rows } = await databases.owner.query(
      "select seq::int, encode(hash, 'hex') as hash from audit_entry where case_id = $1 and action = 'decision.approved'",
      [key.caseId],
    );
    const [look] = (await approver.does.secondLook.show(key)).looks;
    expect(look).toMatchObject({ auditSeq: rows[0].seq, auditHash: rows[0].hash, rate: 5000 });
    expect(look?.state).toBe(drawSecondLook(rows[0].hash, 5000).drawn ? "open" : "spared");
  });

  test("whom it spares is filed at once, and at a rate of none it spares everybody", async () => {
    await rate(0);
    const { key, approver } = await decided();
    expect(await stateOf(key, approver)).toEqual(["spared"]);
    expect(await reasonOf(approver.does.filing.file({ ...key, ...filing }))).toBe("done");
  });

  test("taking a decision back and deciding anew draws nobody out of it, whatever the rate is then", async () => {
    const { key, reviewer, approver } = await drawn();
    await rate(0);
    await approver.does.decision.takeBack(key);
    expect(await stateOf(key, approver)).toEqual(["void"]);
    await approver.does.decision.decide({ ...key, outcome: "approved", ...good });
    expect((await approver.does.secondLook.show(key)).looks).toMatchObject([
      { state: "open", carried: true, rate: 0 },
      { state: "void" },
    ]);
    expect(await reasonOf(reviewer.does.filing.file({ ...key, ...filing }))).toBe("second-look-open");
  });

  test("tells the approvers who had no part in it, when the minute is over and not before", async () => {
    const bystander = await desk.staff("approver");
    const { key, approver } = await drawn();
    const mails = () =>
      databases.owner.query(
        "select recipient_email, state, next_attempt_at > created_at as waits from email_message where case_id = $1 and template = 'second-look'",
        [key.caseId],
      );
    const told = (await mails()).rows;
    expect(told).toContainEqual({ recipient_email: bystander.email, state: "queued", waits: true });
    expect(told.map((mail) => mail.recipient_email)).not.toContain(approver.email);
    await approver.does.decision.takeBack(key);
    expect((await mails()).rows.every((mail) => mail.state === "taken-back")).toBe(true);
  });
});

describe("looking again", () => {
  test("who agrees lets it be filed, and leaves the case; the queue says until then that it waits", async () => {
    const { key, reviewer } = await drawn();
    const waiting = async () =>
      (await reviewer.does.review.queue({ tab: "second-look" })).rows.some(
        (row) => row.caseId === key.caseId,
      );
    expect(await waiting()).toBe(true);
    expect(await reasonOf(reviewer.does.filing.file({ ...key, ...filing }))).toBe("second-look-open");
    const colleague = await looker(key);
    await colleague.does.secondLook.give({ ...key, ...agreed });
    expect(await stateOf(key, reviewer)).toEqual(["agreed"]);
    expect(await waiting()).toBe(false);
    expect(await reasonOf(colleague.does.review.show(key))).toBe("not-found");
    expect(await reasonOf(reviewer.does.filing.file({ ...key, ...filing }))).toBe("done");
  });

  test("nobody looks again who recommended, decided, held the case or worked on it", async () => {
    const { key, reviewer, approver } = await drawn();
    expect(await reasonOf(reviewer.does.secondLook.open(key))).toBe("four-eyes");
    expect(await reasonOf(approver.does.secondLook.open(key))).toBe("four-eyes");
    const former = await desk.staff("reviewer");
    await databases.owner.query("update case_assignment set ended_at = now() where staff_id = $1", [
      reviewer.personId,
    ]);
    await assigned(databases, former, key, "review");
    await former.does.review.release(key);
    expect(await reasonOf(former.does.secondLook.open(key))).toBe("four-eyes");
    expect(await reasonOf((await desk.staff("administrator")).does.secondLook.open(key))).toBe("not-allowed");
  });

  test.each([
    ["without the declaration", { ...agreed, noConflict: false }, "conflict-not-declared"],
    ["without a coded reason", { ...agreed, reasons: [] }, "input-invalid"],
    ["with reasons for the opposite", { ...agreed, reasons: disagreed.reasons }, "input-invalid"],
    ["disagreeing without words", { ...disagreed, note: " " }, "reason-required"],
  ])("is not given %s", async (_how, words, reason) => {
    const { key } = await drawn();
    expect(await reasonOf((await looker(key)).does.secondLook.give({ ...key, ...words }))).toBe(reason);
  });

  test("of several at once one is let in, and gives one answer", async () => {
    const { key, approver } = await drawn();
    const colleagues = await Promise.all(Array.from({ length: 4 }, () => desk.staff("reviewer")));
    const entered = await Promise.all(colleagues.map((one) => reasonOf(one.does.secondLook.open(key))));
    expect(entered.filter((reason) => reason === "done")).toHaveLength(1);
    const inside = colleagues[entered.indexOf("done")];
    if (!inside) throw new Error("nobody came in");
    const given = await Promise.all(
      [agreed, disagreed, agreed].map((words) => reasonOf(inside.does.secondLook.give({ ...key, ...words }))),
    );
    expect(given.filter((reason) => reason === "done")).toHaveLength(1);
    expect((await approver.does.secondLook.show(key)).looks).toHaveLength(1);
  });

  test("nothing is drawn, opened or answered of a case that waits for nobody", async () => {
    await rate(0);
    const { key } = await decided();
    const colleague = await desk.staff("reviewer");
    expect(await reasonOf(colleague.does.secondLook.open(key))).toBe("status-changed");
    expect(await reasonOf(colleague.does.secondLook.give({ ...key, ...agreed }))).toBe("not-found");
  });
});

describe("a disagreement", () => {
  async function disputed(outcome: "approved" | "declined" = "approved") {
    const scene = await drawn(outcome);
    const colleague = await looker(scene.key, "approver");
    await colleague.does.secondLook.give({ ...scene.key, ...disagreed });
    return { ...scene, colleague };
  }
  const because = { reason: "I have read both." };

  test("stops the filing; the decider may give way and not overrule, whoever disagreed may do neither", async () => {
    const { key, reviewer, approver, colleague, mails } = await disputed();
    expect(await reasonOf(reviewer.does.filing.file({ ...key, ...filing }))).toBe("second-look-open");
    expect((await mails()).filter((mail) => mail.template === "second-look").length).toBeGreaterThan(0);
    const confirm = { ...key, settlement: "confirmed" as const, ...because };
    expect((await approver.does.secondLook.show(key)).may).toEqual({
      look: false,
      return: true,
      confirm: false,
    });
    expect(await reasonOf(approver.does.secondLook.settle(confirm))).toBe("four-eyes");
    expect(await reasonOf(colleague.does.secondLook.open(key))).toBe("four-eyes");
  });

  test("is overruled by another approver with a reason, and the case can be filed", async () => {
    const { key, reviewer } = await disputed();
    expect(await reasonOf((await desk.staff("reviewer")).does.secondLook.open(key))).toBe("four-eyes");
    const other = await looker(key, "approver");
    const confirm = { ...key, settlement: "confirmed" as const };
    expect(await reasonOf(other.does.secondLook.settle({ ...confirm, reason: " " }))).toBe("reason-required");
    await other.does.secondLook.settle({ ...confirm, ...because });
    expect(await stateOf(key, reviewer)).toEqual(["confirmed"]);
    expect(await reasonOf(reviewer.does.filing.file({ ...key, ...filing }))).toBe("done");
  });

  test.each(["approved", "declined"] as const)(
    "over a case that was %s sends it back to its reviewer: no decision stands, and the employer hears of it",
    async (outcome) => {
      const { key, approver, reviewer, employer, status, mails } = await disputed(outcome);
      await approver.does.secondLook.settle({ ...key, settlement: "returned", ...because });
      expect(await status()).toBe("in-review");
      expect((await mails()).some((mail) => mail.template === "action-undone")).toBe(true);
      expect((await employer.sponsorshipCase.show({ caseId: key.caseId })).ending.reason).toBeNull();
      await rate(0);
      await again(key, reviewer, approver);
      expect((await stateOf(key, reviewer))[0]).toBe("open");
    },
  );
});

describe("direct SQL as the application's role", () => {
  const as = <Result>(staff: Staff, key: Key, work: Parameters<typeof withActor<Result>>[2]) =>
    withActor(databases.admin, { kind: "staff", personId: staff.personId, roles: staff.roles, ...key }, work);

  test("does not file a case that was drawn, by whichever way round, nor once its decision is taken back", async () => {
    const { key, approver } = await drawn();
    for (const status of ["filed", "granted", "refused"] as const)
      await expect(
        as(approver, key, (tx) => saveCase(tx, key, { status }, new Date())),
      ).rejects.toMatchObject({
        code: "second-look-open",
      });
    await expect(
      as(approver, key, async (tx) => {
        await saveCase(tx, key, { status: "in-review" }, new Date());
        await saveCase(tx, key, { status: "filed" }, new Date());
      }),
    ).rejects.toMatchObject({ code: "second-look-open" });
    const { rows } = await databases.owner.query(
      "select id from reversible_action where case_id = $1 and kind = 'approved'",
      [key.caseId],
    );
    await expect(
      as(approver, key, async (tx) => {
        await reverseAction(tx, { id: rows[0].id, at: desk.clock.now, reason: null });
        await saveCase(tx, key, { status: "filed" }, new Date());
      }),
    ).rejects.toMatchObject({ code: "second-look-open" });
  });

  test.each([
    ["spares it", "update second_look set state = 'spared' where case_id = $1"],
    ["voids it", "update second_look set state = 'void' where case_id = $1"],
    [
      "agrees in another's name",
      "update second_look set state = 'agreed', looker_id = gen_random_uuid(), reasons = '{evidence-carries}', conflict_declared_at = now(), looked_at = now() where case_id = $1",
    ],
    ["lowers the rate it was drawn by", "update second_look set rate = 0 where case_id = $1"],
    ["removes it", "delete from second_look where case_id = $1"],
    ["draws it itself", "insert into second_look select * from second_look where case_id = $1"],
    [
      "says in the queue that nobody is waited for, and agrees",
      "update second_look set state = 'agreed', looker_id = (select approver_id from decision limit 1), reasons = '{evidence-carries}', conflict_declared_at = now(), looked_at = now() where case_id = $1",
    ],
  ])("never %s", async (_what, sql) => {
    const { key, approver } = await drawn();
    const tried = as(approver, key, (tx) =>
      inside(tx).$executeRawUnsafe(sql.replace("$1", `'${key.caseId}'::uuid`)),
    );
    await expect(tried).rejects.toThrow();
    expect(await stateOf(key, approver)).toEqual(["open"]);
  });
});
