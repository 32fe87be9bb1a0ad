import { aStaffMember } from "@causeway/db/test/factories";
import type { Download } from "@playwright/test";
import { aCaseOnTheList, aFailedMail, dayFromNow } from "./support/decided-case.ts";
import { anAdministrator, deviceNames, devices } from "./support/devices.ts";
import { mailsTo, nextMail } from "./support/mailbox.ts";
import type { Person } from "./support/person.ts";
import { database } from "./support/stack.ts";
import { address, expect, test } from "./support/test.ts";

test.describe("the law that the agency publishes is one for all", () => {
  // Whoever publishes has seen what turns under the law in force: two at once would stop each other.
  test.describe.configure({ mode: "serial" });
  for (const device of deviceNames) {
    test(`a Talent List is proposed by one, its turned verdicts are read, and another publishes it (${device})`, async ({
      meet,
    }) => {
      const she = await anAdministrator(meet, device);
      const he = await anAdministrator(meet, device);
      const t = she.words("rule-set");
      await she.open("/rule-set/new");
      const { file, reference, title } = await withoutAProfession(she);
      await she.page.locator("input[type=file]").setInputFiles({
        ...{ name: "list.json", mimeType: "application/json", buffer: Buffer.from(file) },
      });
      await she.follow(t("read"), /\/rule-set\/[0-9a-f-]{36}$/);
      const version = she.path;
      // The worker goes through every open case; the page asks it how far it is.
      await expect(she.control(t("propose"))).toBeVisible({ timeout: 90_000 });
      await she.follow(t("show"), /\/impact/);
      await expect(she.page.getByRole("row", { name: reference }).first()).toBeVisible();
      await she.open(version);
      await she.press(t("propose"), t("proposed"));
      await she.sees(t("own"));
      await expect(she.control(t("publish"))).toBeHidden();

      await he.open(version);
      await he.press(t("publish"), t("published"));
      await he.page.locator("[name=reason]").fill("It was a demonstration.");
      await he.press(t("ask"), t("asked"));
      await she.open("/rule-set");
      await she.follow(title, `**${version}`);
      await she.press(t("withdraw"), t("withdrawn"));
    });
  }
});

for (const device of deviceNames) {
  test(`the agency's figures are drawn beside their tables, which can be taken away (${device})`, async ({
    meet,
  }) => {
    const reader = await aStaffMember(database, ["approver"]);
    await aCaseOnTheList({ id: "fin-accountants", name: "Accountants" });
    const her = await meet({ app: "admin", email: reader.email, as: reader }, devices[device]);
    await her.open("/figures");
    const volume = her.page.locator("#volume");
    await expect(volume.locator("svg").first()).toBeVisible();
    const heads = await volume.getByRole("columnheader").allTextContents();
    const months = await volume.locator("tbody tr").count();
    const text = await textOf(her, () => volume.locator("a[download]").click());
    const lines = text.replace("\uFEFF", "").trim().split("\r\n");
    expect(lines[0]?.split(",")).toEqual(heads.map((head) => head.trim()));
    expect(lines).toHaveLength(months + 1);
  });

  test(`a mail that was given up is found, sent again with a reason, and arrives (${device})`, async ({
    meet,
  }) => {
    const { owner, mailId, reference } = await aFailedMail();
    const her = await anAdministrator(meet, device);
    const t = her.words("mail");
    await her.open(`/mail?state=failed&caseReference=${reference}`);
    await her.page.locator(`a[href$="${mailId}"]`).first().click();
    await her.page.waitForURL(`**/${mailId}`);
    await her.press(t("resend"), t("again.missing"));
    await her.page.locator("select[name=reason]").selectOption({ index: 1 });
    await her.follow(
      t("resend"),
      (url) => url.pathname.startsWith("/mail/") && !url.pathname.endsWith(mailId),
    );
    await her.sees(t("resent"));
    expect((await nextMail(owner.email)).subject).not.toBe("");
    expect(await mailsTo(owner.email)).toHaveLength(1);
  });

  test(`an employer and a colleague are invited, the colleague leaves, and the record of it holds (${device})`, async ({
    meet,
  }) => {
    const her = await anAdministrator(meet, device);
    const [t, staff, audit] = [her.words("organisation"), her.words("staff"), her.words("audit")];
    const [name, email] = ["Kwun Tong Cells Limited", address("first-owner")];
    await her.open("/organisations");
    await her.follow(t("admin.invite"), /\/organisations\/new$/);
    await her.answer({ nameEn: name, email, locale: "en" });
    await her.follow(t("admin.submit"), /\/organisations\/[0-9a-f-]{36}$/);
    await her.sees(t("admin.sent", { name, email }));
    const organisationId = her.path.split("/")[2] ?? "";
    await nextMail(email);

    await her.open(`/audit?organisation=${organisationId}`);
    await expect(her.page.locator("tbody tr").first()).toBeVisible();
    const entries = String(await her.page.locator("tbody tr").count());
    await her.press(audit("verify.button"), audit("verify.holds", { entries }));

    const colleague = address("colleague");
    await her.open("/staff");
    await her.answer({ name: colleague, email: colleague });
    await her.page.locator("#roles").check();
    await her.press(staff("invite.submit"), staff("invite.sent", { name: colleague, email: colleague }));
    const row = her.page
      .getByRole("row")
      .filter({ has: her.page.getByRole("rowheader", { name: colleague }) });
    await row.locator("summary").first().click();
    await her.press(staff("endOf", { name: colleague }), staff("ended", { name: colleague }));
    await expect(row).toHaveCount(0);
  });
}

/** The list in force as the page gives it, less one profession from next month, and a case that rests on that one. */
async function withoutAProfession(she: Person) {
  const t = she.words("rule-set");
  const text = await textOf(she, () => she.control(t("download")).click());
  const list = JSON.parse(text);
  const [gone, ...kept] = list.professions as { id: string; nameEn: string }[];
  if (!gone) throw new Error("There is no profession on the list");
  const { sponsorshipCase } = await aCaseOnTheList({ id: gone.id, name: gone.nameEn });
  const from = dayFromNow(30);
  const title = address("List of a demonstration");
  const changed = { title, versionId: crypto.randomUUID(), effectiveFrom: from };
  const schemes = list.schemes.map((scheme: object) => ({ ...scheme, from }));
  const published = {
    publishedProfessionCount: list.publishedProfessionCount - 1,
    professions: kept,
    schemes,
  };
  const file = JSON.stringify({ ...list, ...changed, ...published });
  return { file, title, reference: sponsorshipCase.reference };
}

async function textOf({ page }: Person, ask: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), ask()]);
  let text = "";
  for await (const chunk of await (file as Download).createReadStream()) text += String(chunk);
  return text;
}
