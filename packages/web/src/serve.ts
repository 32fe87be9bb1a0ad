import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Services } from "@causeway/api/context";
import { createRequestListener } from "@react-router/node";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { servicesContext } from "./context.ts";
import { makeHandler, type NodeMiddleware } from "./http/handler.ts";
import { makeStaticFiles } from "./http/static-files.ts";

export interface ServeOptions {
  services: Services;
  /** Resolves when the database answers. */
  ping: () => Promise<void>;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The folder of built browser files; none while developing. */
  files?: string | undefined;
  development?: NodeMiddleware | undefined;
  host: string;
  /** 0 takes any free port. */
  port: number;
}

export interface RunningServer {
  port: number;
  /** Lets running requests finish, for ten seconds at most. */
  close(): Promise<void>;
}

/** Starts one app over `node:http`. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  let stopping = false;
  const handler = makeHandler({
    ...options,
    stopping: () => stopping,
    files: options.files && existsSync(options.files) ? makeStaticFiles(options.files) : async () => false,
    app: createRequestListener({
      build: options.build,
      mode: options.development ? "development" : "production",
      getLoadContext: () => new RouterContextProvider(new Map([[servicesContext, options.services]])),
    }),
  });
  const server = createServer(
    // A phone on a slow line may need minutes for a file; headers have no such excuse.
    { requestTimeout: 15 * 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
    handler,
  );
  await listen(server, options.port, options.host);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      stopping = true;
      return close(server);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), 10_000).unref();
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
