import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";

// pnpm screenshots [-- --port 4100]: pictures of the running demonstration, for the README.
const { values } = parseArgs({
  options: { port: { type: "string", default: "4100" } },
  allowPositionals: true,
});
const port = Number(values.port);
const portal = `http://portal.localhost:${port}`;
const admin = `http://admin.localhost:${port + 100}`;
const folder = join(import.meta.dirname, "../../docs/screenshots");

mkdirSync(folder, { recursive: true });
const executablePath = process.env.CAUSEWAY_CHROMIUM;
const browser = await chromium.launch({
  args: ["--no-sandbox"],
  ...(executablePath ? { executablePath } : {}),
});
try {
  const owner = await signIn(browser, portal, "ada@harbourlight.example", { width: 1280, height: 860 });
  await owner
    .getByRole("row", { name: /Changes requested/ })
    .first()
    .getByRole("link")
    .first()
    .click();
  await owner.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await picture(owner, "portal-case");
  const reviewer = await signIn(browser, admin, "nora@agency.example", { width: 1440, height: 860 });
  await reviewer.goto(`${admin}/queue`);
  await picture(reviewer, "admin-queue");
} finally {
  await browser.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`docs/screenshots/${name}.png\n`);
}

/** Signs in as anybody does: the address, the mail, its link, and for staff the code. */
async function signIn(
  from: Browser,
  app: string,
  email: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await from.newContext({ viewport, locale: "en-GB" });
  const page = await context.newPage();
  const known = new Set((await mails(email)).map((mail) => mail.id));
  await page.goto(`${app}/sign-in`);
  await page.locator("input[type=email]").fill(email);
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL(/\/code/);
  await page.goto(await freshLink(email, known));
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL((url) => !/^\/sign-in\/(link|code)/.test(url.pathname));
  if (page.url().includes("/sign-in/second-factor")) {
    // The demonstration says what an authenticator app would show.
    const code = await page.locator("main strong").first().textContent();
    await page.locator("#second_factor_code").fill(code ?? "");
    await page.getByRole("main").getByRole("button").last().click();
  }
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

type Mail = { id: string; text: string };

// Node does not resolve *.localhost everywhere; the browser does.
async function mails(email: string): Promise<Mail[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/dev/mailbox.json?to=${encodeURIComponent(email)}`);
  return (await answer.json()) as Mail[];
}

async function freshLink(email: string, known: ReadonlySet<string>): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const fresh = (await mails(email)).find((mail) => !known.has(mail.id));
    const link = /https?:\/\/\S+\/sign-in\/link\/\S+/.exec(fresh?.text ?? "")?.[0];
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No sign-in mail for ${email}`);
}
