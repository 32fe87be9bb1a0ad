import { join } from "node:path";
import * as build from "virtual:react-router/server-build";
import { startApp } from "@causeway/web/start";
import type { ServerBuild } from "react-router";

// What `pnpm build` makes of this file lies in build/server, beside the files for browsers.
await startApp({
  app: "admin",
  build: build as ServerBuild,
  files: join(import.meta.dirname, "../client"),
});
