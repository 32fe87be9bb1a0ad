import { anEmployer } from "@causeway/db/test/factories";
import type { Locale } from "@causeway/messages/locale";
import { localeNames } from "@causeway/messages/locale";
import { consent } from "./acts/candidate.ts";
import { linkIn, nextMail } from "./support/mailbox.ts";
import { type Person, saying } from "./support/person.ts";
import { database, urlOf } from "./support/stack.ts";
import { expect, type Meet, test } from "./support/test.ts";

const languages = ["en", "zh-Hans"] as const;

async function atHerForm(meet: Meet, locale: Locale): Promise<{ her: Person; form: string }> {
  const { candidate, sponsorshipCase } = await anEmployer(database).withCandidate();
  const her = await meet({ email: candidate.email, locale, as: candidate });
  const form = `/c/${sponsorshipCase.id}`;
  await her.open(form);
  await consent(her, form);
  return { her, form };
}

async function atPosition(meet: Meet, locale: Locale): Promise<{ he: Person; path: string }> {
  const { preparer, organisation, sponsorshipCase } = await anEmployer(database).withCase();
  const he = await meet({ email: preparer.email, locale, as: preparer });
  return { he, path: `/o/${organisation.id}/cases/${sponsorshipCase.id}/position` };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("changing the language in mid form keeps every word", async ({ meet }) => {
      const { her, form } = await atHerForm(meet, "en");
      await her.open(`${form}/particulars`);
      await her.answer({ surnameEn: "LI", placeOfBirth: "北京", sex: "F", dateOfBirth: "1990-02-28" });
      for (const locale of ["zh-Hant", "zh-Hans", "en"] as const) {
        await her.page.getByRole("button", { name: localeNames[locale], exact: true }).first().click();
        await expect(her.page.locator("html")).toHaveAttribute("lang", locale);
        await her.settle();
        await expect(her.page.locator("[name=surnameEn]")).toHaveValue("LI");
        await expect(her.page.locator("[name=placeOfBirth]")).toHaveValue("北京");
        await expect(her.page.locator("[name=sex][value=F]")).toBeChecked();
        await expect(her.page.locator("[name=dateOfBirth]")).toHaveValue("1990-02-28");
      }
    });
  });
}

for (const locale of languages) {
  test(`a second tab with older data says so and loses nothing (${locale})`, async ({ meet }) => {
    const { he, path } = await atPosition(meet, locale);
    const t = he.words("form");
    await he.open(path);
    const other = await he.context.newPage();
    await other.goto(he.page.url());
    await expect(other.locator("[name=title]")).toBeVisible();
    await he.answer({ title: "Data engineer" });
    await he.sees(saved(t("saved", { time: "@" })));
    // A save of its own does not make the older tab believe that it has seen the other's.
    await other.locator("[name=duties]").fill("Runs the platform.");
    await expect(other.getByText(saved(t("saved", { time: "@" }))).first()).toBeVisible();
    await other.locator("[name=title]").fill("Platform engineer");
    const panel = other.getByRole("alert").filter({ hasText: t("conflictText") });
    await expect(panel).toContainText("Data engineer");
    await expect(panel).toContainText("Platform engineer");
    await panel.getByRole("button", { name: t("conflictKeepMine") }).click();
    await expect(panel).toBeHidden();
    await he.open(path);
    await expect(he.page.locator("[name=title]")).toHaveValue("Platform engineer");
  });

  test(`without a script the older tab is told too (${locale})`, async ({ meet }) => {
    const { preparer, organisation, sponsorshipCase } = await anEmployer(database).withCase();
    const he = await meet({ email: preparer.email, locale, as: preparer }, { javaScriptEnabled: false });
    const t = he.words("form");
    const path = `/o/${organisation.id}/cases/${sponsorshipCase.id}/position`;
    await he.open(path);
    const other = await he.context.newPage();
    await other.goto(he.page.url());
    await he.answer({ title: "Data engineer" });
    await he.follow(t("saveAndLeave"), /\/cases\/[^/]+$/);
    await other.locator("[name=title]").fill("Platform engineer");
    await other.getByRole("button", { name: t("saveAndContinue") }).click();
    const panel = other.getByRole("alert").filter({ hasText: t("conflictText") });
    await expect(panel).toContainText("Data engineer");
    await expect(panel).toContainText("Platform engineer");
  });

  test(`a lost connection keeps the words on the device and sends them later (${locale})`, async ({
    meet,
  }) => {
    const { her, form } = await atHerForm(meet, locale);
    const t = her.words("form");
    await her.open(`${form}/particulars`);
    await her.context.setOffline(true);
    await her.answer({ placeOfBirth: "天津" });
    await her.sees(t("unsaved"));
    await her.context.setOffline(false);
    await her.sees(saved(t("saved", { time: "@" })));
    await her.open(`${form}/particulars`);
    await expect(her.page.locator("[name=placeOfBirth]")).toHaveValue("天津");
  });

  test(`words typed offline survive the closing of the tab (${locale})`, async ({ meet }) => {
    const { her, form } = await atHerForm(meet, locale);
    const t = her.words("form");
    await her.open(`${form}/particulars`);
    await her.context.setOffline(true);
    await her.answer({ placeOfBirth: "重庆" });
    await her.sees(t("unsaved"));
    const address = her.page.url();
    await her.page.close();
    await her.context.setOffline(false);
    const later = await her.context.newPage();
    await later.goto(address);
    await expect(later.locator("[name=placeOfBirth]")).toHaveValue("重庆");
  });

  test(`dates, numbers and addresses that cannot be are named, with what to do (${locale})`, async ({
    meet,
  }) => {
    const { her, form } = await atHerForm(meet, locale);
    const t = her.words("form");
    await her.open(`${form}/particulars`);
    await her.answer({ mainlandId: "110105194912310021", hasHkid: "yes", hkid: "A123456(7)", phone: "12" });
    await her.press(t("saveAndContinue"), t("summaryTitle"));
    const wording = her.words("candidate-form");
    const named = (field: "mainlandId" | "hkid", reason: string) =>
      t("problem.identifier-wrong", { label: wording(`fields.${field}.label`), reason });
    await her.sees(named("mainlandId", t("identifier.check")));
    await her.sees(named("hkid", t("identifier.check")));
    await her.sees(t("problem.not-a-phone", { label: wording("fields.phone.label") }));
    await expect(her.page.locator("[name=phone]")).toHaveValue("12");
  });
}

