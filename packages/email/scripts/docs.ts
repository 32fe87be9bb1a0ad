import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { messages, templateNames } from "../src/messages.tsx";
import { render } from "../src/render.tsx";
import type { TemplateName } from "../src/templates.tsx";
import { docsPage } from "./docs-pages.ts";
import { exampleReader } from "./preview-pages.ts";

// pnpm email:docs    writes docs/emails.md and a picture of every message. CAUSEWAY_CHROMIUM names the browser.
const docs = join(import.meta.dirname, "../../../docs");
const pictures = join(docs, "emails");
const mostBytes = 40 * 1024;

await mkdir(pictures, { recursive: true });
await writeFile(join(docs, "emails.md"), await docsPage());
const path = process.env.CAUSEWAY_CHROMIUM;
const browser = await chromium.launch(path ? { executablePath: path } : {});
let total = 0;
try {
  for (const name of templateNames) total += await picture(browser, name);
} finally {
  await browser.close();
}
const stale = (await readdir(pictures)).filter(
  (file) => !templateNames.some((name) => file === `${name}.png`),
);
for (const file of stale) await rm(join(pictures, file));
process.stdout.write(
  `${templateNames.length} messages, ${Math.round(total / 1024)} kB of pictures: ${docs}/emails.md\n`,
);

/** Few colours and plain areas: sixteen entries of a palette are enough to read a letter by. */
async function picture(browser: Browser, name: TemplateName): Promise<number> {
  const { html } = await render(name, messages[name].example, exampleReader("en"));
  const page = await browser.newPage({ viewport: { width: 600, height: 400 }, colorScheme: "light" });
  await page.setContent(html);
  const shot = await page.screenshot({ fullPage: true });
  await page.close();
  const { size } = await sharp(shot)
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 10 })
    .toFile(join(pictures, `${name}.png`));
  if (size > mostBytes) throw new Error(`${name}.png takes ${size} bytes`);
  return size;
}
