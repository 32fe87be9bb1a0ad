import { closeDatabase, openAs } from "@causeway/db/client";
import { type TestDatabase, testDatabase, testSecrets } from "@causeway/db/test/database";
import { anEmployer, aPerson, aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser, mailsTo, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";

let db: TestDatabase;
let apps: TestApps;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

const refusal = (reason: string) => expect.objectContaining({ reason });
const anAdministrator = async () => adminBrowser(apps, db, await aStaffMember(db, ["administrator"]));

const completeProfile = {
  nameEn: "Pearl Robotics Limited",
  nameZh: "明珠機械人有限公司",
  brn: "12345674",
  businessKind: "private-company",
  registeredInHongKong: "yes",
  establishedOn: "2015-04-01",
  businessNature: "Makes warehouse robots.",
  address: "1 Science Park West Avenue, Sha Tin",
  phone: "+852 2345 6789",
  email: "hr@pearl.example.hk",
  contactPerson: "Ada Wong",
  localProfessionals: "20",
  nonLocalProfessionals: "2",
  localOther: "5",
  nonLocalOther: "0",
};

describe("the agency invites an employer", () => {
  test("its first owner gets a link, accepts, and the organisation is active", async () => {
    const administrator = await anAdministrator();
    const person = await aPerson(db, { email: "owner@pearl.example.hk" });
    const { organisationId } = await administrator.at("/organisations/new", (caller) =>
      caller.organisation.invite({
        nameEn: "Pearl Robotics",
        nameZh: "",
        ownerEmail: "Owner@Pearl.example.hk",
        locale: "en",
      }),
    );
    const [mail] = await mailsTo(apps, db, person.email);
    expect(mail).toMatchObject({ template: "organisation-invited", organisationId });
    const owner = await portalBrowser(apps, db, person);
    await owner.at("/", (c) => c.member.acceptInvitation({ token: mail?.token ?? "", personName: "Ada" }));
    const path = `/o/${organisationId}/profile`;
    const current = await owner.at(path, (caller) => caller.organisation.current());
    expect(current).toMatchObject({ state: "active", role: "owner", nameEn: "Pearl Robotics" });
    const profile = await owner.at(path, (caller) => caller.organisation.profile());
    expect(profile.answers).toMatchObject({ nameEn: "Pearl Robotics" });
  });

  test("not with an address of its own staff", async () => {
    const administrator = await anAdministrator();
    const { email } = await aStaffMember(db, ["reviewer"]);
    const invite = { nameEn: "X", nameZh: "", ownerEmail: email, locale: "en" } as const;
    await expect(administrator.at("/", (c) => c.organisation.invite(invite))).rejects.toEqual(
      refusal("person-is-staff"),
    );
  });

  test("only by an administrator, who can send the invitation again", async () => {
    const reviewer = await adminBrowser(apps, db, await aStaffMember(db, ["reviewer", "approver"]));
    const invite = { nameEn: "X", nameZh: "", ownerEmail: "x@example.test", locale: "en" } as const;
    await expect(reviewer.at("/", (c) => c.organisation.invite(invite))).rejects.toEqual(
      refusal("not-allowed"),
    );
    const administrator = await anAdministrator();
    const { organisationId } = await administrator.at("/", (caller) => caller.organisation.invite(invite));
    const { invitations } = await administrator.at("/", (c) => c.organisation.show({ organisationId }));
    const invitationId = invitations[0]?.id ?? "";
    await administrator.at("/", (c) => c.organisation.resendInvitation({ organisationId, invitationId }));
    const mails = await mailsTo(apps, db, invite.ownerEmail);
    expect(mails.map((mail) => mail.template)).toEqual(["organisation-invited", "organisation-invited"]);
    expect(new Set(mails.map((mail) => mail.token)).size).toBe(2);
    const list = await administrator.at("/", (caller) => caller.organisation.list());
    expect(list.find((one) => one.id === organisationId)).toMatchObject({ state: "invited", members: 0 });
  });
});

describe("an employer registers by itself", () => {
  test("and the agency's administrators hear of it, nobody else there", async () => {
    const administrator = await aStaffMember(db, ["administrator"], { locale: "zh-Hant" });
    const reviewer = await aStaffMember(db, ["reviewer"]);
    const browser = await portalBrowser(apps, db, await aPerson(db));
    const { organisationId } = await browser.at("/register", (caller) =>
      caller.organisation.register({ nameEn: "Lantau Robots", nameZh: "大嶼機械人", personName: "Ada" }),
    );
    expect(await mailsTo(apps, db, administrator.email)).toMatchObject([
      {
        template: "organisation-registered",
        props: {
          organisationName: "大嶼機械人",
          registeredBy: "Ada",
          link: { app: "admin", path: `/organisations/${organisationId}` },
        },
      },
    ]);
    expect(await mailsTo(apps, db, reviewer.email)).toEqual([]);
  });

  test("without waiting the longer the more administrators there are", async () => {
    let statements = 0;
    const counting = await openAs("portal", db.url, testSecrets, { onQuery: () => void statements++ });
    const register = async (nameEn: string) => {
      const browser = await portalBrowser(
        { ...apps, portal: { ...apps.portal, db: counting } },
        db,
        await aPerson(db),
      );
      statements = 0;
      await browser.at("/register", (c) =>
        c.organisation.register({ nameEn, nameZh: "", personName: "Ada" }),
      );
      return statements;
    };
    const few = await register("Few Told");
    for (let at = 0; at < 20; at += 1) await aStaffMember(db, ["administrator"]);
    expect(await register("Many Told")).toBe(few);
    const { rows } = await db.owner.query(
      `select count(distinct recipient_email)::int as readers from email_message where props->>'organisationName' = 'Many Told'`,
    );
    expect(rows[0].readers).toBeGreaterThan(20);
    await closeDatabase(counting);
  });

  test("whoever speaks for it becomes its owner", async () => {
    const person = await aPerson(db);
    const browser = await portalBrowser(apps, db, person);
    const { organisationId } = await browser.at("/register", (caller) =>
      caller.organisation.register({ nameEn: "", nameZh: "海港電池", personName: "Chan" }),
    );
    const { memberships } = await browser.at("/start", (caller) => caller.organisation.mine());
    expect(memberships).toMatchObject([{ organisationId, role: "owner", nameZh: "海港電池" }]);
    const { rows } = await db.owner.query(
      "select action, actor_id as actor from audit_entry where organisation_id = $1",
      [organisationId],
    );
    expect(rows).toEqual([{ action: "organisation.registered", actor: person.personId }]);
  });

  test("nobody who is signed out, and no staff", async () => {
    const registration = { nameEn: "X", nameZh: "", personName: "Y" };
    const stranger = await portalBrowser(apps, db);
    await expect(stranger.at("/", (c) => c.organisation.register(registration))).rejects.toEqual(
      refusal("not-signed-in"),
    );
    const staff = await portalBrowser(apps, db, await aStaffMember(db, ["reviewer"]));
    await expect(staff.at("/", (c) => c.organisation.register(registration))).rejects.toEqual(
      refusal("person-is-staff"),
    );
  });

  test("pressed twice at once, or again from the page before, it is one employer; of another name, another", async () => {
    const browser = await portalBrowser(apps, db, await aPerson(db));
    const register = (nameEn: string, nameZh = "") =>
      browser.at("/", (caller) => caller.organisation.register({ nameEn, nameZh, personName: "Ada" }));
    const [first, second] = await Promise.all([register("Twice Limited"), register("Twice Limited")]);
    expect(second).toEqual(first);
    expect(await register(" Twice Limited ")).toEqual(first);
    expect(await register("Twice Limited", "兩次有限公司")).not.toEqual(first);
    expect((await browser.at("/", (caller) => caller.organisation.mine())).memberships).toHaveLength(2);
  });

  test("five times a day at most", async () => {
    const browser = await portalBrowser(apps, db, await aPerson(db));
    const register = (at: number) =>
      browser.at("/", (c) => c.organisation.register({ nameEn: `X ${at}`, nameZh: "", personName: "Y" }));
    for (let at = 0; at < 5; at += 1) await register(at);
    await expect(register(5)).rejects.toEqual(refusal("too-many-tries"));
  });
});

describe("the company profile", () => {
  test("is kept as typed, and complete when nothing is missing", async () => {
    const { organisation, owner } = await anEmployer(db).alone();
    const path = `/o/${organisation.id}/profile`;
    const browser = await portalBrowser(apps, db, owner);
    const half = {
      baseVersion: 0,
      answers: { nameEn: "Pearl", establishedOn: "not a date", turnoverLatest: "lots" },
    };
    const saved = await browser.at(path, (caller) => caller.organisation.saveProfile(half));
    expect(saved).toMatchObject({ version: 1, conflicts: [] });
    const first = await browser.at(path, (caller) => caller.organisation.profile());
    expect(first.answers).toMatchObject(half.answers);
    expect(first.problems.map((problem) => problem.field)).toContain("establishedOn");
    const answers = { ...completeProfile, turnoverLatest: "" };
    await browser.at(path, (caller) => caller.organisation.saveProfile({ baseVersion: 1, answers }));
    const complete = await browser.at(path, (caller) => caller.organisation.profile());
    expect(complete.problems).toEqual([]);
    expect(complete.completedAt).not.toBeNull();
  });

  test("keeps an answer pasted with characters that the database refuses", async () => {
    const { organisation, owner } = await anEmployer(db).alone();
    const path = `/o/${organisation.id}/profile`;
    const browser = await portalBrowser(apps, db, owner);
    const answers = { businessNature: "Makes\u0000 robots \ud83d", address: "1 Science\vPark" };
    await browser.at(path, (caller) => caller.organisation.saveProfile({ baseVersion: 0, answers }));
    const profile = await browser.at(path, (caller) => caller.organisation.profile());
    expect(profile.answers).toMatchObject({
      businessNature: "Makes robots \ufffd",
      address: "1 Science\nPark",
    });
  });

  test("two people who change different answers lose nothing; the same answer is put to them", async () => {
    const { organisation, owner } = await anEmployer(db).alone();
    const path = `/o/${organisation.id}/profile`;
    const [one, two] = [await portalBrowser(apps, db, owner), await portalBrowser(apps, db, owner)];
    const save = (browser: typeof one, answers: Record<string, string>) =>
      browser.at(path, (caller) => caller.organisation.saveProfile({ baseVersion: 0, answers }));
    await save(one, { phone: "+852 2345 6789", website: "https://one.example.hk" });
    const second = await save(two, { address: "2 Des Voeux Road", website: "https://two.example.hk" });
    expect(second.conflicts).toEqual([
      { field: "website", mine: "https://two.example.hk", theirs: "https://one.example.hk" },
    ]);
    const { answers } = await one.at(path, (caller) => caller.organisation.profile());
    expect(answers).toMatchObject({ phone: "+852 2345 6789", address: "2 Des Voeux Road" });
  });

  test("twenty savers at once lose no answer", async () => {
    const { organisation, owner } = await anEmployer(db).alone();
    const path = `/o/${organisation.id}/profile`;
    const browser = await portalBrowser(apps, db, owner);
    const fields = Object.entries(completeProfile);
    await Promise.all(
      fields.map(([field, value]) =>
        browser.at(path, (c) => c.organisation.saveProfile({ baseVersion: 0, answers: { [field]: value } })),
      ),
    );
    const { answers, version } = await browser.at(path, (caller) => caller.organisation.profile());
    expect(answers).toMatchObject(completeProfile);
    expect(version).toBe(fields.length);
  });

  test("a preparer reads it and may not change it", async () => {
    const { organisation, preparer } = await anEmployer(db).alone();
    const path = `/o/${organisation.id}/profile`;
    const browser = await portalBrowser(apps, db, preparer);
    expect(await browser.at(path, (caller) => caller.organisation.profile())).toMatchObject({
      mayEdit: false,
    });
    await expect(
      browser.at(path, (c) => c.organisation.saveProfile({ baseVersion: 0, answers: { nameEn: "X" } })),
    ).rejects.toEqual(refusal("not-allowed"));
  });
});
