import type { Config } from "@react-router/dev/config";

export default {
  // The whole table of addresses is small; asking the server for it link by link would be slower.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
