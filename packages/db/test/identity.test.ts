import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../src/ids.ts";
import {
  acceptMemberInvitation,
  createMemberInvitation,
  findInvitationBehindLink,
  renewMemberInvitation,
} from "../src/member-invitation.ts";
import { findMembership } from "../src/membership.ts";
import { registerOrganisation } from "../src/organisation.ts";
import { createPerson, findPersonByEmail, listAffiliations } from "../src/person.ts";
import {
  createSession,
  findArrival,
  listSessions,
  revokeSessionByToken,
  revokeSessionsOf,
  touchSession,
} from "../src/session.ts";
import { countCodeTries, createSignInToken, spendSignInToken } from "../src/sign-in-token.ts";
import { createStaff } from "../src/staff.ts";
import { inside, type Tx, withActor } from "../src/with-actor.ts";
import { type TestDatabase, testDatabase } from "./database.ts";
import { anEmployer, aPerson, aSession, aStaffMember, type TestMember } from "./factories.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const now = new Date("2026-11-22T08:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const stranger = { kind: "anonymous" } as const;
const anonymously = <Result>(fn: (tx: Tx) => Promise<Result>) => withActor(db.portal, stranger, fn);

describe("signing in", () => {
  test("of twenty who spend one link at once, one wins", async () => {
    const { token } = await begun("winner@example.test");
    const spent = await Promise.all(
      Array.from({ length: 20 }, () =>
        anonymously((tx) => spendSignInToken(tx, { ...token, app: "portal", now: later(1) })),
      ),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
  });

  test("a link is worth nothing late, in another browser, or in the other app", async () => {
    const { token } = await begun("careful@example.test");
    const spend = (change: object) =>
      anonymously((tx) => spendSignInToken(tx, { ...token, app: "portal", now: later(1), ...change }));
    expect(await spend({ now: later(11) })).toBeNull();
    expect(await spend({ browserHash: hash("another browser") })).toBeNull();
    expect(await spend({ app: "admin" })).toBeNull();
    expect(await spend({})).toMatchObject({ email: "careful@example.test" });
  });

  test("a code has five tries, however many come at once", async () => {
    const { token } = await begun("guesser@example.test");
    const query = { app: "portal", browserHash: token.browserHash, now: later(1), maxTries: 5 } as const;
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => anonymously((tx) => countCodeTries(tx, query))),
    );
    expect(tries.filter((rows) => rows.length > 0)).toHaveLength(5);
  });

  test("a session opens over a spent sign-in for that very address, once, and within two minutes", async () => {
    const { token, email } = await begun("arriving@example.test");
    const victim = await aPerson(db);
    await expect(open(newId())).rejects.toMatchObject({ reason: "actor-refused" });
    await anonymously((tx) => spendSignInToken(tx, { ...token, app: "portal", now: later(1) }));
    await expect(open(victim.personId)).rejects.toMatchObject({ reason: "actor-refused" });
    await expect(
      anonymously((tx) =>
        createPerson(tx, {
          id: newId(),
          email: "unproved@example.test",
          name: "",
          locale: "en",
          createdAt: later(1),
        }),
      ),
    ).rejects.toMatchObject({ reason: "actor-refused" });
    const { personId } = await anonymously((tx) =>
      createPerson(tx, { id: newId(), email, name: "", locale: "en", createdAt: later(1) }),
    );
    await expect(open(personId, later(4))).rejects.toMatchObject({ reason: "actor-refused" });
    await open(personId);
    await expect(open(personId)).rejects.toMatchObject({ reason: "actor-refused" });
  });

  test("the admin app opens for active staff only", async () => {
    const { token } = await begun("client@example.test", "admin");
    const client = await aPerson(db, { email: "client@example.test" });
    await withActor(db.admin, stranger, (tx) =>
      spendSignInToken(tx, { ...token, app: "admin", now: later(1) }),
    );
    await expect(open(client.personId, later(1), "admin")).rejects.toMatchObject({ reason: "actor-refused" });
    expect(await anonymously((tx) => findPersonByEmail(tx, "client@example.test"))).toMatchObject({
      isStaff: false,
    });
  });

  test("nobody lists people, sessions or sign-ins, and nobody finds a token by looking", async () => {
    await anonymously(async (tx) => {
      expect(await inside(tx).person.count()).toBe(0);
      expect(await inside(tx).session.count()).toBe(0);
    });
    await expect(anonymously((tx) => inside(tx).signInToken.count())).rejects.toThrow(
      /permission denied|denied/i,
    );
  });
});

describe("a session", () => {
  test("ends when idle, at its absolute end, and when it is revoked; using it keeps it", async () => {
    const person = await aPerson(db);
    const { id, token } = await aSession(db, person, "portal", now);
    const find = (at: Date, app: "portal" | "admin" = "portal") =>
      findArrival(db.portal, { tokenHash: hash(token), app, now: at, countUnread: true });
    expect(await find(later(59))).toMatchObject({ id, personId: person.personId, staffRoles: [] });
    expect(await find(later(61))).toBeNull();
    expect(await find(later(1), "admin")).toBeNull();
    await anonymously((tx) => touchSession(tx, { id, now: later(50) }));
    expect(await find(later(109))).not.toBeNull();
    await anonymously((tx) => touchSession(tx, { id, now: later(300) }));
    expect(await find(later(301))).toBeNull();
    await anonymously((tx) =>
      revokeSessionByToken(tx, { tokenHash: hash(token), now: later(60), reason: "signed-out" }),
    );
    expect(await find(later(61))).toBeNull();
  });

  test("is listed and ended by its own person, and ended by the owner who ends a membership", async () => {
    const { owner, preparer } = await anEmployer(db).alone();
    const outsider = await aPerson(db);
    await aSession(db, preparer, "portal", now);
    const revoke = (actor: TestMember) =>
      withActor(db.portal, actor, (tx) =>
        revokeSessionsOf(tx, { personId: preparer.personId, app: "portal", reason: "membership-ended", now }),
      );
    const listed = await withActor(db.portal, { kind: "person", personId: preparer.personId }, (tx) =>
      listSessions(tx, { personId: preparer.personId, now }),
    );
    expect(listed).toHaveLength(1);
    const seen = await withActor(db.portal, outsider, (tx) =>
      listSessions(tx, { personId: preparer.personId, now }),
    );
    expect(seen).toEqual([]);
    await expect(revoke((await anEmployer(db).alone()).owner)).rejects.toMatchObject({
      reason: "actor-refused",
    });
    expect(await revoke(owner)).toBe(1);
  });
});

