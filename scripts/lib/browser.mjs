import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { node, root } from "./bootstrap.mjs";
import { run } from "./progress.mjs";

/**
 * Finds or fetches a browser and Chinese fonts for the journeys: the machine's own Chromium, else Playwright's
 * download, else Debian's package. Returns the path of a system browser, or null for Playwright's own.
 */
export async function ensureBrowser() {
  const found = onPath();
  if (found) {
    await ensureFonts();
    return found;
  }
  try {
    await run(node, [playwright(), "install", "chromium"], { cwd: root });
    await ensureFonts();
    return null;
  } catch (error) {
    if (!canInstall()) throw error;
  }
  await apt("chromium", "fonts-noto-cjk");
  const installed = onPath();
  if (!installed) throw new Error("No browser could be found or installed. Install Chromium and run again.");
  return installed;
}

function onPath() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

// Without a Chinese font the pages still pass, but every screenshot shows boxes.
async function ensureFonts() {
  if (existsSync("/usr/share/fonts/opentype/noto") || !canInstall()) return;
  await apt("fonts-noto-cjk").catch(() => undefined);
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function apt(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env }).catch(() => undefined);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
}

function playwright() {
  return join(root, "e2e/node_modules/@playwright/test/cli.js");
}
