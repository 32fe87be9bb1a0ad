import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestScope } from "./request-scope.ts";

/** `trustProxy` is the number of proxies of our own in front, each of which appends to X-Forwarded-For. */
export function newScope(request: IncomingMessage, trustProxy: number): RequestScope {
  return {
    requestId: knownRequestId(request, trustProxy) ?? readableId(),
    nonce: randomBytes(18).toString("base64"),
    ip: clientAddress(request, trustProxy),
    userAgent: (request.headers["user-agent"] ?? "").slice(0, 300),
  };
}

/** Only what our own proxies appended counts; what stands to the left of it was sent by the client. */
export function clientAddress(request: IncomingMessage, trustProxy: number): string {
  const direct = request.socket.remoteAddress ?? "";
  if (trustProxy === 0) return direct;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return forwarded.at(-trustProxy) ?? direct;
}

function knownRequestId(request: IncomingMessage, trustProxy: number): string | undefined {
  const sent = request.headers["x-request-id"];
  return trustProxy > 0 && typeof sent === "string" && /^[\w-]{8,64}$/.test(sent) ? sent : undefined;
}

// Crockford's alphabet: no letter that is read out as another one. Fifty bits are unique enough for a log.
function readableId(): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const letters = [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
