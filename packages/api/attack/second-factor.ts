import { confirmReset } from "@causeway/db/second-factor-reset";
import { aSession, aStaffMember } from "@causeway/db/test/factories";
import { withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { originOf } from "../src/auth/cookies.ts";
import { toAppError } from "../src/errors.ts";
import { adminBrowser, pendingBrowser } from "../test/browser.ts";
import { aSoftPasskey, codeOf, enrolApp } from "../test/second-factor.ts";
import { ask, cookieFrom, post } from "./http.ts";
import { type Attack, finding, type World } from "./world.ts";

const allRoles = ["reviewer", "approver", "administrator"] as const;

/** The cookie of staff whose mail somebody has read, and nothing more. */
async function stolenCookie(world: World, staff: { personId: string }): Promise<string> {
  const { token } = await aSession(world.db, staff, "admin", new Date(), null);
  return `causeway-admin=${token}`;
}

async function reasonOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    return toAppError(error).reason;
  }
}

/** Staff with an authenticator app, whose spent steps are forgotten so that the attack may begin at once. */
async function withApp(world: World) {
  const staff = await aStaffMember(world.db, allRoles);
  const { secret } = await enrolApp(
    { ...world.apps, clock: { now: new Date() } },
    await pendingBrowser(world.apps, world.db, staff),
  );
  await world.db.owner.query("update totp_secret set last_step = 0 where person_id = $1", [staff.personId]);
  return { staff, secret };
}

async function withPasskey(world: World) {
  const staff = await aStaffMember(world.db, allRoles);
  const device = aSoftPasskey(originOf("admin", world.apps.admin.env));
  const browser = await pendingBrowser(world.apps, world.db, staff);
  const asked = await browser.at("/", (c) => c.secondFactor.askToEnrol());
  await browser.at("/", (c) => c.secondFactor.enrolPasskey({ name: "Laptop", response: device.make(asked) }));
  return { staff, device };
}

export const secondFactorAttacks: Attack[] = [
  async (world) => {
    const { expect, found } = finding("a stolen cookie of staff without the second factor");
    const { staff } = await withApp(world);
    const cookie = await stolenCookie(world, staff);
    const { organisationId, caseId } = world.scenario.a.inCase;
    const pages = [
      "/queue",
      "/organisations",
      "/staff",
      "/mail",
      "/audit",
      "/account",
      "/account/security/add",
    ];
    for (const path of [
      ...pages,
      `/cases/${organisationId}/${caseId}/answers`,
      "/trpc/staff.list",
      "/confirm",
    ]) {
      const { status, headers } = await ask(world.admin + path, { cookie });
      const to = String(headers.location ?? "");
      expect(status === 302 && to.includes("/sign-in/second-factor"), `${path} answered ${status} ${to}`);
    }
    for (const path of ["/staff", "/trpc/staff.invite", `/audit/export/${agencyOrganisationId}`]) {
      const { status } = await post(world.admin + path, { intent: "end" }, { cookie });
      expect(status === 401, `POST ${path} answered ${status}`);
    }
    const { status } = await post(`${world.admin}/sign-in/enrol`, { offer: "x", code: "000000" }, { cookie });
    expect(status >= 300, `enrolling beside what she has answered ${status}`);
    return found;
  },
  async (world) => {
    const { expect, found } = finding("a code of the app used twice, late, by five at once, guessed");
    const { staff, secret } = await withApp(world);
    const code = codeOf(secret, new Date());
    const enter = async (value: string) =>
      post(
        `${world.admin}/sign-in/second-factor`,
        { second_factor_code: value },
        { cookie: await stolenCookie(world, staff), headers: { "x-forwarded-for": "203.0.113.99" } },
      );
    const racers = await Promise.all(Array.from({ length: 5 }, () => enter(code)));
    const winners = racers.filter((one) => cookieFrom(one, "causeway-admin")).length;
    expect(winners === 1, `${winners} of five racers got in`);
    expect(!cookieFrom(await enter(code), "causeway-admin"), "the code worked twice");
    const old = codeOf(secret, new Date(Date.now() - 90_000));
    expect(!cookieFrom(await enter(old), "causeway-admin"), "a code of a minute and a half ago worked");
    let refusedAt = 0;
    for (let at = 0; at < 12; at += 1) if ((await enter("000000")).status === 429) refusedAt ||= at + 1;
    expect(refusedAt > 0, "guesses are not counted");
    return found;
  },
  async (world) => {
    const { expect, found } = finding(
      "a passkey: challenge reused or taken elsewhere, another origin, no owner",
    );
    const { device } = await withPasskey(world);
    const visit = () => adminBrowser(world.apps, world.db);
    const present = (who: Awaited<ReturnType<typeof visit>>, response: string) =>
      reasonOf(who.at("/sign-in", (c) => c.secondFactor.signInByPasskey({ response })));
    for (const signing of [
      { origin: "https://evil.example" },
      { origin: originOf("portal", world.apps.admin.env) },
      { verified: false },
    ]) {
      const who = await visit();
      const asked = await who.at("/sign-in", (c) => c.secondFactor.askToSignIn());
      expect((await present(who, device.use(asked, signing))) === "passkey-refused", JSON.stringify(signing));
    }
    const [her, thief] = [await visit(), await visit()];
    const asked = await her.at("/sign-in", (c) => c.secondFactor.askToSignIn());
    await thief.at("/sign-in", (c) => c.secondFactor.askToSignIn());
    expect(
      (await present(thief, device.use(asked))) === "passkey-refused",
      "another browser spent the challenge",
    );
    const response = device.use(asked);
    const jar = new Map(her.jar);
    expect((await present(her, response)) === "done", "its owner did not get in");
    const again = await visit();
    for (const [name, value] of jar) again.jar.set(name, value);
    expect((await present(again, response)) === "passkey-refused", "the signed challenge worked twice");
    const copied = await visit();
    const fresh = await copied.at("/sign-in", (c) => c.secondFactor.askToSignIn());
    expect(
      (await present(copied, device.use(fresh, { counter: 1 }))) === "passkey-refused",
      "a copied key with an old counter got in",
    );
    return found;
  },
  async (world) => {
    const { expect, found } = finding("one administrator alone resets a colleague's second factor");
    const { staff } = await withApp(world);
    const administrator = await aStaffMember(world.db, ["administrator"]);
    const browser = await adminBrowser(world.apps, world.db, administrator);
    const reason = "She said so on the telephone.";
    await browser.at("/staff", (c) => c.staff.requestReset({ personId: staff.personId, reason }));
    const { rows } = await world.db.owner.query<{ id: string }>(
      "select id from second_factor_reset where person_id = $1",
      [staff.personId],
    );
    const id = rows[0]?.id ?? "";
    const asked = await reasonOf(browser.at("/staff", (c) => c.staff.confirmReset({ resetId: id })));
    expect(asked === "four-eyes", `confirming one's own request answered ${asked}`);
    // Past every check of the program, straight at the database, as whoever asked and as whoever lost it.
    for (const one of [administrator, staff]) {
      const actor = { kind: "staff" as const, personId: one.personId, roles: one.roles };
      const direct = withActor(world.apps.admin.db, actor, (tx) => confirmReset(tx, { id, now: new Date() }));
      expect((await reasonOf(direct)) !== "done", "the database let one person do it");
    }
    const left = await world.db.owner.query("select from totp_secret where person_id = $1", [staff.personId]);
    expect(left.rowCount === 1, "the factor is gone");
    return found;
  },
];
