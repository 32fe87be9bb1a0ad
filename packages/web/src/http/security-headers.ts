import type { ServerResponse } from "node:http";
import type { App } from "@causeway/api/context";

export interface HeaderOptions {
  app: App;
  nonce: string;
  https: boolean;
  /** Vite's client needs its socket and its injected styles; never in a built app. */
  development: boolean;
}

/** Nothing from a third party, no script without this answer's nonce, no frame around a page. */
export function setSecurityHeaders(response: ServerResponse, options: HeaderOptions): void {
  for (const [name, value] of Object.entries(securityHeaders(options))) response.setHeader(name, value);
}

export function securityHeaders({ app, nonce, https, development }: HeaderOptions): Record<string, string> {
  const headers: Record<string, string> = {
    "Content-Security-Policy": contentSecurityPolicy(nonce, https, development),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    "Permissions-Policy": permissionsPolicy(app),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-Robots-Tag": "noindex",
    // Pages carry personal data: neither a proxy nor the back button of the next person may keep them.
    "Cache-Control": "no-store",
  };
  if (https) headers["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains";
  return headers;
}

/**
 * Headers that mean something for a document only. A page's own scripts and styles go without them: there they would
 * outweigh many of the files.
 */
export const documentHeaders = [
  "Content-Security-Policy",
  "Cross-Origin-Opener-Policy",
  "Origin-Agent-Cluster",
  "Permissions-Policy",
  "Referrer-Policy",
  "X-DNS-Prefetch-Control",
  "X-Frame-Options",
  "X-Permitted-Cross-Domain-Policies",
  "X-Request-Id",
  "X-Robots-Tag",
] as const;

function contentSecurityPolicy(nonce: string, https: boolean, development: boolean): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "manifest-src 'self'",
    // Our pages refuse to stand in a frame; only the mails of the development mailbox allow it, sandboxed.
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}

// The candidate photographs her papers with her phone; nothing else is ever asked of a device.
function permissionsPolicy(app: App): string {
  const off = ["geolocation", "microphone", "payment", "usb", "serial", "midi", "display-capture"];
  const camera = app === "portal" ? "camera=(self)" : "camera=()";
  return [camera, ...off.map((feature) => `${feature}=()`)].join(", ");
}
