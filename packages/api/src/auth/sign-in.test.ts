import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { anEmployer, aPerson, aStaffMember } from "@causeway/db/test/factories";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser, mailsTo, portalBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { minutesLater } from "../clock.ts";

let db: TestDatabase;
let apps: TestApps;

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterAll(() => db.drop());

/** A person who has asked for a link, with her browser and what the mail carries. */
async function asking(options: { returnTo?: string } = {}) {
  const person = await aPerson(db);
  const browser = await portalBrowser(apps, db);
  await browser.at("/sign-in", (caller) => caller.auth.start({ email: person.email, ...options }));
  const [mail] = await mailsTo(apps, db, person.email);
  if (!mail) throw new Error("no mail was written");
  return { person, browser, mail };
}

function refusal(reason: string) {
  return expect.objectContaining({ reason });
}

const openSessions = async (personId: string) => {
  const { rows } = await db.owner.query(
    "select id from session where person_id = $1 and revoked_at is null",
    [personId],
  );
  return rows.length;
};

describe("signing in by link", () => {
  test("the link opens a session in the browser that asked, and leads where the person wanted to go", async () => {
    const { browser, mail, person } = await asking({ returnTo: "/o/x/members" });
    const page = await browser.at("/", (caller) => caller.auth.showLink({ token: mail.token }));
    expect(page).toMatchObject({ state: "ready", email: person.email });
    const done = await browser.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }));
    expect(done).toEqual({ returnTo: "/o/x/members" });
    await browser.at("/", async (_, context) => {
      expect(context.actor).toEqual({ kind: "person", personId: person.personId });
    });
  });

  test("a scanner opens it fifty times, and it still works for the person", async () => {
    const { browser, mail } = await asking();
    const scanner = await portalBrowser(apps, db);
    for (let at = 0; at < 50; at += 1) {
      const page = await scanner.at("/", (caller) => caller.auth.showLink({ token: mail.token }));
      expect(page.state).toBe("sign-in-link-other-browser");
    }
    await browser.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }));
  });

  test("of twenty racing requests one wins", async () => {
    const { browser, mail, person } = await asking();
    const before = new Map(browser.jar);
    const racers = await Promise.allSettled(
      Array.from({ length: 20 }, async () => {
        const racer = await portalBrowser(apps, db);
        for (const [name, value] of before) racer.jar.set(name, value);
        return racer.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }));
      }),
    );
    expect(racers.filter((racer) => racer.status === "fulfilled")).toHaveLength(1);
    expect(await openSessions(person.personId)).toBe(1);
  });

  test("a used link says so", async () => {
    const { browser, mail } = await asking();
    const before = new Map(browser.jar);
    await browser.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }));
    for (const [name, value] of before) browser.jar.set(name, value);
    await expect(
      browser.at("/", (caller) => caller.auth.finishByLink({ token: mail.token })),
    ).rejects.toEqual(refusal("sign-in-link-used"));
  });

  test("another browser is shown the code instead, and cannot spend the link", async () => {
    const { mail } = await asking();
    const other = await portalBrowser(apps, db);
    const page = await other.at("/", (caller) => caller.auth.showLink({ token: mail.token }));
    expect(page).toEqual({ state: "sign-in-link-other-browser", email: null, code: mail.code });
    await expect(other.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }))).rejects.toEqual(
      refusal("sign-in-link-other-browser"),
    );
  });

  test("a link that was cut short or altered is none", async () => {
    const { browser, mail } = await asking();
    const altered = `${mail.token.slice(0, -2)}${mail.token.endsWith("AA") ? "BB" : "AA"}`;
    for (const token of [mail.token.slice(0, -1), mail.token.slice(4), altered, ""]) {
      await expect(browser.at("/", (caller) => caller.auth.finishByLink({ token }))).rejects.toEqual(
        refusal("sign-in-link-invalid"),
      );
    }
  });

  test("the portal's link opens nothing at the admin app", async () => {
    const { browser, mail } = await asking();
    const admin = await adminBrowser(apps, db);
    for (const value of browser.jar.values()) admin.jar.set("causeway-admin-start", value);
    await expect(admin.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }))).rejects.toEqual(
      refusal("sign-in-link-invalid"),
    );
  });

  test("after ten minutes it is over", async () => {
    const { browser, mail } = await asking();
    const began = apps.clock.now;
    apps.clock.now = minutesLater(began, 10);
    await expect(
      browser.at("/", (caller) => caller.auth.finishByLink({ token: mail.token })),
    ).rejects.toEqual(refusal("sign-in-link-expired"));
    apps.clock.now = began;
  });

  test("the session of before ends: nobody can plant one", async () => {
    const { browser, mail, person } = await asking();
    const planted = await aPerson(db);
    const earlier = await portalBrowser(apps, db, planted);
    for (const [name, value] of earlier.jar) browser.jar.set(name, value);
    await browser.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }));
    expect(await openSessions(planted.personId)).toBe(0);
    expect(await openSessions(person.personId)).toBe(1);
    expect(browser.jar.get("causeway-portal")).not.toBe(earlier.jar.get("causeway-portal"));
  });

  test("an address that would lead elsewhere leads to the start", async () => {
    for (const returnTo of ["https://evil.example", "//evil.example", "/\\evil.example", "/a\nb"]) {
      const { browser, mail } = await asking({ returnTo });
      const done = await browser.at("/", (caller) => caller.auth.finishByLink({ token: mail.token }));
      expect(done).toEqual({ returnTo: "/" });
    }
  });
});

