import { aStaffMember } from "@causeway/db/test/factories";
import type { Person } from "./support/person.ts";
import { database } from "./support/stack.ts";
import { address, expect, test } from "./support/test.ts";

const isIn = (url: URL) => !url.pathname.startsWith("/sign-in");

/** Everything she has proved so far was six minutes ago. */
async function letProofAge(personId: string): Promise<void> {
  await database.owner.query(
    "update session set second_factor_at = second_factor_at - interval '6 minutes' where person_id = $1",
    [personId],
  );
}

/** Her session is gone from this browser, as on another day. */
async function signOut(person: Person): Promise<void> {
  await person.context.clearCookies({ name: "causeway-admin" });
}

/** Fills in the invitation of a colleague and sends it, as far as it goes. */
async function invite(administrator: Person, email: string): Promise<void> {
  await administrator.open("/staff");
  await administrator.answer({ name: "Grace Lam", email });
  await administrator.page.locator("#roles").check();
  await administrator.control(administrator.words("staff")("invite.submit")).click();
}

test("staff sign in by a passkey alone, and prove themselves again by keyboard without losing a form", async ({
  meet,
}) => {
  const her = await meet({ app: "admin", email: address("passkey") });
  const { personId } = await aStaffMember(database, ["administrator"], {
    email: her.email,
    name: "Grace Ho",
  });
  const t = her.words("second-factor");
  const device = await her.context.newCDPSession(her.page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });

  await her.openLink("/staff");
  await her.control(t("enrol.passkeySubmit")).click();
  await expect(her.page.locator("main ol li")).toHaveCount(10);
  await her.settle();
  await her.follow(t("codes.kept"), /\/staff$/);

  await signOut(her);
  await her.open("/sign-in");
  await her.follow(t("signIn.submit"), isIn);

  await letProofAge(personId);
  const colleague = address("colleague");
  await invite(her, colleague);
  await expect(her.page.getByRole("heading", { name: t("confirm.title") })).toBeVisible();
  await her.settle();
  await her.control(t("pass.byPasskey")).focus();
  await her.page.keyboard.press("Enter");
  await her.sees(her.words("staff")("invite.sent", { name: "Grace Lam", email: colleague }));

  await her.open("/account/security");
  await her.sees(t("security.last"));
  await expect(her.control(t("security.remove"))).toBeHidden();
});

test("without a script the app's code and a recovery code do the same", async ({ meet }) => {
  const her = await meet(
    { app: "admin", email: address("code"), locale: "zh-Hans" },
    { javaScriptEnabled: false },
  );
  const { personId } = await aStaffMember(database, ["administrator"], {
    email: her.email,
    locale: "zh-Hans",
  });
  const t = her.words("second-factor");
  await her.openLink("/staff");
  const codes = await her.setUpApp();

  await signOut(her);
  await her.openLink("/staff");
  // Nobody is told of notices before she has shown who she is.
  await expect(her.control(her.words("shell")("bell", { count: 0 }))).toHaveCount(0);
  await her.answer({ second_factor_code: codes[0] ?? "" });
  await her.follow(t("pass.submit"), /\/staff$/);

  await letProofAge(personId);
  const colleague = address("colleague");
  await invite(her, colleague);
  await her.sees(t("confirm.kept"));
  await her.answer({ second_factor_code: codes[0] ?? "" });
  await her.control(t("confirm.submit")).click();
  await her.sees(her.words("errors")("second-factor-wrong.title"));
  await her.settle();
  await her.answer({ second_factor_code: codes[1] ?? "" });
  await her.control(t("confirm.submit")).click();
  await her.sees(her.words("staff")("invite.sent", { name: "Grace Lam", email: colleague }));

  await letProofAge(personId);
  await her.open("/account/security/add");
  expect(her.path).toBe("/confirm");
  await her.answer({ second_factor_code: her.code(1) });
  await her.follow(t("confirm.submit"), /\/account\/security\/add$/);
});
