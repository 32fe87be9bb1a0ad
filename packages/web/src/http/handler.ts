import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { originOf } from "@causeway/api/auth/cookies";
import type { Services } from "@causeway/api/context";
import { observeRequest } from "@causeway/api/metrics";
import { requestSpan } from "@causeway/api/tracing";
import { negotiateLocale } from "@causeway/messages/locale";
import compression from "compression";
import { cookieValue, localeCookie } from "../locale-cookie.ts";
import { refuseBody } from "./body-limit.ts";
import { answerHealth } from "./health.ts";
import { newScope } from "./new-scope.ts";
import { pathPattern } from "./path-pattern.ts";
import { refuse } from "./refusal.ts";
import { type RequestScope, withRequestScope } from "./request-scope.ts";
import { isFromSameOrigin, isOurHost } from "./same-origin.ts";
import { setSecurityHeaders } from "./security-headers.ts";

export type NodeMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

export interface HandlerOptions {
  services: Services;
  ping: () => Promise<void>;
  stopping: () => boolean;
  /** Built files; answers true when it took the request. */
  files: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Vite's own middleware while developing. */
  development?: NodeMiddleware | undefined;
  /** The pages. */
  app: RequestListener;
}

/** Paths that other servers and mail clients call. They carry a signature of their own in place of an origin. */
const signedPaths = /^\/(webhooks|unsubscribe)\//;

/** Everything that happens to a request before a page sees it, in this order. */
export function makeHandler(options: HandlerOptions): RequestListener {
  const { services } = options;
  const compress = compression() as unknown as NodeMiddleware;
  const publicOrigin = originOf(services.app, services.env);
  const shell = {
    app: services.app,
    https: publicOrigin.startsWith("https:"),
    development: options.development !== undefined,
  };

  return async (request, response) => {
    const scope = newScope(request, services.env.TRUST_PROXY);
    const seen = note(request, response, scope, options);
    setSecurityHeaders(response, { ...shell, nonce: scope.nonce });
    response.setHeader("X-Request-Id", scope.requestId);
    try {
      if (await answerHealth(request, response, options)) return;
      const page = { locale: localeOf(request), requestId: scope.requestId };
      const production = services.env.CAUSEWAY_ENV === "production";
      if (!isOurHost(request.headers.host, publicOrigin, production)) {
        return refuse(response, 421, "not-found", page);
      }
      if (await options.files(request, response)) return;
      const signed = signedPaths.test(request.url ?? "");
      if (!signed && !isFromSameOrigin(request)) return refuse(response, 403, "cross-site", page);
      const tooLong = refuseBody(request);
      if (tooLong) return refuse(response, tooLong, "upload-too-large", page);
      if (options.development) await through(options.development, request, response);
      seen.span = requestSpan(`${request.method} ${pathPattern(request.url ?? "/")}`);
      await through(compress, request, response);
      seen.span.run(() => withRequestScope(scope, () => options.app(request, response)));
    } catch (error) {
      services.log.error({ requestId: scope.requestId, error }, "request failed");
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "internal", { locale: "en", requestId: scope.requestId });
    }
  };
}

/** Waits until a middleware passes the request on; never resolves when it has answered itself. */
function through(middleware: NodeMiddleware, request: IncomingMessage, response: ServerResponse) {
  return new Promise<void>((resolve, reject) => {
    middleware(request, response, (error) => (error === undefined ? resolve() : reject(error)));
  });
}

function localeOf(request: IncomingMessage) {
  return negotiateLocale({
    cookie: cookieValue(request.headers.cookie, localeCookie),
    acceptLanguage: request.headers["accept-language"],
  });
}

/** A request that reached a page has a span. */
type Seen = { span?: ReturnType<typeof requestSpan> };

function note(
  request: IncomingMessage,
  response: ServerResponse,
  scope: RequestScope,
  { services }: HandlerOptions,
): Seen {
  const start = performance.now();
  const path = pathPattern(request.url ?? "/");
  // Files and health checks are counted, not told one by one.
  const seen: Seen = {};
  response.once("close", () => {
    const ms = performance.now() - start;
    const status = response.writableFinished ? response.statusCode : 499;
    observeRequest(services.app, request.method ?? "GET", status, ms / 1000);
    seen.span?.end(status);
    if (!seen.span && status < 400) return;
    services.log.info(
      { requestId: scope.requestId, method: request.method, path, status, ms: Math.round(ms) },
      "request",
    );
  });
  return seen;
}
