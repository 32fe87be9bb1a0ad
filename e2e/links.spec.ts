import { aMember, anEmployer } from "@causeway/db/test/factories";
import { codeIn, linkIn, nextMail, scan } from "./support/mailbox.ts";
import { type Person, saying } from "./support/person.ts";
import { database } from "./support/stack.ts";
import { address, test } from "./support/test.ts";

const languages = ["en", "zh-Hant"] as const;

for (const locale of languages) {
  test(`a sign-in link that is cut off, foreign, expired or used says so (${locale})`, async ({ meet }) => {
    const { organisation } = await anEmployer(database).alone();
    const member = await aMember(database, organisation.id, "viewer", { email: address("viewer"), locale });
    const he = await meet({ email: member.email, locale });
    const t = he.words("auth");
    const errors = he.words("errors");
    const ask = async () => {
      await he.open("/sign-in");
      await he.answer({ email: member.email });
      await he.follow(t("send"), /\/sign-in\/code/);
      return nextMail(member.email, saying(he.words("email")("sign-in.subject")));
    };
    const mail = await ask();
    const link = linkIn(mail);

    await he.open(link.slice(0, -4));
    await he.sees(errors("sign-in-link-invalid.title"));

    const elsewhere = await meet({ email: member.email, locale });
    await elsewhere.open(link);
    await elsewhere.sees(t("link.otherTitle"));
    await elsewhere.sees(codeIn(mail));

    await database.owner.query("update sign_in_token set expires_at = now() where email = $1", [
      member.email,
    ]);
    await he.open(link);
    await he.sees(errors("sign-in-link-expired.title"));

    const second = linkIn(await ask());
    // A scanner opens the link before he does; it stays good.
    await scan(second);
    await he.open(second);
    await he.follow(t("link.finish"), /\/o\//);
    await he.open(second);
    await he.sees(errors("sign-in-link-used.title"));
  });

  test(`the code from the mail signs in on the device that asked; a wrong one is told (${locale})`, async ({
    meet,
  }) => {
    const { organisation } = await anEmployer(database).alone();
    const member = await aMember(database, organisation.id, "viewer", { email: address("viewer"), locale });
    const he = await meet({ email: member.email, locale });
    const t = he.words("auth");
    await he.open("/sign-in");
    await he.answer({ email: "not an address" });
    await he.press(t("send"), he.words("errors")("email-invalid.body"));
    await he.answer({ email: member.email });
    await he.follow(t("send"), /\/sign-in\/code/);
    const code = codeIn(await nextMail(member.email, saying(he.words("email")("sign-in.subject"))));
    await he.answer({ code: code === "AAAAAA" ? "BBBBBB" : "AAAAAA" });
    await he.press(t("code.submit"), t("code.wrong", { left: 4 }));
    await he.answer({ code: code.toLowerCase() });
    await he.follow(t("code.submit"), /\/o\//);
  });

  test(`a member's invitation that is cut off, another's, expired, revoked or used says so (${locale})`, async ({
    meet,
  }) => {
    const { organisation, owner } = await anEmployer(database).alone();
    const she = await meet({ email: owner.email, locale, as: owner });
    const invited = address("invited");
    const t = she.words("member");
    const errors = she.words("errors");
    await she.open(`/o/${organisation.id}/members`);
    await she.answer({ email: invited, role: "viewer", locale });
    await she.press(t("invite.submit"), t("invite.sent", { email: invited }));
    const link = linkIn(await nextMail(invited));

    await she.open(link);
    await she.sees(errors("invitation-other-address.title"));
    const he = await meet({ email: invited, locale });
    await he.open(link.slice(0, -3));
    await he.sees(errors("invitation-invalid.title"));
    const change = (set: string) =>
      database.owner.query(`update member_invitation set ${set} where email = $1`, [invited]);
    for (const [set, reset, reason] of [
      [
        "expires_at = now() - interval '1 day'",
        "expires_at = now() + interval '1 day'",
        "invitation-expired",
      ],
      ["revoked_at = now()", "revoked_at = null", "invitation-revoked"],
      ["accepted_at = now()", "accepted_at = null", "invitation-used"],
    ] as const) {
      await change(set);
      await he.open(link);
      await he.sees(errors(`${reason}.title`));
      await change(reset);
    }
    await he.open(link);
    await he.sees(
      he.words("member")("join.title", {
        organisation: locale === "en" ? organisation.nameEn : organisation.nameZh,
      }),
    );
  });

  test(`a candidate's invitation that is cut off, expired, revoked or used says so (${locale})`, async ({
    meet,
  }) => {
    const { organisation, preparer, sponsorshipCase } = await anEmployer(database).withCase();
    const he = await meet({ email: preparer.email, locale, as: preparer });
    const invited = address("candidate");
    const t = he.words("sponsorship-case");
    await he.open(`/o/${organisation.id}/cases/${sponsorshipCase.id}/candidate`);
    await he.answer({ name: "李静", email: invited, locale });
    await he.press(t("candidate.send"), t("candidate.sent", { email: invited }));
    const link = linkIn(await nextMail(invited));

    const she = await meet({ email: invited, locale });
    const errors = she.words("errors");
    await she.open(link.slice(0, -3));
    await she.sees(errors("invitation-invalid.title"));
    const change = (set: string) =>
      database.owner.query(`update candidate_invitation set ${set} where email = $1`, [invited]);
    for (const [set, reset, reason] of [
      [
        "expires_at = now() - interval '1 day'",
        "expires_at = now() + interval '1 day'",
        "invitation-expired",
      ],
      ["revoked_at = now()", "revoked_at = null", "invitation-revoked"],
    ] as const) {
      await change(set);
      await she.open(link);
      await she.sees(errors(`${reason}.title`));
      await change(reset);
    }
    await scan(link);
    const elsewhere = await meet({ email: invited, locale });
    await elsewhere.open(link);
    await she.open(link);
    await pressTwiceOnASlowLine(she, she.words("candidate-arrival")("invitation.accept"));
    await she.page.waitForURL(/\/consent$/);
    // A page that was open before says so too, with the way in.
    await elsewhere.press(
      she.words("candidate-arrival")("invitation.accept"),
      errors("invitation-used.title"),
    );
    await elsewhere.sees(she.words("candidate-arrival")("arrival.signIn"));
  });
}

/** The second press falls while the first is still on its way; the line lets go of what it holds only then. */
async function pressTwiceOnASlowLine(person: Person, name: string): Promise<void> {
  const { page } = person;
  const { promise: pressed, resolve: letGo } = Promise.withResolvers<void>();
  const held = page.waitForRequest((request) => request.method() === "POST");
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await pressed;
    await route.continue();
  });
  await person.control(name).click();
  await held;
  await person.control(name).click();
  letGo();
}
