import { type TestDatabase, testDatabase } from "@causeway/db/test/database";
import { aStaffMember } from "@causeway/db/test/factories";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { adminBrowser, mailsTo, pendingBrowser, type TestApps, testApps } from "../../test/browser.ts";
import { aSoftPasskey, codeOf, enrolApp, type SoftPasskey } from "../../test/second-factor.ts";
import { minutesLater } from "../clock.ts";
import { demoSecret } from "./demo-secret.ts";
import { sealTotpSecret } from "./totp.ts";

let db: TestDatabase;
let apps: TestApps;
const began = new Date();
const origin = "http://admin.localhost:4200";

beforeAll(async () => {
  db = await testDatabase();
  apps = await testApps(db);
});
afterEach(() => {
  apps.clock.now = began;
});
afterAll(() => db.drop());

const refusal = (reason: string) => expect.objectContaining({ reason });
type Staff = Awaited<ReturnType<typeof pendingBrowser>>;
const kindOf = (browser: Staff) => browser.at("/queue", async (_, { actor }) => actor.kind);
const pass = (browser: Staff, code: string) => browser.at("/", (c) => c.secondFactor.passByCode({ code }));

async function arriving() {
  const staff = await aStaffMember(db, ["reviewer"]);
  return { staff, browser: await pendingBrowser(apps, db, staff) };
}

async function enrolled() {
  const { staff, browser } = await arriving();
  return { staff, browser, ...(await enrolApp(apps, browser)) };
}

async function withPasskey() {
  const { staff, browser } = await arriving();
  const device = aSoftPasskey(origin);
  await browser.at("/", async (c) =>
    c.secondFactor.enrolPasskey({ name: "Laptop", response: device.make(await c.secondFactor.askToEnrol()) }),
  );
  return { staff, browser, device };
}

async function signIn(browser: Staff, device: SoftPasskey, signing = {}): Promise<void> {
  const asked = await browser.at("/sign-in", (c) => c.secondFactor.askToSignIn());
  const response = device.use(asked, signing);
  await browser.at("/sign-in", (c) => c.secondFactor.signInByPasskey({ response }));
}

describe("who has only read her mail", () => {
  test("is nobody to every procedure but those of the second factor", async () => {
    const { browser } = await arriving();
    expect(await kindOf(browser)).toBe("anonymous");
    await expect(browser.at("/queue", (c) => c.review.queue({}))).rejects.toEqual(refusal("not-signed-in"));
    await expect(browser.at("/account", (c) => c.account.show())).rejects.toEqual(refusal("not-signed-in"));
    expect(await browser.at("/", (c) => c.secondFactor.pending())).toMatchObject({
      enrolled: false,
      passed: false,
    });
  });

  test("sets up an app and is in, with another session token and ten recovery codes", async () => {
    const { browser } = await arriving();
    const before = browser.jar.get("causeway-admin");
    const { codes } = await enrolApp(apps, browser);
    expect(await kindOf(browser)).toBe("staff");
    expect(browser.jar.get("causeway-admin")).not.toBe(before);
    expect(new Set(codes).size).toBe(10);
    const stolen = await adminBrowser(apps, db);
    stolen.jar.set("causeway-admin", before ?? "");
    await expect(stolen.at("/", (c) => c.secondFactor.pending())).rejects.toEqual(refusal("not-signed-in"));
  });

  test("cannot add a factor of her own to somebody who has one: the mailbox alone is not enough", async () => {
    const { staff } = await enrolled();
    const thief = await pendingBrowser(apps, db, staff);
    await expect(thief.at("/", (c) => c.secondFactor.offerTotp({}))).rejects.toEqual(
      refusal("step-up-required"),
    );
    await expect(thief.at("/", (c) => c.secondFactor.askToEnrol())).rejects.toEqual(
      refusal("step-up-required"),
    );
    expect(await kindOf(thief)).toBe("anonymous");
  });
});

