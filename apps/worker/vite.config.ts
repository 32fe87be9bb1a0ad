import { serverBundle } from "@causeway/api/server-bundle";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [serverBundle()],
  build: {
    ssr: true,
    outDir: `${process.env.BUILD_DIRECTORY ?? "build"}/server`,
    rolldownOptions: { output: { entryFileNames: "index.js" } },
  },
});
