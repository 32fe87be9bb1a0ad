import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Services } from "@causeway/api/context";
import { readEnv } from "@causeway/api/env";
import { deriveKeys } from "@causeway/api/keys";
import { makeLogger } from "@causeway/api/log";
import { makeHandler } from "../src/http/handler.ts";

export interface AServer {
  origin: string;
  log: Record<string, unknown>[];
  close(): Promise<void>;
}

/** The HTTP shell on a free port around a page of the test's own. */
export async function aServer(
  page: RequestListener,
  options: { env?: Record<string, string>; ping?: () => Promise<void> } = {},
): Promise<AServer> {
  const log: Record<string, unknown>[] = [];
  const env = readEnv(options.env ?? {});
  const services = {
    app: "portal",
    env,
    keys: deriveKeys(env.CAUSEWAY_SECRET),
    log: makeLogger("info", { write: (line) => void log.push(JSON.parse(line)) }),
    now: () => new Date("2026-11-22T04:00:00Z"),
  } as Services;
  const server = createServer(
    makeHandler({
      services,
      ping: options.ping ?? (async () => {}),
      stopping: () => false,
      files: async () => false,
      app: page,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