describe("signing in by code", () => {
  test("typed into the starting browser, in any case and with a space", async () => {
    const { browser, mail, person } = await asking();
    const code = ` ${mail.code.slice(0, 3).toLowerCase()} ${mail.code.slice(3)}`;
    await browser.at("/", (caller) => caller.auth.finishByCode({ code }));
    expect(await openSessions(person.personId)).toBe(1);
  });

  test("five wrong codes end it, and the right one comes too late", async () => {
    const { browser, mail, person } = await asking();
    const left: unknown[] = [];
    for (let at = 0; at < 5; at += 1) {
      const tried = browser.at("/", (caller) => caller.auth.finishByCode({ code: "00000A" }));
      await tried.catch((error: { details: { left: number } }) => left.push(error.details.left));
    }
    expect(left).toEqual([4, 3, 2, 1, 0]);
    await expect(browser.at("/", (caller) => caller.auth.finishByCode({ code: mail.code }))).rejects.toEqual(
      refusal("sign-in-code-spent"),
    );
    expect(await openSessions(person.personId)).toBe(0);
  });

  test("twenty parallel guesses count as twenty", async () => {
    const { browser, mail } = await asking();
    const before = new Map(browser.jar);
    await Promise.allSettled(
      Array.from({ length: 20 }, async () => {
        const guesser = await portalBrowser(apps, db);
        for (const [name, value] of before) guesser.jar.set(name, value);
        return guesser.at("/", (caller) => caller.auth.finishByCode({ code: "00000A" }));
      }),
    );
    await expect(browser.at("/", (caller) => caller.auth.finishByCode({ code: mail.code }))).rejects.toEqual(
      refusal("sign-in-code-spent"),
    );
  });

  test("typed into another browser it is nothing", async () => {
    const { mail } = await asking();
    const other = await portalBrowser(apps, db);
    await expect(other.at("/", (caller) => caller.auth.finishByCode({ code: mail.code }))).rejects.toEqual(
      refusal("sign-in-code-spent"),
    );
  });

  test("asking twice, both mails work in the same browser", async () => {
    const { browser, mail: first, person } = await asking();
    await browser.at("/", (caller) => caller.auth.start({ email: person.email }));
    await browser.at("/", (caller) => caller.auth.finishByCode({ code: first.code }));
    expect(await openSessions(person.personId)).toBe(1);
  });
});

describe("who may ask", () => {
  test("at the portal anybody proves an address by using it, and becomes a person then", async () => {
    const email = "newcomer@example.test";
    const browser = await portalBrowser(apps, db);
    await browser.at("/", (caller) => caller.auth.start({ email: "  Newcomer@Example.TEST " }));
    const [mail] = await mailsTo(apps, db, email);
    await browser.at("/", (caller) => caller.auth.finishByLink({ token: mail?.token ?? "" }));
    const { rows } = await db.owner.query("select locale from person where email = $1", [email]);
    expect(rows).toEqual([{ locale: "en" }]);
  });

  test("at the admin app a stranger gets the same answer as staff, in about the same time, and no mail", async () => {
    const staff = await aStaffMember(db, ["reviewer"]);
    const timeOf = async (email: string) => {
      const browser = await adminBrowser(apps, db);
      const began = performance.now();
      const answer = await browser.at("/", (caller) => caller.auth.start({ email }));
      const took = performance.now() - began;
      const page = await browser.at("/", (caller) => caller.auth.pending());
      return { answer, took, page, cookies: [...browser.jar.keys()] };
    };
    const known = await timeOf(staff.email);
    const unknown = await timeOf("stranger@example.test");
    expect(unknown.answer).toEqual(known.answer);
    expect(unknown.cookies).toEqual(known.cookies);
    expect(unknown.page).toEqual({ email: "stranger@example.test" });
    for (const { took } of [known, unknown]) expect(took).toBeGreaterThan(245);
    expect(await mailsTo(apps, db, staff.email)).toHaveLength(1);
    expect(await mailsTo(apps, db, "stranger@example.test")).toHaveLength(0);
  });

  test("a member of an employer cannot enter the admin app", async () => {
    const { owner } = await anEmployer(db).alone();
    const browser = await adminBrowser(apps, db);
    await browser.at("/", (caller) => caller.auth.start({ email: owner.email }));
    expect(await mailsTo(apps, db, owner.email)).toHaveLength(0);
  });

  test("what is no address is refused before anything is written", async () => {
    const browser = await portalBrowser(apps, db);
    for (const email of [
      "",
      "a",
      "a@b",
      "a b@example.test",
      '"a"@example.test',
      "a@example.test,b@example.test",
    ]) {
      await expect(browser.at("/", (caller) => caller.auth.start({ email }))).rejects.toEqual(
        refusal("email-invalid"),
      );
    }
    expect(browser.jar.size).toBe(0);
  });

  test("the eleventh request for one address from one place is put off", async () => {
    const { email } = await aPerson(db);
    const browser = await portalBrowser(apps, db);
    await Promise.all(
      Array.from({ length: 10 }, () => browser.at("/", (caller) => caller.auth.start({ email }))),
    );
    await expect(browser.at("/", (caller) => caller.auth.start({ email }))).rejects.toEqual(
      refusal("too-many-tries"),
    );
  });

  test("without the limiter's table nobody signs in", async () => {
    const own = await testDatabase();
    const ownApps = await testApps(own);
    await own.owner.query("drop table limits.rate_limit");
    const browser = await portalBrowser(ownApps, own);
    const asked = browser.at("/", (caller) => caller.auth.start({ email: "somebody@example.test" }));
    await expect(asked).rejects.toEqual(refusal("internal"));
    expect(await mailsTo(ownApps, own, "somebody@example.test")).toHaveLength(0);
    await own.drop();
  });
});
