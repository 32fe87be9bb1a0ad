import type { ServerResponse } from "node:http";
import type { Locale } from "@causeway/messages/locale";
import { translator } from "@causeway/messages/translator";
import type { Reason } from "../reason.ts";

/** A page from the shell itself, for requests that never reach the app. Plain, complete, in one language. */
export function refuse(
  response: ServerResponse,
  status: number,
  reason: Reason,
  page: { locale: Locale; requestId: string },
): void {
  const t = translator(page.locale, "errors");
  const title = escapeHtml(t(`${reason}.title`));
  const body = `<!doctype html><html lang="${page.locale}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title>
<main><h1>${title}</h1><p>${escapeHtml(t(`${reason}.body`))}</p><p>${page.requestId}</p></main></html>`;
  // The rest of a refused body is not wanted; keeping the connection would mean reading it.
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    Connection: "close",
  });
  response.end(body);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
