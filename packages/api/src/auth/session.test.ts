import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aCandidate, aCase, anEmployer, aPerson, aSession, aStaffMember } from "@causeway/db/test/factories";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { minutesLater } from "../clock.ts";

let db: TestDatabase;
let apps: TestApps;
const began = new Date();

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterEach(() => {
  apps.clock.now = began;
});
afterAll(() => db.drop());

type Visitor = Awaited<ReturnType<typeof portalBrowser | typeof adminBrowser>>;
const kindAt = (visitor: Visitor, path = "/") =>
  visitor.at(path, async (_: unknown, { actor }) => actor.kind);

describe("a session", () => {
  test("lives an hour without use at the portal, and longer when it is used", async () => {
    const browser = await portalBrowser(apps, db, await aPerson(db));
    apps.clock.now = minutesLater(began, 59);
    expect(await kindAt(browser)).toBe("person");
    apps.clock.now = minutesLater(began, 118);
    expect(await kindAt(browser)).toBe("person");
    apps.clock.now = minutesLater(began, 179);
    expect(await kindAt(browser)).toBe("anonymous");
  });

  test("ends after twelve hours however much it is used", async () => {
    const browser = await portalBrowser(apps, db, await aPerson(db));
    for (let minutes = 50; minutes < 720; minutes += 50) {
      apps.clock.now = minutesLater(began, minutes);
      expect(await kindAt(browser)).toBe("person");
    }
    apps.clock.now = minutesLater(began, 720);
    expect(await kindAt(browser)).toBe("anonymous");
  });

  test("of one app is nothing at the other", async () => {
    const staff = await aStaffMember(db, ["reviewer"]);
    const { token } = await aSession(db, staff, "admin");
    const portal = await portalBrowser(apps, db);
    portal.jar.set("causeway-portal", token);
    expect(await kindAt(portal)).toBe("anonymous");
  });

  test("a value that no session has, or that is no token, is nobody's", async () => {
    for (const token of ["A".repeat(43), "", "x", "' or true --", "A".repeat(5000)]) {
      const browser = await portalBrowser(apps, db);
      browser.jar.set("causeway-portal", token);
      expect(await kindAt(browser)).toBe("anonymous");
    }
  });

  test("after signing out the cookie of before opens nothing", async () => {
    const browser = await portalBrowser(apps, db, await aPerson(db));
    const before = new Map(browser.jar);
    await browser.at("/", (caller) => caller.auth.signOut());
    expect(browser.jar.size).toBe(0);
    for (const [name, value] of before) browser.jar.set(name, value);
    expect(await kindAt(browser)).toBe("anonymous");
  });

  test("ends at once for staff whose service ended", async () => {
    const staff = await aStaffMember(db, ["reviewer"]);
    const browser = await adminBrowser(apps, db, staff);
    expect(await kindAt(browser)).toBe("staff");
    await db.owner.query("update staff set ended_at = now() where person_id = $1", [staff.personId]);
    expect(await kindAt(browser)).toBe("anonymous");
  });
});

describe("the address names who acts", () => {
  test("a member in his organisation, a mere person in another", async () => {
    const here = await anEmployer(db).alone();
    const elsewhere = await anEmployer(db).alone();
    const browser = await portalBrowser(apps, db, here.preparer);
    await browser.at(`/o/${here.organisation.id}/cases`, async (_, { actor }) => {
      expect(actor).toMatchObject({ kind: "member", role: "preparer", organisationId: here.organisation.id });
    });
    expect(await kindAt(browser, `/o/${elsewhere.organisation.id}/cases`)).toBe("person");
    expect(await kindAt(browser, `/o/${here.organisation.id}x`)).toBe("person");
  });

  test("a candidate in her case only", async () => {
    const { preparer } = await anEmployer(db).alone();
    const candidate = await aCandidate(db, await aCase(db, preparer));
    const other = await aCase(db, preparer);
    const browser = await portalBrowser(apps, db, candidate);
    expect(await kindAt(browser, `/c/${candidate.caseId}`)).toBe("candidate");
    expect(await kindAt(browser, `/c/${other.caseId}`)).toBe("person");
    expect(await kindAt(browser, `/o/${candidate.organisationId}/cases`)).toBe("person");
  });

  test("nobody in an organisation that is suspended", async () => {
    const { owner, organisation } = await anEmployer(db, { state: "suspended" }).alone();
    const browser = await portalBrowser(apps, db, owner);
    expect(await kindAt(browser, `/o/${organisation.id}/cases`)).toBe("person");
  });
});

describe("one's own sessions", () => {
  test("are listed, and the present one is marked", async () => {
    const person = await aPerson(db);
    const browser = await portalBrowser(apps, db, person);
    await aSession(db, person);
    const { sessions, idleMinutes } = await browser.at("/account", (caller) => caller.account.show());
    expect(sessions.map((session) => session.current).sort()).toEqual([false, true]);
    expect(idleMinutes).toBe(60);
  });

  test("a revoked one is over with its next request", async () => {
    const person = await aPerson(db);
    const browser = await portalBrowser(apps, db, person);
    const lost = await portalBrowser(apps, db, person);
    const { sessions } = await browser.at("/account", (caller) => caller.account.show());
    const other = sessions.find((session) => !session.current);
    await browser.at("/account", (caller) => caller.account.revokeSession({ sessionId: other?.id ?? "" }));
    expect(await kindAt(lost)).toBe("anonymous");
    expect(await kindAt(browser)).toBe("person");
  });

  test("all others can be ended at once", async () => {
    const person = await aPerson(db);
    const browser = await portalBrowser(apps, db, person);
    const others = [await portalBrowser(apps, db, person), await portalBrowser(apps, db, person)];
    await browser.at("/account", (caller) => caller.account.revokeOtherSessions());
    expect(await Promise.all(others.map((other) => kindAt(other)))).toEqual(["anonymous", "anonymous"]);
    expect(await kindAt(browser)).toBe("person");
  });

  test("somebody else's is not there", async () => {
    const stranger = await aSession(db, await aPerson(db));
    const browser = await portalBrowser(apps, db, await aPerson(db));
    await expect(
      browser.at("/account", (caller) => caller.account.revokeSession({ sessionId: stranger.id })),
    ).rejects.toMatchObject({ reason: "not-found" });
  });
});
