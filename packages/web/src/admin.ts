import { type AdminCaller, createAdminCaller } from "@causeway/api/admin-router";
import type { RouterContextProvider } from "react-router";
import { apiContext, type Page, pageOf } from "./page.ts";
import { withProblemPages } from "./problem.ts";

/** Everything a loader or action of the admin app needs: `const { caller, t } = admin(context);` */
export function admin(context: Readonly<RouterContextProvider>): Page & { caller: AdminCaller } {
  const api = apiContext(context);
  return { ...pageOf(context), caller: withProblemPages(createAdminCaller(api), api.requestId) };
}
