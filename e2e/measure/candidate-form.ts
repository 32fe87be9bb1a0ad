import { anEmployer, aSession } from "@causeway/db/test/factories";
import type { Locale } from "@causeway/messages/locale";
import type { Browser } from "@playwright/test";
import { candidateForm } from "../support/answers.ts";
import { linkIn, mailsTo } from "../support/mailbox.ts";
import { Person } from "../support/person.ts";
import { database, urlOf } from "../support/stack.ts";
import { type Figure, SlowPhone } from "./slow-phone.ts";

const locale: Locale = "zh-Hans";

/** Her whole way in, from the link in the mail to the third page of questions; then the form opened on a new phone. */
export async function ofForm(
  browser: Browser,
  note: (phone: SlowPhone) => void,
): Promise<{ figures: Figure[]; strangers: string[] }> {
  const invitation = await anInvitation(browser);
  const phone = await SlowPhone.take(browser, "zh-CN");
  const { page } = phone;
  const she = new Person(page, { app: "portal", email: invitation.email, locale, scripted: true });
  const words = she.words("form");
  const figures: Figure[] = [];
  const step = async (what: string, act: () => Promise<unknown>, to: RegExp) => {
    figures.push(await phone.cost(what, act, () => page.waitForURL(to)));
    note(phone);
  };
  await step("first visit: the link in the mail", () => page.goto(invitation.link), /\/invitation\//);
  await step(
    "the notice",
    () => she.control(she.words("candidate-arrival")("invitation.accept")).click(),
    /\/consent$/,
  );
  const form = page.url().replace("/consent", "");
  for (const box of await page.locator("#consent-form input[type=checkbox][required]").all())
    await box.check();
  await page.locator("#sensitive, #cross-border").evaluateAll((boxes) => {
    for (const box of boxes) if (box instanceof HTMLInputElement && !box.checked) box.click();
  });
  await step(
    "the overview",
    () => page.locator("#consent-form button[type=submit]").last().click(),
    /\/c\/[^/]+$/,
  );
  await step(
    "the first questions",
    () => page.locator('main a[href$="/particulars"]').first().click(),
    /particulars$/,
  );
  const answers = Object.entries(candidateForm).slice(0, 3);
  for (const [section, own] of answers) {
    await she.answer(own);
    const on = new RegExp(`/c/[^/]+/(?!${section})[a-z-]+$`);
    await step(`next page: after ${section}`, () => she.control(words("saveAndContinue")).click(), on);
  }
  const cookies = await phone.context.cookies();
  const strangers = phone.strangers;
  await phone.context.close();

  const other = await SlowPhone.take(browser, "zh-CN");
  await other.context.addCookies(cookies);
  const again = () => other.page.goto(`${form}/particulars`);
  figures.splice(1, 0, await other.cost("back on another phone: a page of questions", again, async () => {}));
  note(other);
  await other.context.close();
  return { figures, strangers: [...new Set([...strangers, ...other.strangers])] };
}

/** Invites somebody as an employer does, at full speed, and reads her mail. */
async function anInvitation(browser: Browser): Promise<{ email: string; link: string }> {
  const { owner, organisation, sponsorshipCase } = await anEmployer(database).withCase();
  const { token } = await aSession(database, owner);
  const context = await browser.newContext();
  await context.addCookies([{ name: "causeway-portal", value: token, url: urlOf("portal") }]);
  const page = await context.newPage();
  const email = "li.jing@example.test";
  await page.goto(`${urlOf("portal")}/o/${organisation.id}/cases/${sponsorshipCase.id}/candidate`);
  await page.locator("[name=name]").fill("李静");
  await page.locator("[name=email]").fill(email);
  const choice = page.locator(`[name=locale][value=${locale}]`);
  if ((await choice.count()) > 0) await choice.check();
  else await page.locator("[name=locale]").selectOption(locale);
  await page.locator("button[value=invite]").click();
  for (let tries = 0; tries < 100; tries += 1) {
    const [mail] = await mailsTo(email);
    if (mail) {
      await context.close();
      return { email, link: linkIn(mail) };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The invitation's mail did not arrive");
}
