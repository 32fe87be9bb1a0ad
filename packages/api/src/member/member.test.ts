import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aMember, anEmployer, aPerson, aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mailsTo, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { daysLater } from "../clock.ts";

let db: TestDatabase;
let apps: TestApps;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

/** An organisation whose owner has just invited somebody. */
async function inviting(invitee?: { email: string }) {
  const people = await anEmployer(db).alone();
  const email = invitee?.email ?? (await aPerson(db)).email;
  const path = `/o/${people.organisation.id}/members`;
  const owner = await portalBrowser(apps, db, people.owner);
  const invitation = { email, role: "preparer", locale: "zh-Hant" } as const;
  const { invitationId } = await owner.at(path, (caller) => caller.member.invite(invitation));
  const token = async () => (await mailsTo(apps, db, email))[0]?.token ?? "";
  return {
    ...people,
    email,
    path,
    ownerBrowser: owner,
    invitationId,
    token: await token(),
    newestToken: token,
  };
}

const refusal = (reason: string) => expect.objectContaining({ reason });

async function auditOf(organisationId: string) {
  const { rows } = await db.owner.query<{ action: string; actor: string }>(
    "select action, actor_id as actor from audit_entry where organisation_id = $1 order by seq",
    [organisationId],
  );
  return rows.map((row) => row.action);
}

describe("inviting a member", () => {
  test("writes the mail in the language asked for, with who invites, and an audit entry", async () => {
    const { email, owner, organisation } = await inviting();
    const [mail] = await mailsTo(apps, db, email);
    expect(mail).toMatchObject({
      template: "member-invited",
      locale: "zh-Hant",
      organisationId: organisation.id,
    });
    expect(mail?.props).toMatchObject({ organisationName: organisation.nameZh, inviterName: owner.name });
    expect(await auditOf(organisation.id)).toEqual(["member.invited"]);
  });

  test("twice the same address is told, and so is a member", async () => {
    const { ownerBrowser, path, email, viewer } = await inviting();
    const invite = (to: string) =>
      ownerBrowser.at(path, (caller) => caller.member.invite({ email: to, role: "viewer", locale: "en" }));
    await expect(invite(email.toUpperCase())).rejects.toEqual(refusal("invitation-already-pending"));
    await expect(invite(viewer.email)).rejects.toEqual(refusal("already-member"));
    await expect(invite("nobody")).rejects.toEqual(refusal("email-invalid"));
  });

  test("is for owners: a preparer may not, a stranger finds nothing", async () => {
    const { path, preparer } = await inviting();
    const stranger = (await anEmployer(db).alone()).owner;
    const input = { email: "x@example.test", role: "owner", locale: "en" } as const;
    const [colleague, outsider] = [
      await portalBrowser(apps, db, preparer),
      await portalBrowser(apps, db, stranger),
    ];
    await expect(colleague.at(path, (c) => c.member.invite(input))).rejects.toEqual(refusal("not-allowed"));
    await expect(outsider.at(path, (c) => c.member.invite(input))).rejects.toEqual(refusal("not-found"));
    await expect(outsider.at(path, (c) => c.member.list())).rejects.toEqual(refusal("not-found"));
  });
});

