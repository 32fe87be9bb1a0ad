import type { Locale } from "@causeway/messages/locale";
import type { Browser, Page } from "@playwright/test";
import type { Demo } from "./demo.ts";
import { windows } from "./gallery.ts";
import type { App } from "./routes.ts";

type Mail = { id: string; to: string; text: string };

/** Signs in as anybody does: the address, the mail, its link, and for staff the code; `at` is shown each page on the way. */
export async function signIn(
  browser: Browser,
  demo: Demo,
  { app, email, at }: { app: App; email: string; at(page: Page): Promise<void> },
): Promise<Page> {
  const page = await newPage(browser);
  const known = new Set((await mails(demo, email)).map((mail) => mail.id));
  await page.goto(`${demo.urls[app]}/sign-in`);
  await at(page);
  await page.locator("input[type=email]").fill(email);
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/\/code/);
  await at(page);
  await page.goto(await freshLink(demo, email, known));
  await at(page);
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(({ pathname }) => !/^\/sign-in\/(link|code)/.test(pathname), { waitUntil: "load" });
  await at(page);
  if (page.url().includes("/sign-in/second-factor")) await passSecondFactor(page);
  return page;
}

/** The demonstration says what an authenticator app would show; a code that runs out while it is typed is followed by another. */
async function passSecondFactor(page: Page): Promise<void> {
  for (let tries = 0; tries < 3 && page.url().includes("/sign-in/second-factor"); tries += 1) {
    await page.reload({ waitUntil: "load" });
    const code = await page.locator("main strong").first().textContent();
    const field = page.locator("#second_factor_code");
    await field.fill(code ?? "");
    await Promise.all([
      page.waitForResponse((one) => one.request().method() === "POST"),
      field.press("Enter"),
    ]);
    await page
      .waitForURL(({ pathname }) => !pathname.startsWith("/sign-in"), { timeout: 5000 })
      .catch(() => {});
  }
}

/** As the switch in the frame does. */
export async function speak(page: Page, locale: Locale): Promise<void> {
  await page
    .context()
    .addCookies([{ name: "causeway-language", value: locale, url: new URL(page.url()).origin }]);
}

export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: windows[0],
    locale: "en-GB",
    timezoneId: "Asia/Hong_Kong",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

/** What the installation has sent, newest first. Node does not resolve *.localhost everywhere; the browser does. */
export async function mails({ port }: Demo, to?: string): Promise<Mail[]> {
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  const answer = await fetch(`http://127.0.0.1:${port}/dev/mailbox.json${query}`);
  return (await answer.json()) as Mail[];
}

/** The newest mail to somebody that is not yet known, as soon as it has arrived. */
export async function mailTo(
  demo: Demo,
  email: string,
  known: ReadonlySet<string> = new Set(),
): Promise<Mail> {
  for (let tries = 0; tries < 600; tries += 1) {
    const fresh = (await mails(demo, email)).find((mail) => !known.has(mail.id));
    if (fresh) return fresh;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No mail for ${email}`);
}

async function freshLink(demo: Demo, email: string, known: ReadonlySet<string>): Promise<string> {
  const { text } = await mailTo(demo, email, known);
  const link = /https?:\/\/\S+\/sign-in\/link\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`No sign-in link in the mail for ${email}`);
  return link;
}
