import type { IncomingMessage } from "node:http";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

export function isUnsafe(method: string | undefined): boolean {
  return !safeMethods.includes(method ?? "GET");
}

/**
 * Whether a request may change something: it must come from a page of this very origin. Fetch metadata
 * decides where the browser sends it; otherwise `Origin` must name the host that was asked. A sibling origin
 * (the admin app beside the portal) counts as another site.
 */
export function isFromSameOrigin(request: IncomingMessage): boolean {
  if (!isUnsafe(request.method)) return true;
  const site = request.headers["sec-fetch-site"];
  // "none" is the reader herself, sending a restored form again: no page can make a browser say it.
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin, host } = request.headers;
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host;
}

/** Whether we answer under this name at all: a foreign name that resolves here is somebody's rebinding. */
export function isOurHost(host: string | undefined, publicOrigin: string, production: boolean): boolean {
  if (host === undefined) return false;
  if (host === new URL(publicOrigin).host) return true;
  if (production || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return hostname === "127.0.0.1" || hostname === "[::1]" || hostname.split(".").at(-1) === "localhost";
}
