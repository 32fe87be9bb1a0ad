import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import config from "../playwright.config.ts";
import startStack from "../support/global-setup.ts";
import { startBareApp } from "./bare-app.ts";
import { type Figure, profile, SlowPhone } from "./slow-phone.ts";

// pnpm measure:pages [--detail]: what the candidate's form costs on a slow line, beside a bare React Router page in the
// same run. Prints a table, writes bench/pages.json, and ends with 1 when a bar is missed.
const { values } = parseArgs({
  options: { detail: { type: "boolean", default: false } },
  allowPositionals: true,
});
const locale = "zh-CN";
const most = { aboveFloor: 45_000, nextPage: 12_000, minutes: 5 };
const impatience = setTimeout(() => {
  process.stderr.write(`Not done after ${most.minutes} minutes.\n`);
  void end().finally(() => process.exit(1));
}, most.minutes * 60_000);
const undo: (() => Promise<unknown>)[] = [];
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => void end().finally(() => process.exit(1)));
}
try {
  process.exitCode = await measure();
} finally {
  clearTimeout(impatience);
  await end();
}

async function measure(): Promise<number> {
  const bare = await startBareApp();
  undo.push(bare.stop);
  undo.push(await startStack());
  const browser = await chromium.launch({ ...config.use?.launchOptions });
  undo.push(() => browser.close());
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
  const report = {
    measuredOn: `${platform()} ${arch()}, ${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}, Chromium ${browser.version()}`,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    profile: { ...profile, locale },
    floor,
    pages: form.figures,
    strangers: form.strangers,
    bars,
  };
  const folder = join(import.meta.dirname, "../../bench");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pages.json"), `${JSON.stringify(report, null, 2)}\n`);
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
  const lines = figures.map(
    ({ what, bytes, requests, interactiveMs, parts }) =>
      `${what.padEnd(50)} ${String(bytes).padStart(8)} bytes ${String(requests).padStart(3)} requests ${String(interactiveMs).padStart(6)} ms  ${JSON.stringify(parts)}`,
  );
  const verdicts = bars.map(
    ({ what, is, bar, holds }) => `${holds ? "holds " : "MISSED"}  ${what.padEnd(42)} ${is}  (${bar})`,
  );
  process.stdout.write(`${[...lines, "", ...verdicts].join("\n")}\n`);
}

/** With --detail, every request of the page before. */
function note(phone: SlowPhone): void {
  if (!values.detail) return;
  for (const { url, type, bytes } of phone.requests) {
    process.stdout.write(`    ${String(bytes).padStart(7)}  ${type.padEnd(10)} ${new URL(url).pathname}\n`);
  }
  process.stdout.write("\n");
}

async function end(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}
