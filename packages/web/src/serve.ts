import { existsSync } from "node:fs";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Services } from "@causeway/api/context";
import { createRequestListener } from "@react-router/node";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { servicesContext } from "./context.ts";
import { makeHandler, type NodeMiddleware } from "./http/handler.ts";
import { makeStaticFiles } from "./http/static-files.ts";
import { narrowRoutes } from "./narrow-routes.ts";

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
    app: pages(options),
  });
  const server = createServer(
    // A phone on a slow line may need minutes for a file; headers have no such excuse.
    { requestTimeout: 15 * 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
    handler,
  );
  const streams = eventStreams(server);
  await listen(server, options.port, options.host);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      stopping = true;
      streams.end();
      return close(server);
    },
  };
}

/** The app itself. While developing its build is another one every time. */
function pages({ build, development, services }: ServeOptions): RequestListener {
  const listen = (narrowed: ServeOptions["build"]) =>
    createRequestListener({
      build: narrowed,
      mode: development ? "development" : "production",
      getLoadContext: () => new RouterContextProvider(new Map([[servicesContext, services]])),
    });
  if (typeof build === "function") return listen(build);
  const listenerFor = narrowRoutes(build, listen);
  return (request, response) => listenerFor((request.url ?? "").split("?", 1)[0] ?? "")(request, response);
}

/** Streams of events never finish by themselves; an open page begins a new one when it is looked at again. */
function eventStreams(server: Server): { end(): void } {
  const open = new Set<ServerResponse>();
  server.on("request", (request, response) => {
    if (request.headers.accept !== "text/event-stream") return;
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return {
    end() {
      for (const response of open) response.destroy();
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
