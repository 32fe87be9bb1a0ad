import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer, aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser, mailsTo, type TestApps, testApps } from "../../test/browser.ts";
import { enrolApp } from "../../test/second-factor.ts";

let db: TestDatabase;
let apps: TestApps;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

const refusal = (reason: string) => expect.objectContaining({ reason });
const colleague = { name: "Grace Lam", roles: ["reviewer" as const], locale: "zh-Hant" as const };

describe("an administrator", () => {
  test("takes a colleague on, who signs in with the address and sees what her roles allow", async () => {
    const administrator = await adminBrowser(apps, db, await aStaffMember(db, ["administrator"]));
    const email = "grace@agency.example.hk";
    await administrator.at("/staff", (caller) => caller.staff.invite({ ...colleague, email }));
    expect(await mailsTo(apps, db, email)).toMatchObject([{ template: "staff-invited", locale: "zh-Hant" }]);
    const grace = await adminBrowser(apps, db);
    await grace.at("/sign-in", (caller) => caller.auth.start({ email }));
    const [mail] = await mailsTo(apps, db, email);
    await grace.at("/sign-in", (caller) => caller.auth.finishByCode({ code: mail?.code ?? "" }));
    // Her mailbox alone opens nothing: the first thing she does is to set up a second factor.
    await grace.at("/queue", async (_, { actor }) => expect(actor.kind).toBe("anonymous"));
    await enrolApp(apps, grace);
    await grace.at("/queue", async (caller, { actor }) => {
      expect(actor).toMatchObject({ kind: "staff", roles: ["reviewer"] });
      await expect(caller.staff.list()).rejects.toEqual(refusal("not-allowed"));
    });
  });

  test("cannot take on somebody twice, or a member of an employer", async () => {
    const administrator = await adminBrowser(apps, db, await aStaffMember(db, ["administrator"]));
    const { owner } = await anEmployer(db).alone();
    const known = await aStaffMember(db, ["approver"]);
    const invite = (email: string) =>
      administrator.at("/staff", (c) => c.staff.invite({ ...colleague, email }));
    await expect(invite(known.email)).rejects.toEqual(refusal("person-is-staff"));
    await expect(invite(owner.email)).rejects.toEqual(refusal("person-is-member"));
    expect(await mailsTo(apps, db, owner.email)).toEqual([]);
  });

  test("changes roles, and the colleague begins anew with a sign-in", async () => {
    const administrator = await adminBrowser(apps, db, await aStaffMember(db, ["administrator"]));
    const reviewer = await aStaffMember(db, ["reviewer"]);
    const browser = await adminBrowser(apps, db, reviewer);
    const { personId } = reviewer;
    await administrator.at("/staff", (c) =>
      c.staff.changeRoles({ personId, roles: ["reviewer", "approver"] }),
    );
    await browser.at("/queue", async (_, { actor }) => expect(actor.kind).toBe("anonymous"));
    const again = await adminBrowser(apps, db, reviewer);
    await again.at("/queue", async (_, { actor }) => {
      expect(actor).toMatchObject({ roles: ["reviewer", "approver"] });
    });
  });

  test("ends a colleague's service; she is out at once, and can be taken on again", async () => {
    const administrator = await adminBrowser(apps, db, await aStaffMember(db, ["administrator"]));
    const leaver = await aStaffMember(db, ["reviewer"]);
    const browser = await adminBrowser(apps, db, leaver);
    await administrator.at("/staff", (caller) => caller.staff.end({ personId: leaver.personId }));
    await browser.at("/queue", async (_, { actor }) => expect(actor.kind).toBe("anonymous"));
    await administrator.at("/staff", (c) => c.staff.invite({ ...colleague, email: leaver.email }));
    const { staff } = await administrator.at("/staff", (caller) => caller.staff.list());
    expect(staff.find((one) => one.personId === leaver.personId)).toMatchObject({ endedAt: null });
  });

  test("cannot change himself, and the last one stays", async () => {
    const own = await testDatabase();
    const ownApps = await testApps(own);
    const only = await aStaffMember(own, ["administrator"]);
    const browser = await adminBrowser(ownApps, own, only);
    await expect(
      browser.at("/staff", (caller) => caller.staff.end({ personId: only.personId })),
    ).rejects.toEqual(refusal("own-role"));
    await own.drop();
  });
});
