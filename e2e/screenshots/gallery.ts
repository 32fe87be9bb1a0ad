import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@causeway/messages/locale";
import type { Page } from "@playwright/test";
import type { App } from "./routes.ts";

export type Picture = {
  app: App;
  route: string;
  /** What the page calls itself. */
  title: string;
  address: string;
  locale: Locale;
  width: number;
  file: string;
  bytes: number;
};

/** A window as wide as a desk's and one as a phone's, and how far down a long page is pictured. */
export const windows = [
  { width: 1280, height: 800, most: 1400 },
  { width: 390, height: 844, most: 1500 },
] as const;
/** The narrowest window in which nothing may reach out sideways (WCAG 2.2, 1.4.10). */
const narrowest = { width: 320, height: 640 };

/** Pictures of pages in a folder, one a width and language, and what was seen to be wrong with the pages. */
export function openGallery(folder: string) {
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  const faults: string[] = [];

  /** Pictures the page that stands open. */
  async function show(app: App, route: string, page: Page, locale: Locale = "en"): Promise<void> {
    process.stderr.write(`${app} ${route}${locale === "en" ? "" : ` ${locale}`}\n`);
    const title = (await page.locator("h1").first().textContent())?.trim() ?? "";
    if (!title) faults.push(`${app} ${route} has no heading`);
    const name = nameOf(app, route, locale);
    for (const window of windows) {
      const { width } = window;
      await fitWindow(page, window);
      const file = `${name}-${width}.webp`;
      const bytes = await takePicture(page, join(folder, file));
      pictures.push({ app, route, title, address: page.url(), locale, width, file, bytes });
    }
    await page.setViewportSize(narrowest);
    await still(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > narrowest.width)
      faults.push(`${app} ${route} ${locale} is ${wide} px wide in a window of ${narrowest.width}`);
    await page.setViewportSize(windows[0]);
  }

  const has = (app: App, route: string) => pictures.some((one) => one.app === app && one.route === route);
  return { pictures, faults, show, has };
}

export type Gallery = ReturnType<typeof openGallery>;

/** `/o/:organisationId/cases/:caseId/submit` of the portal becomes `portal-o-organisation-cases-case-submit`. */
function nameOf(app: App, route: string, locale: Locale): string {
  const words = route
    .split("/")
    .filter(Boolean)
    .map((word) => word.replace(/^:(\w+?)(Id)?$/, "$1").replace("*", "not-found"));
  return [app, ...words, ...(locale === "en" ? [] : [locale])].join("-");
}

async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  });
}

// Chromium writes WebP itself; Playwright's own screenshots are PNG or JPEG, several times the size.
async function takePicture(page: Page, path: string): Promise<number> {
  await still(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 20 });
  await session.detach();
  const bytes = Buffer.from(data, "base64");
  writeFileSync(path, bytes);
  return bytes.length;
}

/** A window as high as the page, within reason: what sticks to its foot then lies at the end and not in the middle. */
async function fitWindow(page: Page, { width, height, most }: (typeof windows)[number]): Promise<void> {
  await page.setViewportSize({ width, height });
  await still(page);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), most) });
}
