import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  ssr: {
    // Loaded by Node itself, once: the server and the pages must share their context keys and connections.
    external: ["@causeway/api", "@causeway/messages", "@causeway/rules", "@causeway/web"],
  },
  // Embedded in our own server: the socket for reloads needs a port of its own.
  server: { middlewareMode: true, hmr: { port: 4101 } },
});
