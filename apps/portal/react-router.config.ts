import type { Config } from "@react-router/dev/config";

export default {
  // `pnpm build` makes the next version beside the present one, which may be running.
  buildDirectory: process.env.BUILD_DIRECTORY ?? "build",
  // The whole table of addresses is small; asking the server for it link by link would be slower.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
