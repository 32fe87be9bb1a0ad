import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { defineConfig } from "@playwright/test";

// `npm test` finds or installs a browser and names it; started by hand, the machine's own will do.
const chromium =
  process.env.CAUSEWAY_CHROMIUM ??
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "chromium"))
    .find(existsSync);
const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

// `pnpm e2e --project firefox`, where CAUSEWAY_FIREFOX names one: a stock Firefox is driven by WebDriver BiDi, which can
// neither switch scripts off nor pretend to be a phone. It must know `emulation.setMediaFeaturesOverride`, which Playwright
// sends to every new context and 153 ESR still refuses.
const firefox = process.env.CAUSEWAY_FIREFOX;

/** One installation for all; one spec per journey; a browser context per person. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./support/global-setup.ts",
  outputDir: "../.causeway/e2e",
  fullyParallel: true,
  forbidOnly: true,
  // A shared machine can stall for longer than any sensible wait. A test that needs its second try is printed as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 480_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    trace: "off",
    launchOptions: { args: flags.split(" "), ...(chromium ? { executablePath: chromium } : {}) },
  },
  projects: [
    // The whole journey is the longest test: begun last, it would run alone while the other worker has nothing to do.
    {
      name: "phone",
      testMatch: ["journey.spec.ts", "candidate-phone.spec.ts"],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: "desktop",
      testIgnore: ["candidate-phone.spec.ts"],
      use: { viewport: { width: 1280, height: 900 } },
    },
    ...(firefox
      ? [
          {
            name: "firefox",
            testMatch: ["journey.spec.ts", "candidate-phone.spec.ts"],
            grepInvert: /@without-script/,
            use: {
              browserName: "firefox" as const,
              channel: "moz-firefox",
              viewport: { width: 390, height: 844 },
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
});
