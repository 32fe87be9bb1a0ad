import type { IncomingMessage, ServerResponse } from "node:http";
import { metricsType, renderMetrics } from "@causeway/api/metrics";

export interface HealthOptions {
  /** Resolves when the database answers. */
  ping: () => Promise<void>;
  stopping: () => boolean;
}

/** /healthz (alive), /readyz (may take traffic), /metrics (neighbours only). False when it is another path. */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  options: HealthOptions,
): Promise<boolean> {
  switch (request.url) {
    case "/healthz":
      return say(response, 200, "ok");
    case "/readyz": {
      const ready = !options.stopping() && (await answers(options.ping));
      return say(response, ready ? 200 : 503, ready ? "ready" : "not ready");
    }
    case "/metrics":
      if (!isNeighbour(request)) return false;
      return say(response, 200, await renderMetrics(), metricsType);
    default:
      return false;
  }
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  type = "text/plain; charset=utf-8",
): true {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(text) }).end(text);
  return true;
}

async function answers(ping: () => Promise<void>): Promise<boolean> {
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref());
  return Promise.race([
    patience,
    ping().then(
      () => true,
      () => false,
    ),
  ]);
}

// Figures tell an attacker when he succeeds. Who comes through a proxy is never a neighbour.
function isNeighbour(request: IncomingMessage): boolean {
  if (request.headers["x-forwarded-for"] !== undefined) return false;
  const address = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(address);
}
