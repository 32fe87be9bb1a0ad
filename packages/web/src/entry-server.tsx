import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { negotiateLocale } from "@causeway/messages/locale";
import { CarriedBy, MessagesProvider, type Used } from "@causeway/messages/react";
import "@causeway/messages/translator";
import type { ReactNode } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { carriedWording, placeOfWording } from "./carried-wording.ts";
import { servicesContext, stateContext } from "./context.ts";
import { requestScope } from "./http/request-scope.ts";
import { cookieValue, localeCookie } from "./locale-cookie.ts";

/** Gives up on a page that is not finished by then. */
export const streamTimeout = 10_000;

/** Renders a document. It waits until the page is whole, because a reader may have no JavaScript to mend it. */
export async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...routerContext }: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce } = requestScope();
  let used: Used | undefined;
  const remember = (names: Used) => {
    used = names;
    return "";
  };
  const document = (
    <MessagesProvider locale={localeOf(request, context)}>
      <CarriedBy value={remember}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </CarriedBy>
    </MessagesProvider>
  );
  const page = renderAtOnce(document) ?? (await renderWhenReady(document, nonce, context));
  const carried =
    serverHandoffStream && routerContext.renderMeta?.didRenderScripts
      ? loaderDataScript(await text(serverHandoffStream), nonce)
      : "";
  const body = bytesOf(page, used, carried);
  headers.set("Content-Length", String(body.byteLength));
  return new Response(body, { status, headers });
}

/** The page with its wording and its data in their places. Encoded here, part by part: `Response` copies text thrice. */
function bytesOf(page: string, used: Used | undefined, carried: string): Uint8Array<ArrayBuffer> {
  const end = page.lastIndexOf("</body>");
  const place = used ? placeOfWording(page) : -1;
  const parts = [
    // React's stream says it by itself.
    page.startsWith("<!DOCTYPE") ? "" : "<!DOCTYPE html>",
    ...(used && place >= 0
      ? [page.slice(0, place), ...carriedWording(used), page.slice(place, end)]
      : [page.slice(0, end)]),
    carried,
    page.slice(end),
  ];
  // Three bytes for each of UTF-16's units are always enough, so that nobody counts before he writes.
  const most = parts.reduce((sum, part) => sum + part.length * (typeof part === "string" ? 3 : 1), 0);
  if (desk.length < most) desk = Buffer.allocUnsafeSlow(2 * most);
  let at = 0;
  for (const part of parts) at += typeof part === "string" ? desk.write(part, at) : part.copy(desk, at);
  return new Uint8Array(desk.subarray(0, at));
}

// Pages are put together here one after the other, and leave as copies of their own length.
let desk = Buffer.allocUnsafeSlow(512 * 1024);

/**
 * Almost no page waits for anything once its loaders have run, and a string costs much less than React's stream of
 * bytes. Undefined when something has to be waited for after all, or has failed: the stream knows what to do then.
 */
function renderAtOnce(document: ReactNode): string | undefined {
  try {
    const page = renderToString(document);
    return page.includes("<!--$?") || page.includes("<!--$!") ? undefined : page;
  } catch {
    return undefined;
  }
}

function renderWhenReady(
  document: ReactNode,
  nonce: string,
  context: RouterContextProvider,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(document, {
      nonce,
      // Parts that may come late must still be in their places where no script can put them there.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady() {
        clearTimeout(timeout);
        resolve(text(pipe(new PassThrough())));
      },
      onShellError: reject,
      onError(error) {
        const { requestId } = requestScope();
        context.get(servicesContext).log.error({ requestId, error }, "render failed");
      },
    });
    const timeout = setTimeout(() => abort(), streamTimeout);
  });
}

/** What the loaders gave, for the browser to begin with: written as React Router's own `StreamTransfer` does. */
function loaderDataScript(data: string, nonce: string): string {
  const json = JSON.stringify(data).replace(/[&<>\u2028\u2029]/g, (one) => {
    return `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  const controller = "window.__reactRouterContext.streamController";
  return `<script nonce="${nonce}">${controller}.enqueue(${json});${controller}.close();</script>`;
}

/** Errors that nobody expected, to the log; the reader sees the reference. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { requestId } = requestScope();
  (context as RouterContextProvider).get(servicesContext).log.error({ requestId, error }, "page failed");
};

function localeOf(request: Request, context: RouterContextProvider) {
  const known = context.get(stateContext)?.context.locale;
  if (known) return known;
  return negotiateLocale({
    cookie: cookieValue(request.headers.get("cookie"), localeCookie),
    acceptLanguage: request.headers.get("accept-language"),
  });
}