describe("an invitation", () => {
  test("is shown to anybody who holds it, fifty times, and then accepted by its address", async () => {
    const person = await aPerson(db);
    const { token, organisation } = await inviting(person);
    const scanner = await portalBrowser(apps, db);
    for (let at = 0; at < 50; at += 1) {
      const page = await scanner.at("/", (caller) => caller.member.showInvitation({ token }));
      expect(page.refusal).toBeNull();
    }
    const browser = await portalBrowser(apps, db, person);
    const joined = await browser.at("/", (c) => c.member.acceptInvitation({ token, personName: "Ada Wong" }));
    expect(joined).toMatchObject({ organisationId: organisation.id, organisationName: organisation.nameEn });
    const list = await browser.at(`/o/${organisation.id}/members`, (caller) => caller.member.list());
    const joinedMember = list.members.find((member) => member.personId === person.personId);
    expect(joinedMember).toMatchObject({ name: "Ada Wong", role: "preparer" });
    expect(await auditOf(organisation.id)).toEqual(["member.invited", "member.joined"]);
  });

  test("is worth nothing to another address, which is told so", async () => {
    const { token } = await inviting();
    const browser = await portalBrowser(apps, db, await aPerson(db));
    const page = await browser.at("/", (caller) => caller.member.showInvitation({ token }));
    expect(page.refusal).toBe("invitation-other-address");
    await expect(
      browser.at("/", (caller) => caller.member.acceptInvitation({ token, personName: "" })),
    ).rejects.toEqual(refusal("invitation-other-address"));
  });

  test("sends whoever is signed out a code to the invited address, and leads back", async () => {
    const { token, email } = await inviting({ email: "newly-invited@example.test" });
    const browser = await portalBrowser(apps, db);
    await browser.at("/", (caller) => caller.member.startFromInvitation({ token }));
    const [mail] = await mailsTo(apps, db, email);
    expect(mail?.template).toBe("sign-in");
    const done = await browser.at("/", (caller) => caller.auth.finishByCode({ code: mail?.code ?? "" }));
    expect(done).toEqual({ returnTo: `/join/${token}` });
    await browser.at("/", (caller) => caller.member.acceptInvitation({ token, personName: "New" }));
  });

  test("accepted by twenty requests at once, it makes one member", async () => {
    const person = await aPerson(db);
    const { token, organisation } = await inviting(person);
    const browser = await portalBrowser(apps, db, person);
    const racers = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        browser.at("/", (caller) => caller.member.acceptInvitation({ token, personName: "" })),
      ),
    );
    expect(racers.filter((racer) => racer.status === "fulfilled")).toHaveLength(1);
    const { rows } = await db.owner.query(
      "select 1 from membership where organisation_id = $1 and person_id = $2",
      [organisation.id, person.personId],
    );
    expect(rows).toHaveLength(1);
  });

  test("works for fourteen days, and then again when it is sent again; the older link stays dead", async () => {
    const person = await aPerson(db);
    const { token, ownerBrowser, path, invitationId, newestToken } = await inviting(person);
    const began = apps.clock.now;
    apps.clock.now = daysLater(began, 14);
    const browser = await portalBrowser(apps, db, person);
    const accept = (which: string) =>
      browser.at("/", (caller) => caller.member.acceptInvitation({ token: which, personName: "" }));
    await expect(accept(token)).rejects.toEqual(refusal("invitation-expired"));
    apps.clock.now = began;
    await ownerBrowser.at(path, (caller) => caller.member.resendInvitation({ invitationId }));
    await expect(accept(token)).rejects.toEqual(refusal("invitation-revoked"));
    await accept(await newestToken());
    await expect(accept(await newestToken())).rejects.toEqual(refusal("invitation-used"));
    await expect(
      ownerBrowser.at(path, (caller) => caller.member.resendInvitation({ invitationId })),
    ).rejects.toEqual(refusal("invitation-used"));
  });

  test("revoked, cut short or foreign it says what it is", async () => {
    const person = await aPerson(db);
    const { token, ownerBrowser, path, invitationId } = await inviting(person);
    await ownerBrowser.at(path, (caller) => caller.member.revokeInvitation({ invitationId }));
    const browser = await portalBrowser(apps, db, person);
    const reasonOf = async (which: string) =>
      (await browser.at("/", (caller) => caller.member.showInvitation({ token: which }))).refusal;
    expect(await reasonOf(token)).toBe("invitation-revoked");
    expect(await reasonOf(token.slice(0, -3))).toBe("invitation-invalid");
    expect(await reasonOf("")).toBe("invitation-invalid");
    const elsewhere = await inviting();
    await expect(
      ownerBrowser.at(path, (caller) =>
        caller.member.revokeInvitation({ invitationId: elsewhere.invitationId }),
      ),
    ).rejects.toEqual(refusal("not-found"));
  });

  test("cannot be taken up by the agency's staff", async () => {
    const staff = await aStaffMember(db, ["reviewer"]);
    const { token } = await inviting(staff);
    const browser = await portalBrowser(apps, db, staff);
    await expect(
      browser.at("/", (caller) => caller.member.acceptInvitation({ token, personName: "" })),
    ).rejects.toEqual(refusal("person-is-staff"));
  });
});

describe("changing members", () => {
  test("a role changes for the next request, and nobody changes his own", async () => {
    const { organisation, owner, viewer } = await anEmployer(db).alone();
    const path = `/o/${organisation.id}/members`;
    const browser = await portalBrowser(apps, db, owner);
    const other = await portalBrowser(apps, db, viewer);
    const { members } = await browser.at(path, (caller) => caller.member.list());
    const idOf = (person: { personId: string }) =>
      members.find((member) => member.personId === person.personId)?.id ?? "";
    await browser.at(path, (c) => c.member.changeRole({ membershipId: idOf(viewer), role: "preparer" }));
    await other.at(path, async (_, { actor }) => expect(actor).toMatchObject({ role: "preparer" }));
    await expect(
      browser.at(path, (c) => c.member.changeRole({ membershipId: idOf(owner), role: "viewer" })),
    ).rejects.toEqual(refusal("own-role"));
    await expect(
      browser.at(path, (caller) => caller.member.remove({ membershipId: idOf(owner) })),
    ).rejects.toEqual(refusal("last-owner"));
  });

  test("who is removed is signed out in the same moment", async () => {
    const { organisation, owner, preparer } = await anEmployer(db).alone();
    const path = `/o/${organisation.id}/members`;
    const browser = await portalBrowser(apps, db, owner);
    const removed = await portalBrowser(apps, db, preparer);
    const { members } = await browser.at(path, (caller) => caller.member.list());
    const membershipId = members.find((member) => member.personId === preparer.personId)?.id ?? "";
    await browser.at(path, (caller) => caller.member.remove({ membershipId }));
    await removed.at(path, async (_, { actor }) => expect(actor).toEqual({ kind: "anonymous" }));
    expect(await auditOf(organisation.id)).toEqual(["member.removed"]);
  });

  test("two owners who remove each other at the same moment leave one", async () => {
    const { organisation, owner } = await anEmployer(db).alone();
    const second = await aMember(db, organisation.id, "owner");
    const path = `/o/${organisation.id}/members`;
    const [one, two] = [await portalBrowser(apps, db, owner), await portalBrowser(apps, db, second)];
    const { members } = await one.at(path, (caller) => caller.member.list());
    const idOf = (personId: string) => members.find((member) => member.personId === personId)?.id ?? "";
    await Promise.allSettled([
      one.at(path, (caller) => caller.member.remove({ membershipId: idOf(second.personId) })),
      two.at(path, (caller) => caller.member.remove({ membershipId: idOf(owner.personId) })),
    ]);
    const { rows } = await db.owner.query(
      "select 1 from membership where organisation_id = $1 and role = 'owner' and ended_at is null",
      [organisation.id],
    );
    expect(rows).toHaveLength(1);
  });
});
