import { Writable } from "node:stream";
import { compileMessages } from "@causeway/messages/compile-messages";
import { negotiateLocale } from "@causeway/messages/locale";
import { MessagesProvider, PackedMessages } from "@causeway/messages/react";
import "@causeway/messages/translator";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { servicesContext, stateContext } from "./context.ts";
import { requestScope } from "./http/request-scope.ts";
import { cookieValue, localeCookie } from "./locale-cookie.ts";

/** Gives up on a page that is not finished by then. */
export const streamTimeout = 10_000;

/** Renders a document. It waits until the page is whole, because a reader may have no JavaScript to mend it. */
export function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return Promise.resolve(new Response(null, { status, headers }));
  const { nonce } = requestScope();
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <MessagesProvider locale={localeOf(request, context)}>
        <PackedMessages value={compileMessages}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </PackedMessages>
      </MessagesProvider>,
      {
        nonce,
        // Parts that may come late must still be in their places where no script can put them there.
        progressiveChunkSize: Number.POSITIVE_INFINITY,
        onAllReady() {
          clearTimeout(timeout);
          pipe(gather((page) => resolve(new Response(page, { headers, status }))));
        },
        onShellError: reject,
        onError(error) {
          context
            .get(servicesContext)
            .log.error({ requestId: requestScope().requestId, error }, "render failed");
        },
      },
    );
    const timeout = setTimeout(() => abort(), streamTimeout);
  });
}

/** The whole page in one piece: it is finished anyhow, and a piece of two kilobytes costs what the whole does. */
function gather(whole: (page: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = [];
  return new Writable({
    write(piece: Uint8Array, _encoding, done) {
      pieces.push(piece);
      done();
    },
    final(done) {
      whole(Buffer.concat(pieces));
      done();
    },
  });
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
