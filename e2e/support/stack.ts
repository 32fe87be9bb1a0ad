import { ownerPool } from "@causeway/db/test/owner-pool";
import type { Stack } from "./global-setup.ts";

/** The installation under test. */
export function stack(): Stack {
  const text = process.env.CAUSEWAY_E2E_STACK;
  if (!text)
    throw new Error("The installation under test is not running: is globalSetup in playwright.config.ts?");
  return JSON.parse(text) as Stack;
}

export type App = "portal" | "admin";

export function urlOf(app: App): string {
  return app === "portal" ? stack().portalUrl : stack().adminUrl;
}

/** The same server for Node, which does not resolve `*.localhost`. */
export function loopbackUrl(app: App): string {
  return `http://127.0.0.1:${new URL(urlOf(app)).port}`;
}

/** A superuser's pool for arranging, in the shape the factories ask for. One a worker process. */
export const database = { owner: ownerPool(process.env.CAUSEWAY_E2E_STACK ? stack().databaseUrl : "") };
