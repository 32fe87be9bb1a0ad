import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { RunningWorker } from "@causeway/api/jobs/start-worker";

export type Health = { port: number; close(): Promise<void> };

/** /healthz: the process lives. /readyz: the database answers. /metrics: what waits, in Prometheus' text format. */
export async function startHealth(
  worker: Pick<RunningWorker, "ping" | "metrics">,
  { host, port }: { host: string; port: number },
): Promise<Health> {
  const server = createServer((request, response) => {
    answer(worker, request.url ?? "/").then(
      ({ status, body }) =>
        response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(body),
      () => response.writeHead(503, { "content-type": "text/plain; charset=utf-8" }).end("not ready\n"),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(worker: Pick<RunningWorker, "ping" | "metrics">, url: string) {
  switch (url) {
    case "/healthz":
      return { status: 200, body: "ok\n" };
    case "/readyz":
      await worker.ping();
      return { status: 200, body: "ready\n" };
    case "/metrics":
      return { status: 200, body: await worker.metrics() };
    default:
      return { status: 404, body: "not found\n" };
  }
}
