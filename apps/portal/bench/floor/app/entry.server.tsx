import { renderToReadableStream } from "react-dom/server";
import { type EntryContext, ServerRouter } from "react-router";

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const page = await renderToReadableStream(<ServerRouter context={router} url={request.url} />);
  return new Response(page, { status, headers });
}
