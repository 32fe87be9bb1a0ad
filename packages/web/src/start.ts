import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { App } from "@causeway/api/context";
import { EnvError, readEnv } from "@causeway/api/env";
import { makeServices } from "@causeway/api/services";
import type { ServerBuild } from "react-router";
import type { NodeMiddleware } from "./http/handler.ts";
import { serve } from "./serve.ts";

export interface StartOptions {
  app: App;
  /** The app's folder; its `build` lies below. */
  directory: string;
  /** While developing: Vite's middleware, and the pages as they are now. */
  development?: { middleware: NodeMiddleware; loadBuild: () => Promise<unknown> } | undefined;
}

/** Starts an app as its own process: environment, services, server, and an orderly end. */
export async function startApp({ app, directory, development }: StartOptions): Promise<void> {
  const env = readEnvOrExit();
  const { services, ping, close } = await makeServices(app, env);
  const server = await serve({
    services,
    ping,
    build: development
      ? async () => (await development.loadBuild()) as ServerBuild
      : ((await import(pathToFileURL(join(directory, "build/server/index.js")).href)) as ServerBuild),
    files: development ? undefined : join(directory, "build/client"),
    development: development?.middleware,
    host: env.HOST,
    port: env.PORT ?? Number(new URL(app === "portal" ? env.PORTAL_URL : env.ADMIN_URL).port || 80),
  });
  services.log.info({ app, port: server.port }, "ready");

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  // Started by a script: its end, even a violent one, is ours.
  process.once("disconnect", stop);
}

function readEnvOrExit() {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
