import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase, connectionOf, makeDatabase, pingDatabase } from "../src/client.ts";
import { inside, withActor } from "../src/with-actor.ts";
import { type TestDatabase, testDatabase, testSecrets } from "./database.ts";
import { anEmployer, aPerson, aStaffMember } from "./factories.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

describe("the actor of a transaction", () => {
  test("a stranger is anonymous and sees nobody", async () => {
    await aPerson(db);
    const seen = await withActor(db.portal, { kind: "anonymous" }, (tx) => inside(tx).person.findMany());
    expect(seen).toEqual([]);
  });

  test("a member is who the membership says, whatever role the caller claims", async () => {
    const { viewer } = await anEmployer(db).alone();
    const roles = await withActor(
      db.portal,
      { ...viewer, role: "owner" },
      (tx) => inside(tx).$queryRaw<{ roles: string[] }[]>`select app.roles() as roles`,
    );
    expect(roles).toEqual([{ roles: ["viewer"] }]);
  });

  test("a removed member is refused, in words that tell a stranger nothing", async () => {
    const { preparer } = await anEmployer(db).alone();
    await db.owner.query("update membership set ended_at = now() where person_id = $1", [preparer.personId]);
    await expect(withActor(db.portal, preparer, async () => "in")).rejects.toMatchObject({
      reason: "actor-refused",
      code: "not-found",
    });
  });

  test("a member of a suspended organisation is refused", async () => {
    const { owner } = await anEmployer(db, { state: "suspended" }).alone();
    await expect(withActor(db.portal, owner, async () => "in")).rejects.toMatchObject({
      reason: "actor-refused",
    });
  });

  test("a candidate of another case is refused", async () => {
    const { candidate } = await anEmployer(db).withCandidate();
    const other = await anEmployer(db).withCandidate();
    const elsewhere = { ...candidate, caseId: other.sponsorshipCase.id };
    await expect(withActor(db.portal, elsewhere, async () => "in")).rejects.toMatchObject({
      reason: "actor-refused",
    });
  });

  test("a reviewer who is not assigned is refused, one who is gets in", async () => {
    const { sponsorshipCase, reviewer } = await anEmployer(db).inReview();
    const stranger = await aStaffMember(db, ["reviewer", "administrator"]);
    const { organisationId, caseId } = sponsorshipCase;
    await expect(
      withActor(db.admin, { ...stranger, organisationId, caseId }, async () => "in"),
    ).rejects.toMatchObject({ reason: "actor-refused" });
    expect(await withActor(db.admin, reviewer, async () => "in")).toBe("in");
  });

  test("each application speaks only for its own kinds of actor", async () => {
    const { owner } = await anEmployer(db).alone();
    const staff = await aStaffMember(db, ["administrator"]);
    for (const [database, actor] of [
      [db.admin, owner],
      [db.worker, owner],
      [db.portal, staff],
      [db.portal, { kind: "worker" } as const],
      [db.worker, { kind: "anonymous" } as const],
    ] as const) {
      await expect(withActor(database, actor, async () => "in")).rejects.toMatchObject({
        reason: "request-forged",
      });
    }
  });

  test("a process with another key is refused", async () => {
    const url = new URL(db.url);
    url.username = "causeway_portal";
    url.password = testSecrets.passwords.portal;
    const stranger = await makeDatabase({ url: url.href, role: "portal", contextKey: Buffer.alloc(32, 1) });
    await expect(withActor(stranger, { kind: "anonymous" }, async () => "in")).rejects.toMatchObject({
      reason: "request-forged",
    });
    await closeDatabase(stranger);
  });

  test("a process whose clock is some minutes off is served; one that is far behind is not, until its clock is right", async () => {
    const enter = () => withActor(db.portal, { kind: "anonymous" }, async () => "in");
    const minutesOff = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    const now = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now });
    try {
      for (const minutes of [-4, 4, 60]) {
        minutesOff(minutes);
        expect(await enter()).toBe("in");
        vi.setSystemTime(now);
      }
      minutesOff(-10);
      await expect(enter()).rejects.toMatchObject({ reason: "request-forged" });
      vi.setSystemTime(now);
      expect(await enter()).toBe("in");
    } finally {
      vi.useRealTimers();
    }
  });

  test("what fn throws comes through, and nothing it wrote stays", async () => {
    const person = await aPerson(db, { name: "Before" });
    const boom = new Error("boom");
    await expect(
      withActor(db.portal, person, async (tx) => {
        await inside(tx).person.updateMany({ where: { id: person.personId }, data: { name: "After" } });
        throw boom;
      }),
    ).rejects.toBe(boom);
    const { rows } = await db.owner.query("select name from person where id = $1", [person.personId]);
    expect(rows).toEqual([{ name: "Before" }]);
  });

  test("a connection that the server ends while it changes hands ends no process, and is replaced", async () => {
    const { pool } = connectionOf(db.portal);
    // As between the pool, which no longer listens, and Prisma, which does not listen yet.
    const lent = await pool.connect();
    const ended = new Promise<void>((resolve) => lent.once("end", resolve));
    await db.owner.query("select pg_terminate_backend($1)", [Reflect.get(lent, "processID")]);
    await ended;
    lent.release();
    await pingDatabase(db.portal);
  });
});

describe("the start", () => {
  test("is refused under a superuser", async () => {
    const started = makeDatabase({ url: db.url, role: "portal", contextKey: testSecrets.contextKey });
    await expect(started).rejects.toThrow(/Refusing to start: .*superuser/);
  });

  test("is refused under another application's role", async () => {
    const url = new URL(db.url);
    url.username = "causeway_worker";
    url.password = testSecrets.passwords.worker;
    const started = makeDatabase({ url: url.href, role: "portal", contextKey: testSecrets.contextKey });
    await expect(started).rejects.toThrow(/connected as causeway_worker instead of causeway_portal/);
  });
});
