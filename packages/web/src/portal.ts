import { createPortalCaller, type PortalCaller } from "@causeway/api/portal-router";
import type { RouterContextProvider } from "react-router";
import { apiContext, type Page, pageOf } from "./page.ts";
import { withProblemPages } from "./problem.ts";

/** Everything a loader or action of the portal needs: `const { caller, t } = portal(context);` */
export function portal(context: Readonly<RouterContextProvider>): Page & { caller: PortalCaller } {
  const api = apiContext(context);
  return { ...pageOf(context), caller: withProblemPages(createPortalCaller(api), api.requestId) };
}
