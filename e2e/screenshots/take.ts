import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import config from "../playwright.config.ts";
import { demoAt, startDemo } from "./demo.ts";
import { openGallery } from "./gallery.ts";
import { indexPage } from "./index-page.ts";
import { apps, routesOf } from "./routes.ts";
import { notShown, visitAll } from "./visits.ts";

// pnpm screenshots [--port 4100] [--folder /tmp/pictures] [--only employer]: pictures of every page of both apps, from
// their tables of contents, with an index. Without --port it starts a demonstration of its own. A page that nobody
// reaches, and one that reaches out sideways in a narrow window, fail the command.
const { values } = parseArgs({
  options: {
    port: { type: "string" },
    folder: { type: "string", default: join(import.meta.dirname, "../../docs/screenshots") },
    only: { type: "string" },
  },
  allowPositionals: true,
});
const mostBytes = 6 * 1024 * 1024;
const own = values.port ? undefined : await startDemo();
const demo = own?.demo ?? demoAt(Number(values.port));
const routes = { portal: await routesOf("portal"), admin: await routesOf("admin") };
// A page that is gone leaves no picture behind.
if (!values.only && existsSync(values.folder))
  for (const file of readdirSync(values.folder))
    if (file.endsWith(".webp")) rmSync(join(values.folder, file));
const gallery = openGallery(values.folder);
try {
  const browser = await chromium.launch({ ...config.use?.launchOptions });
  try {
    await visitAll({ browser, demo, routes, gallery }, values.only);
  } finally {
    await browser.close();
  }
} finally {
  await own?.stop();
}

const { pictures, faults } = gallery;
const bytes = pictures.reduce((sum, picture) => sum + picture.bytes, 0);
if (!values.only) {
  for (const app of apps)
    for (const route of routes[app].pages)
      if (!gallery.has(app, route) && !notShown[app][route]) faults.push(`${app} ${route} is not shown`);
  if (bytes > mostBytes) faults.push(`The pictures are ${bytes} bytes, more than ${mostBytes}`);
  writeFileSync(join(values.folder, "README.md"), indexPage(pictures));
}
process.stdout.write(`${pictures.length} pictures, ${Math.round(bytes / 1024)} KB, in ${values.folder}\n`);
process.stdout.write(faults.map((fault) => `${fault}\n`).join(""));
process.exitCode = faults.length > 0 ? 1 : 0;