test("wording of the verdicts that never arrives takes no form away", async ({ meet }) => {
  const { he, path } = await atPosition(meet, "en");
  const t = he.words("form");
  const refused: string[] = [];
  // Wording that is fetched while the page is open: one file for each language.
  await he.page.route("**/assets/en-*.js", (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  await he.page.goto(urlOf("portal") + path);
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  await he.answer({ title: "Data engineer" });
  await he.sees(saved(t("saved", { time: "@" })));
  await expect(he.page.locator("[name=title]")).toHaveValue("Data engineer");
  await he.sees(he.words("sponsorship-case")("verdict.notHere"));
});

test("a save whose answer is lost on the way back is not taken for somebody else's", async ({ meet }) => {
  const { he, path } = await atPosition(meet, "en");
  const t = he.words("form");
  await he.open(path);
  const line = await he.context.newCDPSession(he.page);
  let lost = 0;
  line.on("Fetch.requestPaused", ({ requestId }) => {
    lost += 1;
    void line.send("Fetch.failRequest", { requestId, errorReason: "ConnectionReset" });
  });
  // At this stage the server has done its work, and only its answer can be stopped.
  await line.send("Fetch.enable", { patterns: [{ urlPattern: "*saveSection", requestStage: "Response" }] });
  await he.page.locator("[name=title]").pressSequentially("Data");
  await expect.poll(() => lost).toBe(1);
  await he.sees(t("unsaved"));
  await he.page.locator("[name=title]").pressSequentially(" engineer");
  await line.send("Fetch.disable");
  await he.sees(saved(t("saved", { time: "@" })));
  await expect(he.page.getByText(t("conflictText"))).toHaveCount(0);
  await he.open(path);
  await expect(he.page.locator("[name=title]")).toHaveValue("Data engineer");
});

test("a session warns before it ends, and one that has ended leads back to the same field with every word", async ({
  meet,
}) => {
  const { preparer, organisation, sponsorshipCase } = await anEmployer(database).withCase();
  const he = await meet({ email: preparer.email, as: preparer });
  const sessions = (change: string) =>
    database.owner.query(`update session set ${change} where person_id = $1`, [preparer.personId]);
  const [shell, auth] = [he.words("shell"), he.words("auth")];
  const field = (name: string) => he.page.locator(`[name=${name}]`);

  await sessions("idle_minutes = 4");
  await he.open(`/o/${organisation.id}/cases/${sponsorshipCase.id}/position`);
  await he.sees(shell("idle.title"));
  await he.answer({ title: "Data engineer" });
  await he.context.setOffline(true);
  await he.control(shell("idle.stay")).click();
  await expect(field("title")).toHaveValue("Data engineer");
  await he.context.setOffline(false);
  await sessions("idle_minutes = 60");
  await he.control(shell("idle.stay")).click();
  await expect(he.page.getByText(shell("idle.title"))).toBeHidden();
  await he.sees(saved(he.words("form")("saved", { time: "@" })));

  await sessions("last_seen_at = last_seen_at - interval '1 day'");
  await field("duties").pressSequentially("Runs the night batch.");
  await he.sees(he.words("errors")("session-expired.title"));
  await he.page
    .locator("main")
    .getByRole("link", { name: shell("signIn"), exact: true })
    .click();
  await he.answer({ email: preparer.email });
  await he.follow(auth("send"), /\/sign-in\/code/);
  await he.open(linkIn(await nextMail(he.email, saying(he.words("email")("sign-in.subject")))));
  await he.control(auth("link.finish")).click();
  await he.page.waitForURL(/\/position#f-duties$/);
  await expect(field("duties")).toHaveValue("Runs the night batch.");
  await expect(field("duties")).toBeFocused();
  await expect(field("title")).toHaveValue("Data engineer");
});

/** The indicator's words without the time in them. */
function saved(wording: string): RegExp {
  return new RegExp(wording.replace("@", "[0-9:]+"));
}
