import { startApp } from "@causeway/web/start";
import type { ServerBuild } from "react-router";
import { createServer } from "vite";

// From source: Node loads our packages with tsx, Vite the pages as they are now.
const vite = await createServer({ appType: "custom" });
await startApp({
  app: "portal",
  build: async () => (await vite.ssrLoadModule("virtual:react-router/server-build")) as ServerBuild,
  development: vite.middlewares,
});
