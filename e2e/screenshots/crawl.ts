import type { Page } from "@playwright/test";
import type { Gallery } from "./gallery.ts";
import type { App, Routes } from "./routes.ts";

export type Walk = {
  app: App;
  routes: Routes;
  gallery: Gallery;
  /** Addresses, or paths of the page's own origin. */
  starts: readonly string[];
  /** Keeps somebody to the pages that are hers to show. */
  wanted?: RegExp;
};

/**
 * Follows every link from a page and pictures each page of the app that has not been shown, by its place in the table of
 * contents: one case stands for all.
 */
export async function crawl(page: Page, walk: Walk): Promise<void> {
  const { app, routes, gallery, wanted = /./ } = walk;
  const { origin } = new URL(page.url());
  const starts = walk.starts.map((start) => new URL(start, origin).href);
  const queue = [...starts];
  const visited = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const route = routes.pageAt(new URL(next).pathname);
    // A start may be an address that only leads on to a page.
    const ofInterest = starts.includes(next) || (route && wanted.test(route) && !gallery.has(app, route));
    if (visited.has(next) || !ofInterest) continue;
    visited.add(next);
    await page.goto(next, { waitUntil: "load" });
    const arrived = routes.pageAt(new URL(page.url()).pathname);
    if (arrived && !gallery.has(app, arrived)) await gallery.show(app, arrived, page);
    queue.push(...(await linksOf(page, origin)));
  }
}

/** Plain addresses before those with a query, which are mostly filters of the same page. */
async function linksOf(page: Page, origin: string): Promise<string[]> {
  const all = await page
    .locator("a[href]:not([download])")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.split("#")[0] ?? ""));
  const own = [...new Set(all)].filter((href) => href.startsWith(origin));
  return [...own.filter((href) => !href.includes("?")), ...own.filter((href) => href.includes("?"))];
}
