import { aSession } from "@causeway/db/test/factories";
import type { Locale } from "@causeway/messages/locale";
import { type Browser, type BrowserContextOptions, test as base } from "@playwright/test";
import { Person } from "./person.ts";
import { type App, database, urlOf } from "./stack.ts";

export { expect } from "@playwright/test";

/** Who comes: with `as`, somebody from the factories who has signed in already. */
type Arrival = { app?: App; email: string; locale?: Locale; as?: { personId: string } };

export type Meet = (who: Arrival, options?: BrowserContextOptions) => Promise<Person>;

let addresses = 0;

/** `meet` gives somebody a browser of her own, closed when the test ends. */
export const test = base.extend<{ meet: Meet }>({
  meet: async ({ browser, viewport, hasTouch, isMobile, javaScriptEnabled }, use) => {
    const opened: Person[] = [];
    await use(async (who, options = {}) => {
      const person = await arrive(browser, who, {
        viewport,
        hasTouch,
        isMobile,
        javaScriptEnabled,
        ...options,
      });
      opened.push(person);
      return person;
    });
    for (const person of opened) await person.context.close();
  },
});

async function arrive(browser: Browser, who: Arrival, options: BrowserContextOptions): Promise<Person> {
  const { app = "portal", locale = "en" } = who;
  addresses += 1;
  const context = await browser.newContext({
    ...options,
    locale: { en: "en-GB", "zh-Hant": "zh-HK", "zh-Hans": "zh-CN" }[locale],
    timezoneId: "Asia/Hong_Kong",
    reducedMotion: "reduce",
    extraHTTPHeaders: { "x-forwarded-for": `10.${process.pid & 255}.${addresses >> 8}.${addresses & 255}` },
  });
  if (who.as) {
    const { token } = await aSession(database, who.as, app);
    await context.addCookies([
      { name: `causeway-${app}`, value: token, url: urlOf(app) },
      { name: "causeway-language", value: locale, url: urlOf(app) },
    ]);
  }
  const scripted = options.javaScriptEnabled !== false;
  return new Person(await context.newPage(), { app, email: who.email, locale, scripted });
}

/** An address that nobody else in this run has. */
export function address(name: string): string {
  addresses += 1;
  return `${name}.${process.pid.toString(36)}${Date.now().toString(36)}${addresses}@example.test`;
}
