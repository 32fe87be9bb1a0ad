import { type Browser, chromium } from "@playwright/test";
import config from "../playwright.config.ts";
import startStack from "../support/global-setup.ts";
import { startBareApp } from "./bare-app.ts";
import { type Figure, profile, SlowPhone } from "./slow-phone.ts";

export interface Bar {
  what: string;
  is: number;
  bar: string;
  holds: boolean;
}

const locale = "zh-CN";
const most = { aboveFloor: 45_000, nextPage: 12_000 };

/**
 * What the candidate's form costs on a slow line, beside a bare React Router page in the same run: bytes, requests and
 * milliseconds a page. `after` is told how to end what was started; `note` sees a phone after each page it visited.
 */
export async function measurePages(
  after: (undo: () => unknown) => void,
  note: (phone: SlowPhone) => void,
): Promise<{ pages: Figure[]; bars: Bar[]; report: Record<string, unknown> }> {
  const bare = await startBareApp();
  after(bare.stop);
  after(await startStack());
  const browser = await chromium.launch({ ...config.use?.launchOptions });
  after(() => browser.close());
  const floor = await ofBareApp(browser, bare.url, note);
  // Its modules read where the stack is when they are loaded.
  const { ofForm } = await import("./candidate-form.ts");
  const form = await ofForm(browser, note);
  const floorBytes = floor[0]?.bytes ?? 0;
  const first = form.figures.filter((figure) => figure.what.startsWith("first visit"));
  const next = form.figures.filter((figure) => figure.what.startsWith("next page"));
  const aboveFloor = Math.max(...first.map((figure) => figure.bytes)) - floorBytes;
  const nextBytes = Math.max(...next.map((figure) => figure.bytes));
  const bars: Bar[] = [
    {
      what: "first visit, bytes above the floor",
      is: aboveFloor,
      bar: `<= ${most.aboveFloor}`,
      holds: aboveFloor <= most.aboveFloor,
    },
    {
      what: "next page of the form, bytes",
      is: nextBytes,
      bar: `<= ${most.nextPage}`,
      holds: nextBytes <= most.nextPage,
    },
    {
      what: "requests to any other origin",
      is: form.strangers.length,
      bar: "0",
      holds: form.strangers.length === 0,
    },
  ];
  return {
    pages: [...floor, ...form.figures],
    bars,
    report: {
      browser: `Chromium ${browser.version()}`,
      profile: { ...profile, locale },
      floor,
      pages: form.figures,
      strangers: form.strangers,
      aboveFloor,
      ratio: (aboveFloor + floorBytes) / floorBytes,
    },
  };
}

async function ofBareApp(browser: Browser, url: string, note: (phone: SlowPhone) => void): Promise<Figure[]> {
  const phone = await SlowPhone.take(browser, locale);
  const { page } = phone;
  const first = await phone.cost(
    "floor: first visit",
    () => page.goto(`${url}/first`),
    async () => {},
  );
  note(phone);
  const second = await phone.cost(
    "floor: next page",
    () => page.getByRole("button").click(),
    () => page.waitForURL("**/second"),
  );
  await phone.context.close();
  return [first, second];
}