describe("an authenticator app's code", () => {
  test("lets her in once; the same code and the one before it are refused", async () => {
    const { staff, secret } = await enrolled();
    apps.clock.now = minutesLater(began, 2);
    const code = codeOf(secret, apps.clock.now);
    const older = codeOf(secret, new Date(apps.clock.now.getTime() - 30_000));
    const browser = await pendingBrowser(apps, db, staff);
    await pass(browser, code);
    expect(await kindOf(browser)).toBe("staff");
    const other = await pendingBrowser(apps, db, staff);
    for (const spent of [code, older])
      await expect(pass(other, spent)).rejects.toEqual(refusal("second-factor-used"));
    expect(await kindOf(other)).toBe("anonymous");
  });

  test("of nine racers one passes", async () => {
    const { staff, secret } = await enrolled();
    apps.clock.now = minutesLater(began, 2);
    const code = codeOf(secret, apps.clock.now);
    const racers = await Promise.all(Array.from({ length: 9 }, () => pendingBrowser(apps, db, staff)));
    const answers = await Promise.allSettled(racers.map((one) => pass(one, code)));
    expect(answers.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("is guessed at ten times, then nothing is compared any more", async () => {
    const { staff, secret } = await enrolled();
    apps.clock.now = minutesLater(began, 2);
    const browser = await pendingBrowser(apps, db, staff);
    const right = codeOf(secret, apps.clock.now);
    const wrong = right === "000000" ? "000001" : "000000";
    // Setting up the app took the first of the ten.
    for (let at = 0; at < 9; at += 1)
      await expect(pass(browser, wrong)).rejects.toEqual(refusal("second-factor-wrong"));
    await expect(pass(browser, right)).rejects.toEqual(refusal("too-many-tries"));
  });

  test("opens for its own person only, and the secret is sealed to her row", async () => {
    const one = await enrolled();
    const other = await enrolled();
    const { rows } = await db.owner.query<{ secret: Buffer }>(
      "select secret from totp_secret where person_id = $1",
      [one.staff.personId],
    );
    expect(rows[0]?.secret.includes(one.secret)).toBe(false);
    await db.owner.query("update totp_secret set secret = $2, last_step = 0 where person_id = $1", [
      other.staff.personId,
      rows[0]?.secret,
    ]);
    const thief = await pendingBrowser(apps, db, other.staff);
    await expect(pass(thief, codeOf(one.secret, apps.clock.now))).rejects.toEqual(refusal("internal"));
  });

  test("of the demonstration's published secret is worth nothing in production", async () => {
    const { staff, browser } = await enrolled();
    const sealed = sealTotpSecret(apps.admin.keys, staff.personId, demoSecret);
    await db.owner.query("update totp_secret set secret = $2, last_step = 0 where person_id = $1", [
      staff.personId,
      sealed,
    ]);
    const { demoCode } = await browser.at("/", (c) => c.secondFactor.pending());
    expect(demoCode).toMatch(/^\d{6}$/);
    const live = {
      ...apps,
      admin: { ...apps.admin, env: { ...apps.admin.env, CAUSEWAY_ENV: "production" as const } },
    };
    const there = await pendingBrowser(live, db, staff);
    expect((await there.at("/", (c) => c.secondFactor.pending())).demoCode).toBeNull();
    await expect(pass(there, demoCode ?? "")).rejects.toEqual(refusal("second-factor-wrong"));
  });
});

test("a recovery code works once, however it is typed, and is kept as a keyed hash", async () => {
  const { staff, codes } = await enrolled();
  const [code = ""] = codes;
  const browser = await pendingBrowser(apps, db, staff);
  await pass(browser, ` ${code.toLowerCase().replace("-", " ")} `);
  expect(await kindOf(browser)).toBe("staff");
  await expect(pass(await pendingBrowser(apps, db, staff), code)).rejects.toEqual(
    refusal("second-factor-wrong"),
  );
  expect(await browser.at("/", (c) => c.secondFactor.show())).toMatchObject({
    codesLeft: 9,
    passedBy: "recovery-code",
  });
  const { codes: renewed } = await browser.at("/", (c) => c.secondFactor.renewRecoveryCodes());
  expect(renewed).toHaveLength(10);
  await expect(pass(await pendingBrowser(apps, db, staff), codes[1] ?? "")).rejects.toEqual(
    refusal("second-factor-wrong"),
  );
});

describe("a passkey", () => {
  test("signs her in at once, without a mail", async () => {
    const { staff, device } = await withPasskey();
    const browser = await adminBrowser(apps, db);
    await signIn(browser, device);
    await browser.at("/queue", async (_, { actor, session }) => {
      expect(actor).toMatchObject({ kind: "staff", personId: staff.personId });
      expect(session?.secondFactor).toBe("passkey");
    });
  });

  test("passes after the mail, and again for a fresh proof", async () => {
    const { staff, device } = await withPasskey();
    const browser = await pendingBrowser(apps, db, staff);
    const prove = () =>
      browser.at("/", async (c) =>
        c.secondFactor.passByPasskey({ response: device.use(await c.secondFactor.askToPass()) }),
      );
    await prove();
    expect(await kindOf(browser)).toBe("staff");
    apps.clock.now = minutesLater(began, 6);
    expect((await browser.at("/", (c) => c.secondFactor.pending())).fresh).toBe(false);
    await prove();
    expect((await browser.at("/", (c) => c.secondFactor.pending())).fresh).toBe(true);
  });

  test.each([
    ["from another origin", { origin: "https://admin.localhost.evil.example" }],
    ["from the portal beside it", { origin: "http://portal.localhost:4100" }],
    ["without its owner's finger, face or number", { verified: false }],
    ["with a counter that has not grown, as a copied key would", { counter: 0 }],
  ])("is refused %s", async (_what, signing) => {
    const { device } = await withPasskey();
    // The first honest use moves the counter on.
    await signIn(await adminBrowser(apps, db), device);
    const browser = await adminBrowser(apps, db);
    await expect(signIn(browser, device, signing)).rejects.toEqual(refusal("passkey-refused"));
    expect(await kindOf(browser)).toBe("anonymous");
  });

  test("answers a challenge once, in the browser that was given it, for its own purpose, in time", async () => {
    const { staff, device } = await withPasskey();
    const browser = await adminBrowser(apps, db);
    const asked = await browser.at("/sign-in", (c) => c.secondFactor.askToSignIn());
    const other = await adminBrowser(apps, db);
    await other.at("/sign-in", (c) => c.secondFactor.askToSignIn());
    const present = (who: Staff, response: string) =>
      who.at("/sign-in", (c) => c.secondFactor.signInByPasskey({ response }));
    await expect(present(other, device.use(asked))).rejects.toEqual(refusal("passkey-refused"));
    const response = device.use(asked);
    await present(browser, response);
    const again = await adminBrowser(apps, db);
    for (const [name, value] of browser.jar) again.jar.set(name, value);
    await expect(present(again, response)).rejects.toEqual(refusal("passkey-refused"));
    const pending = await pendingBrowser(apps, db, staff);
    const enrolling = await browser.at("/", (c) => c.secondFactor.askToEnrol());
    await expect(
      pending.at("/", (c) =>
        c.secondFactor.passByPasskey({ response: device.use({ ...enrolling, rpId: "admin.localhost" }) }),
      ),
    ).rejects.toEqual(refusal("passkey-refused"));
    const late = await pending.at("/", (c) => c.secondFactor.askToPass());
    apps.clock.now = minutesLater(began, 6);
    await expect(
      pending.at("/", (c) => c.secondFactor.passByPasskey({ response: device.use(late) })),
    ).rejects.toEqual(refusal("passkey-refused"));
  });

  test("of somebody who has left opens nothing", async () => {
    const { staff, device } = await withPasskey();
    await db.owner.query("update staff set ended_at = now() where person_id = $1", [staff.personId]);
    await expect(signIn(await adminBrowser(apps, db), device)).rejects.toEqual(refusal("passkey-refused"));
  });

  test("is taken away while another factor stays, and the last one stays", async () => {
    const { browser } = await withPasskey();
    const [own] = (await browser.at("/", (c) => c.secondFactor.show())).passkeys;
    const remove = () => browser.at("/", (c) => c.secondFactor.removePasskey({ passkeyId: own?.id ?? "" }));
    await expect(remove()).rejects.toEqual(refusal("last-second-factor"));
    await enrolApp(apps, browser);
    await remove();
    expect(await browser.at("/", (c) => c.secondFactor.show())).toMatchObject({ passkeys: [], totp: true });
  });
});

describe("a lost second factor", () => {
  async function three() {
    const people = [];
    for (let at = 0; at < 2; at += 1) people.push(await aStaffMember(db, ["administrator"]));
    const [asks, confirms] = people;
    if (!asks || !confirms) throw new Error("two administrators are needed");
    const lost = await enrolled();
    const first = await adminBrowser(apps, db, asks);
    const second = await adminBrowser(apps, db, confirms);
    const reason = "Her telephone was stolen; we spoke face to face.";
    await first.at("/staff", (c) => c.staff.requestReset({ personId: lost.staff.personId, reason }));
    const { staff } = await first.at("/staff", (c) => c.staff.list());
    const resetId = staff.find((one) => one.personId === lost.staff.personId)?.reset?.id ?? "";
    return { lost, asks, confirms, first, second, resetId };
  }

  test("is reset when a second administrator confirms: she is out everywhere and enrols anew", async () => {
    const { lost, confirms, second, resetId } = await three();
    await second.at("/staff", (c) => c.staff.confirmReset({ resetId }));
    expect(await kindOf(lost.browser)).toBe("anonymous");
    const anew = await pendingBrowser(apps, db, lost.staff);
    await expect(pass(anew, lost.codes[0] ?? "")).rejects.toEqual(refusal("second-factor-wrong"));
    expect((await enrolApp(apps, anew)).codes).toHaveLength(10);
    const { rows } = await db.owner.query(
      "select action from audit_entry where subject_id = $1 and action like 'second-factor.reset%' order by seq",
      [lost.staff.personId],
    );
    expect(rows.map((row) => row.action)).toEqual([
      "second-factor.reset-requested",
      "second-factor.reset-confirmed",
    ]);
    const stages = (mails: Awaited<ReturnType<typeof mailsTo>>) =>
      mails.map((mail) => mail.props.stage).sort();
    expect(stages(await mailsTo(apps, db, lost.staff.email))).toEqual(["confirmed", "requested"]);
    expect(stages(await mailsTo(apps, db, confirms.email))).toContain("requested");
  });

  test("is not reset by whoever asked, by the one who lost it, or twice", async () => {
    const { lost, first, second, resetId } = await three();
    await expect(first.at("/staff", (c) => c.staff.confirmReset({ resetId }))).rejects.toEqual(
      refusal("four-eyes"),
    );
    await db.owner.query("update staff set roles = '{administrator}' where person_id = $1", [
      lost.staff.personId,
    ]);
    const herself = await adminBrowser(apps, db, lost.staff);
    await expect(herself.at("/staff", (c) => c.staff.confirmReset({ resetId }))).rejects.toEqual(
      refusal("four-eyes"),
    );
    await second.at("/staff", (c) => c.staff.confirmReset({ resetId }));
    await expect(second.at("/staff", (c) => c.staff.confirmReset({ resetId }))).rejects.toEqual(
      refusal("not-found"),
    );
  });

  test("is not reset by one person in the database either", async () => {
    const { lost, asks, resetId } = await three();
    for (const one of [asks, lost.staff]) {
      await expect(
        db.owner.query(
          "update second_factor_reset set confirmed_by = $2, confirmed_at = now() where id = $1",
          [resetId, one.personId],
        ),
      ).rejects.toThrow(/second_factor_reset_two_people/);
    }
  });

  test("is left alone when the request is withdrawn, or nobody confirms it within a week", async () => {
    const withdrawn = await three();
    await withdrawn.first.at("/staff", (c) => c.staff.withdrawReset({ resetId: withdrawn.resetId }));
    const late = await three();
    const confirm = (who: Staff, resetId: string) =>
      who.at("/staff", (c) => c.staff.confirmReset({ resetId }));
    await expect(confirm(withdrawn.second, withdrawn.resetId)).rejects.toEqual(refusal("not-found"));
    apps.clock.now = minutesLater(began, 7 * 24 * 60 + 1);
    const fresh = await adminBrowser(apps, db, late.confirms);
    await expect(confirm(fresh, late.resetId)).rejects.toEqual(refusal("not-found"));
    expect(await kindOf(await pendingBrowser(apps, db, late.lost.staff))).toBe("anonymous");
  });
});

describe("the database itself", () => {
  test("marks no session without a spent proof, whatever the application says", async () => {
    const { staff } = await arriving();
    const { rowCount } = await db.owner.query(
      "select from information_schema.column_privileges where grantee like 'causeway%' and grantee <> 'causeway_guard' and grantee <> 'causeway_owner' and table_name = 'session' and column_name like 'second_factor%' and privilege_type in ('UPDATE', 'INSERT')",
    );
    expect(rowCount).toBe(0);
    expect(await kindOf(await pendingBrowser(apps, db, staff))).toBe("anonymous");
  });
});
