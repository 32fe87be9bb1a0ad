import { cookieSettings } from "@causeway/api/auth/cookies";
import { requestState } from "@causeway/api/request-context";
import { isLocale, negotiateLocale } from "@causeway/messages/locale";
import { type MiddlewareFunction, redirect } from "react-router";
import { servicesContext, stateContext } from "./context.ts";
import { requestScope } from "./http/request-scope.ts";
import { cookieValue, localeCookie, rememberLocale } from "./locale-cookie.ts";
import { problemPage } from "./problem.ts";

/** Root middleware of both apps: cookie to session, address to actor, and the answer's cookies on the way out. */
export const sessionMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const services = context.get(servicesContext);
  const { requestId, ip } = requestScope();
  const state = await requestState(services, request, {
    requestId,
    ip,
    chooseLocale: (person) =>
      negotiateLocale({
        cookie: cookieValue(request.headers.get("cookie"), localeCookie),
        person,
        acceptLanguage: request.headers.get("accept-language"),
      }),
  }).catch((error: unknown) => {
    services.log.error({ requestId, error }, "session could not be read");
    // Thrown as a page, so that the reader is given the reference under which the log has it.
    throw problemPage({ reason: "internal", requestId }, 500);
  });
  context.set(stateContext, state);
  const chosen = languageInAddress(request);
  if (chosen) {
    rememberLocale(state.context.cookies, chosen.locale, cookieSettings(services.app, services.env).secure);
    return redirect(chosen.path, { headers: state.answerHeaders });
  }
  const response = await next();
  for (const cookie of state.answerHeaders.getSetCookie()) response.headers.append("Set-Cookie", cookie);
  return response;
};

// Mails offer their link in the other languages too (?language=zh-Hans): taken once, then out of the address.
function languageInAddress(request: Request) {
  const url = new URL(request.url);
  const locale = url.searchParams.get("language");
  if (request.method !== "GET" || !isLocale(locale)) return undefined;
  url.searchParams.delete("language");
  return { locale, path: url.pathname + url.search };
}
