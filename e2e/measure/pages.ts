import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { bounded, typedWords } from "../../packages/api/bench/bounded.ts";
import { printTable, writeReport } from "../../packages/api/bench/report.ts";
import config from "../playwright.config.ts";
import startStack from "../support/global-setup.ts";
import { startBareApp } from "./bare-app.ts";
import { type Figure, profile, SlowPhone } from "./slow-phone.ts";

// pnpm measure:pages [--detail]: what the candidate's form costs on a slow line, beside a bare React Router page in the
// same run. Prints a table, writes bench/pages.json, and ends with 1 when a bar is missed.
const { values } = parseArgs({
  args: typedWords(),
  options: { detail: { type: "boolean", default: false }, minutes: { type: "string", default: "10" } },
});
const locale = "zh-CN";
const most = { aboveFloor: 45_000, nextPage: 12_000 };
const { after, end } = bounded(Number(values.minutes));
try {
  process.exitCode = await measure();
} finally {
  await end();
}

async function measure(): Promise<number> {
  const bare = await startBareApp();
  after(bare.stop);
  after(await startStack());
  const browser = await chromium.launch({ ...config.use?.launchOptions });
  after(() => browser.close());
  const floor = await ofBareApp(browser, bare.url);
  // Its modules read where the stack is when they are loaded.
  const { ofForm } = await import("./candidate-form.ts");
  const form = await ofForm(browser, note);
  const floorBytes = floor[0]?.bytes ?? 0;
  const first = form.figures.filter((figure) => figure.what.startsWith("first visit"));
  const next = form.figures.filter((figure) => figure.what.startsWith("next page"));
  const aboveFloor = Math.max(...first.map((figure) => figure.bytes)) - floorBytes;
  const nextBytes = Math.max(...next.map((figure) => figure.bytes));
  const bars = [
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
  print([...floor, ...form.figures], bars);
  writeReport("pages", {
    browser: `Chromium ${browser.version()}`,
    profile: { ...profile, locale },
    floor,
    pages: form.figures,
    strangers: form.strangers,
    aboveFloor,
    ratio: (aboveFloor + floorBytes) / floorBytes,
    bars,
  });
  return bars.every((bar) => bar.holds) ? 0 : 1;
}

async function ofBareApp(browser: Browser, url: string): Promise<Figure[]> {
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

function print(
  figures: readonly Figure[],
  bars: readonly { what: string; is: number; bar: string; holds: boolean }[],
): void {
  printTable([
    ["page", "bytes", "requests", "ms until usable", "of them"],
    ...figures.map(({ what, bytes, requests, interactiveMs, parts }) => [
      ...[what, String(bytes), String(requests), String(interactiveMs), JSON.stringify(parts)],
    ]),
  ]);
  printTable([
    ["bar", "is", "at most", ""],
    ...bars.map(({ what, is, bar, holds }) => [what, String(is), bar, holds ? "holds" : "MISSED"]),
  ]);
}

/** With --detail, every request of the page before. */
function note(phone: SlowPhone): void {
  if (!values.detail) return;
  for (const { url, type, bytes } of phone.requests) {
    process.stdout.write(`    ${String(bytes).padStart(7)}  ${type.padEnd(10)} ${new URL(url).pathname}\n`);
  }
  process.stdout.write("\n");
}
