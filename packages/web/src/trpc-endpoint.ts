import { adminRouter } from "@causeway/api/admin-router";
import { portalRouter } from "@causeway/api/portal-router";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { LoaderFunctionArgs } from "react-router";
import { apiContext } from "./page.ts";

/**
 * Procedures over HTTP for what an open page says while it is open: autosave, type-ahead, progress, notices.
 * It is an ordinary route below the address that names the organisation or the case, so the same middleware
 * has found the actor: no header and no body can choose another one.
 */
export function trpcEndpoint({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const api = apiContext(context);
  const { pathname } = new URL(request.url);
  return fetchRequestHandler({
    endpoint: pathname.slice(0, pathname.indexOf("/trpc") + "/trpc".length),
    req: request,
    router: api.app === "portal" ? portalRouter : adminRouter,
    createContext: () => api,
    allowBatching: true,
  });
}
