import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { matchRoutes } from "react-router";

export const apps = ["portal", "admin"] as const;
export type App = (typeof apps)[number];
type Entry = { path?: string; file: string; children?: readonly Entry[] };
type Route = { path: string; page: boolean };

/** An app's addresses as its own table of contents has them, and which of them an address in hand belongs to. */
export async function routesOf(app: App) {
  const table = join(import.meta.dirname, "../../apps", app, "app/routes.ts");
  const routes = addressesIn(((await import(pathToFileURL(table).href)) as { default: Entry[] }).default);
  return {
    pages: routes.filter(({ page }) => page).map(({ path }) => path),
    pageAt: (pathname: string) => {
      const found = matchRoutes(routes, pathname)?.at(-1)?.route as Route | undefined;
      return found?.page ? found.path : undefined;
    },
  };
}

export type Routes = Awaited<ReturnType<typeof routesOf>>;

function addressesIn(entries: readonly Entry[], above = ""): Route[] {
  return entries.flatMap((entry) => {
    const path = entry.path ? `${above}/${entry.path}` : above;
    const own = entry.children ? [] : [{ path: path || "/", page: entry.file.endsWith(".tsx") }];
    return [...own, ...addressesIn(entry.children ?? [], path)];
  });
}
