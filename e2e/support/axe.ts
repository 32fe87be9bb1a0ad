import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Holds the page as it is now to WCAG 2.2 AA; names every finding with its place. */
export async function expectAccessible(page: Page, scripted = true): Promise<void> {
  const { url, findings } = scripted ? await look(page) : await lookAtCopy(page);
  expect(findings, `accessibility of ${url}`).toEqual([]);
}

async function look(page: Page): Promise<{ url: string; findings: string[] }> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}\n${node.html}`),
  );
  return { url: page.url(), findings };
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
