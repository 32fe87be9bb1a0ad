import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Frame, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const checker = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** Holds the page as it is now to WCAG 2.2 AA; names every finding with its place. */
export async function expectAccessible(page: Page, scripted = true): Promise<void> {
  const { url, findings } = scripted ? await look(page) : await lookAtCopy(page);
  expect(findings, `accessibility of ${url}`).toEqual([]);
}

/** What is amiss, and no more: words for all that is well would cost as much again as the looking. */
async function look(page: Page): Promise<{ url: string; findings: string[] }> {
  const [whole, ...parts] = page.frames();
  // A frame that runs no script answers nothing; the checker reports such a frame by itself.
  await Promise.all(parts.map((frame) => Promise.race([bring(frame).catch(() => {}), aSecond()])));
  if (whole) await bring(whole);
  const findings = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    // A bar that stays in sight covers what scrolls under it: the checker would find half a field there, by chance.
    const bars = [...document.querySelectorAll<HTMLElement>("body *")].filter(
      (one) => getComputedStyle(one).position === "sticky",
    );
    for (const bar of bars) bar.style.position = "static";
    const { violations } = await axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
    });
    for (const bar of bars) bar.style.removeProperty("position");
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}\n${node.html}`),
    );
  }, rules);
  return { url: page.url(), findings };
}

/** Puts the checker into a document once, however often it is asked. */
async function bring(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(checker);
}

function aSecond(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1000));
}

/** The checker is itself a script: where none runs it looks at the same document in a browser of its own. */
async function lookAtCopy(page: Page): Promise<{ url: string; findings: string[] }> {
  const html = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/g, "");
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), javaScriptEnabled: true });
  if (!context) throw new Error("There is no browser to check in");
  const copy = await context.newPage();
  const url = page.url().replace(/#.*/, "");
  await copy.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await copy.goto(url);
  const result = await look(copy);
  await context.close();
  return result;
}
