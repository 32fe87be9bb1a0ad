import type { Locale } from "@causeway/messages/locale";
import { type Browser, type BrowserContextOptions, test as base } from "@playwright/test";
import { Person } from "./person.ts";
import type { App } from "./stack.ts";

export { expect } from "@playwright/test";

type Arrival = { app?: App; email: string; locale?: Locale };

export type Meet = (who: Arrival, options?: BrowserContextOptions) => Promise<Person>;

let addresses = 0;

/** `meet` gives somebody a browser of her own, closed when the test ends. */
export const test = base.extend<{ meet: Meet }>({
  meet: async ({ browser, contextOptions, viewport, hasTouch, isMobile, javaScriptEnabled }, use) => {
    const opened: Person[] = [];
    await use(async (who, options = {}) => {
      const shared = {
        ...contextOptions,
        viewport,
        hasTouch,
        isMobile,
        javaScriptEnabled: javaScriptEnabled ?? true,
      };
      const person = await arrive(browser, who, { ...shared, ...options });
      opened.push(person);
      return person;
    });
    for (const person of opened) await person.context.close();
  },
});

async function arrive(browser: Browser, who: Arrival, options: BrowserContextOptions): Promise<Person> {
  const locale = who.locale ?? "en";
  addresses += 1;
  const context = await browser.newContext({
    ...options,
    locale: { en: "en-GB", "zh-Hant": "zh-HK", "zh-Hans": "zh-CN" }[locale],
    timezoneId: "Asia/Hong_Kong",
    reducedMotion: "reduce",
    extraHTTPHeaders: { "x-forwarded-for": `10.${process.pid & 255}.${addresses >> 8}.${addresses & 255}` },
  });
  return new Person(await context.newPage(), { app: who.app ?? "portal", email: who.email, locale });
}

/** An address that nobody else in this run has. */
export function address(name: string): string {
  addresses += 1;
  return `${name}.${process.pid.toString(36)}${Date.now().toString(36)}${addresses}@example.test`;
}
