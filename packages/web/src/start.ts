import type { App } from "@causeway/api/context";
import { EnvError, readEnv } from "@causeway/api/env";
import { makeServices } from "@causeway/api/services";
import type { ServerBuild } from "react-router";
import type { NodeMiddleware } from "./http/handler.ts";
import { serve } from "./serve.ts";

export interface StartOptions {
  app: App;
  /** The pages; while developing, as they are now. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The folder of built browser files; none while developing. */
  files?: string;
  /** Vite's middleware while developing. */
  development?: NodeMiddleware;
}

/** Starts an app as its own process: environment, services, server, and an orderly end. */
export async function startApp({ app, build, files, development }: StartOptions): Promise<void> {
  const env = readEnvOrExit();
  const { services, ping, close } = await makeServices(app, env);
  const server = await serve({
    services,
    ping,
    build,
    files,
    development,
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