describe("an invitation", () => {
  test("is accepted by the invited address alone, once, in its present version", async () => {
    const { owner } = await anEmployer(db).alone();
    const person = await aPerson(db);
    const invitation = await invited(owner, person.email);
    const accept = (by: { kind: "person"; personId: string }, version: number, at = later(1)) =>
      withActor(db.portal, by, (tx) =>
        acceptMemberInvitation(tx, { ...invitation, version, membershipId: newId(), now: at }),
      );
    expect(await accept(await aPerson(db), 1)).toBe(false);
    expect(await accept(person, 1, later(60 * 24 * 15))).toBe(false);
    await withActor(db.portal, owner, (tx) =>
      renewMemberInvitation(tx, { ...invitation, expiresAt: later(60) }),
    );
    expect(await accept(person, 1)).toBe(false);
    const won = await Promise.all(Array.from({ length: 10 }, () => accept(person, 2)));
    expect(won.filter(Boolean)).toHaveLength(1);
    const membership = await withActor(db.portal, person, (tx) =>
      findMembership(tx, { organisationId: owner.organisationId, personId: person.personId }),
    );
    expect(membership).toMatchObject({ role: "viewer" });
  });

  test("shows a stranger what its page needs, and nothing under another organisation's name", async () => {
    const { owner, organisation } = await anEmployer(db).alone();
    const invitation = await invited(owner, "guest@example.test");
    const other = (await anEmployer(db).alone()).organisation;
    expect(await anonymously((tx) => findInvitationBehindLink(tx, invitation))).toMatchObject({
      nameEn: organisation.nameEn,
      email: "guest@example.test",
      inviterName: owner.name,
    });
    expect(
      await anonymously((tx) => findInvitationBehindLink(tx, { ...invitation, organisationId: other.id })),
    ).toBeNull();
  });
});

describe("nobody is both staff and member", () => {
  test("staff register no organisation and accept no invitation", async () => {
    const staff = await aStaffMember(db, ["reviewer"]);
    const person = { kind: "person", personId: staff.personId } as const;
    const names = { nameEn: "Side Business Ltd", nameZh: "" };
    await expect(
      withActor(db.portal, person, (tx) =>
        registerOrganisation(tx, { id: newId(), membershipId: newId(), ...names, now }),
      ),
    ).rejects.toMatchObject({ reason: "rule-broken" });
    const { owner } = await anEmployer(db).alone();
    const invitation = await invited(owner, staff.email);
    await expect(
      withActor(db.portal, person, (tx) =>
        acceptMemberInvitation(tx, { ...invitation, version: 1, membershipId: newId(), now: later(1) }),
      ),
    ).rejects.toMatchObject({ reason: "rule-broken" });
  });

  test("a member becomes no staff", async () => {
    const { owner } = await anEmployer(db).alone();
    const administrator = await aStaffMember(db, ["administrator"]);
    const made = withActor(db.admin, administrator, (tx) =>
      createStaff(tx, {
        personId: owner.personId,
        roles: ["reviewer"],
        invitedBy: administrator.personId,
        createdAt: now,
      }),
    );
    await expect(made).rejects.toMatchObject({ reason: "rule-broken" });
  });
});

test("a person registers an organisation, owns it, and finds it among her own", async () => {
  const person = await aPerson(db);
  const id = newId();
  await withActor(db.portal, person, (tx) =>
    registerOrganisation(tx, { id, membershipId: newId(), nameEn: "New Ltd", nameZh: "新公司", now }),
  );
  const { memberships } = await withActor(db.portal, person, listAffiliations);
  expect(memberships).toEqual([
    { organisationId: id, role: "owner", nameEn: "New Ltd", nameZh: "新公司", state: "active" },
  ]);
});

async function begun(email: string, app: "portal" | "admin" = "portal") {
  const token = { linkHash: randomBytes(32), browserHash: randomBytes(32) };
  await withActor(db[app], stranger, (tx) =>
    createSignInToken(tx, {
      ...token,
      ...{ id: newId(), email, app, codeHash: randomBytes(32), createdAt: now, expiresAt: later(10) },
    }),
  );
  return { token, email };
}

function open(personId: string, at = later(1), app: "portal" | "admin" = "portal") {
  return withActor(db[app], stranger, (tx) =>
    createSession(tx, {
      ...{ id: newId(), tokenHash: randomBytes(32), personId, app, createdAt: at, expiresAt: later(720) },
      ...{ idleMinutes: 60, userAgent: "", ip: "" },
    }),
  );
}

async function invited(owner: TestMember, email: string) {
  const place = { organisationId: owner.organisationId, id: newId() };
  const terms = {
    role: "viewer",
    locale: "en",
    version: 1,
    createdAt: now,
    expiresAt: later(60 * 24 * 14),
  } as const;
  await withActor(db.portal, owner, (tx) =>
    createMemberInvitation(tx, { ...place, ...terms, email, invitedBy: owner.personId }),
  );
  return place;
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
