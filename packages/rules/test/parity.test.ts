import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { corpus } from "./corpus.ts";
import { digestOf } from "./parity-cases.ts";

test("the corpus gives equal bytes in Node and in Chromium", async () => {
  const cases = corpus().map(({ facts, on }) => ({ facts, on }));
  const bundled = await build({
    entryPoints: [new URL("./parity-cases.ts", import.meta.url).pathname],
    bundle: true,
    format: "iife",
    globalName: "parity",
    minify: true,
    write: false,
  });
  const executablePath = onPath("chromium");
  const browser = await chromium.launch({
    args: ["--no-sandbox"],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundled.outputFiles[0]?.text ?? "" });
    const inBrowser = await page.evaluate(
      (told) =>
        (globalThis as unknown as { parity: { digestOf: (cases: unknown) => string } }).parity.digestOf(told),
      cases,
    );
    console.info(`parity: ${cases.length} cases, digest ${inBrowser.slice(0, 16)} in Node and in Chromium`);
    expect(inBrowser).toBe(digestOf(cases));
  } finally {
    await browser.close();
  }
}, 60_000);

/** A browser that the machine already has; otherwise Playwright's own. */
function onPath(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {}
  }
  return undefined;
}
